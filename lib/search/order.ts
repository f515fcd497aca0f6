/** The order of answers. One order for the index and for the plain model: no two articles are ever equal in it. */

import type { Article } from '../model/article';
import type { ArticleId } from '../model/ids';
import { foldText } from '../text/fold-text';
import type { SearchOrder } from './query';

/** What an article's place in any order depends on; moments in milliseconds since the epoch, null where there is none. */
export interface OrderKeys {
  id: ArticleId;
  published: number | null;
  saved: number;
  read: number | null;
  outlet: string;
  headline: string;
}

/** What the order by date depends on. */
export type DateKeys = Pick<OrderKeys, 'id' | 'published' | 'saved'>;

interface Ranked extends OrderKeys {
  tier: number;
  isExact: boolean;
}

/** Of an article as the reader corrected it. */
export function toOrderKeys({ id, publishedAt, savedAt, readAt, outletName, headline }: Article): OrderKeys {
  return {
    id,
    published: publishedAt === undefined ? null : Date.parse(publishedAt.iso),
    saved: Date.parse(savedAt),
    read: readAt === undefined ? null : Date.parse(readAt),
    outlet: foldText(outletName),
    headline: foldText(headline),
  };
}

/**
 * Negative where `one` comes first. By tier, exact ones first, then by date; or by one thing and then by date. By date: the
 * newest published first, those without a date last and the latest saved of them first, then by id. Reversed, the thing alone
 * is turned round (of tiers, the date within them); what has none of it stays last.
 */
export function compareMatches(one: Ranked, other: Ranked, order: SearchOrder, isReversed = false): number {
  const turn = isReversed ? -1 : 1;
  switch (order) {
    case 'relevance':
      return one.tier - other.tier || Number(other.isExact) - Number(one.isExact) || byDate(one, other, turn);
    case 'published':
      return byDate(one, other, turn);
    case 'saved':
      return turn * (other.saved - one.saved) || byLetters(one.id, other.id);
    case 'read':
      return newestFirst(one.read, other.read, turn) || byDate(one, other);
    case 'outlet':
    case 'headline':
      return turn * byLetters(one[order], other[order]) || byDate(one, other);
  }
}

/** As `published` orders. */
export function byDate(one: DateKeys, other: DateKeys, turn = 1): number {
  return (
    newestFirst(one.published, other.published, turn) ||
    (one.published === null ? turn * (other.saved - one.saved) : 0) ||
    byLetters(one.id, other.id)
  );
}

/** What has no moment comes last, whichever way round. */
function newestFirst(one: number | null, other: number | null, turn: number): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return turn * (other - one);
}

/** By code units, as a database compares its keys. */
export function byLetters(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
