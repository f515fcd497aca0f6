import type { ArticleLanguage } from '../model/article';
import { languageOfLine } from '../text/language-of-line';
import type { DigestWords } from './words';

/** The language of a stretch of text where it is not the document's: for whoever listens to it, and for what checks its spelling. */
export interface Spoken {
  language?: ArticleLanguage;
}

/** By `known`, or else by its letters, as far as they tell. */
export function spokenIn(
  text: string,
  { language: own }: Pick<DigestWords, 'language'>,
  known?: ArticleLanguage,
): Spoken {
  const language = known === undefined || known === 'und' ? languageOfLine(text) : known;
  return language === undefined || language === own ? {} : { language };
}
