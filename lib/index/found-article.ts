/** A row of an answer, from the record. */

import type { FoundArticle } from '../search/answer';
import type { Searchable } from '../search/match-article';
import type { SearchQuery } from '../search/query';

export function toFoundArticle(_query: SearchQuery, { article, highlights }: Searchable): FoundArticle {
  const { id, url, host, outletName, headline, publishedAt, savedAt } = article;
  return {
    articleId: id,
    url,
    host,
    outletName,
    headline,
    headlineHits: [],
    ...(publishedAt && { publishedAt }),
    savedAt,
    highlightCount: highlights.filter(({ deletedAt }) => deletedAt === undefined).length,
    passages: [],
  };
}
