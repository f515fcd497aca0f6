/** The words and the names of a digest, in the document's language. */

import { documentWordsFor } from '../../locales/digest/index';
import { wordsFor } from '../../locales/index';
import { withMeanings } from '../../locales/with-meanings';
import type { CountedArticle, DigestSource } from '../digest/source';
import type { DigestWords } from '../digest/words';
import type { Language, Settings } from '../model/settings/settings';
import { keptNameOf } from '../outlets/outlet-of';
import { coloursByMeaning } from './file-words';

export function toDigestWords(language: Language, meanings: Settings['meanings']): DigestWords {
  const words = withMeanings(wordsFor(language), meanings);
  return { ...documentWordsFor(language), colours: coloursByMeaning(words) };
}

/** With the outlets' names in that language. */
export function nameSource(source: DigestSource, language: Language): DigestSource {
  return {
    ...source,
    articles: source.articles.map((one) => ({
      ...one,
      outletName: keptNameOf(one.article.host, one.article.outletName, language),
    })),
    before: source.before?.map((one) => ({ ...one, outletName: nameOf(one, language) })) ?? null,
  };
}

/** Rows of a list say their host; what is told without one has the name that it was kept under. */
function nameOf(row: CountedArticle, language: Language): string {
  return row.host === undefined ? row.outletName : keptNameOf(row.host, row.outletName, language);
}
