/** A row of an answer, from the record. */

import type { ArticleId } from '../model/ids';
import type { FoundArticle, RowNews } from '../search/answer';
import type { SearchableArticle } from '../search/match-article';
import { hitsIn, passagesOf } from '../search/passages';
import type { SearchQuery } from '../search/query';
import { searchWordsOf } from '../search/words';
import { rowFactsOf } from './row-facts';

export function toFoundArticle(
  query: SearchQuery,
  searchable: SearchableArticle,
  news?: ReadonlyMap<ArticleId, RowNews>,
): FoundArticle {
  const { article, highlights } = searchable;
  const facts = rowFactsOf(article);
  const group = news?.get(article.id);
  return {
    ...facts,
    headlineHits: hitsIn(query, searchWordsOf(facts.headline), 'headline'),
    highlightCount: highlights.filter(({ deletedAt }) => deletedAt === undefined).length,
    passages: passagesOf(query, searchable),
    ...(group && { news: group }),
  };
}
