/** How sure it is that a page is one article. */

import type { Metadata } from '../facts/metadata';
import { isRootAddress, namesAnArticle } from '../facts/page-address';
import { type Evidence, FEWEST_FORM_FIELDS, FEWEST_RECORD_LABELS } from './evidence';
import { isPageName } from './headline-doubts';

const SHORTEST_ARTICLE_LENGTH = 120;
/** Enough to call a page an article. */
const LEAST_CONFIDENCE = 3.5;
/** Enough to clear it without asking. */
const CERTAIN_CONFIDENCE = 6;

/** One sign for or against, and what it weighs. */
export interface Summand {
  what: string;
  weight: number;
}

/** The independent signs that hold; their sum is how sure a reading is. */
export function summandsOf(evidence: Evidence, metadata: Metadata, url: string): Summand[] {
  const { headline, textLength, proseLength, proseCount, captionLength } = evidence;
  const length = textLength + captionLength;
  const isBare = !evidence.hasByline && !evidence.isDatedHeadline;
  const isDatedNews = evidence.hasDate && evidence.isDatedHeadline && (evidence.hasLead || evidence.hasByline);
  const signs: readonly [what: string, holds: boolean, weight: number][] = [
    ['headline is the page title', headline.match === 'same' || headline.match === 'start', 2],
    ['headline is like the page title', headline.match === 'similar', 1],
    ['headline stands out', headline.score >= 6, 1],
    ['text of some length', length >= 400, 1],
    ['prose or captions of some length', proseLength >= 600 || captionLength >= 400, 1],
    ['three paragraphs', proseCount >= 3, 1],
    ['long prose', proseCount >= 4 && proseLength >= 1_500, 1],
    ['a date of its own', evidence.hasDate, 1.5],
    ['a date beside the headline', evidence.isDatedHeadline, 1.5],
    ['the address names an article', namesAnArticle(url), 1],
    ['a lead', evidence.hasLead, 0.5],
    ['a byline', evidence.hasByline, 0.5],
    // Nothing but news is all of it.
    ['dated, introduced and signed', evidence.hasDate && evidence.hasLead && evidence.hasByline && proseCount >= 3, 1],
    ['machines are told of an article', metadata.saysArticle || metadata.published.length > 0, 1],
    ['hardly any text', length < SHORTEST_ARTICLE_LENGTH, -3],
    ['no prose', proseCount === 0 && captionLength < 120 && !evidence.isDatedHeadline, -2],
    // A list may open with a story and its excerpt; questions come in numbers where a portal answers them.
    ['one paragraph among titles', evidence.isAmongTitles && proseCount <= 1 && captionLength < 120, -2],
    ['questions in numbers', evidence.questions >= 2 && !(evidence.form.opensWith === 'prose' && isDatedNews), -3],
    // Nothing signed, nothing dated, a few lines and what to fill in: so asks a form.
    ['fields to fill in', evidence.fields >= FEWEST_FORM_FIELDS && proseCount <= 2 && isBare, -3],
    // News on a document gives its number and its day too, below its own words.
    [
      'labels of a record',
      evidence.form.recordLabels >= FEWEST_RECORD_LABELS && !(evidence.form.opensWith !== 'record' && isDatedNews),
      -4,
    ],
    ['the address of a front page', isRootAddress(url), -6],
    ['called as standing pages are', isPageName(headline.text), -4],
  ];
  return signs.filter(([, holds]) => holds).map(([what, , weight]) => ({ what, weight }));
}

export function confidenceOf(summands: readonly Summand[]): number {
  return summands.reduce((sum, { weight }) => sum + weight, 0);
}

export function isEnough(confidence: number): boolean {
  return confidence >= LEAST_CONFIDENCE;
}

export function isCertain(confidence: number): boolean {
  return confidence >= CERTAIN_CONFIDENCE;
}
