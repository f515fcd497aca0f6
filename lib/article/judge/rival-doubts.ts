/**
 * Doubts that weigh the prose that speaks for itself against what else stands under the headline. A page of rows, figures,
 * fields, answers or cards has little of it; an article has its paragraphs, or a person who signed it, or the talk that it is.
 */

import { namesAnArticle } from '../facts/page-address';
import { type Evidence, FEWEST_FORM_FIELDS, FEWEST_RECORD_LABELS } from './evidence';
import { isPersonName, LONG_TITLE_WORDS, SENTENCE_WORDS } from './headline-doubts';
import { FEWEST_ROWS, MOST_QUESTIONS_OF_NEWS } from './rival-forms';

/** One reason for not being certain, and whether it holds. */
export type Doubt = readonly [what: string, holds: boolean];

/** With less a text is an introduction, an explanation, a message. */
const FEWEST_FREE_PARAGRAPHS = 3;
const SHORTEST_FREE_TEXT = 450;
/** So many of them are what a page is made of. */
const FEWEST_BOUND_PARAGRAPHS = 3;
/** A reader's comment is asked for in a few; so many ask for a case. */
const FEWEST_MANY_FIELDS = 5;
const MOST_INSTRUCTIONS = 8;
const FEWEST_FIGURES = 8;
const FEWEST_CARDS = 5;
const FEWEST_SHORT_LINKS = 6;
/** This part of the text in boxes alike gives the page its form. */
export const LARGE_ENTRIES_SHARE = 0.7;
/** Each figure wants so many characters of prose that tell of it. */
const PROSE_PER_FIGURE = 35;
/** A table of one page has no more to say of itself, however many figures. */
const LONGEST_EXPLANATION = 900;
/** Who is asked in a talk answers at length. */
const SHORTEST_TALK_ANSWER = 180;
const LONGEST_FEW_LINES = 300;
const MOST_INTRODUCTION = 5;
const LONGEST_INTRODUCTION = 1_000;
const SHORTEST_CAPTIONS = 120;

export function doubtsOfRivals(evidence: Evidence, url: string): Doubt[] {
  const { form, own, isSigned, hasLead, isDatedHeadline, headline, captionLength, fields } = evidence;
  const { freeProse, freeLength } = form;
  const words = headline.text.split(' ').length;
  const isSentence = words >= SENTENCE_WORDS;
  const isLittle = freeProse < FEWEST_FREE_PARAGRAPHS || freeLength < SHORTEST_FREE_TEXT;
  const isTalk = form.questionLines >= 2 && form.answerLength >= SHORTEST_TALK_ANSWER && (isSigned || isDatedHeadline);
  const isSignedText =
    isSigned && freeProse + 1 >= FEWEST_FREE_PARAGRAPHS && form.questionLines <= MOST_QUESTIONS_OF_NEWS;
  const isPictured = captionLength >= SHORTEST_CAPTIONS;
  const isLong = words >= LONG_TITLE_WORDS;
  // Titles that the page calls related stand below any article; others want a text of some length above them.
  const isLittleForTitles = freeProse < FEWEST_FREE_PARAGRAPHS || (isLittle && evidence.unnamedTitles >= FEWEST_CARDS);
  const isCalledAsNews = isDatedHeadline && isSentence;
  return [
    [
      'little prose of its own beside rows, values, answers or entries',
      isLittle &&
        !isTalk &&
        !isSignedText &&
        ((form.boundProse >= FEWEST_BOUND_PARAGRAPHS && !(isLong && isDatedHeadline && hasLead)) ||
          form.clockRows >= FEWEST_ROWS ||
          form.recordLabels >= FEWEST_RECORD_LABELS ||
          form.questionLines > MOST_QUESTIONS_OF_NEWS),
    ],
    [
      'more figures than prose that tells of them',
      form.figures >= FEWEST_FIGURES &&
        freeLength < Math.min(form.figures * PROSE_PER_FIGURE, LONGEST_EXPLANATION) &&
        !((isSigned || (isCalledAsNews && fields === 0)) && freeProse >= FEWEST_FREE_PARAGRAPHS),
    ],
    [
      'figures, and what picks others',
      form.figures >= FEWEST_FIGURES && fields > 0 && freeLength < LONGEST_EXPLANATION && !isSigned,
    ],
    [
      'rows of a programme, and a few words on them',
      form.clockRows >= FEWEST_ROWS &&
        (form.proseBesideRows <= FEWEST_FREE_PARAGRAPHS || form.proseBesideRows * 2 < form.clockRows) &&
        !isSigned,
    ],
    [
      'questions and short answers that no person signed',
      form.questionLines >= MOST_QUESTIONS_OF_NEWS &&
        form.answerLength < SHORTEST_TALK_ANSWER &&
        !isSigned &&
        (form.entriesShare >= LARGE_ENTRIES_SHARE || !isDatedHeadline || !isLong || (evidence.hasByline && !hasLead)),
    ],
    ['a few lines on short links', isLittle && form.linksLeft >= FEWEST_SHORT_LINKS && !isSigned && !isPictured],
    ['a few lines and what to fill in', fields >= FEWEST_FORM_FIELDS - 1 && isLittle && !isSigned && !isPictured],
    // Who reads news may write to the paper below it: its day, its lead and its address tell that it is news.
    [
      'instructions, and a form of many fields',
      evidence.fieldsBelow >= FEWEST_MANY_FIELDS &&
        !isSigned &&
        own.prose <= MOST_INSTRUCTIONS &&
        !(isDatedHeadline && hasLead && namesAnArticle(url) && freeProse >= FEWEST_FREE_PARAGRAPHS),
    ],
    [
      'a few paragraphs on cards',
      form.cardsBelow >= FEWEST_CARDS &&
        !isSigned &&
        own.prose <= MOST_INTRODUCTION &&
        own.length < LONGEST_INTRODUCTION &&
        !isPictured &&
        !(isDatedHeadline && isLong && !isLittleForTitles) &&
        !(isCalledAsNews && own.prose > 1 && evidence.unnamedTitles < FEWEST_CARDS) &&
        !(isDatedHeadline && !hasLead && evidence.unnamedTitles < FEWEST_CARDS),
    ],
    [
      'a paragraph on cards',
      form.cardsBelow >= FEWEST_CARDS && own.prose <= 1 && own.length < LONGEST_FEW_LINES && !isPictured,
    ],
    [
      'less text than what was left over under its headline',
      isLittle && !isSigned && !isPictured && form.leftOver > own.length,
    ],
    [
      "a person's name over a few paragraphs",
      isPersonName(headline.text) && !isSigned && own.length < LONGEST_INTRODUCTION,
    ],
    [
      'a few lines under a name, unsigned',
      own.length < LONGEST_FEW_LINES &&
        !isSigned &&
        !isPictured &&
        !isLong &&
        (hasLead || !isDatedHeadline) &&
        own.prose < FEWEST_FREE_PARAGRAPHS,
    ],
  ];
}
