/**
 * What the reader is asked where a page's address and its text do not say the same of what is kept. Until the answer is
 * there, nothing that is kept takes anything of the page.
 */

import type { Article } from './article';
import type { ArticleId } from './ids';

export const QUESTION_KINDS = [
  /** The article that is kept at this address shares nothing with the text on the page. */
  'other-article',
  /** The text on the page is kept from another address of the outlet, or nearly so. */
  'same-text-elsewhere',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Which kept article the question is about: no more of it than the line that asks. */
export interface Question extends Pick<Article, 'id' | 'url' | 'headline' | 'savedAt'> {
  kind: QuestionKind;
  /** Its live highlights. */
  highlights: number;
}

/** `same`: the page shows that article, which takes what was read. `new`: it shows another, with a record of its own. */
export const CHOICES = ['same', 'new'] as const;
export type Choice = (typeof CHOICES)[number];

/** An answer is to one question; where the collection would ask another one by now, it counts for nothing. */
export interface QuestionAnswer {
  kind: QuestionKind;
  /** The kept article that the question was about. */
  id: ArticleId;
  choice: Choice;
}
