/** A row of an answer, from the record. */

import type { ArticleId } from '../model/ids';
import type { FoundArticle, RowNews } from '../search/answer';
import type { SearchableArticle } from '../search/match-article';
import { hitsIn, passagesOf } from '../search/passages';
import type { SearchQuery } from '../search/query';
import { searchWordsOf } from '../search/words';

export function toFoundArticle(
  query: SearchQuery,
  searchable: SearchableArticle,
  news?: ReadonlyMap<ArticleId, RowNews>,
): FoundArticle {
  const { article, highlights } = searchable;
  const { id, url, host, outletName, headline, publishedAt, savedAt } = article;
  const group = news?.get(id);
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
    ...(group && { news: group }),
  };
}
