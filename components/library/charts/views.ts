/** What stands under the timeline, as plain data. */

import type { TimelineUnit } from '../../../lib/search/filter-article';
import type { Period } from '../../../lib/search/period';
import type { SeriesFacet } from '../../../lib/search/query';
import type { ChartName, ChartWords } from '../../../locales/library/chart-words';
import type { BarView } from '../views';

/** A value in two periods; the last two are said with their signs. */
export interface CompareRowView {
  label: string;
  now: number;
  before: number;
  difference: string;
  /** Empty where there was nothing before. */
  share: string;
}

export interface ComparePartView {
  name: string;
  rows: readonly CompareRowView[];
}

export interface CountedCompareView {
  /** Sentences. */
  told: readonly string[];
  total: CompareRowView;
  parts: readonly ComparePartView[];
}

export interface CompareView {
  kind: 'compare';
  /** From day to day, as it is said. */
  now: string;
  earlier: string;
  before: Period;
  /** The reader typed it. */
  isTyped: boolean;
  /** Null: not counted yet. */
  counted: CountedCompareView | null;
}

export interface SeriesRowView {
  label: string;
  count: number;
  /** Of each bar. */
  counts: readonly number[];
  /** In words. */
  told: string;
}

/** A row that is drawn. */
export interface StripView extends SeriesRowView {
  /** Its place among the colours of the charts. */
  ink: number;
}

export interface SeriesView {
  kind: 'series';
  facet: SeriesFacet;
  title: string;
  unit: TimelineUnit;
  bars: readonly BarView[];
  /** The highest bar of any row. */
  most: number;
  rows: readonly StripView[];
  /** What is of no row: it is told, and not drawn. */
  rest: SeriesRowView;
  /** All of each bar. */
  totals: readonly number[];
}

export type ChartView = CompareView | SeriesView | { kind: 'no-period' } | { kind: 'waiting' };

/** What stands under the timeline, and what is done there. */
export interface ChartsShown {
  chosen: ChartName;
  /** Null: the bars alone. */
  view: ChartView | null;
  onChart: (chart: ChartName) => void;
  onRecent: (which: RecentName) => void;
  /** Null: the period just before. */
  onAgainst: (period: Period | null) => void;
  onCopyPicture: () => void;
  onCopyNumbers: () => void;
}

export type RecentName = keyof ChartWords['compare']['recent'];
