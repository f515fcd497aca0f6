/**
 * A deleted article whose time in the trash is over: its text, its marks and its facts are gone, and the tombstone alone
 * stays, by its id. So a backup or another machine that still has the article hears that it was deleted. Beside a copy that
 * is whole it says nothing but that.
 */

import type { Article } from './article';
import { timeOfStamp } from './merging/stamp';

/** So long a deleted article stays whole, in milliseconds. */
export const TRASH_KEPT_MS = 30 * 24 * 60 * 60 * 1_000;

/** The tombstone of a deleted article. It has no addresses: the page can be kept again, as an article of its own. */
export function emptyRecord({ id, savedAt, deletedAt, stamps }: Article): Article {
  return {
    ...{ id, savedAt, addresses: [], url: '', host: '', language: 'und', headline: '', authors: [] },
    // A record has a block at least.
    blocks: [{ kind: 'headline', text: '' }],
    ...{ fingerprint: '', outletName: '', tags: [], note: '', versionCount: 0 },
    ...(deletedAt !== undefined && { deletedAt }),
    stamps: stamps.deletedAt === undefined ? {} : { deletedAt: stamps.deletedAt },
  };
}

export function isEmptied({ deletedAt, fingerprint, blocks }: Pick<Article, 'deletedAt' | 'fingerprint' | 'blocks'>) {
  return deletedAt !== undefined && fingerprint === '' && blocks.every(({ text }) => text === '');
}

/** What an emptied article is beside a copy that is whole: that copy, with its own word on the deletion. */
export function asFilled(emptied: Article, whole: Article): Article {
  const { id, deletedAt, stamps } = emptied;
  const filled: Article = { ...whole, id, stamps: { ...whole.stamps } };
  if (deletedAt !== undefined) filled.deletedAt = deletedAt;
  if (stamps.deletedAt === undefined) delete filled.stamps.deletedAt;
  else filled.stamps.deletedAt = stamps.deletedAt;
  return filled;
}

/**
 * When its time is over, in milliseconds since the epoch: a deletion counts from its own moment, from the moment of its stamp
 * (which goes back with no clock), or from when the days began to be counted, whichever is last.
 */
export function leavesTrashAt(article: Pick<Article, 'deletedAt' | 'stamps'>, countedSince: number): number {
  const { deletedAt, stamps } = article;
  const moments = [deletedAt === undefined ? 0 : Date.parse(deletedAt), countedSince];
  if (stamps.deletedAt !== undefined) moments.push(timeOfStamp(stamps.deletedAt));
  return Math.max(...moments) + TRASH_KEPT_MS;
}
