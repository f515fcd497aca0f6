import type { JSX } from 'preact';
import type { Words } from '../../../locales';
import type { LibraryWords } from '../../../locales/library';
import { nameOfBar } from '../../../locales/library/name-of-bar';
import type { SeriesRowView, SeriesView } from './views';

interface Props {
  words: Words;
  library: LibraryWords;
  view: SeriesView;
  countHead: string;
}

const HEIGHT = 34;
/** Of a strip; it is stretched to the room that there is. */
const WIDTH = 1_000;

/** A strip of bars for each value, all of one scale and each beside its name: nothing is told by a colour alone. */
export function SeriesChart({ words, library, view, countHead }: Props): JSX.Element {
  const { charts } = library;
  const { rows, bars, unit, title, rest } = view;
  const number = (count: number) => count.toLocaleString(words.language);
  const [first, last] = [bars[0], bars.at(-1)];
  if (rows.length === 0) return <p class="db-lib-soft">{charts.none}</p>;
  return (
    <section class="db-lib-series" aria-label={title}>
      <ul>
        {rows.map((row) => (
          <li key={row.label} class={`db-lib-strip db-lib-ink-${row.ink}`}>
            <span class="db-lib-strip-name">{row.label}</span>
            <Strip row={row} most={view.most} />
            <span class="db-lib-strip-count" aria-hidden="true">
              {number(row.count)}
            </span>
          </li>
        ))}
        {rest.count > 0 && (
          <li class="db-lib-strip db-lib-strip-rest">
            <span class="db-lib-strip-name">{rest.label}</span>
            <span />
            <span class="db-lib-strip-count">{number(rest.count)}</span>
          </li>
        )}
      </ul>
      {first !== undefined && last !== undefined && (
        <p class="db-lib-axis" aria-hidden="true">
          <span>{nameOfBar(first, unit)}</span>
          <span>{first === last ? '' : nameOfBar(last, unit)}</span>
        </p>
      )}
      <SeriesTable words={words} library={library} view={view} countHead={countHead} />
    </section>
  );
}

function Strip({ row, most }: { row: SeriesRowView; most: number }): JSX.Element {
  const step = WIDTH / row.counts.length;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img">
      <title>{row.told}</title>
      {row.counts.map((count, at) => {
        if (count === 0) return null;
        const height = Math.max(2, (count / most) * HEIGHT);
        return <rect key={at} x={at * step + step * 0.1} y={HEIGHT - height} width={step * 0.8} height={height} />;
      })}
    </svg>
  );
}

function SeriesTable({ words, library, view, countHead }: Props) {
  const { rows, bars, unit, title, rest, totals } = view;
  const { charts, asTable } = library;
  const columns = rest.count > 0 ? [...rows, rest] : rows;
  const number = (count: number) => count.toLocaleString(words.language);
  return (
    <details>
      <summary>{asTable}</summary>
      <div class="db-lib-table">
        <table>
          <caption>{`${title} (${countHead})`}</caption>
          <thead>
            <tr>
              <th scope="col">{charts.period}</th>
              {columns.map(({ label }) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
              <th scope="col">{charts.total}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(
              (bar, at) =>
                (totals[at] ?? 0) > 0 && (
                  <tr key={bar.from}>
                    <th scope="row">{nameOfBar(bar, unit)}</th>
                    {columns.map(({ label, counts }) => (
                      <td key={label}>{number(counts[at] ?? 0)}</td>
                    ))}
                    <td>{number(totals[at] ?? 0)}</td>
                  </tr>
                ),
            )}
          </tbody>
        </table>
      </div>
    </details>
  );
}
