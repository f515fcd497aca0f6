import type { JSX } from 'preact';
import { TIMELINE_UNITS, type TimelineUnit } from '../../lib/search/filter-article';
import type { Words } from '../../locales';
import type { LibraryWords } from '../../locales/library';
import { nameOfBar } from '../../locales/library/name-of-bar';
import { Button } from '../controls/Button';
import { Segmented } from '../controls/Segmented';
import { Charts } from './charts/Charts';
import type { ChartsShown } from './charts/views';
import { TimelineBars, TimelineBrush } from './TimelineBars';
import type { TimelineView } from './views';

interface Props {
  words: Words;
  library: LibraryWords;
  view: TimelineView;
  /** As it is said of a count: articles, or highlights. */
  countOf: (count: number) => string;
  /** Over a column of counts. */
  countHead: string;
  charts: ChartsShown;
  onUnit: (unit: TimelineUnit) => void;
  /** Days, both included; null: no such end. */
  onPeriod: (from: string | null, to: string | null) => void;
  onCopyPicture: () => void;
  onCopyNumbers: () => void;
}

/** How many there are of each period: bars that are pressed, two sliders and two dates for what lies between, and a table. */
export function Timeline(props: Props): JSX.Element {
  const { words, library, view, countOf, countHead, onUnit, onPeriod } = props;
  const { bars, unit, from, to, before } = view;
  const isNarrowed = from !== null || to !== null;
  return (
    <section class="db-lib-time" aria-label={library.timeline}>
      <div class="db-lib-time-head">
        <Segmented
          name={library.unit}
          chosen={unit}
          onChoose={onUnit}
          choices={TIMELINE_UNITS.map((value) => ({ value, name: library.units[value], label: library.units[value] }))}
        />
        <label class="db-lib-date">
          {library.from}
          <input
            type="date"
            class="db-input"
            value={from ?? ''}
            onChange={(event) => onPeriod(event.currentTarget.value || null, to)}
          />
        </label>
        <label class="db-lib-date">
          {library.to}
          <input
            type="date"
            class="db-input"
            value={to ?? ''}
            onChange={(event) => onPeriod(from, event.currentTarget.value || null)}
          />
        </label>
        {isNarrowed && <Button label={library.allTime} onPress={() => onPeriod(null, null)} />}
        {bars.length > 0 && (
          <div class="db-lib-tail">
            <Button
              label={library.copyPicture}
              name={`${library.copyPicture}: ${library.timeline}`}
              look="plain"
              onPress={props.onCopyPicture}
            />
            <Button
              label={library.copyNumbers}
              name={`${library.copyNumbers}: ${library.timeline}`}
              look="plain"
              onPress={props.onCopyNumbers}
            />
          </div>
        )}
      </div>
      {bars.length === 0 ? (
        <p class="db-lib-soft">{library.noDates}</p>
      ) : (
        <>
          <TimelineBars library={library} view={view} countOf={countOf} onPeriod={onPeriod} />
          <TimelineBrush library={library} view={view} onPeriod={onPeriod} />
          <details>
            <summary>{library.asTable}</summary>
            <div class="db-lib-table">
              <table>
                <caption>{library.timeline}</caption>
                <thead>
                  <tr>
                    <th scope="col">{library.tableHead.period}</th>
                    <th scope="col">{countHead}</th>
                    {before.size > 0 && <th scope="col">{library.charts.compare.before}</th>}
                  </tr>
                </thead>
                <tbody>
                  {bars.map((bar, at) => {
                    const earlier = before.get(at);
                    if (bar.count === 0 && (earlier?.count ?? 0) === 0) return null;
                    return (
                      <tr key={bar.from}>
                        <th scope="row">{nameOfBar(bar, unit)}</th>
                        <td>{bar.count.toLocaleString(words.language)}</td>
                        {before.size > 0 && (
                          <td>{earlier && library.bar(nameOfBar(earlier, unit), countOf(earlier.count))}</td>
                        )}
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            </div>
          </details>
        </>
      )}
      <Charts words={words} library={library} countHead={countHead} {...props.charts} />
    </section>
  );
}
