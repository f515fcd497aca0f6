/** The counts beside the list: facets, of which each is counted as if nothing of it were chosen, and the timeline. No Preact in it. */

import { hasChosen, PRESSED_FACETS, withoutFacet } from '../../library/narrow-query';
import type { TimelineUnit } from '../../search/filter-article';
import type { Facet, FacetCount, SearchQuery, TimelineBar } from '../../search/query';
import { SETTLING_MS } from '../../search/until-settled';

export interface LibraryCounts {
  facets: Partial<Record<Facet, FacetCount[]>>;
  timeline: TimelineBar[];
  total: number;
}

export const NO_COUNTS: LibraryCounts = { facets: {}, timeline: [], total: 0 };

/** `name`: a later question of the same name makes it worthless; null then. */
export type AskCounts = (
  query: SearchQuery,
  asked: { facets: Facet[]; timeline?: TimelineUnit },
  name: string,
) => Promise<(LibraryCounts & { isSettled: boolean }) | null>;

const COUNTED = [...PRESSED_FACETS, 'year'] as const;
/** As often an unsettled count is asked for again, the pauses growing: other questions come first. */
const TRIES = 40;

export interface CountsTeller {
  /** Counts anew; `onCounts` hears of it unless it was asked again meanwhile. */
  ask(query: SearchQuery, unit: TimelineUnit | null): void;
  end(): void;
}

export function createLibraryCounts(
  find: AskCounts,
  onCounts: (counts: LibraryCounts) => void,
  onFailure: (thrown: unknown) => void,
  /** What is not settled is asked again when this has resolved. */
  untilIdle: () => Promise<unknown> = async () => undefined,
): CountsTeller {
  let newest = 0;

  const count = async (mine: number, query: SearchQuery, unit: TimelineUnit | null) => {
    const narrowed = PRESSED_FACETS.filter((facet) => hasChosen(query, facet));
    const isByYear = query.filters.from !== undefined || query.filters.to !== undefined;
    const { from: _from, to: _to, ...filters } = query.filters;
    const timeline = unit ?? undefined;
    for (let tried = 0; tried < TRIES && mine === newest; tried += 1) {
      const [all, years, ...others] = await Promise.all([
        find(query, { facets: [...COUNTED], ...(!isByYear && timeline && { timeline }) }, 'all'),
        // What a period is chosen from is seen while it is chosen.
        isByYear ? find({ ...query, filters }, { facets: ['year'], ...(timeline && { timeline }) }, 'year') : null,
        ...narrowed.map((facet) => find(withoutFacet(query, facet), { facets: [facet] }, facet)),
      ]);
      if (mine !== newest || all === null) return;
      const facets = { ...all.facets, ...years?.facets };
      for (const one of others) Object.assign(facets, one?.facets);
      onCounts({ facets, timeline: (years ?? all).timeline, total: all.total });
      if ([all, ...(years ? [years] : []), ...others].every((one) => one?.isSettled !== false)) return;
      await new Promise((resolve) => setTimeout(resolve, SETTLING_MS * (tried + 1)));
      await untilIdle();
    }
  };

  return {
    ask(query, unit) {
      newest += 1;
      count(newest, query, unit).catch(onFailure);
    },
    end() {
      newest += 1;
    },
  };
}
