/** The counts, the tags and the rows of the list, made anew from the records: for an upgrade, and to check what stands. */

import type { Article } from '../model/article';
import type { Highlight } from '../model/highlight';
import { isNewer, newestStamp } from '../model/merging/stamp';
import type { ArticleSummary } from './collection';
import { stateOf } from './collection-state';
import type { Connection } from './connection';
import { toArticle, toHighlight, wholeOne, wholeOnes } from './records';
import type { CollectionState } from './schema';
import { between, beyond } from './slices';
import { toSummary } from './summary';
import { countTags, countTopic } from './tags';
import { type ReadTransaction, readIn } from './transaction';

/** What is counted of some articles. */
export type Tally = Pick<CollectionState, 'articles' | 'highlights' | 'tags' | 'topics' | 'lastStamp'>;

/** How many articles are in memory at a time. */
const ARTICLES_AT_ONCE = 100;

/** Some articles that follow one another. The pages of a collection have every id that there could be in one of their ranges. */
export interface TalliedPage {
  range: IDBKeyRange | null;
  /** With the row of the list for each; undefined for a deleted one. */
  articles: { id: Article['id']; row: ArticleSummary | undefined; isDamaged: boolean }[];
}

/** Counts all articles into `tally`, page by page. The whole is one consistent state where the transaction is one. */
export async function* tallyArticles(
  transaction: ReadTransaction<'articles' | 'highlights'>,
  tally: Tally,
): AsyncGenerator<TalliedPage> {
  let after: Article['id'] | undefined;
  for (;;) {
    const stored = await transaction.objectStore('articles').getAll(beyond(after), ARTICLES_AT_ONCE);
    const last = stored.at(-1)?.id;
    const range = between(after, last);
    if (last === undefined) {
      yield { range, articles: [] };
      return;
    }
    // One request for the page: one for each article takes most of the time of the whole.
    const found = await transaction.objectStore('highlights').index('articleId').getAll({ query: range });
    const highlightsOf = Map.groupBy(found, ({ articleId }) => articleId);
    const articles = stored.map((one) => {
      const highlights = wholeOnes(highlightsOf.get(one.id) ?? [], toHighlight);
      const article = wholeOne(one, toArticle);
      // What cannot be read is in no count and in no row; its highlights go on being whole, and so do their tags.
      const row = article ? tallyArticle(tally, article, highlights) : countBeside(tally, highlights);
      return { id: one.id, row, isDamaged: article === undefined };
    });
    yield { range, articles };
    after = last;
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
    for await (const page of tallyArticles(reading, tally)) {
      const rows = page.articles.map(({ row }) => row).filter((row) => row !== undefined);
      const listed = await summaries.getAll(page.range);
      isListed &&= rows.length === listed.length && rows.every((row, place) => isSame(listed[place], row));
    }
    const { articles, highlights, tags, topics } = await stateOf(reading);
    const isCounted =
      articles === tally.articles &&
      highlights === tally.highlights &&
      isSame(tags, tally.tags) &&
      isSame(topics, tally.topics);
    return isListed && isCounted;
  });
}

function countBeside(tally: Tally, records: readonly (Article | Highlight)[]): undefined {
  for (const { stamps } of records) {
    const newest = newestStamp(stamps);
    if (newest !== undefined && isNewer(newest, tally.lastStamp)) tally.lastStamp = newest;
  }
  for (const record of records) {
    countTags(tally.tags, record, 1);
    if (!('articleId' in record)) countTopic(tally, record, 1);
  }
}

function tallyArticle(tally: Tally, article: Article, highlights: readonly Highlight[]): ArticleSummary | undefined {
  countBeside(tally, [article, ...highlights]);
  if (article.deletedAt !== undefined) return undefined;
  const count = highlights.filter(({ deletedAt }) => deletedAt === undefined).length;
  tally.articles += 1;
  tally.highlights += count;
  return toSummary(article, count);
}

/** Whether two rows, or two counts of tags, are equal, whatever the order of their keys. */
export function isSame(left: object | undefined, right: object | undefined): boolean {
  const image = (value: object | undefined) => JSON.stringify(Object.entries(value ?? {}).sort());
  return image(left) === image(right);
}
