/** The charts of the library as drawings that are copied. */

import type { ChartView, CompareView, SeriesView } from '../../../components/library/charts/views';
import type { TimelineView } from '../../../components/library/views';
import { nameOfBar } from '../../../locales/library/name-of-bar';
import { type ChartDrawing, compareDrawing, seriesDrawing, timelineDrawing } from '../../export/chart-drawing';
import type { ChartLanguage } from './to-chart-view';

interface Asked extends ChartLanguage {
  /** What is asked, in words. */
  asked: string;
}

/** Rows of a facet in the picture of two periods. */
const DRAWN_ROWS = 6;

export function toTimelineDrawing(view: TimelineView, chart: ChartView | null, on: Asked): ChartDrawing {
  const { library, words } = on;
  const { bars, unit, from, to, before } = view;
  return timelineDrawing({
    title: `${words.product}: ${library.timeline}`,
    subtitle: on.asked,
    number: numberIn(on),
    bars: bars.map((bar, at) => ({
      name: nameOfBar(bar, unit),
      count: bar.count,
      before: before.get(at)?.count,
      isOut: (from !== null && bar.to < from) || (to !== null && bar.from > to),
    })),
    legend: chart?.kind === 'compare' ? legendOf(chart, on) : null,
  });
}

export function toChartDrawing(view: CompareView | SeriesView, on: Asked): ChartDrawing {
  return view.kind === 'compare' ? toCompareDrawing(view, on) : toSeriesDrawing(view, on);
}

function toSeriesDrawing({ title, rows, rest, most, bars, unit }: SeriesView, on: Asked): ChartDrawing {
  const [first, last] = [bars[0], bars.at(-1)];
  return seriesDrawing({
    title,
    subtitle: on.asked,
    number: numberIn(on),
    rows,
    rest: rest.count > 0 ? rest : null,
    most,
    first: first ? nameOfBar(first, unit) : '',
    last: last && last !== first ? nameOfBar(last, unit) : '',
  });
}

function toCompareDrawing(view: CompareView, on: Asked): ChartDrawing {
  const { compare } = on.library.charts;
  const { total, parts = [], told = [] } = view.counted ?? {};
  const all = total ? [{ name: compare.total, rows: [total] }, ...parts] : parts;
  return compareDrawing({
    title: compare.title(view.now, view.earlier),
    subtitle: on.asked,
    told: told[0] ?? '',
    number: numberIn(on),
    legend: legendOf(view, on),
    parts: all.map(({ name, rows }) => ({
      // A reader of the picture alone sees that there are more.
      name: rows.length > DRAWN_ROWS ? `${name} (${DRAWN_ROWS}/${rows.length})` : name,
      rows: rows.slice(0, DRAWN_ROWS).map(({ share, difference, ...row }) => ({
        ...row,
        change: share === '' ? difference : share,
      })),
    })),
  });
}

function legendOf({ now, earlier }: CompareView, { library }: Asked): { now: string; before: string } {
  const { compare } = library.charts;
  return { now: `${compare.now}: ${now}`, before: `${compare.before}: ${earlier}` };
}

const numberIn =
  ({ words }: Asked) =>
  (count: number): string =>
    count.toLocaleString(words.language);
