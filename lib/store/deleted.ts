/** The articles that are deleted and not gone: until the trash is emptied (`empty-trash.ts`) a tombstone keeps all that there was. */

import type { Article } from '../model/article';
import { isEmptied } from '../model/emptied';
import type { ArticleId } from '../model/ids';
import type { DeletedArticle } from './collection';
import type { Connection } from './connection';
import { toArticle, wholeOnes } from './records';
import { toSummary } from './summary';
import { readIn } from './transaction';

const ARTICLES_OF_SLICE = 100;

/**
 * The latest deleted first. A live article has a row in the list and a deleted one has none: so the keys alone tell which
 * articles have to be read, and an index of deletions is kept by nobody.
 */
export async function listDeleted(connection: Connection): Promise<(DeletedArticle & Pick<Article, 'stamps'>)[]> {
  const ids = await readIn(connection, ['articles', 'summaries'], async (reading) => {
    const [all, live] = await Promise.all([
      reading.objectStore('articles').getAllKeys(),
      reading.objectStore('summaries').getAllKeys(),
    ]);
    const isLive = new Set(live);
    return all.filter((id) => !isLive.has(id));
  });
  const deleted: Awaited<ReturnType<typeof readDeleted>> = [];
  for (let first = 0; first < ids.length; first += ARTICLES_OF_SLICE) {
    deleted.push(...(await readDeleted(connection, ids.slice(first, first + ARTICLES_OF_SLICE))));
  }
  return deleted.sort(
    (one, other) => Date.parse(other.deletedAt) - Date.parse(one.deletedAt) || (one.id < other.id ? -1 : 1),
  );
}

async function readDeleted(
  connection: Connection,
  ids: readonly ArticleId[],
): Promise<(DeletedArticle & Pick<Article, 'stamps'>)[]> {
  const stored = await readIn(connection, ['articles'], (reading) =>
    Promise.all(ids.map((id) => reading.objectStore('articles').get(id))),
  );
  return wholeOnes(
    stored.filter((one) => one !== undefined),
    toArticle,
  ).flatMap((article) => {
    const row = isEmptied(article) ? null : toDeleted(article);
    return row ? [{ ...row, stamps: article.stamps }] : [];
  });
}

function toDeleted(article: Article): DeletedArticle | null {
  const { language, deletedAt } = article;
  if (deletedAt === undefined) return null;
  const { id, url, host, outletName, headline, publishedAt, savedAt } = toSummary(article, 0);
  return { id, url, host, outletName, headline, ...(publishedAt && { publishedAt }), savedAt, language, deletedAt };
}
