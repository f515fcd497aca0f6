/** The index by which a text is found again at another outlet: a few shingles of each live article, as numbers. */

import type { ArticleId } from '../../model/ids';
import { MIN_COMMON_SHINGLES } from '../../press/same-news';
import { shinglesOfArticle, sketchOf } from '../../press/shingles';
import type { ReadTransaction } from '../transaction';
import { derivedIndex } from './derived-index';

/** So many articles that share a shingle say enough: one in more of them is a set phrase, and the others decide. */
const MAX_ARTICLES_OF_SHINGLE = 300;
const MAX_CANDIDATES = 8;

export const reprintIndex = derivedIndex({
  store: 'sketches',
  create(database) {
    database.createObjectStore('sketches', { keyPath: 'id' }).createIndex('shingles', 'shingles', { multiEntry: true });
  },
  isSame: (before, after) => before.fingerprint === after.fingerprint && before.deletedAt === after.deletedAt,
  toRow: (article) => ({
    id: article.id,
    shingles: article.deletedAt === undefined ? sketchOf(shinglesOfArticle(article)) : [],
  }),
});

/** Live articles that have shingles in common with the one in view, those with the most first. */
export async function findCandidates(
  reading: ReadTransaction<'sketches'>,
  shingles: ReadonlySet<number>,
): Promise<ArticleId[]> {
  return (await findSharing(reading, sketchOf(shingles))).slice(0, MAX_CANDIDATES);
}

/** All of them, for a sketch; those with the most first. */
export async function findSharing(
  reading: ReadTransaction<'sketches'>,
  sketch: readonly number[],
): Promise<ArticleId[]> {
  const index = reading.objectStore('sketches').index('shingles');
  const found = await Promise.all(sketch.map((shingle) => index.getAllKeys(shingle, MAX_ARTICLES_OF_SHINGLE)));
  const counts = new Map<ArticleId, number>();
  for (const id of found.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= MIN_COMMON_SHINGLES)
    .sort(([, one], [, other]) => other - one)
    .map(([id]) => id);
}
