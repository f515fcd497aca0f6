/** Finds a quote in a text that was edited all over: its own words may have changed, and so may those on both sides. */

import { isFigure } from '../text/figure-words';
import { startsWithCapital } from '../text/letters';
import { align } from './align';
import { type EditedPlace, isWholePlace, placeIn, windowsOf } from './edited';
import { isBetween, type LandmarkStanding } from './landmarks';
import { isEdge } from './place';
import { blockOf, type Index, nearestPlaces } from './searchable';
import type { Sought } from './sought';

/** What speaks for a place and what against it. Shares are from 0 to 1, of words weighed by how rare they are. */
export interface PlaceEvidence {
  place: EditedPlace;
  /** How much of the quote is there. */
  quote: number;
  /** How much of the context is there, on either side. */
  left: number;
  right: number;
  isWhole: boolean;
  /** Names and figures of the quote that are there, and that are not. */
  namesKept: number;
  namesLost: number;
  figuresKept: number;
  figuresLost: number;
  /** True where all of the context is there, word by word. */
  isFramed: boolean;
  /** The same of the names around the quote in its sentence. */
  nearKept: number;
  nearLost: number;
  /** Words of names there that are lost, those among them that stand everywhere in the text: of "Nậm Thoa" one of the two. */
  nearCapitalsLost: number;
  isInPlace: boolean | null;
  /** True where it is some blocks away from where the quote was. */
  isFar: boolean;
  /** True where the quote stands word by word in other places too. */
  isRecurring: boolean;
}

/** How far a context is looked for, in words. */
const CONTEXT_REACH_WORDS = 24;
const MOST_BLOCKS_AWAY = 1;
/** So many words on each side are a frame. */
const FEWEST_FRAME_WORDS = 6;
/** A word with a capital that stands in more places is no name of one of them. */
const MOST_TELLING_PLACES = 4;
const SENTENCE_END = /[.!?\u2026;\n]/;
/** Of a quote that stands there word by word so many places are looked at, those nearest to where it was. */
const MOST_WHOLE_PLACES = 12;
/** What the context counts for beside the words of the quote, in words a side. */
const CONTEXT_WORTH = 8;
/** By how much the best place must lead, in words. */
const LEAST_LEAD = 2;
const WHOLE_WORTH = 4;
const NAME_COST = 2;
const FIGURE_COST = 1;
/** What it counts for, in words, that the names around the quote stand on the same sides of a place; or against it. */
const IN_PLACE_WORTH = 2;

/**
 * The place of the quote where its words, and those around it, were edited here and there; several where nothing tells
 * them apart, none where what is there may be another sentence.
 */
export function placesInSpread(
  index: Index,
  sought: Sought,
  standing: LandmarkStanding | null,
  whole: readonly PlaceEvidence[],
): EditedPlace[] {
  const others = windowsOf(index, sought).flatMap((window) => placeIn(index, sought, window) ?? []);
  const edited = others
    .filter((place) => !isWholePlace(place) && isOneStretch(index, sought, place))
    .map((place) => weigh(index, sought, place, standing));
  const rated = [...whole, ...edited]
    .filter((evidence) => !namesAnother(evidence))
    .sort((one, other) => scoreOf(sought, other) - scoreOf(sought, one));
  const [best] = rated;
  if (!best) return [];
  if (!isSure(sought, best, whole.length === 1)) return [];
  const { first, last } = best.place;
  const rivals = rated.filter(
    (one) =>
      (one.place.first >= last || one.place.last <= first) && scoreOf(sought, one) > scoreOf(sought, best) - LEAST_LEAD,
  );
  return [best, ...rivals].map(({ place }) => place);
}

function scoreOf({ from, to }: Sought, evidence: PlaceEvidence): number {
  const { quote, left, right, isWhole, isInPlace, namesLost, figuresLost } = evidence;
  const same = isWhole ? WHOLE_WORTH : 0;
  const placed = isInPlace === null ? 0 : isInPlace ? IN_PLACE_WORTH : -IN_PLACE_WORTH;
  const lost = NAME_COST * namesLost + FIGURE_COST * figuresLost;
  return quote * (to - from) + CONTEXT_WORTH * (left + right) + same + placed - lost;
}

/** True where a place names somebody else than the quote does, and nothing says that it is the quote's all the same. */
export function namesAnother(evidence: PlaceEvidence): boolean {
  const { namesLost, namesKept, nearLost, nearKept, left, right, isInPlace } = evidence;
  // Between the same words, all of them, other names stand in the quote's own place.
  if (evidence.isFramed && isInPlace !== false) return false;
  const [lost, kept] = [namesLost + nearLost, namesKept + nearKept];
  if (namesLost > 1 && namesKept === 0) return true;
  if (lost > 1 && kept === 0) return true;
  // Another entry has another figure too.
  const isOtherFigure = evidence.figuresLost > 0 && evidence.figuresLost >= evidence.figuresKept;
  if (lost > 0 && isOtherFigure && (kept <= lost || (isInPlace !== true && kept < 4 * lost))) return true;
  if (evidence.isRecurring && nearLost > 0 && nearLost >= nearKept) return true;
  if (evidence.isRecurring && isInPlace === false && evidence.nearCapitalsLost > 0) return true;
  const isOwn = namesLost === 0 || 3 * namesLost <= namesKept;
  const isTold = evidence.isWhole && !evidence.isRecurring && namesKept >= 2 * nearLost;
  const isNear = nearLost === 0 || nearLost < nearKept || isTold;
  if (isOwn && isNear) return false;
  const around = left + right;
  // One name beside words that stand there once and whole may have been reworded.
  const isOnce = evidence.isWhole && !evidence.isRecurring && isInPlace === null && around >= 1.5;
  return !isOnce && (isInPlace !== true || around < 1.2);
}

function isSure({ from, to }: Sought, evidence: PlaceEvidence, isOnlyWhole: boolean): boolean {
  const { left, right, namesKept, isInPlace } = evidence;
  if (!evidence.isWhole) return isSureEdit(evidence, to - from);
  const around = left + right;
  const isTelling = isOnlyWhole && (namesKept > 1 || to - from > 8);
  if (isInPlace === false) {
    const isNamedAlike = evidence.nearKept > 0 && evidence.nearLost === 0 && around >= 1.6;
    return isNamedAlike || (isOnlyWhole && around >= (isTelling ? 0.8 : 1.2));
  }
  return isTelling || around >= (isOnlyWhole ? 0.5 : 0.8);
}

/** The farther from its place, the more of the quote and of what stands around it must be there. */
export function isSureEdit(evidence: PlaceEvidence, count: number): boolean {
  const { quote, left, right, isInPlace, isFar, namesKept, figuresKept, figuresLost } = evidence;
  const around = left + right;
  const least = Math.min(left, right);
  const sum = quote + around / 2;
  if (isInPlace === false) {
    // A landmark may have changed its place: where nothing of the quote's own is missing, that alone is no objection.
    return !isFar && quote >= 0.9 && around >= 1.6 && evidence.namesLost + evidence.nearLost + figuresLost === 0;
  }
  if (figuresLost > 1 && around < 1.5) return false;
  if (isFar) return least >= 0.5 && sum >= 1.7 && figuresLost === 0;
  if (isInPlace === null) {
    const isOtherFigure = figuresLost > 0 && figuresKept === 0 && namesKept < 2;
    return least >= 0.5 && sum >= 1.5 && !isOtherFigure;
  }
  const isLong = count > 15 && quote >= 0.75;
  return (isLong || least >= 0.35) && quote >= 0.35 && sum >= 1.1;
}

/** A span is never across entries, and never several times the quote. */
export function isOneStretch(index: Index, sought: Sought, { first, last }: EditedPlace): boolean {
  const count = sought.to - sought.from;
  if (last - first > 2 * count + 3) return false;
  return edgesIn(index, first, last) <= edgesIn(sought, sought.from, sought.to);
}

function edgesIn(text: Pick<Index, 'folded' | 'starts' | 'ends'>, first: number, last: number): number {
  let edges = 0;
  for (let word = first + 1; word < last; word += 1) if (isEdge(text, word)) edges += 1;
  return edges;
}

/** Where the quote stands word by word. */
export function wholePlaces(index: Index, sought: Sought): EditedPlace[] {
  const { from, to, ids, near } = sought;
  let rarest = from;
  for (let word = from; word < to; word += 1) {
    if ((ids[word] ?? -1) < 0) return [];
    if ((index.counts[ids[word] ?? 0] ?? 0) < (index.counts[ids[rarest] ?? 0] ?? 0)) rarest = word;
  }
  return nearestPlaces(index, ids[rarest] ?? -1, near, MOST_WHOLE_PLACES).flatMap((seed) => {
    const first = seed - rarest + from;
    for (let word = from; word < to; word += 1) if (ids[word] !== index.ids[first + word - from]) return [];
    return wholePlaceAt(sought, first);
  });
}

/** The place of all the quote's words in a row. */
export function wholePlaceAt({ from, to }: Sought, first: number): EditedPlace {
  const partners = Int32Array.from({ length: to - from }, (_, word) => first + word);
  return { first, last: first + to - from, partners, score: to - from };
}

export function weigh(
  index: Index,
  sought: Sought,
  place: EditedPlace,
  standing: LandmarkStanding | null,
): PlaceEvidence {
  const { from, to, ids } = sought;
  const { first, last, partners } = place;
  let whole = 0;
  let kept = 0;
  let namesKept = 0;
  let namesLost = 0;
  let figuresKept = 0;
  let figuresLost = 0;
  for (let word = from; word < to; word += 1) {
    const weight = weightOf(index, ids[word]);
    whole += weight;
    const isThere = (partners[word - from] ?? -1) >= 0;
    if (isThere) kept += weight;
    if (isFigure(sought.words[word] ?? '')) {
      if (isThere) figuresKept += 1;
      else figuresLost += 1;
    } else if (isName(sought, word) && isTelling(index, sought, word)) {
      if (isThere) namesKept += 1;
      else namesLost += 1;
    }
  }
  const [left, right] = [sideOf(index, sought, first, -1), sideOf(index, sought, last, 1)];
  const extra = Math.max(0, last - first - (to - from));
  return {
    place,
    quote: kept / Math.max(1, whole + extra),
    left: left.share,
    right: right.share,
    isWhole: isWholePlace(place),
    namesKept,
    namesLost,
    figuresKept,
    figuresLost,
    isFramed: isFramed(index, sought, first, last),
    nearKept: left.namesKept + right.namesKept,
    nearLost: left.namesLost + right.namesLost,
    nearCapitalsLost: left.capitalsLost + right.capitalsLost,
    isInPlace: standing && isBetween(standing, first, last),
    isFar: Math.abs(blockOf(index, first) - sought.block) > MOST_BLOCKS_AWAY,
    isRecurring: false,
  };
}

/** True where a context of some length stands on both sides, letter by letter. */
function isFramed(index: Index, { ids, from, to }: Sought, first: number, last: number): boolean {
  if (from < FEWEST_FRAME_WORDS || ids.length - to < FEWEST_FRAME_WORDS) return false;
  for (let word = 0; word < from; word += 1) if (ids[word] !== index.ids[first - from + word]) return false;
  for (let word = to; word < ids.length; word += 1) if (ids[word] !== index.ids[last + word - to]) return false;
  return true;
}

interface Side {
  share: number;
  namesKept: number;
  namesLost: number;
  capitalsLost: number;
}

function sideOf(index: Index, sought: Sought, place: number, step: -1 | 1): Side {
  const own = step < 0 ? sought.plain.slice(0, sought.from).reverse() : sought.plain.slice(sought.to);
  const side: Side = { share: 0, namesKept: 0, namesLost: 0, capitalsLost: 0 };
  if (own.length === 0) return { ...side, share: (step < 0 ? place === 0 : place === index.ids.length) ? 1 : 0.5 };
  const there =
    step < 0
      ? index.plain.slice(Math.max(0, place - CONTEXT_REACH_WORDS), place).reverse()
      : index.plain.slice(place, place + CONTEXT_REACH_WORDS);
  const isSame = own.every((id, at) => id === there[at]);
  const partners = isSame ? own.map((_, at) => at) : align(own, there).partners;
  let whole = 0;
  let kept = 0;
  let isNear = true;
  own.forEach((id, at) => {
    const word = step < 0 ? sought.from - 1 - at : sought.to + at;
    const weight = weightOf(index, id);
    const isThere = (partners[at] ?? -1) >= 0;
    whole += weight;
    if (isThere) kept += weight;
    isNear &&= !isParted(sought, step < 0 ? word + 1 : word);
    if (!isNear || !isName(sought, word)) return;
    if (!isThere) side.capitalsLost += 1;
    if (!isTelling(index, sought, word)) return;
    if (!isThere) side.namesLost += 1;
    else if (isInSentence(index, place, step, partners[at] ?? 0)) side.namesKept += 1;
  });
  return { ...side, share: kept / whole };
}

/** True where no sentence ends between a place and a word so many words beyond it: the entry before names somebody else. */
function isInSentence(index: Index, place: number, step: -1 | 1, distance: number): boolean {
  for (let at = 0; at <= distance; at += 1) if (isParted(index, place + step * at)) return false;
  return true;
}

/** True where a sentence or a block ends before a word. */
function isParted({ starts, ends, folded }: Pick<Index, 'starts' | 'ends' | 'folded'>, word: number): boolean {
  return word > 0 && word < starts.length && SENTENCE_END.test(folded.slice(ends[word - 1], starts[word]));
}

function weightOf({ counts }: Index, id: number | undefined): number {
  const count = counts[id ?? -1] ?? 0;
  return count > 3 ? 1 : count > 1 ? 1.5 : 2;
}

/** True for a word with a capital in mid-sentence. */
function isName(sought: Sought, word: number): boolean {
  if (word === 0 || isParted(sought, word)) return false;
  return startsWithCapital(sought.text.charAt(sought.starts[word] ?? 0));
}

/** True for a word that the text does not have everywhere. */
function isTelling({ counts }: Index, { ids }: Sought, word: number): boolean {
  return (counts[ids[word] ?? -1] ?? 0) <= MOST_TELLING_PLACES;
}
