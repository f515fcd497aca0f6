/**
 * The index by which a text is found again at another outlet: a few shingles of each live article, as numbers. It is made
 * from the articles and holds nothing that they do not, but for what the reader turned down; so a backup has no part of it.
 */

import type { Article, Block, BlockKind } from '../model/article';
import type { ArticleId } from '../model/ids';
import { shinglesOf, sketchOf } from '../press/shingles';
import type { Sketch } from './schema';
import type { ReadTransaction, WriteOperation } from './transaction';

/** What an outlet takes over; headline, captions and end lines it writes anew. */
const TAKEN_OVER: readonly BlockKind[] = ['lead', 'paragraph', 'heading', 'quote', 'item', 'cell'];
/** So many articles that share a shingle say enough: one in more of them is a set phrase, and the others decide. */
const MOST_OF_SHINGLE = 300;
/** Shingles in common that make an article worth reading. */
const ENOUGH = 2;
const MOST_CANDIDATES = 8;
/** How many articles one transaction of the catching up takes: it holds up every other write for some 0.1 s. */
const SLICE = 50;

export function shinglesOfArticle({ blocks }: { blocks: readonly Block[] }): Set<number> {
  return shinglesOf(blocks.filter(({ kind }) => TAKEN_OVER.includes(kind)).map(({ text }) => text));
}

/** To be called wherever an article is written. `before`: what stood in its place. */
export async function saveSketch(
  { transaction }: WriteOperation,
  before: Article | undefined,
  after: Article,
): Promise<void> {
  const isSame = before?.fingerprint === after.fingerprint && before.deletedAt === after.deletedAt;
  if (!isSame) await putSketch(transaction, after);
}

async function putSketch(transaction: WriteOperation['transaction'], article: Article): Promise<void> {
  const store = transaction.objectStore('sketches');
  const { dismissedAt = [] }: Partial<Sketch> = (await store.get(article.id)) ?? {};
  // Of a deleted article what was turned down stays, since it may come back.
  const shingles = article.deletedAt === undefined ? sketchOf(shinglesOfArticle(article)) : [];
  await store.put({ id: article.id, shingles, dismissedAt });
}

/**
 * Sketches the next articles that an older program kept without; true while there are more. What was done is stored with
 * the place to go on from, so it may end anywhere.
 */
export async function sketchMore(writing: WriteOperation): Promise<boolean> {
  const { transaction, state } = writing;
  const { sketchedTo } = state;
  if (sketchedTo === undefined) return false;
  const rest = IDBKeyRange.lowerBound(sketchedTo, true);
  const articles = await transaction.objectStore('articles').getAll(rest, SLICE);
  for (const article of articles) await putSketch(transaction, article);
  const last = articles.at(-1)?.id;
  writing.changed = true;
  if (last === undefined) delete state.sketchedTo;
  else state.sketchedTo = last;
  return last !== undefined;
}

/** Live articles that have shingles in common with the one in view, those with the most first. */
export async function findCandidates(reading: ReadTransaction, shingles: ReadonlySet<number>): Promise<ArticleId[]> {
  const index = reading.objectStore('sketches').index('shingles');
  const found = await Promise.all(sketchOf(shingles).map((shingle) => index.getAllKeys(shingle, MOST_OF_SHINGLE)));
  const counts = new Map<ArticleId, number>();
  for (const id of found.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= ENOUGH)
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_CANDIDATES)
    .map(([id]) => id);
}
