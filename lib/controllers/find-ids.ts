/** The ids of all articles that a query finds, asked of the index page by page. */

import type { ArticleId } from '../model/ids';
import type { AskOwner } from '../owner/jobs';
import type { FoundArticleIds, IndexReach, SearchPage } from '../search/answer';
import type { SearchQuery } from '../search/query';
import { untilSettled } from '../search/until-settled';

/** Ids that are asked for at once, and rows: those are read from the collection. */
const AT_ONCE = { ids: 2_000, rows: 100 } as const;

export interface IdOptions {
  most: number;
  isGrouped: boolean;
  isWanted: () => boolean;
}

/** All ids that a query finds, each once, `most` of them at most; of a grouped one the first of each group. As far as the index reaches. */
export async function findIds(
  askOwner: AskOwner,
  query: SearchQuery,
  { most, isGrouped, isWanted }: IdOptions,
): Promise<Pick<FoundArticleIds, 'ids' | 'reach'>> {
  const ids = new Set<ArticleId>();
  let reach: IndexReach = { kind: 'whole' };
  for (let after: string | undefined = '0'; after !== undefined && ids.size < most && isWanted(); ) {
    const limit = Math.min(isGrouped ? AT_ONCE.rows : AT_ONCE.ids, most - ids.size);
    const page: SearchPage = { limit, after, ...(isGrouped && { isGrouped }) };
    const answer = await untilSettled(() => askPage(askOwner, query, page), isWanted);
    if (answer === null) break;
    for (const id of answer.ids) ids.add(id);
    reach = answer.reach;
    after = answer.next;
  }
  return { ids: [...ids], reach };
}

async function askPage(askOwner: AskOwner, query: SearchQuery, page: SearchPage): Promise<FoundArticleIds | null> {
  if (!page.isGrouped) return await askOwner('index/ids', { query, page });
  const answer = await askOwner('index/search', { query, page });
  if (answer === null) return null;
  const { rows, ...told } = answer;
  return { ids: rows.map(({ articleId }) => articleId), ...told };
}
