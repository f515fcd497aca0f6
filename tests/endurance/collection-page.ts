/** Runs in a page of the extension, bundled: what such a page does with the collection, and what stands in it past the program. */

import type { CountsAsked } from '../../lib/index/count-matches';
import type { IndexCounts } from '../../lib/index/index-access';
import type { IndexChecked } from '../../lib/index/index-keeper';
import { announceChange, secureChanges } from '../../lib/messages/changes';
import type { Article, ReadArticle } from '../../lib/model/article';
import type { Highlight } from '../../lib/model/highlight';
import type { ArticleId } from '../../lib/model/ids';
import { SCHEMA_VERSION } from '../../lib/model/migrations/migrations';
import { askOwnerFromPage } from '../../lib/owner/owner-messages';
import type { SearchAnswer, SearchPage } from '../../lib/search/answer';
import type { HighlightAnswer, HighlightQuery } from '../../lib/search/highlights';
import type { AlikeAnswer, SameNewsAnswer } from '../../lib/search/news';
import type { SearchQuery } from '../../lib/search/query';
import { openCollection } from '../../lib/store/open-collection';
import { DATABASE_NAME } from '../../lib/store/schema';

export interface Records {
  articles: Article[];
  highlights: Highlight[];
}

const askOwner = askOwnerFromPage();

/** As `settleChange` does. */
async function settle(id: ArticleId): Promise<void> {
  const secured = secureChanges();
  await announceChange(id);
  await secured;
}

const settled = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export const collectionPage = {
  async keep(id: ArticleId, reading: ReadArticle, outletName: string): Promise<void> {
    await (await openCollection()).articles.keep(id, reading, outletName);
    await settle(id);
  },
  async correctHeadline(id: ArticleId, headline: string): Promise<void> {
    await (await openCollection()).articles.correct(id, { headline });
    await settle(id);
  },
  async delete(id: ArticleId): Promise<void> {
    await (await openCollection()).articles.delete(id);
    await settle(id);
  },
  async restore(id: ArticleId): Promise<void> {
    await (await openCollection()).articles.restore(id);
    await settle(id);
  },
  /** Brings them in as a backup does: the outbox tells of each. */
  async bring(records: Records): Promise<void> {
    await (await openCollection()).dumps.merge({ schema: SCHEMA_VERSION, ...records, versions: [] });
    await secureChanges();
  },
  search: (query: SearchQuery, page: SearchPage): Promise<SearchAnswer | null> =>
    askOwner('index/search', { query, page }),
  count: (query: SearchQuery, asked: CountsAsked): Promise<IndexCounts | null> =>
    askOwner('index/count', { query, asked }),
  highlights: (query: HighlightQuery, page: SearchPage): Promise<HighlightAnswer | null> =>
    askOwner('index/highlights', { query, page }),
  countHighlights: (query: HighlightQuery, asked: CountsAsked): Promise<IndexCounts | null> =>
    askOwner('index/count-highlights', { query, asked }),
  sameNews: (id: ArticleId): Promise<SameNewsAnswer | null> => askOwner('index/same-news', { id }),
  alike: (id: ArticleId, limit: number): Promise<AlikeAnswer | null> => askOwner('index/alike', { id, limit }),
  check: (): Promise<IndexChecked> => askOwner('index/check', null),
  rebuild: (): Promise<null> => askOwner('index/rebuild', null),
  /** All records as they are stored. */
  async records(): Promise<Records> {
    const database = await settled(indexedDB.open(DATABASE_NAME));
    const reading = database.transaction(['articles', 'highlights']);
    const [articles, highlights] = await Promise.all([
      settled(reading.objectStore('articles').getAll() as IDBRequest<Article[]>),
      settled(reading.objectStore('highlights').getAll() as IDBRequest<Highlight[]>),
    ]);
    database.close();
    return { articles, highlights };
  },
  /** How many hold the owner's lock. */
  async owners(): Promise<number> {
    const { held = [] } = await navigator.locks.query();
    return held.filter(({ name }) => name === 'diem-bao/owner').length;
  },
};
