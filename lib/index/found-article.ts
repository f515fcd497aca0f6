/** A row of an answer, from the record. */

import type { FoundArticle } from '../search/answer';
import type { SearchableArticle } from '../search/match-article';
import { hitsIn, passagesOf } from '../search/passages';
import type { SearchQuery } from '../search/query';
import { searchWordsOf } from '../search/words';

export function toFoundArticle(query: SearchQuery, searchable: SearchableArticle): FoundArticle {
  const { article, highlights } = searchable;
  const { id, url, host, outletName, headline, publishedAt, savedAt } = article;
  return {
    articleId: id,
    url,
    host,
    outletName,
    headline,
    headlineHits: hitsIn(query, searchWordsOf(headline), 'headline'),
    ...(publishedAt && { publishedAt }),
    savedAt,
    highlightCount: highlights.filter(({ deletedAt }) => deletedAt === undefined).length,
    passages: passagesOf(query, searchable),
  };
}
