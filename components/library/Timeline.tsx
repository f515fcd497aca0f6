import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { TIMELINE_UNITS, type TimelineUnit } from '../../lib/search/filter-article';
import type { Words } from '../../locales';
import type { LibraryWords } from '../../locales/library';
import { showDay } from '../../locales/moments';
import { Button } from '../controls/Button';
import { Segmented } from '../controls/Segmented';
import type { BarView, TimelineView } from './views';

interface Props {
  words: Words;
  library: LibraryWords;
  view: TimelineView;
  /** As it is said of a count: articles, or highlights. */
  countOf: (count: number) => string;
  onUnit: (unit: TimelineUnit) => void;
  /** Days, both included; null: no such end. */
  onPeriod: (from: string | null, to: string | null) => void;
  onCopyPicture: (picture: SVGSVGElement) => void;
  onCopyNumbers: () => void;
}

const HEIGHT = 84;
/** Of the whole drawing; it is stretched to the room that there is. */
const WIDTH = 1_000;

/** What a bar is called: its day, its week by its days, its month. */
function nameOfBar({ from, to }: BarView, unit: TimelineUnit): string {
  if (unit === 'day') return showDay(from);
  return unit === 'month' ? showDay(from).slice('dd/'.length) : `${showDay(from)}–${showDay(to)}`;
}

/** How many there are of each period: bars that are pressed, two sliders and two dates for what lies between, and a table. */
export function Timeline(props: Props): JSX.Element {
  const { library, view, onUnit, onPeriod, onCopyPicture, onCopyNumbers } = props;
  const id = useId();
  const picture = useRef<SVGSVGElement>(null);
  const { bars, unit, from, to } = view;
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
          <input type="date" value={from ?? ''} onChange={(event) => onPeriod(event.currentTarget.value || null, to)} />
        </label>
        <label class="db-lib-date">
          {library.to}
          <input type="date" value={to ?? ''} onChange={(event) => onPeriod(from, event.currentTarget.value || null)} />
        </label>
        {isNarrowed && <Button label={library.allTime} look="plain" onPress={() => onPeriod(null, null)} />}
        <span class="db-lib-gap" />
        {bars.length > 0 && (
          <>
            <Button
              label={library.copyPicture}
              look="plain"
              onPress={() => picture.current && onCopyPicture(picture.current)}
            />
            <Button label={library.copyNumbers} look="plain" onPress={onCopyNumbers} />
          </>
        )}
      </div>
      {bars.length === 0 ? (
        <p class="db-lib-soft">{library.noDates}</p>
      ) : (
        <>
          <Bars {...props} picture={picture} />
          <Brush library={library} view={view} onPeriod={onPeriod} />
          <details>
            <summary>{library.asTable}</summary>
            <div class="db-lib-table">
              <table aria-labelledby={`${id}caption`}>
                <caption id={`${id}caption`}>{library.timeline}</caption>
                <thead>
                  <tr>
                    <th scope="col">{library.tableHead.period}</th>
                    <th scope="col">{library.tableHead.count}</th>
                  </tr>
                </thead>
                <tbody>
                  {bars
                    .filter(({ count }) => count > 0)
                    .map((bar) => (
                      <tr key={bar.from}>
                        <th scope="row">{nameOfBar(bar, unit)}</th>
                        <td>{bar.count.toLocaleString(props.words.language)}</td>
                      </tr>
                    ))}
                </tbody>
              </table>
            </div>
          </details>
        </>
      )}
    </section>
  );
}

function Bars({
  library,
  view,
  countOf,
  onPeriod,
  picture,
}: Props & { picture: { current: SVGSVGElement | null } }): JSX.Element {
  const { bars, most, unit, from, to } = view;
  const [stop, setStop] = useState(0);
  const step = WIDTH / bars.length;
  const isIn = (bar: BarView) => (from === null || bar.to >= from) && (to === null || bar.from <= to);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const moves: Record<string, number> = { ArrowRight: stop + 1, ArrowLeft: stop - 1, Home: 0, End: bars.length - 1 };
    const bar = bars[stop];
    const target = moves[event.key];
    if (target !== undefined) {
      const next = Math.min(Math.max(target, 0), bars.length - 1);
      setStop(next);
      picture.current?.querySelectorAll<SVGGElement>('[role="button"]')[next]?.focus();
    } else if ((event.key === 'Enter' || event.key === ' ') && bar !== undefined) onPeriod(bar.from, bar.to);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing of buttons, whose keys are here
    <svg
      ref={picture}
      class="db-lib-bars"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="group"
      aria-label={library.timeline}
      onKeyDown={onKeyDown}
    >
      {bars.map((bar, index) => {
        const height = most === 0 ? 0 : Math.max(bar.count > 0 ? 2 : 0, (bar.count / most) * (HEIGHT - 4));
        const told = library.bar(nameOfBar(bar, unit), countOf(bar.count));
        return (
          // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
          <g
            key={bar.from}
            role="button"
            tabIndex={index === Math.min(stop, bars.length - 1) ? 0 : -1}
            aria-label={told}
            aria-pressed={(from !== null || to !== null) && isIn(bar)}
            class={isIn(bar) ? 'db-lib-bar' : 'db-lib-bar db-lib-bar-out'}
            onFocus={() => setStop(index)}
            onClick={() => onPeriod(bar.from, bar.to)}
          >
            <title>{told}</title>
            <rect class="db-lib-bar-ground" x={index * step} y={0} width={step} height={HEIGHT} />
            <rect
              class="db-lib-bar-ink"
              x={index * step + step * 0.1}
              y={HEIGHT - height}
              width={step * 0.8}
              height={height}
            />
          </g>
        );
      })}
    </svg>
  );
}

/** Two sliders over the same periods: the query changes when one is let go. */
function Brush({ library, view, onPeriod }: Pick<Props, 'library' | 'view' | 'onPeriod'>): JSX.Element {
  const { bars, unit, from, to } = view;
  const last = bars.length - 1;
  const fromAt =
    from === null
      ? 0
      : Math.max(
          0,
          bars.findLastIndex((bar) => bar.from <= from),
        );
  const toFound = to === null ? last : bars.findIndex((bar) => bar.to >= to);
  const toAt = toFound < 0 ? last : toFound;
  const textOf = (at: number) => {
    const bar = bars[at];
    return bar === undefined ? '' : nameOfBar(bar, unit);
  };
  const slider = (name: string, at: number, onLet: (bar: BarView, at: number) => void) => (
    <input
      type="range"
      aria-label={name}
      aria-valuetext={textOf(at)}
      min={0}
      max={last}
      value={at}
      onChange={(event) => {
        const next = Number(event.currentTarget.value);
        const bar = bars[next];
        if (bar !== undefined) onLet(bar, next);
      }}
    />
  );
  return (
    <div class="db-lib-brush">
      {slider(library.brushFrom, fromAt, (bar, at) => onPeriod(at === 0 ? null : bar.from, at > toAt ? bar.to : to))}
      {slider(library.brushTo, toAt, (bar, at) => onPeriod(at < fromAt ? bar.from : from, at === last ? null : bar.to))}
    </div>
  );
}
