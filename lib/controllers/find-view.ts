/** The articles of a view of the library: all that its query finds, in its order. No Preact in it. */

import { type Days, daysBefore } from '../model/days';
import { ReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import type { LibraryView } from '../model/library-view';
import type { Settings } from '../model/settings/settings';
import { dayOf } from '../model/tray';
import type { AskOwner } from '../owner/jobs';
import { parseQuery } from '../search/parse-query';
import type { SearchFilters, SearchQuery } from '../search/query';
import { pauseAfter, SETTLING_MS } from '../search/until-settled';
import type { Collection } from '../store/collection';
import { findIds, type IdOptions } from './find-ids';
import { toKnownValues } from './known-values';

export interface FoundView {
  /** In the view's order; `most` of them at most. */
  ids: ArticleId[];
  /** There are more. */
  isCut: boolean;
  /** Those that the view is narrowed to, published or else saved; null where it has no first day. */
  days: Days | null;
  /** The articles of as many days before; null where there are no such days, and where the view is cut: they would be compared with a part. */
  before: ArticleId[] | null;
}

interface Finding {
  askOwner: AskOwner;
  lists: Pick<Collection['lists'], 'tags' | 'topics'>;
  meanings: Settings['meanings'];
  now: number;
}

export interface FindOptions {
  /** Absent: all. */
  most?: number;
  /** The articles of the days before too. */
  withBefore?: boolean;
  /** False: nobody waits for it any more, and what is found by then is all. */
  isWanted?: () => boolean;
}

/**
 * Waits while the index is being made, since a file or a document of some of the articles would look like one of all. Rejects
 * with 'index-unavailable' where there is none, and with the store's and the owner's errors.
 */
export async function findView(
  { askOwner, lists, meanings, now }: Finding,
  { typed, isGrouped }: Pick<LibraryView, 'typed' | 'isGrouped'>,
  { most = Number.POSITIVE_INFINITY, withBefore = false, isWanted = () => true }: FindOptions = {},
): Promise<FoundView> {
  const [tags, topics] = await Promise.all([lists.tags(), lists.topics()]);
  const { query } = parseQuery(typed, { now, known: toKnownValues({ tags, topics }, meanings) });
  const options = { most, isGrouped, isWanted };
  // One more than is wanted tells that there are more: a grouped view has fewer rows than articles.
  const found = await findWhole(askOwner, query, { ...options, most: most + 1 });
  const isCut = found.length > most;
  const earlier = withBefore && !isCut ? toPeriodBefore(query, dayOf(now)) : null;
  const before = earlier && (await findWhole(askOwner, earlier, { ...options, most: Number.POSITIVE_INFINITY }));
  return { ids: found.slice(0, most), isCut, days: daysOf(query.filters, dayOf(now)), before };
}

async function findWhole(askOwner: AskOwner, query: SearchQuery, options: IdOptions): Promise<ArticleId[]> {
  for (;;) {
    const { reach, ids } = await findIds(askOwner, query, options);
    if (reach.kind === 'unavailable') throw new ReaderError('index-unavailable', reach.error);
    const pause = pauseAfter({ isSettled: true, reach }, SETTLING_MS);
    if (pause === null || !options.isWanted()) return ids;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** A period that is open at its end ends today; one without a beginning is none. */
function daysOf({ from, to, savedFrom, savedTo }: SearchFilters, today: string): Days | null {
  return toDays(from, to, today) ?? toDays(savedFrom, savedTo, today);
}

function toDays(from: string | undefined, to: string | undefined, today: string): Days | null {
  if (from === undefined) return null;
  const last = to ?? today;
  return from <= last ? { from, to: last } : null;
}

/** The same question of as many days before; null where it is of no period. */
function toPeriodBefore(query: SearchQuery, today: string): SearchQuery | null {
  const { from, to, savedFrom, savedTo } = query.filters;
  const published = toDays(from, to, today);
  const saved = toDays(savedFrom, savedTo, today);
  if (published === null && saved === null) return null;
  const [publishedBefore, savedBefore] = [published && daysBefore(published), saved && daysBefore(saved)];
  return {
    ...query,
    filters: {
      ...query.filters,
      ...publishedBefore,
      ...(savedBefore && { savedFrom: savedBefore.from, savedTo: savedBefore.to }),
    },
  };
}
