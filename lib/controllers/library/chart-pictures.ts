/** The charts of the library as drawings that are copied. */

import type { ChartView, CompareView, SeriesView } from '../../../components/library/chart-views';
import { nameOfBar } from '../../../components/library/name-of-bar';
import type { TimelineView } from '../../../components/library/views';
import { comparePicture, type Picture, seriesPicture, timelinePicture } from '../../library/picture';
import type { ChartLanguage } from './to-chart-view';

interface Asked extends ChartLanguage {
  /** What is asked, in words. */
  asked: string;
}

/** Rows of a facet in the picture of two periods. */
const PICTURED_ROWS = 6;

export function toTimelinePicture(view: TimelineView, chart: ChartView | null, on: Asked): Picture {
  const { library, words } = on;
  const { bars, unit, from, to, before } = view;
  return timelinePicture({
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

export function toChartPicture(view: CompareView | SeriesView, on: Asked): Picture {
  return view.kind === 'compare' ? toComparePicture(view, on) : toSeriesPicture(view, on);
}

function toSeriesPicture({ title, rows, rest, most, bars, unit }: SeriesView, on: Asked): Picture {
  const [first, last] = [bars[0], bars.at(-1)];
  return seriesPicture({
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

function toComparePicture(view: CompareView, on: Asked): Picture {
  const { compare } = on.library.charts;
  const { total, parts = [], told = [] } = view.counted ?? {};
  const all = total ? [{ name: compare.total, rows: [total] }, ...parts] : parts;
  return comparePicture({
    title: compare.title(view.now, view.earlier),
    subtitle: on.asked,
    told: told[0] ?? '',
    number: numberIn(on),
    legend: legendOf(view, on),
    parts: all.map(({ name, rows }) => ({
      name,
      rows: rows.slice(0, PICTURED_ROWS).map(({ share, difference, ...row }) => ({
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
