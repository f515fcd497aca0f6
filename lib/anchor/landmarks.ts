/** Whether a text is the article that a highlight was made in, and on which side of the names around it a place lies. */

import type { QuoteSurroundings } from '../model/highlight';
import { toKey } from '../text/key';
import { startsWithCapital } from '../text/letters';
import { FIGURE_ID, type Index, nearestPlaces } from './searchable';
import { isTellingLandmark, LANDMARK_SIGN, landmarkName, landmarksIn, OPENING_SIGN } from './surroundings';

/** What became of the landmarks in a text. */
export interface LandmarkStanding {
  /** True where most of what is named is another: the next year's report, another event, told in the same words. */
  isOther: boolean;
  /** True where so little of what is named is there that nothing says whose text it is. */
  isUnknown: boolean;
  /** Where the landmarks stand that stand in one place only, the nearest to the quote first, as words of the text. */
  before: number[];
  after: number[];
}

const MOST_PLACES = 24;
/** How many landmarks nearest to a quote say whether a place lies between them. */
const NEAREST_LANDMARKS = 3;
/** How many landmarks must be other ones, and what share of them, before a text is another article's. */
const FEWEST_REPLACED = 3;
const OTHER_NAMES = 0.6;
const MANY_OTHER_NAMES = 0.4;
/** Less where nearly all figures are others too. */
const OTHER_FIGURES = 0.65;
const SOME_OTHER_NAMES = 0.12;
const FEWEST_LANDMARKS = 3;
const LEAST_KEPT = 0.25;
/** In characters: 1.240, 3/11, 2026. */
const LONG_FIGURE_LENGTH = 4;
/** So many of an opening's words in a row are enough. */
const TELLING_OPENING_WORDS = 3;

interface Count {
  all: number;
  kept: number;
  replaced: number;
}

export function standingOf(
  { before, after }: QuoteSurroundings,
  quote: string,
  index: Index,
  fold?: Fold,
): LandmarkStanding {
  const names: Count = { all: 0, kept: 0, replaced: 0 };
  const figures: Count = { all: 0, kept: 0, replaced: 0 };
  const placesIn = (landmarks: readonly string[]) =>
    landmarks.flatMap((landmark) => {
      const found = lookUp(landmark, index, fold);
      if (isTellingLandmark(landmark)) {
        const count = isFigureText(landmark) ? figures : names;
        count.all += 1;
        if (found !== null) count[found.isKept ? 'kept' : 'replaced'] += 1;
      }
      return found?.place ?? [];
    });
  const places = { before: placesIn(before.toReversed()), after: placesIn(after) };
  placesIn(landmarksIn(quote, 0).map(({ text }) => text));
  return { isOther: isOther(names, figures), isUnknown: isUnknown(names, figures), ...places };
}

type Fold = (text: string) => string;

interface Found {
  isKept: boolean;
  /** Where it stands, if in one place only. */
  place?: number;
}

/** By the text that was looked in: the highlights of one article share their landmarks. */
const KNOWN = new WeakMap<Index, Map<string, Found | null>>();

/** Null where the text says nothing of it: neither the name is there nor another one behind the same words. */
function lookUp(landmark: string, index: Index, fold: Fold = (text) => text): Found | null {
  let known = KNOWN.get(index);
  if (!known) {
    known = new Map();
    KNOWN.set(index, known);
  }
  let found = known.get(landmark);
  if (found === undefined) {
    const { words, lead } = wordsOf(fold(landmark), index);
    found = landmark.startsWith(OPENING_SIGN)
      ? searchOpening(index, words)
      : searchName(index, lead, words, isFigureText(landmark), landmarkName(landmark).length >= LONG_FIGURE_LENGTH);
    known.set(landmark, found);
  }
  return found;
}

function isOther(names: Count, figures: Count): boolean {
  if (names.replaced === 0) return false;
  if (names.replaced >= FEWEST_REPLACED && shareReplaced(names) >= OTHER_NAMES) return true;
  // The figures of one article are updated, its names are not: both together make another one.
  if (figures.replaced > 1 && figures.kept === 0) return true;
  const least = figures.replaced > 1 ? SOME_OTHER_NAMES : 2 * SOME_OTHER_NAMES;
  return shareReplaced(figures) >= OTHER_FIGURES && shareReplaced(names) >= least;
}

function isUnknown(names: Count, figures: Count): boolean {
  const all = names.all + figures.all;
  const kept = names.kept + figures.kept;
  if (all > 0 && kept <= (all >= FEWEST_LANDMARKS ? LEAST_KEPT * all : 0)) return true;
  if (names.replaced >= FEWEST_REPLACED && shareReplaced(names) >= MANY_OTHER_NAMES) return true;
  return figures.replaced > 1 && figures.kept === 0 && 2 * names.kept <= names.all;
}

function shareReplaced({ kept, replaced }: Count): number {
  return replaced / Math.max(1, kept + replaced);
}

function searchOpening(index: Index, words: readonly number[]): Found | null {
  const runs = [words, words.slice(0, TELLING_OPENING_WORDS), words.slice(-TELLING_OPENING_WORDS)];
  for (const run of runs) {
    const [place, ...others] = phrasePlaces(index, run);
    if (place !== undefined && others.length === 0) return { isKept: true, place };
  }
  return null;
}

function isFigureText(landmark: string): boolean {
  return /[0-9]/.test(landmarkName(landmark));
}

function wordsOf(landmark: string, { idOf, plainOf }: Index): { lead: number[]; words: number[] } {
  const sign = landmark.lastIndexOf(LANDMARK_SIGN);
  const toIds = (text: string) => toKey(text).words.map((word) => idOf.get(word) ?? -1);
  const lead = toIds(landmark.slice(0, sign)).map((id) => (id < 0 ? -1 : (plainOf[id] ?? id)));
  return { lead, words: toIds(landmark.slice(sign + 1)) };
}

function searchName(
  index: Index,
  lead: readonly number[],
  words: readonly number[],
  isOfFigure: boolean,
  isLong: boolean,
): Found | null {
  const named = phrasePlaces(index, words);
  const led = named.filter((place) => isLead(index, lead, place));
  if (led.length > 0) return { isKept: true, ...(led.length === 1 && { place: led[0] ?? 0 }) };
  const isTelling = words.length > 2;
  if (!isOfFigure && named.length > 0)
    return { isKept: true, ...(isTelling && named.length === 1 && { place: named[0] ?? 0 }) };
  const others = followersOf(index, lead).filter((place) =>
    isOfFigure ? index.plain[place] === FIGURE_ID : isNamed(index, place),
  );
  // A short figure stands in many a place: without the words before it, it is no sign.
  if (others.length === 0) return named.length > 0 && isLong ? { isKept: true } : null;
  const isPart = others.some((place) => {
    const there = index.ids.subarray(place, place + words.length);
    return 2 * words.filter((id) => id >= 0 && there.includes(id)).length >= words.length;
  });
  return { isKept: isPart && !isOfFigure };
}

function isNamed({ starts, text }: Index, word: number): boolean {
  return startsWithCapital(text.charAt(starts[word] ?? 0));
}

/** Where all of the words follow each other. */
function phrasePlaces(index: Index, ids: readonly number[]): number[] {
  if (ids.length === 0 || ids.some((id) => id < 0)) return [];
  const rarest = ids.reduce((best, id, at) => (countOf(index, id) < countOf(index, ids[best]) ? at : best), 0);
  return nearestPlaces(index, ids[rarest] ?? -1, index.ids.length, MOST_PLACES)
    .map((place) => place - rarest)
    .filter((first) => ids.every((id, at) => index.ids[first + at] === id));
}

function isLead({ plain }: Index, lead: readonly number[], place: number): boolean {
  return lead.every((id, at) => plain[place - lead.length + at] === id);
}

/** The words that stand behind a lead. */
function followersOf(index: Index, lead: readonly number[]): number[] {
  const last = lead.at(-1) ?? -1;
  if (last <= 0 || lead.some((id) => id < 0)) return [];
  return nearestPlaces(index, last, index.ids.length, MOST_PLACES)
    .map((place) => place + 1)
    .filter((place) => place < index.ids.length && isLead(index, lead, place));
}

function countOf({ counts }: Index, id: number | undefined): number {
  return counts[id ?? -1] ?? 0;
}

/**
 * Whether a place lies between the landmarks nearest to the quote. One landmark on the wrong side may itself have moved: then
 * nothing is known, as where none is found.
 */
export function isBetween({ before, after }: LandmarkStanding, first: number, last: number): boolean | null {
  const near = [before.slice(0, NEAREST_LANDMARKS), after.slice(0, NEAREST_LANDMARKS)] as const;
  const wrong = [near[0].filter((place) => place >= first), near[1].filter((place) => place < last)] as const;
  if (near[0].length + near[1].length === 0) return null;
  if (wrong[0].length + wrong[1].length === 0) return true;
  const isAcross = (side: 0 | 1) => wrong[side].length > 1 || (wrong[side].length === 1 && near[side].length === 1);
  return isAcross(0) || isAcross(1) ? false : null;
}
