/**
 * Finds a highlight's quote in an article's text again: first where it was, then the same words elsewhere, then changed
 * words between the same neighbours. To mark the wrong words is worse than to mark none: where two places fit, or the
 * surroundings speak against the one that fits, that is said and nothing is guessed.
 */

import type { DiffPart, HighlightTarget, Quote, TextPosition } from '../model/highlight';
import { BLOCK_BREAK, textAt } from '../model/text-position';
import { placesInCells } from './cells';
import { compareSide, type Side } from './context';
import { CONTEXT_LENGTH, quoteAt } from './describe';
import {
  type Ambiguous,
  type EditedAt,
  type EditedPlace,
  editedPlaces,
  FULL_SURENESS,
  isWholePlace,
  positionAt,
  toEdited,
} from './edited';
import { isBetween, standingOf } from './landmarks';
import { bestOf, FEWEST_TELLING_WORDS, isEdge, LEAST_LEAD, type Place, positionOfWords } from './place';
import { asBareLetters, asReadBefore, type Index, indexOf, nearestPlaces, type Searchable, wordAt } from './searchable';
import { type Sought, toSought } from './sought';
import {
  isOneStretch,
  isSureEdit,
  namesAnother,
  type PlaceEvidence,
  placesInSpread,
  weigh,
  wholePlaceAt,
  wholePlaces,
} from './spread';
import { tellChanges } from './tell-changes';

export type Located = { state: 'exact' | 'moved'; position: TextPosition } | EditedAt | Ambiguous | Orphan;

interface Orphan {
  state: 'orphan';
  /** True where the text is another article's, whatever of its words are the same. */
  isOtherArticle?: true;
}

/** How much must speak for a place; each word of the quote or its context counts about one. */
const LEAST_PLACE_SCORE = 8;
/** A place at another offset of its block counts as so many blocks further away. */
const OTHER_OFFSET_BLOCKS = 4;
/** Where this share of quote and context speaks for a place, no edited one is looked for. */
const SURE_SHARE = 0.8;
const MOST_AMBIGUOUS_PLACES = 20;
const MOST_EXACT_PLACES = 64;
/** So many words in a row are no chance, whatever stands around them. */
const UNMISTAKABLE_WORDS = 16;
/** What speaks against a place, in words: a hole in its context, a name in it, an end in mid-sentence, or between two. */
const HOLE_COST = 4;
const NAME_COST = 6;
const TORN_COST = 6;
const BREAK_COST = 1;
/** What speaks for a place, in words: its block begins or ends there, as the quote's did; or does both. */
const SAME_EDGE_WORTH = 2;
const SAME_BLOCK_WORTH = 5;

/** Where a highlight's words stand in a text now: `exact` where they were, `moved` elsewhere. */
export function locateTarget(target: HighlightTarget, searchable: Searchable): Located {
  const found = locateAnywhere(target, searchable);
  // What came from another program had no place before, so it has not moved.
  return found.state === 'moved' && target.fingerprint === '' && hasNoPlace(target)
    ? { ...found, state: 'exact' }
    : found;
}

function hasNoPlace({ position }: HighlightTarget): boolean {
  return position.startBlock === position.endBlock && position.startOffset === position.endOffset;
}

function locateAnywhere(target: HighlightTarget, searchable: Searchable): Located {
  const located = locateIn(target, searchable);
  const before = isSameWords(located) ? null : asReadBefore(searchable);
  const locatedBefore = before === null ? null : locateIn(target, before);
  const [found, foundIn] =
    before && locatedBefore && isSameWords(locatedBefore) ? [locatedBefore, before] : [located, searchable];
  const bare = isSameWords(found) ? null : asBareLetters(searchable);
  const inOther = bare && inOtherLetters(target, bare);
  if (inOther) return inOther;
  if (!('position' in found)) return found;
  const told = tellChanges(target, foundIn, found);
  return isOfAnotherEntry(target, foundIn, told) ? { state: 'orphan' } : told;
}

/** True where what is found in another block names somebody else, and the names around it do not say that it is the quote's place. */
function isOfAnotherEntry(
  { quote, position, surroundings }: HighlightTarget,
  searchable: Searchable,
  told: ReturnType<typeof tellChanges>,
): boolean {
  if (!('differences' in told) || !told.differences?.some(({ kind }) => kind === 'name')) return false;
  if (!surroundings || told.position.startBlock === position.startBlock) return false;
  const index = indexOf(searchable);
  const { endBlock, endOffset } = told.position;
  const end = wordAt(index, { ...told.position, startBlock: endBlock, startOffset: endOffset });
  const standing = standingOf(surroundings, quote.exact, index, searchable.fold);
  return isBetween(standing, wordAt(index, told.position), end) !== true;
}

function isSameWords({ state }: Located): boolean {
  return state === 'exact' || state === 'moved';
}

/**
 * The quote on a page that is written in other letters: told as edited, for it is not what was marked letter by letter; as
 * changed where more than its letters differs and turns what it says.
 */
function inOtherLetters(target: HighlightTarget, bare: Searchable): Located | null {
  const located = locateIn(target, bare);
  if (!('position' in located)) return null;
  if (!isSameWords(located)) return tellChanges(target, bare, located);
  const text = textAt(bare.blocks, located.position) ?? '';
  const diff: DiffPart[] = [
    { kind: 'removed', text: target.quote.exact },
    { kind: 'added', text },
  ];
  return { state: 'edited', position: located.position, diff };
}

function locateIn(target: HighlightTarget, searchable: Searchable): Located {
  const { quote, position, surroundings } = target;
  const { blocks, fingerprint } = searchable;
  const isThere = textAt(blocks, position) === quote.exact;
  if (isThere && fingerprint === target.fingerprint) return { state: 'exact', position };
  const index = indexOf(searchable);
  const standing = surroundings ? standingOf(surroundings, quote.exact, index, searchable.fold) : null;
  if (standing?.isOther) return { state: 'orphan', isOtherArticle: true };
  if (isThere && isSameQuote(quote, quoteAt(blocks, position))) return { state: 'exact', position };
  const sought = toSought(quote, index, position, searchable.fold);
  if (sought.from === sought.to) return { state: 'orphan' };
  const inCells = placesInCells(searchable, sought, target);
  if (inCells) return toLocated(index, sought, blocks, position, inCells);
  const wholes = wholePlaces(index, sought);
  const whole = wholes.map((place) => ({
    ...weigh(index, sought, place, standing),
    isRecurring: wholes.length > 1,
  }));
  const fewestLost = Math.min(...whole.map(({ nearLost }) => nearLost));
  const mostKept = Math.max(...whole.map(({ nearKept }) => nearKept));
  const isOfAnother = (one: PlaceEvidence) => one.nearLost > fewestLost || one.nearKept < mostKept || namesAnother(one);
  const isAnother: IsAnother = ({ first }, isChosen) => {
    const known = whole.find((one) => one.place.first === first);
    if (known || !isChosen) return known !== undefined && isOfAnother(known);
    return isOfAnother({ ...weigh(index, sought, wholePlaceAt(sought, first), standing), isRecurring: true });
  };
  const exact = locateExact(index, sought, position, isAnother);
  if (exact?.isSure && (exact.located.state !== 'moved' || !isPrefixInPlace(target, blocks))) return exact.located;
  // The same words stand elsewhere, but those that were marked may have been edited in their place.
  const isNamed = whole.some(({ namesKept }) => namesKept > 0);
  const edited = editedPlaces(index, sought, exact ? FULL_SURENESS : 0).filter((place) => {
    if (!isOneStretch(index, sought, place) || whole.some((one) => holds(place, one.place))) return false;
    const evidence = weigh(index, sought, place, standing);
    if (isNamed && evidence.namesLost > 0) return false;
    if (evidence.isInPlace === false && evidence.isFar && !isSureEdit(evidence, sought.to - sought.from)) return false;
    return !namesAnother(evidence);
  });
  if (edited.length === 1) return toLocated(index, sought, blocks, position, edited);
  if (exact && exact.located.state !== 'ambiguous') return exact.located;
  const spread = standing?.isUnknown ? [] : placesInSpread(index, sought, standing, whole);
  if (spread.length > 0 || !exact)
    return toLocated(index, sought, blocks, position, spread.length > 0 ? spread : edited);
  return exact.located;
}

/** Whether a place names somebody else. Of many places those nearest to the old one were weighed; of the rest the chosen one is. */
type IsAnother = (place: Pick<Place, 'first'>, isChosen: boolean) => boolean;

/** True where one place is a part of the other. */
function holds(outer: Place, inner: Place): boolean {
  return outer.first <= inner.first && outer.last >= inner.last;
}

/** What one place says, or several that cannot be told apart, or none. */
function toLocated(
  index: Index,
  sought: Sought,
  blocks: Searchable['blocks'],
  before: TextPosition,
  places: readonly EditedPlace[],
): Located {
  const [place] = places;
  if (!place) return { state: 'orphan' };
  if (places.length > 1) {
    const candidates = places.slice(0, MOST_AMBIGUOUS_PLACES).map((one) => positionAt(index, sought, one));
    return { state: 'ambiguous', candidates };
  }
  if (!isWholePlace(place)) return toEdited(index, sought, blocks, place);
  const position = positionAt(index, sought, place);
  return { state: isSamePlace(position, before) ? 'exact' : 'moved', position };
}

/** True where the words before the quote are in their place: a quote that is not behind them was edited, not moved. */
function isPrefixInPlace({ quote, position }: HighlightTarget, blocks: Searchable['blocks']): boolean {
  const before = quote.prefix.slice(quote.prefix.lastIndexOf(BLOCK_BREAK) + 1);
  return before !== '' && blocks[position.startBlock]?.text.slice(0, position.startOffset).endsWith(before) === true;
}

function isSameQuote(left: Quote, right: Quote | null): boolean {
  return left.prefix === right?.prefix && left.suffix === right.suffix;
}

/** The same words in the same order. */
function locateExact(
  index: Index,
  sought: Sought,
  position: TextPosition,
  isAnother: IsAnother,
): { located: Located; isSure: boolean } | null {
  const { from, to, ids } = sought;
  let rarest = from;
  for (let word = from; word < to; word += 1) {
    if ((index.counts[ids[word] ?? -1] ?? 0) < (index.counts[ids[rarest] ?? -1] ?? 0)) rarest = word;
  }
  const places: Place[] = [];
  for (const seed of nearestPlaces(index, ids[rarest] ?? -1, sought.near, MOST_EXACT_PLACES)) {
    const first = seed - rarest + from;
    const last = first + to - from;
    if (first < 0 || last > index.ids.length) continue;
    let word = from;
    while (word < to && ids[word] === index.ids[first + word - from]) word += 1;
    const support = word === to && !isAnother({ first }, false) ? supportOf(index, sought, first, last) : null;
    if (support !== null) places.push({ first, last, score: to - from + support });
  }
  let best = bestOf(places);
  while (best && isAnother(best, true)) {
    places.splice(places.indexOf(best), 1);
    best = bestOf(places);
  }
  if (!best || best.score < Math.min(LEAST_PLACE_SCORE, sought.words.length)) return null;
  const least = best.score - LEAST_LEAD;
  const rivals = places.filter(({ score }) => score > least);
  const positions = rivals.map(({ first, last }) => positionOfWords(index, sought, first, last, true, true));
  const found = positions.length === 1 ? positions[0] : nearestOf(positions, position);
  if (!found || (positions.length > 1 && !isSameFrame(index, sought, rivals[positions.indexOf(found)]))) {
    return {
      located: { state: 'ambiguous', candidates: positions.slice(-MOST_AMBIGUOUS_PLACES).reverse() },
      isSure: false,
    };
  }
  return {
    located: { state: isSamePlace(found, position) ? 'exact' : 'moved', position: found },
    isSure: best.score >= SURE_SHARE * sought.words.length,
  };
}

/** Of places with the same surroundings the one that is by far the nearest to where the quote was, in blocks. */
function nearestOf(
  positions: readonly TextPosition[],
  { startBlock, startOffset, endOffset }: TextPosition,
): TextPosition | null {
  const [first, second] = positions
    .map((place) => ({
      place,
      distance:
        Math.abs(place.startBlock - startBlock) +
        (place.startOffset === startOffset && place.endOffset === endOffset ? 0 : OTHER_OFFSET_BLOCKS),
    }))
    .sort((left, right) => left.distance - right.distance);
  return first && second && second.distance > 2 * first.distance ? first.place : null;
}

/** False where the text began, or ended, within the quote's context and does so no more. */
function isSameFrame(index: Index, { from, to, words, start, end, text }: Sought, place: Place | undefined): boolean {
  if (!place) return false;
  const isSameStart = start >= CONTEXT_LENGTH || place.first === from;
  return isSameStart && (text.length - end >= CONTEXT_LENGTH || place.last + words.length - to === index.ids.length);
}

/**
 * How much the surroundings speak for a place, in words, less what speaks against it. Null for a look-alike: a few equal
 * words prove nothing in a sentence that is built alike.
 */
function supportOf(index: Index, sought: Sought, first: number, last: number): number | null {
  const left = compareSide(index, sought, first, -1);
  const right = compareSide(index, sought, last, 1);
  const count = last - first;
  if (count < UNMISTAKABLE_WORDS && !isWhole(left) && !isWhole(right) && (isBad(left) || isBad(right))) return null;
  if (count < FEWEST_TELLING_WORDS && (left.isTorn || right.isTorn || left.holes + right.holes > 1)) return null;
  return (
    worthOf(left) + worthOf(right) + edgesOf(index, sought, first - left.next, last + right.next, left.next, right.next)
  );
}

function isWhole(side: Side): boolean {
  return side.isWhole && side.holes === 0;
}

function isBad({ holes, isTorn }: Side): boolean {
  return holes > 0 || isTorn;
}

function worthOf({ run, holes, names, isWhole, isTorn }: Side): number {
  return run - HOLE_COST * holes - NAME_COST * names - (isTorn ? TORN_COST : isWhole ? 0 : BREAK_COST);
}

/** `before` and `after`: how many words of the context the stretch holds on either side. */
function edgesOf(index: Index, sought: Sought, first: number, last: number, before: number, after: number): number {
  const starts = isEdge(sought, sought.from - before) && isEdge(index, first);
  const ends = isEdge(sought, sought.to + after) && isEdge(index, last);
  return starts && ends ? SAME_BLOCK_WORTH : starts || ends ? SAME_EDGE_WORTH : 0;
}

/** Compares the beginnings alone: three dots in place of an ellipsis make a quote longer and move nothing. */
function isSamePlace(left: TextPosition, right: TextPosition): boolean {
  return left.startBlock === right.startBlock && left.startOffset === right.startOffset;
}
