/** What every row of an answer tells of its article. */

import type { Article } from '../model/article';
import type { FoundArticle } from '../search/answer';

export type RowFacts = Pick<
  FoundArticle,
  'articleId' | 'url' | 'host' | 'outletName' | 'language' | 'headline' | 'publishedAt' | 'savedAt'
>;

/** `article` as the reader corrected it. */
export function rowFactsOf({ id, url, host, outletName, language, headline, publishedAt, savedAt }: Article): RowFacts {
  return { articleId: id, url, host, outletName, language, headline, ...(publishedAt && { publishedAt }), savedAt };
}
