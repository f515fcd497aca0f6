/** The counts, the tags and the rows of the list, made anew from the records: for an upgrade, and to check what stands. */

import type { Article } from '../model/article';
import type { Highlight } from '../model/highlight';
import { isNewer, newestStamp } from '../model/merging/stamp';
import type { ArticleSummary } from './collection';
import { stateOf } from './collection-state';
import type { Connection } from './connection';
import { toArticle, toHighlight, wholeOne, wholeOnes } from './records';
import type { CollectionState } from './schema';
import { beyond } from './slices';
import { toSummary } from './summary';
import { countTags } from './tags';
import { type ReadTransaction, readIn } from './transaction';

/** What is counted of some articles. */
export type Tally = Pick<CollectionState, 'articles' | 'highlights' | 'tags' | 'lastStamp'>;

/** How many articles are in memory at a time. */
const ARTICLES_AT_ONCE = 100;

/**
 * Counts all articles into `tally`, and gives the row of the list for each in turn (undefined for a deleted one), with its
 * id. The whole is one consistent state where the transaction is one.
 */
export async function* tallyArticles(
  transaction: ReadTransaction<'articles' | 'highlights'>,
  tally: Tally,
): AsyncGenerator<{ id: Article['id']; row: ArticleSummary | undefined; isDamaged: boolean }> {
  let after: Article['id'] | undefined;
  for (;;) {
    const articles = await transaction.objectStore('articles').getAll(beyond(after), ARTICLES_AT_ONCE);
    for (const stored of articles) {
      const found = await transaction.objectStore('highlights').index('articleId').getAll(stored.id);
      const highlights = wholeOnes(found, toHighlight);
      const article = wholeOne(stored, toArticle);
      // What cannot be read is in no count and in no row; its highlights go on being whole, and so do their tags.
      const row = article ? tallyArticle(tally, article, highlights) : countBeside(tally, highlights);
      yield { id: stored.id, row, isDamaged: article === undefined };
    }
    after = articles.at(-1)?.id;
    if (after === undefined) return;
  }
}

/**
 * Whether the counts, the tags and the list are what the records give. Reads everything in one transaction: no write gets
 * through meanwhile.
 */
export function checkCounters(connection: Connection): Promise<boolean> {
  return readIn(connection, ['articles', 'highlights', 'summaries', 'meta'], async (reading) => {
    const tally: Tally = { articles: 0, highlights: 0, tags: {} };
    const summaries = reading.objectStore('summaries');
    let isListed = true;
    for await (const { id, row } of tallyArticles(reading, tally)) {
      isListed &&= isSame(await summaries.get(id), row);
    }
    const { articles, highlights, tags } = await stateOf(reading);
    // As many rows as live articles, each of which has its own: no row is of an article that is not there.
    isListed &&= (await summaries.getAllKeys()).length === tally.articles;
    const isCounted = articles === tally.articles && highlights === tally.highlights && isSame(tags, tally.tags);
    return isListed && isCounted;
  });
}

function countBeside(tally: Tally, records: readonly (Article | Highlight)[]): undefined {
  for (const { stamps } of records) {
    const newest = newestStamp(stamps);
    if (newest !== undefined && isNewer(newest, tally.lastStamp)) tally.lastStamp = newest;
  }
  for (const record of records) if ('articleId' in record) countTags(tally.tags, record, 1);
}

function tallyArticle(tally: Tally, article: Article, highlights: readonly Highlight[]): ArticleSummary | undefined {
  countBeside(tally, [article, ...highlights]);
  if (article.deletedAt !== undefined) return undefined;
  const count = highlights.filter(({ deletedAt }) => deletedAt === undefined).length;
  tally.articles += 1;
  tally.highlights += count;
  return toSummary(article, count);
}

/** Equal for equal values, whatever the order of their keys. */
function isSame(left: object | undefined, right: object | undefined): boolean {
  const image = (value: object | undefined) => JSON.stringify(Object.entries(value ?? {}).sort());
  return image(left) === image(right);
}
