/** Charts as text for a spreadsheet: cells between tabs, the names in the first row. */

import type { CompareRowView, CompareView, SeriesView } from '../../../components/library/charts/views';
import type { BarView, TimelineView } from '../../../components/library/views';
import type { LibraryWords } from '../../../locales/library';

type Cell = string | number;

/** Days as `2026-03-07`, which every spreadsheet reads as days. */
export function toTimelineText(
  { bars, before }: Pick<TimelineView, 'bars' | 'before'>,
  countHead: string,
  { tableHead, charts }: LibraryWords,
): string {
  const isCompared = before.size > 0;
  return toText([
    [tableHead.period, countHead, ...(isCompared ? [charts.compare.before, countHead] : [])],
    ...bars.map((bar, at) => {
      const earlier = before.get(at);
      return [days(bar), bar.count, ...(isCompared ? [earlier ? days(earlier) : '', earlier?.count ?? ''] : [])];
    }),
  ]);
}

export function toCompareText({ now, earlier, counted }: CompareView, { charts }: LibraryWords): string {
  if (counted === null) return '';
  const { compare } = charts;
  const row = ({ label, now: count, before }: CompareRowView): Cell[] => [label, count, before, count - before];
  return toText([
    ['', `${compare.now}: ${now}`, `${compare.before}: ${earlier}`, compare.difference],
    row(counted.total),
    ...counted.parts.flatMap(({ name, rows }) => [[name], ...rows.map(row)]),
  ]);
}

export function toSeriesText({ rows, rest, bars, totals }: SeriesView, { charts }: LibraryWords): string {
  const columns = rest.count > 0 ? [...rows, rest] : rows;
  return toText([
    [charts.period, ...columns.map(({ label }) => label), charts.total],
    ...bars.map((bar, at) => [days(bar), ...columns.map(({ counts }) => counts[at] ?? 0), totals[at] ?? 0]),
  ]);
}

const days = ({ from, to }: BarView): string => (from === to ? from : `${from} – ${to}`);

/** A name with a tab or an end of line in it would be two cells. */
const toText = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((cells) => cells.map((cell) => String(cell).replace(/\s+/g, ' ')).join('\t')).join('\n');
