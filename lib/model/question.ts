/**
 * What the reader is asked where a page and what is kept do not say the same. Until the answer is there, nothing that is kept
 * takes anything of the page.
 */

import type { Article } from './article';
import type { ArticleId } from './ids';

/** Asked before anything of the page is kept: which article it shows. */
export const IDENTITY_QUESTIONS = [
  /** The article that is kept at this address shares nothing with the text on the page. */
  'other-article',
  /** The text on the page is kept from another address of the outlet, or nearly so. */
  'same-text-elsewhere',
] as const;
export type IdentityQuestionKind = (typeof IDENTITY_QUESTIONS)[number];

/** Asked beside a kept article, whose text stays until there is an answer. */
export const TEXT_QUESTIONS = [
  /** The page shows less than what is kept. */
  'poorer-text',
  /** The page shows the article in another language. */
  'translated',
] as const;
export type TextQuestionKind = (typeof TEXT_QUESTIONS)[number];

export const QUESTION_KINDS = [...IDENTITY_QUESTIONS, ...TEXT_QUESTIONS] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Which kept article the question is about: no more of it than the line that asks. */
export interface Question extends Pick<Article, 'id' | 'url' | 'headline' | 'savedAt'> {
  kind: QuestionKind;
  /** Its live highlights. */
  highlights: number;
}

/**
 * Of an identity: `same`: the page shows that article, which takes what was read. `new`: it shows another, with a record of
 * its own. Of a text: `keep`: the kept one stays, and is not asked about again for this text. `take`: the page's takes its
 * place, and the kept one becomes a version.
 */
export const CHOICES = ['same', 'new', 'keep', 'take'] as const;
export type Choice = (typeof CHOICES)[number];

/** What can be answered to a kind of question. */
export type ChoiceOf<Kind extends QuestionKind> = Kind extends IdentityQuestionKind ? 'same' | 'new' : 'keep' | 'take';

/** In the order in which they are offered. */
export const CHOICES_OF: { [Kind in QuestionKind]: readonly ChoiceOf<Kind>[] } = {
  'other-article': ['same', 'new'],
  'same-text-elsewhere': ['same', 'new'],
  'poorer-text': ['keep', 'take'],
  translated: ['keep', 'take'],
};

/** An answer is to one question; where the collection would ask another one by now, it counts for nothing. */
export interface QuestionAnswer {
  kind: QuestionKind;
  /** The kept article that the question was about. */
  id: ArticleId;
  choice: Choice;
}
