/** What two texts say of each other: whether they can be two states of one article. */

import type { Article, Block, BlockKind, PressDate } from '../model/article';
import { toKey } from '../text/key';
import { sharesOf, wordRunsOf } from '../text/word-runs';

/** As much of an article as it takes to compare it. */
export type Comparable = Pick<Article, 'headline' | 'blocks' | 'fingerprint' | 'publishedAt'>;

/**
 * `whole`: word for word the same, of the same day. `edited`: one is the other, edited or cut, of the same day. `shared`: a
 * good part of the shorter one stands in the other. `akin`: something else speaks for one article. `unclear`: there is too
 * little text to say. `none`: nothing speaks for one article.
 */
export type TextEvidence = 'whole' | 'edited' | 'shared' | 'akin' | 'unclear' | 'none';

/** Fewer words of both headline and text say nothing: a film, a picture and its line. */
const FEWEST_WORDS = 12;
/** A text of fewer words is no evidence that two addresses are of one article: notices of one form are alike. */
const WORDS_OF_EVIDENCE = 40;

/** Words in a row that two texts have in common only if one was made from the other. */
const LONG_RUN = 4;
/** Words in a row that two texts on one matter have in common. */
const SHORT_RUN = 2;

/*
 * Of 3 160 pairs of different articles of this press, 99 in 100 share at most 0.014 of their long runs, 0.077 of their short
 * ones and 0.2 of their headlines; notices of one form, which stand in the last hundredth, up to 0.17, 0.41 and 0.71.
 */
const LONG_RUNS_OF_ONE = 0.3;
const LONG_RUNS_OF_A_FORM = 0.1;
const SHORT_RUNS_OF_ONE = 0.2;
const HEADLINE_OF_ONE = 0.5;
/** Of an edited text: how much of the shorter one stands in the longer one, and of the longer one in the shorter. */
const EDITED_OF_SHORTER = 0.8;
const EDITED_OF_LONGER = 0.5;

/** An edited article keeps its day, or is given that of the edit; the next year's ceremony has its own. */
const DAYS_TO_ANOTHER_OCCASION = 60;
const DAY = 24 * 60 * 60 * 1000;

/** What the reader calls the text; the headline is compared by itself, captions and end lines are written anew. */
const BODY: readonly BlockKind[] = ['lead', 'paragraph', 'heading', 'quote', 'item', 'cell'];

export function compareTexts(one: Comparable, other: Comparable): TextEvidence {
  const days = daysBetween(one.publishedAt, other.publishedAt);
  const isOneDay = days === null || days < 1;
  const [ours, theirs] = [wordsOfBody(one.blocks), wordsOfBody(other.blocks)];
  const fewest = Math.min(ours.length, theirs.length);
  const headline = shareOfHeadlines(one.headline, other.headline);
  const isOneHeadline = headline === 1;
  const isEvidence = fewest >= WORDS_OF_EVIDENCE && isOneDay;
  if (isEvidence && isOneHeadline && ours.join(' ') === theirs.join(' ')) return 'whole';
  if (one.fingerprint === other.fingerprint) return 'shared';

  const [ofShorter, ofLonger] = sharesOf(wordRunsOf(ours, LONG_RUN), wordRunsOf(theirs, LONG_RUN));
  const isEdited = ofShorter >= EDITED_OF_SHORTER && ofLonger >= EDITED_OF_LONGER;
  if (isEvidence && isEdited && headline >= HEADLINE_OF_ONE && hasSameFigures(one.headline, other.headline)) {
    return 'edited';
  }
  const isOtherOccasion = days !== null && days >= DAYS_TO_ANOTHER_OCCASION && !isOneHeadline;
  if (ofShorter >= LONG_RUNS_OF_ONE) return isOtherOccasion && !isEdited ? 'none' : 'shared';
  if (isOneHeadline && isOneDay) return 'akin';
  if (fewest + Math.min(...[one, other].map((text) => wordsOf(text.headline).length)) < FEWEST_WORDS) return 'unclear';
  // Another headline and another day: then a form that both are written by is no evidence.
  if (headline < HEADLINE_OF_ONE && !isOneDay) return 'none';
  const [short] = sharesOf(wordRunsOf(ours, SHORT_RUN), wordRunsOf(theirs, SHORT_RUN));
  const isOnOneMatter = ofShorter >= LONG_RUNS_OF_A_FORM || short >= SHORT_RUNS_OF_ONE;
  const isOneHour = days !== null && isSameMinute(one.publishedAt, other.publishedAt);
  return isOnOneMatter || (headline >= HEADLINE_OF_ONE && isOneDay) || isOneHour ? 'akin' : 'none';
}

function wordsOfBody(blocks: readonly Block[]): string[] {
  return wordsOf(
    blocks
      .filter(({ kind }) => BODY.includes(kind))
      .map(({ text }) => text)
      .join('\n'),
  );
}

const wordsOf = (text: string): string[] => toKey(text).words;

/** How much two headlines have in common, from 0 to 1 (Dice); 1 where they are the same words in the same order. */
function shareOfHeadlines(one: string, other: string): number {
  const [ours, theirs] = [wordsOf(one), wordsOf(other)];
  if (ours.join(' ') === theirs.join(' ')) return 1;
  const [left, right] = [new Set(ours), new Set(theirs)];
  const shared = [...left].filter((word) => right.has(word)).length;
  const all = left.size + right.size;
  return all === 0 ? 0 : Math.min((2 * shared) / all, 0.99);
}

/** A notice of one form is told from the next by its number or its day. */
function hasSameFigures(one: string, other: string): boolean {
  const figures = (text: string) =>
    wordsOf(text)
      .filter((word) => /\d/.test(word))
      .join(' ');
  return figures(one) === figures(other);
}

/** Null where one of them is not known. */
function daysBetween(one: PressDate | undefined, other: PressDate | undefined): number | null {
  if (!one || !other) return null;
  const [left, right] = [one, other].map(({ iso }) => Math.floor((Date.parse(iso) + VIETNAM_OFFSET) / DAY));
  return Math.abs((left ?? 0) - (right ?? 0));
}

/** Days are counted in Vietnam's time, UTC+7, in milliseconds. */
const VIETNAM_OFFSET = 7 * 60 * 60 * 1000;

function isSameMinute(one: PressDate | undefined, other: PressDate | undefined): boolean {
  if (!one || !other || one.precision === 'day' || other.precision === 'day') return false;
  return Math.abs(Date.parse(one.iso) - Date.parse(other.iso)) < 60_000;
}
