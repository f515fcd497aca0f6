import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Period } from '../../../lib/search/period';
import type { Words } from '../../../locales';
import type { LibraryWords } from '../../../locales/library';
import { Button } from '../../controls/Button';
import type { ComparePartView, CompareRowView, CompareView } from './views';

interface Props {
  words: Words;
  library: LibraryWords;
  view: CompareView;
  /** Null: the period just before. */
  onAgainst: (period: Period | null) => void;
}

/** Rows of a table that are there at once. */
const SHOWN_ROWS = 7;

/** Two periods: what is to be said of them in words, and a table of each facet with its bars. */
export function CompareChart({ words, library, view, onAgainst }: Props): JSX.Element {
  const { charts } = library;
  const { counted } = view;
  return (
    <section class="db-lib-compare" aria-label={charts.compare.title(view.now, view.earlier)}>
      <div class="db-lib-time-head">
        <AgainstDates library={library} view={view} onAgainst={onAgainst} />
      </div>
      <div class="db-lib-told" role="status">
        {counted === null ? <p>{charts.counting}</p> : counted.told.map((sentence) => <p key={sentence}>{sentence}</p>)}
      </div>
      {counted !== null && (
        <div class="db-lib-parts">
          {counted.parts.map((part) => (
            <PartTable key={part.name} words={words} library={library} part={part} total={counted.total} />
          ))}
        </div>
      )}
    </section>
  );
}

/** Two dates, which count once they are a period. */
function AgainstDates({ library, view, onAgainst }: Pick<Props, 'library' | 'view' | 'onAgainst'>): JSX.Element {
  const { compare } = library.charts;
  const [typed, setTyped] = useState<Period>(view.before);
  // Before a date can be typed, which an effect that comes later would take back.
  useLayoutEffect(() => setTyped(view.before), [view.before.from, view.before.to]);
  const change = (next: Period) => {
    setTyped(next);
    if (next.from !== '' && next.to !== '' && next.from <= next.to) onAgainst(next);
  };
  return (
    <>
      <label class="db-lib-date">
        {compare.beforeFrom}
        <input
          type="date"
          class="db-input"
          value={typed.from}
          aria-invalid={typed.from > typed.to}
          onChange={(event) => change({ ...typed, from: event.currentTarget.value })}
        />
      </label>
      <label class="db-lib-date">
        {compare.beforeTo}
        <input
          type="date"
          class="db-input"
          value={typed.to}
          aria-invalid={typed.from > typed.to}
          onChange={(event) => change({ ...typed, to: event.currentTarget.value })}
        />
      </label>
      {view.isTyped && <Button label={compare.justBefore} onPress={() => onAgainst(null)} />}
    </>
  );
}

interface PartProps {
  words: Words;
  library: LibraryWords;
  part: ComparePartView;
  total: CompareRowView;
}

function PartTable({ words, library, part, total }: PartProps): JSX.Element {
  const { compare } = library.charts;
  const [isLong, setLong] = useState(false);
  const most = Math.max(1, ...part.rows.map(({ now, before }) => Math.max(now, before)));
  const hidden = part.rows.length - SHOWN_ROWS;
  const number = (count: number) => count.toLocaleString(words.language);
  const row = (one: CompareRowView, isTotal: boolean) => (
    <tr key={isTotal ? '' : one.label} class={isTotal ? 'db-lib-total' : undefined}>
      <th scope="row">
        {one.label}
        {!isTotal && (
          <span class="db-lib-pair" aria-hidden="true">
            <span class="db-lib-pair-now" style={`width: ${(one.now / most) * 100}%`} />
            <span class="db-lib-pair-before" style={`width: ${(one.before / most) * 100}%`} />
          </span>
        )}
      </th>
      <td>{number(one.now)}</td>
      <td>{number(one.before)}</td>
      <td>{one.difference}</td>
      <td>{one.share}</td>
    </tr>
  );
  return (
    <div class="db-lib-part">
      <table>
        <caption class="db-unseen">{part.name}</caption>
        <thead>
          <tr>
            <th scope="col">{part.name}</th>
            <th scope="col">
              <span class="db-lib-key db-lib-pair-now" aria-hidden="true" />
              {compare.now}
            </th>
            <th scope="col">
              <span class="db-lib-key db-lib-pair-before" aria-hidden="true" />
              {compare.before}
            </th>
            <th scope="col">{compare.difference}</th>
            <th scope="col">{compare.share}</th>
          </tr>
        </thead>
        <tbody>
          {(isLong ? part.rows : part.rows.slice(0, SHOWN_ROWS)).map((one) => row(one, false))}
          {row(total, true)}
        </tbody>
      </table>
      {hidden > 0 && (
        <Button
          label={isLong ? library.fewerValues : library.moreValues(hidden)}
          look="plain"
          expanded={isLong}
          onPress={() => setLong(!isLong)}
        />
      )}
    </div>
  );
}
