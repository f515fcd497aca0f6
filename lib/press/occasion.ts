/**
 * Whether two texts are about one occasion. The same form is filled in again next year: a ceremony's report, a notice, a list of
 * prices has most of its words in common with the one before, but not its day, and not its figures.
 */

import type { Article, BlockKind, PressDate } from '../model/article';
import { toKey } from '../text/key';
import { sharesOf, wordRunsOf } from '../text/word-runs';

/** As much of an article as it takes. */
export type Occasional = Pick<Article, 'headline' | 'blocks' | 'publishedAt'>;

/** What is compared of a text, made once. */
export interface OccasionText {
  /** Milliseconds since the epoch at which its day begins in Vietnam; null where it has no date. */
  day: number | null;
  /** The words of the headline that are no figures. */
  headline: ReadonlySet<string>;
  /** The figures of the text, each once. */
  figures: ReadonlySet<string>;
  /** Runs of its words. */
  runs: ReadonlySet<number>;
}

const DAY = 24 * 60 * 60 * 1000;
/** Days are counted in Vietnam's time, UTC+7, in milliseconds. */
const OFFSET = 7 * 60 * 60 * 1000;
const BODY: readonly BlockKind[] = ['lead', 'paragraph', 'heading', 'quote', 'item', 'cell'];
/** Words in a row that two texts have in common only if one was made from the other, or both by one form. */
const RUN = 4;

export function occasionTextOf({ headline, blocks, publishedAt }: Occasional): OccasionText {
  const body = blocks.filter(({ kind }) => BODY.includes(kind)).map(({ text }) => text);
  const { words } = toKey(body.join('\n'));
  return {
    day: dayOf(publishedAt),
    headline: new Set(toKey(headline).words.filter((word) => !isFigure(word))),
    figures: new Set(words.filter(isFigure)),
    runs: wordRunsOf(words, RUN),
  };
}

/** Beyond it two articles in one wording are of two occasions. */
const DAYS_TO_ANOTHER_OCCASION = 60;
/** Fewer figures say nothing, as long as the days are near. */
const FEWEST_FIGURES = 3;
const DAYS_WITHOUT_FIGURES = 14;
/** How many of the figures of the one with fewer stand in the other: of one day, where prices and casualties are brought up to date … */
const FIGURES_OF_ONE_DAY = 0.6;
/** … and of different ones, or where one has no date. */
const FIGURES_OF_OTHER_DAYS = 0.8;

/** Of two texts in one wording: whether they report one and the same thing. */
export function areOfOneOccasion(one: OccasionText, other: OccasionText): boolean {
  const days = daysBetween(one, other);
  if (days !== null && days >= DAYS_TO_ANOTHER_OCCASION) return false;
  const fewest = Math.min(one.figures.size, other.figures.size);
  if (fewest < FEWEST_FIGURES) return days === null || days <= DAYS_WITHOUT_FIGURES;
  return shareOfFigures(one, other) >= (days === 0 ? FIGURES_OF_ONE_DAY : FIGURES_OF_OTHER_DAYS);
}

/** How much of the long runs of two texts of one form is common, and of the words of their headlines. */
const RUNS_OF_A_FORM = 0.1;
const HEADLINE_OF_A_FORM = 0.6;
/** A feast by the lunar calendar comes back up to a month earlier or later. */
const YEAR_DAYS = 365.25;
const DAYS_AROUND_A_YEAR = 40;
const HEADLINE_OF_A_YEAR = 0.4;

/** Of two texts that name the same: whether it is what comes back each year, or a form that is filled in again. */
export function areOfOneForm(one: OccasionText, other: OccasionText): boolean {
  const days = daysBetween(one, other);
  if (days !== null && days < DAYS_TO_ANOTHER_OCCASION) return false;
  const headline = shareOfHeadlines(one.headline, other.headline);
  if (headline >= HEADLINE_OF_A_FORM || sharesOf(one.runs, other.runs)[0] >= RUNS_OF_A_FORM) return true;
  if (days === null) return false;
  const years = Math.round(days / YEAR_DAYS);
  const isAnniversary = years > 0 && Math.abs(days - years * YEAR_DAYS) <= DAYS_AROUND_A_YEAR;
  return isAnniversary && headline >= HEADLINE_OF_A_YEAR;
}

/** Whole days in Vietnam; null where one of them is not known. */
export function daysBetween(one: Pick<OccasionText, 'day'>, other: Pick<OccasionText, 'day'>): number | null {
  return one.day === null || other.day === null ? null : Math.abs(one.day - other.day) / DAY;
}

/** How many of the figures of the one with fewer stand in the other. */
export function shareOfFigures(one: OccasionText, other: OccasionText): number {
  const [fewer, more] =
    one.figures.size <= other.figures.size ? [one.figures, other.figures] : [other.figures, one.figures];
  const shared = [...fewer].filter((figure) => more.has(figure)).length;
  return fewer.size === 0 ? 1 : shared / fewer.size;
}

/** Dice, from 0 to 1. */
function shareOfHeadlines(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}

const isFigure = (word: string): boolean => /\d/.test(word);

function dayOf(date: PressDate | undefined): number | null {
  return date === undefined ? null : Math.floor((Date.parse(date.iso) + OFFSET) / DAY) * DAY - OFFSET;
}
