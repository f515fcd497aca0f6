/** What stands under the timeline, with the names in the reader's language. */

import type {
  ChartView,
  ComparePartView,
  CompareRowView,
  CountedCompareView,
  SeriesRowView,
} from '../../../components/library/charts/views';
import type { Words } from '../../../locales/index';
import type { LibraryWords } from '../../../locales/library';
import { showDay } from '../../../locales/moments';
import { type ComparedCount, compareRest, compareValues, greatestChanges, shareOfChange } from '../../library/compare';
import { countsAlong, fillTimeline } from '../../library/fill-timeline';
import { daysIn, periodOf } from '../../library/periods';
import type { Tone } from '../../model/article';
import type { Period } from '../../search/period';
import {
  type ChartCounts,
  type ChartsAsked,
  COMPARED_FACETS,
  type ComparedFacet,
  comparedPeriods,
} from './library-charts';
import { facetLabel } from './to-library-view';

export interface ChartLanguage {
  words: Words;
  library: LibraryWords;
  /** As it is said of a count: articles, or highlights. */
  countOf: (count: number) => string;
}

/** Null where nothing stands there. What was counted of another question of the same kind stays until this one's counts are there. */
export function toChartView(asked: ChartsAsked, counts: ChartCounts, language: ChartLanguage): ChartView | null {
  const { chart, unit } = asked;
  if (chart === null || unit === null) return null;
  if (chart === 'compare') {
    const periods = comparedPeriods(asked);
    if (periods === null) return { kind: 'no-period' };
    const { period, before } = periods;
    return {
      kind: 'compare',
      now: sayPeriod(period),
      earlier: sayPeriod(before),
      before,
      isTyped: asked.against !== null,
      counted: counts.kind === 'compare' ? toCountedView(counts, language) : null,
    };
  }
  return counts.kind === 'series' && counts.facet === chart
    ? toSeriesView(counts, asked, language)
    : { kind: 'waiting' };
}

/** Colours of rows, as many as `charts.css` has. */
const INKS = 6;
/** A tone has one colour in every chart, cold, grey or warm: in the order of rows the negative was the green one. */
const TONE_INKS: Readonly<Record<string, number>> = { positive: 0, neutral: 5, negative: 1 } satisfies Record<
  Tone,
  number
>;

function toSeriesView(
  counts: ChartCounts & { kind: 'series' },
  { query, today }: ChartsAsked,
  { words, library, countOf }: ChartLanguage,
): ChartView {
  const { facet, timeline, series } = counts;
  const filled = fillTimeline(timeline, counts.unit, periodOf(query.filters, today));
  const { bars, unit } = filled;
  const { charts } = library;
  const toRow = (label: string, along: readonly number[]): SeriesRowView => {
    const count = along.reduce((sum, one) => sum + one, 0);
    const highest = Math.max(0, ...along);
    return { label, count, counts: along, told: charts.row(label, countOf(count), countOf(highest)) };
  };
  const rows = series.map(({ value, bars: own }, at) => ({
    ...toRow(facetLabel(facet, value, words, library), countsAlong(own, filled)),
    ink: (facet === 'tone' ? TONE_INKS[value] : undefined) ?? at % INKS,
  }));
  const totals = bars.map(({ count }) => count);
  const rest = totals.map((count, at) => count - rows.reduce((sum, row) => sum + (row.counts[at] ?? 0), 0));
  return {
    kind: 'series',
    facet,
    title: charts.overTime(library.facets[facet]),
    unit,
    bars,
    most: Math.max(1, ...rows.flatMap((row) => row.counts)),
    rows,
    rest: toRow(charts.rest[facet], rest),
    totals,
  };
}

function toCountedView(counts: ChartCounts & { kind: 'compare' }, language: ChartLanguage): CountedCompareView {
  const { now, before } = counts.counts;
  const { words, library } = language;
  const { charts } = library;
  const total = { now: now.total, before: before.total };
  const parts = COMPARED_FACETS.map((facet) => {
    const values = compareValues(now.facets[facet] ?? [], before.facets[facet] ?? []);
    const named = values.map(({ value, ...both }) => ({ ...both, label: facetLabel(facet, value, words, library) }));
    const rest = { ...compareRest(total, values), label: charts.without[facet] };
    return { facet, name: library.facets[facet], named, rest };
  });
  const toPart = ({ name, named, rest }: (typeof parts)[number]): ComparePartView => ({
    name,
    rows: (rest.now + rest.before > 0 ? [...named, rest] : named).map((one) => toRow(one, language)),
  });
  return {
    told: [
      tellTotal(counts, total, language),
      ...tellLengths(counts, total, language),
      ...parts.flatMap((part) => tellPart(part, language)),
    ],
    total: toRow({ ...total, label: charts.compare.total }, language),
    parts: parts.map(toPart).filter(({ rows }) => rows.length > 0),
  };
}

/** Tones and levels are words of ours, which begin with a capital in a list and not within a sentence; names are written as they are. */
function inSentence(facet: ComparedFacet, label: string): string {
  return facet === 'tone' || facet === 'level' ? label.charAt(0).toLocaleLowerCase('vi') + label.slice(1) : label;
}

function toRow(one: ComparedCount & { label: string }, language: ChartLanguage): CompareRowView {
  const share = shareOfChange(one);
  return {
    label: one.label,
    now: one.now,
    before: one.before,
    difference: sayChange(one, language),
    share: share === null ? '' : sayShare(share, language),
  };
}

interface Periods {
  period: Period;
  before: Period;
}

function tellTotal({ period, before }: Periods, total: ComparedCount, language: ChartLanguage): string {
  const { library, countOf, words } = language;
  const { compare } = library.charts;
  const [said, earlier] = [sayPeriod(period), sayPeriod(before)];
  if (total.now === 0 && total.before === 0) return compare.nothing;
  if (total.now === total.before) return compare.same(said, earlier, countOf(total.now));
  const share = shareOfChange(total);
  const tell = total.now > total.before ? compare.more : compare.less;
  return tell(said, earlier, {
    now: countOf(total.now),
    before: countOf(total.before),
    difference: Math.abs(total.now - total.before).toLocaleString(words.language),
    share: share === null ? null : sayShare(share, language),
  });
}

/** A difference between periods of different lengths says little by itself. */
function tellLengths({ period, before }: Periods, total: ComparedCount, { words, library }: ChartLanguage): string[] {
  const [days, daysBefore] = [daysIn(period), daysIn(before)];
  const isOfMonths = [period, before].every(({ from }) => from.endsWith('-01'));
  // Months are longer and shorter, which every reader knows.
  if (days === daysBefore || (isOfMonths && Math.abs(days - daysBefore) < SHORTEST_MONTH)) return [];
  const perDay = (count: number, of: number) =>
    (count / of).toLocaleString(words.language, { maximumFractionDigits: 1 });
  return [library.charts.compare.lengths(days, daysBefore, perDay(total.now, days), perDay(total.before, daysBefore))];
}

const SHORTEST_MONTH = 28;

function tellPart(
  { facet, name, named }: { facet: ComparedFacet; name: string; named: readonly (ComparedCount & { label: string })[] },
  language: ChartLanguage,
): string[] {
  const { compare } = language.library.charts;
  const { risen, fallen } = greatestChanges(named.map((one) => ({ ...one, label: inSentence(facet, one.label) })));
  if (risen !== null && fallen !== null) {
    return [compare.both(name, risen.label, sayChange(risen, language), fallen.label, sayChange(fallen, language))];
  }
  if (risen !== null) return [compare.risen(name, risen.label, sayChange(risen, language))];
  return fallen === null ? [] : [compare.fallen(name, fallen.label, sayChange(fallen, language))];
}

export function sayPeriod({ from, to }: Period): string {
  return from === to ? showDay(from) : `${showDay(from)}–${showDay(to)}`;
}

const sayChange = ({ now, before }: ComparedCount, { words }: ChartLanguage): string =>
  (now - before).toLocaleString(words.language, { signDisplay: 'exceptZero' });

const sayShare = (share: number, { words }: ChartLanguage): string =>
  share.toLocaleString(words.language, { style: 'percent', signDisplay: 'exceptZero', maximumFractionDigits: 1 });
