/** The words of the library's charts. */

export type ChartName = 'bars' | 'compare' | 'outlet' | 'topic' | 'tone';

/** A count that was and is, as sentences need it: already said with what is counted. */
export interface ToldChange {
  now: string;
  before: string;
  difference: string;
  /** With its sign; null where there was nothing before. */
  share: string | null;
}

export interface ChartWords {
  /** What stands under the bars. */
  choose: string;
  names: Record<ChartName, string>;
  /** A chart of values over time, as it is called above a picture. */
  overTime(facet: string): string;
  compare: {
    title(now: string, before: string): string;
    now: string;
    before: string;
    difference: string;
    share: string;
    total: string;
    /** No period was chosen. */
    noPeriod: string;
    recent: Record<'days' | 'month' | 'year', string>;
    beforeFrom: string;
    beforeTo: string;
    justBefore: string;
    /** `period`, `other`: from day to day. */
    more(period: string, other: string, change: ToldChange): string;
    less(period: string, other: string, change: ToldChange): string;
    same(period: string, other: string, now: string): string;
    nothing: string;
    risen(facet: string, name: string, change: string): string;
    fallen(facet: string, name: string, change: string): string;
    both(facet: string, risen: string, risenBy: string, fallen: string, fallenBy: string): string;
    /** The periods are not equally long. */
    lengths(days: number, daysBefore: number, perDay: string, perDayBefore: string): string;
    /** Of a bar behind another. */
    barBefore(period: string, count: string): string;
  };
  /** What has no value of the facet, or one that is not among those shown. */
  rest: Record<'outlet' | 'topic' | 'tone', string>;
  without: Record<'outlet' | 'level' | 'topic' | 'tone', string>;
  period: string;
  total: string;
  none: string;
  /** What a row of a chart shows. */
  row(name: string, count: string, highest: string): string;
  counting: string;
}
