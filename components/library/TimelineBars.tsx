import type { JSX, RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { LibraryWords } from '../../locales/library';
import { nameOfBar } from '../../locales/library/name-of-bar';
import type { BarView, TimelineView } from './views';

interface Props {
  library: LibraryWords;
  view: TimelineView;
  countOf: (count: number) => string;
  onPeriod: (from: string | null, to: string | null) => void;
}

const HEIGHT = 84;
/** Of the whole drawing; it is stretched to the room that there is. */
const WIDTH = 1_000;

/** The bars between these two places, both included, in either order. */
interface Stretch {
  first: number;
  last: number;
}

/** Bars that are pressed, or drawn over for a period of several; those of the period that is compared with stand lightly behind. */
export function TimelineBars({ library, view, countOf, onPeriod }: Props): JSX.Element {
  const picture = useRef<SVGSVGElement>(null);
  const { bars, unit, from, to, before } = view;
  const most = Math.max(view.most, ...[...before.values()].map(({ count }) => count));
  const heightOf = (count: number) => (most === 0 ? 0 : Math.max(count > 0 ? 2 : 0, (count / most) * (HEIGHT - 4)));
  const [stop, setStop] = useState(0);
  const step = WIDTH / bars.length;
  const { stretch, onPointerDown, onPointerMove, onPointerUp, onPointerCancel } = useStretch(picture, bars, onPeriod);
  const isIn = (bar: BarView, index: number) =>
    stretch
      ? index >= Math.min(stretch.first, stretch.last) && index <= Math.max(stretch.first, stretch.last)
      : (from === null || bar.to >= from) && (to === null || bar.from <= to);
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
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerCancel}
    >
      {bars.map((bar, index) => {
        const height = heightOf(bar.count);
        const earlier = before.get(index);
        const told = [
          library.bar(nameOfBar(bar, unit), countOf(bar.count)),
          ...(earlier ? [library.charts.compare.barBefore(nameOfBar(earlier, unit), countOf(earlier.count))] : []),
        ].join('; ');
        return (
          // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
          <g
            key={bar.from}
            role="button"
            tabIndex={index === Math.min(stop, bars.length - 1) ? 0 : -1}
            aria-pressed={(from !== null || to !== null) && isIn(bar, index)}
            class={isIn(bar, index) ? 'db-lib-bar' : 'db-lib-bar db-lib-bar-out'}
            onFocus={() => setStop(index)}
            onClick={() => onPeriod(bar.from, bar.to)}
          >
            <title>{told}</title>
            <rect class="db-lib-bar-ground" x={index * step} y={0} width={step} height={HEIGHT} />
            {earlier !== undefined && (
              <rect
                class="db-lib-bar-before"
                x={index * step}
                y={HEIGHT - heightOf(earlier.count)}
                width={step}
                height={heightOf(earlier.count)}
              />
            )}
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

/** Drawing over several bars: they are the period once the pointer is let go. A press on one alone is a click. */
function useStretch(picture: RefObject<SVGSVGElement | null>, bars: readonly BarView[], onPeriod: Props['onPeriod']) {
  const [stretch, setStretch] = useState<Stretch | null>(null);
  const begun = useRef<number | null>(null);
  const placeOf = (event: PointerEvent): number => {
    const { left, width } = (picture.current as SVGSVGElement).getBoundingClientRect();
    const place = Math.floor(((event.clientX - left) / width) * bars.length);
    return Math.min(Math.max(place, 0), bars.length - 1);
  };
  const end = () => {
    begun.current = null;
    setStretch(null);
  };
  return {
    stretch,
    onPointerDown: (event: PointerEvent) => {
      if (event.button === 0) begun.current = placeOf(event);
    },
    onPointerMove: (event: PointerEvent) => {
      const first = begun.current;
      if (first === null) return;
      const last = placeOf(event);
      if (stretch === null && last === first) return;
      // From here on it is no click, and goes on beyond the edges of the drawing.
      if (stretch === null) picture.current?.setPointerCapture(event.pointerId);
      setStretch({ first, last });
    },
    onPointerUp: () => {
      const from = stretch && bars[Math.min(stretch.first, stretch.last)];
      const to = stretch && bars[Math.max(stretch.first, stretch.last)];
      end();
      if (from && to) onPeriod(from.from, to.to);
    },
    onPointerCancel: end,
  };
}

/** Two sliders over the same periods: the query changes when one is let go. */
export function TimelineBrush({ library, view, onPeriod }: Omit<Props, 'countOf'>): JSX.Element {
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
