/**
 * Finds a highlight's quote in an article's text again, rung by rung from what is certain down to what is not found. A place
 * that holds other words than those that were marked is worse than none: where two places fit, or a place fits but its
 * surroundings speak against it, that is said and not guessed.
 */

import type { DiffPart, HighlightTarget, Quote, TextPosition } from '../model/highlight';
import { textAt } from '../model/text-position';
import { align } from './align';
import { compareSide, type Side } from './context';
import { CONTEXT_LENGTH, describePosition } from './describe';
import { toDifference } from './diff';
import { type Index, indexOf, placesOf, type Searchable, toPosition } from './searchable';
import { type Sought, toSought } from './sought';

export type Located =
  | { state: 'exact' | 'moved'; position: TextPosition }
  /** Other words stand at the place; the parts that are not removed are the text at the position. */
  | { state: 'edited' | 'changed'; position: TextPosition; diff: DiffPart[] }
  /** The words stand in several places, and the context does not tell which. */
  | { state: 'ambiguous'; candidates: TextPosition[] }
  | { state: 'orphan' };

/** A stretch of the article's words, the last one exclusive, and how much speaks for it. */
interface Place {
  first: number;
  last: number;
  score: number;
}

interface EditedPlace extends Place {
  /** For each word of the quote the article's word that it is, or -1. */
  partners: Int32Array;
}

/** How much must speak for a place: about as much as that many words in a row. */
const ENOUGH = 8;
/** Fewer words than this are found in many a sentence. */
const FEW = 8;
/** By how much the best of several places must lead. */
const MARGIN = 3;
/** How many blocks away a place counts that stands elsewhere in its block. */
const OTHER_OFFSET = 4;
const MOST_CANDIDATES = 20;
/** What speaks against a place, in words. */
const HOLE = 4;
const NAME = 6;
const TORN = 6;
const BREAK = 1;
/** What the beginning or the end of a block on both sides speaks for it. */
const SAME_EDGE = 2;

/** For places that hold other words: how many rare words lead to them, how many of their places are tried, and how many windows. */
const SEEDS = 24;
const PLACES_A_SEED = 8;
const WINDOWS = 3;
/** Words that a window reaches further on both sides than its seeds say. */
const SLACK = 12;

export function locateTarget(target: HighlightTarget, searchable: Searchable): Located {
  const { quote, position } = target;
  const { blocks, fingerprint } = searchable;
  if (textAt(blocks, position) === quote.exact) {
    const isSameText = fingerprint === target.fingerprint;
    if (isSameText || isSameQuote(quote, describePosition(blocks, '', position)?.quote))
      return { state: 'exact', position };
  }
  const index = indexOf(searchable);
  const sought = toSought(quote, index);
  if (sought.from === sought.to) return { state: 'orphan' };
  const exact = locateExact(index, sought, position);
  if (exact?.isSure) return exact.located;
  // The same words stand somewhere; but where the quote was, they may be edited.
  const edited = locateEdited(index, sought, blocks, exact ? SUREST : 0);
  return edited ?? exact?.located ?? { state: 'orphan' };
}

function isSameQuote(left: Quote, right: Quote | undefined): boolean {
  return left.prefix === right?.prefix && left.suffix === right.suffix;
}

/** The same words in the same order. */
function locateExact(
  index: Index,
  sought: Sought,
  position: TextPosition,
): { located: Located; isSure: boolean } | null {
  const { from, to, ids } = sought;
  let rarest = from;
  for (let word = from; word < to; word += 1) {
    if ((index.counts[ids[word] ?? -1] ?? 0) < (index.counts[ids[rarest] ?? -1] ?? 0)) rarest = word;
  }
  const places: Place[] = [];
  for (const seed of placesOf(index, ids[rarest] ?? -1, Number.POSITIVE_INFINITY)) {
    const first = seed - rarest + from;
    const last = first + to - from;
    if (first < 0 || last > index.ids.length) continue;
    let word = from;
    while (word < to && ids[word] === index.ids[first + word - from]) word += 1;
    const support = word === to ? supportOf(index, sought, first, last) : null;
    if (support !== null) places.push({ first, last, score: to - from + support });
  }
  const best = bestOf(places);
  if (!best || best.score < Math.min(ENOUGH, sought.words.length)) return null;
  const rivals = places.filter(({ score }) => score > best.score - MARGIN);
  const positions = rivals.map(({ first, last }) => positionOf(index, sought, first, last, true, true));
  const found = positions.length === 1 ? positions[0] : nearestOf(positions, position);
  if (!found || (positions.length > 1 && !isSameFrame(index, sought, rivals[positions.indexOf(found)]))) {
    return { located: { state: 'ambiguous', candidates: positions.slice(0, MOST_CANDIDATES) }, isSure: false };
  }
  return {
    located: { state: isSamePosition(found, position) ? 'exact' : 'moved', position: found },
    isSure: 2 * best.score > to - from + sought.words.length,
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
        (place.startOffset === startOffset && place.endOffset === endOffset ? 0 : OTHER_OFFSET),
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
 * What the surroundings of a place say, in words: for it, less what they say against it. Null where they are those of a
 * look-alike: a few words prove nothing in a sentence that is built alike.
 */
function supportOf(index: Index, sought: Sought, first: number, last: number): number | null {
  const left = compareSide(index, sought, first, -1);
  const right = compareSide(index, sought, last, 1);
  const holes = left.holes + right.holes;
  const isOneWhole = (left.isWhole && left.holes === 0) || (right.isWhole && right.holes === 0);
  if (last - first < FEW && holes > 0 && !(holes === 1 && isOneWhole)) return null;
  return worthOf(left) + worthOf(right) + edgesOf(index, sought, first, last);
}

function worthOf({ run, holes, names, isWhole, isTorn }: Side): number {
  return run - HOLE * holes - NAME * names - (isTorn ? TORN : isWhole ? 0 : BREAK);
}

function edgesOf(index: Index, sought: Sought, first: number, last: number): number {
  const { from, to } = sought;
  const starts = isEdge(sought, from) && isEdge(index, first);
  const ends = isEdge(sought, to) && isEdge(index, last);
  return (starts ? SAME_EDGE : 0) + (ends ? SAME_EDGE : 0);
}

/** True where a block, or the text, begins before a word. */
function isEdge({ folded, starts, ends }: Pick<Index, 'folded' | 'starts' | 'ends'>, word: number): boolean {
  return word === 0 || word === starts.length || folded.slice(ends[word - 1], starts[word]).includes('\n');
}

function bestOf<P extends Place>(places: readonly P[]): P | undefined {
  return places.reduce<P | undefined>((best, place) => (best && best.score >= place.score ? best : place), undefined);
}

/** Other words between neighbours that are still there. */
function locateEdited(index: Index, sought: Sought, blocks: Searchable['blocks'], leastSure: number): Located | null {
  const places = windowsOf(index, sought).flatMap((window) => editedPlace(index, sought, window, leastSure) ?? []);
  const best = bestOf(places);
  if (!best) return null;
  const { first, last, partners, score } = best;
  const count = sought.to - sought.from;
  const positionAt = (place: EditedPlace) =>
    positionOf(
      index,
      sought,
      place.first,
      place.last,
      place.partners[0] === place.first,
      place.partners[count - 1] === place.last - 1,
    );
  const rivals = places.filter((place) => (place.first >= last || place.last <= first) && place.score > score - MARGIN);
  if (rivals.length > 0) return { state: 'ambiguous', candidates: [best, ...rivals].map(positionAt) };
  const position = positionAt(best);
  const start = (index.blockStarts[position.startBlock] ?? 0) + position.startOffset;
  const text = textAt(blocks, position) ?? '';
  const { diff, isWeighty } = toDifference(sought, index, partners, { first, last, start, text });
  return { state: isWeighty ? 'changed' : 'edited', position, diff };
}

/** The stretches of the article's words that most of the rare words of quote and context point at. */
function windowsOf(index: Index, { ids, from, to }: Sought): Array<{ first: number; last: number }> {
  const seeds = [...ids.keys()]
    .filter((word) => (ids[word] ?? -1) >= 0)
    .sort((left, right) => countOf(index, ids[left]) - countOf(index, ids[right]))
    .slice(0, SEEDS);
  /** Where the first word of the context would stand. */
  const votes = seeds
    .flatMap((word) => placesOf(index, ids[word] ?? -1, PLACES_A_SEED).map((place) => place - word))
    .sort((left, right) => left - right);
  const reach = SLACK + Math.min(2 * SLACK, (to - from) >> 1);
  const clusters: Array<{ from: number; to: number; count: number }> = [];
  let start = 0;
  for (let at = 0; at < votes.length; at += 1) {
    while ((votes[at] ?? 0) - (votes[start] ?? 0) > reach) start += 1;
    const cluster = { from: votes[start] ?? 0, to: votes[at] ?? 0, count: at - start + 1 };
    const last = clusters.at(-1);
    if (!last || cluster.from > last.to) clusters.push(cluster);
    else if (cluster.count > last.count) clusters[clusters.length - 1] = cluster;
  }
  return clusters
    .filter(({ count }) => count > 2)
    .sort((left, right) => right.count - left.count)
    .slice(0, WINDOWS)
    .map((cluster) => ({
      first: Math.max(0, cluster.from - SLACK),
      last: Math.min(index.ids.length, cluster.to + ids.length + SLACK),
    }));
}

function countOf({ counts }: Index, id: number | undefined): number {
  return counts[id ?? -1] ?? 0;
}

/** The place of the quote in a window; null where its surroundings are not sure enough for how little is left of it. */
function editedPlace(
  index: Index,
  sought: Sought,
  window: { first: number; last: number },
  leastSure: number,
): EditedPlace | null {
  const { from, to, ids } = sought;
  const count = to - from;
  const { partners } = align(ids, index.ids, window.first, window.last);
  const own = partners.slice(from, to);
  const found = own.filter((partner) => partner >= 0);
  const lowest = found[0];
  const highest = found.at(-1);
  if (lowest === undefined || highest === undefined) return null;
  const before = from > 0 ? (partners[from - 1] ?? -1) : -1;
  const after = partners[to] ?? -1;
  // What was altered at either end is what stands between the quote's rest and its neighbour; without one, as many words.
  const lead = own.findIndex((partner) => partner >= 0);
  const tail = count - 1 - own.findLastIndex((partner) => partner >= 0);
  const first = before >= 0 && lead > 0 ? before + 1 : stepOver(index, lowest, -lead);
  const last = after >= 0 && tail > 0 ? after : stepOver(index, highest + 1, tail);
  const likeness = (2 * found.length) / (count + last - first);
  const left = compareSide(index, sought, first, -1);
  const right = compareSide(index, sought, last, 1);
  if (left.holes + right.holes > 0 || left.isTorn || right.isTorn) return null;
  const sureness =
    surenessOf(left, first === from) + surenessOf(right, index.ids.length - last === sought.words.length - to);
  const least = LEAST_LIKENESS[sureness];
  if (sureness < leastSure || least === undefined || likeness < least) return null;
  if (sureness < SUREST - 1 && found.length < FEW) return null;
  return { first, last, partners: own, score: found.length + left.run + right.run };
}

/** On or back over so many words, within the block. */
function stepOver(index: Index, word: number, count: number): number {
  let at = word;
  for (let step = Math.abs(count); step > 0 && !isEdge(index, at); step -= 1) at += Math.sign(count);
  return at;
}

/** Both sides of a place are the quote's without doubt. */
const SUREST = 4;
/** By how sure both sides are together: how much of the quote must be left. */
const LEAST_LIKENESS: Readonly<Record<number, number>> = { 2: 0.9, 3: 0.5, [SUREST]: 0.3 };

/** Two: this side is the quote's without doubt; one: a part of it is; none: it says nothing. `isEnd`: the text ends there as it did. */
function surenessOf({ run, isWhole }: Side, isEnd: boolean): number {
  if (run >= FEW || (run > 0 && isWhole && isEnd)) return 2;
  return run >= 3 || (isWhole && isEnd) ? 1 : 0;
}

/** From words to characters: the quote may cut its first and last word, and may begin and end with signs. */
function positionOf(
  index: Index,
  sought: Sought,
  first: number,
  last: number,
  isFirstWord: boolean,
  isLastWord: boolean,
): TextPosition {
  const { folded, starts, ends, from, to, start, end } = sought;
  const wordStart = starts[from] ?? start;
  const wordEnd = ends[to - 1] ?? end;
  const cutStart = isFirstWord ? Math.max(0, start - wordStart) : 0;
  const cutEnd = isLastWord ? Math.max(0, wordEnd - end) : 0;
  const before = folded.slice(start, Math.max(start, wordStart));
  const after = folded.slice(Math.min(end, wordEnd), end);
  return toPosition(
    index,
    passSigns(index.folded, (index.starts[first] ?? 0) + cutStart, before, -1),
    passSigns(index.folded, (index.ends[last - 1] ?? 0) - cutEnd, after, 1),
  );
}

/** Goes on over the same signs, outwards; white space does not count. */
function passSigns(text: string, from: number, signs: string, step: -1 | 1): number {
  let at = from;
  const list = [...signs.replace(/\s/g, '')];
  for (const sign of step < 0 ? list.reverse() : list) {
    let next = at;
    const peek = () => text.charAt(step < 0 ? next - 1 : next);
    while (/\s/.test(peek())) next += step;
    if (peek() !== sign) break;
    at = next + step;
  }
  return at;
}

function isSamePosition(left: TextPosition, right: TextPosition): boolean {
  return (
    left.startBlock === right.startBlock &&
    left.startOffset === right.startOffset &&
    left.endBlock === right.endBlock &&
    left.endOffset === right.endOffset
  );
}
