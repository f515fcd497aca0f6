/** The counts of what stands under the timeline: of two periods, or of a facet's values over time. No Preact in it. */

import { withPeriod } from '../../library/narrow-query';
import { periodBefore, periodOf } from '../../library/periods';
import type { LibraryPlace } from '../../library/place';
import type { OwnerJobs } from '../../owner/jobs';
import type { TimelineUnit } from '../../search/filter-article';
import type { Period } from '../../search/period';
import type { Facet, FacetCount, SearchQuery, SeriesFacet, TimelineBar, ValueSeries } from '../../search/query';
import { SETTLING_MS } from '../../search/until-settled';

/** Facets that periods are told apart by. */
export const COMPARED_FACETS = ['outlet', 'level', 'topic', 'tone'] as const satisfies readonly Facet[];
export type ComparedFacet = (typeof COMPARED_FACETS)[number];

export interface PeriodCounts {
  total: number;
  facets: Partial<Record<Facet, FacetCount[]>>;
}

export type ChartCounts =
  /** Nothing is shown, or not yet. */
  | { kind: 'none' }
  /** Which period is compared was not said. */
  | { kind: 'no-period' }
  | { kind: 'compare'; period: Period; before: Period; counts: Record<'now' | 'before', PeriodCounts> }
  | { kind: 'series'; facet: SeriesFacet; unit: TimelineUnit; timeline: TimelineBar[]; series: ValueSeries[] };

/** `name`: a later question of the same name makes it worthless; null then. */
type AskCounts = (query: SearchQuery, asked: CountJob['payload']['asked'], name: string) => Promise<CountJob['answer']>;

type CountJob = OwnerJobs['index/count'];

export interface ChartsAsked extends Pick<LibraryPlace, 'chart' | 'unit' | 'against'> {
  query: SearchQuery;
  /** In Vietnam. */
  today: string;
}

export interface ChartsTeller {
  /** Counts anew; `onCounts` hears of it unless it was asked again meanwhile. */
  ask(asked: ChartsAsked): void;
  end(): void;
}

/** More rows than these are no picture any more: the others are told together. */
export const MOST_SERIES = 6;
/** As often an unsettled count is asked for again, the pauses growing. */
const TRIES = 40;

/** The period that is looked at and the one that it is compared with; null where the query does not say which. */
export function comparedPeriods({ query, against, today }: ChartsAsked): { period: Period; before: Period } | null {
  const period = periodOf(query.filters, today);
  return period && { period, before: against ?? periodBefore(period) };
}

export function createLibraryCharts(
  find: AskCounts,
  onCounts: (counts: ChartCounts) => void,
  onFailure: (thrown: unknown) => void,
): ChartsTeller {
  let newest = 0;

  const compare = async (asked: ChartsAsked): Promise<Counted> => {
    const periods = comparedPeriods(asked);
    if (periods === null) return { counts: { kind: 'no-period' }, isSettled: true };
    const { period, before } = periods;
    const of = (one: Period, name: string) =>
      find(withPeriod(asked.query, one), { facets: [...COMPARED_FACETS] }, `compare ${name}`);
    const [now, then] = await Promise.all([of(period, 'now'), of(before, 'before')]);
    if (now === null || then === null) return null;
    return {
      counts: { kind: 'compare', period, before, counts: { now, before: then } },
      isSettled: now.isSettled && then.isSettled,
    };
  };

  const overTime = async (query: SearchQuery, facet: SeriesFacet, unit: TimelineUnit): Promise<Counted> => {
    const series = { facet, unit, most: MOST_SERIES };
    const found = await find(query, { facets: [], timeline: unit, series }, 'series');
    if (found === null) return null;
    const { timeline, isSettled } = found;
    return { counts: { kind: 'series', facet, unit, timeline, series: found.series ?? [] }, isSettled };
  };

  const count = async (mine: number, asked: ChartsAsked) => {
    const { chart, unit, query } = asked;
    for (let tried = 0; tried < TRIES && mine === newest; tried += 1) {
      if (chart === null || unit === null) return onCounts({ kind: 'none' });
      const counted = chart === 'compare' ? await compare(asked) : await overTime(query, chart, unit);
      if (mine !== newest || counted === null) return;
      onCounts(counted.counts);
      if (counted.isSettled) return;
      await new Promise((resolve) => setTimeout(resolve, SETTLING_MS * (tried + 1)));
    }
  };

  return {
    ask(asked) {
      newest += 1;
      count(newest, asked).catch(onFailure);
    },
    end() {
      newest += 1;
    },
  };
}

type Counted = { counts: ChartCounts; isSettled: boolean } | null;
