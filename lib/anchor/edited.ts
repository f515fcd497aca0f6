/** Finds the place of a quote whose words have changed. */

import type { DiffPart, MeaningDifference, TextPosition } from '../model/highlight';
import { textAt } from '../model/text-position';
import { align } from './align';
import { compareSide, type Side } from './context';
import { toQuoteDiff } from './diff';
import { bestOf, FEWEST_TELLING_WORDS, isEdge, LEAST_LEAD, type Place, positionOfWords } from './place';
import { type Index, nearestPlaces, type Searchable } from './searchable';
import type { Sought } from './sought';

/** The parts that are not removed are the text at the position, and where that turned the quote, words right beside it. */
export interface EditedAt {
  state: 'edited' | 'changed';
  position: TextPosition;
  diff: DiffPart[];
  differences?: MeaningDifference[];
}

/** Several places fit, and nothing tells which. */
export interface Ambiguous {
  state: 'ambiguous';
  candidates: TextPosition[];
}

export interface EditedPlace extends Place {
  /** For each word of the quote the article's word that it is, or -1. */
  partners: Int32Array;
}

/** How much is tried: rare words to start from, places of each, and windows that most of them point at. */
const MOST_SEEDS = 24;
const MOST_PLACES_OF_SEED = 8;
const MOST_WINDOWS = 3;
/** How far a window is widened on both sides, in words. */
const WINDOW_MARGIN_WORDS = 12;
/** How sure a place is where both its sides are the quote's without doubt. */
export const FULL_SURENESS = 4;
/** How much of the quote must be left, by how sure both sides are together. */
const LEAST_LIKENESS: Readonly<Record<number, number>> = { 2: 0.9, 3: 0.5, [FULL_SURENESS]: 0.3 };
/** How many words may have been added between a quote's edge and the edge of its block. */
const MOST_EDGE_WORDS = 3;
/** A quote of fewer words is another one with a word more or less at its end. */
const FEWEST_WORDS_OF_UNSURE_END = 10;

/**
 * Where other words stand between the quote's neighbours: several places where nothing tells them apart, none where its
 * sides are not as sure as `leastSure` together.
 */
export function editedPlaces(index: Index, sought: Sought, leastSure: number): EditedPlace[] {
  const places = windowsOf(index, sought).flatMap((window) => editedPlace(index, sought, window, leastSure) ?? []);
  const best = bestOf(places);
  if (!best) return [];
  const rivals = places.filter(
    ({ first, last, score }) => (first >= best.last || last <= best.first) && score > best.score - LEAST_LEAD,
  );
  return rivals.length === 0 && isWholePlace(best) ? [] : [best, ...rivals];
}

/** True where a place holds the quote's words and no others. */
export function isWholePlace({ first, last, partners }: EditedPlace): boolean {
  return last - first === partners.length && partners.every((partner, at) => partner === first + at);
}

/** What became of the quote's words at a place that holds others. */
export function toEdited(index: Index, sought: Sought, blocks: Searchable['blocks'], place: EditedPlace): EditedAt {
  const { first, last, partners } = place;
  const position = positionAt(index, sought, place);
  const start = (index.blockStarts[position.startBlock] ?? 0) + position.startOffset;
  const text = textAt(blocks, position) ?? '';
  return { state: 'edited', position, diff: toQuoteDiff(sought, index, partners, { first, last, start, text }) };
}

export function positionAt(index: Index, sought: Sought, { first, last, partners }: EditedPlace): TextPosition {
  return positionOfWords(index, sought, first, last, partners[0] === first, partners.at(-1) === last - 1);
}

/** The stretches of the article's words that most of the rare words of quote and context point at. */
export function windowsOf(index: Index, { ids, from, to, near }: Sought): Array<{ first: number; last: number }> {
  const seeds = [...ids.keys()]
    .filter((word) => (ids[word] ?? -1) >= 0)
    .sort((left, right) => countOf(index, ids[left]) - countOf(index, ids[right]))
    .slice(0, MOST_SEEDS);
  /** Where the first word of the context would stand. */
  const votes = seeds
    .flatMap((word) => nearestPlaces(index, ids[word] ?? -1, near, MOST_PLACES_OF_SEED).map((place) => place - word))
    .sort((left, right) => left - right);
  const reach = WINDOW_MARGIN_WORDS + Math.min(2 * WINDOW_MARGIN_WORDS, (to - from) >> 1);
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
    .slice(0, MOST_WINDOWS)
    .map((cluster) => ({
      first: Math.max(0, cluster.from - WINDOW_MARGIN_WORDS),
      last: Math.min(index.ids.length, cluster.to + ids.length + WINDOW_MARGIN_WORDS),
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
  const count = sought.to - sought.from;
  const place = placeIn(index, sought, window);
  if (!place) return null;
  const { first, last, partners } = place;
  const found = partners.filter((partner) => partner >= 0);
  const likeness = (2 * found.length) / (count + last - first);
  const left = compareSide(index, sought, first, -1);
  const right = compareSide(index, sought, last, 1);
  if (left.holes + right.holes > 0 || left.isTorn || right.isTorn) return null;
  const sureness =
    surenessOf(left, first === sought.from) +
    surenessOf(right, index.ids.length - last === sought.words.length - sought.to);
  const least = LEAST_LIKENESS[sureness];
  if (sureness < leastSure || least === undefined || likeness < least) return null;
  if (sureness < FULL_SURENESS - 1 && found.length < FEWEST_TELLING_WORDS) return null;
  return { ...place, score: found.length + left.run + right.run };
}

/** Where the quote's words would stand in a window, whatever became of them; null where none of them is there. */
export function placeIn(index: Index, sought: Sought, window: { first: number; last: number }): EditedPlace | null {
  const { from, to, ids } = sought;
  const count = to - from;
  const { partners } = align(ids, index.ids, window.first, window.last);
  const own = partners.slice(from, to);
  const found = own.filter((partner) => partner >= 0);
  const lowest = found[0];
  const highest = found.at(-1);
  if (lowest === undefined || highest === undefined) return null;
  if (count < FEWEST_WORDS_OF_UNSURE_END && (isUnsureEnd(partners, from, -1) || isUnsureEnd(partners, to - 1, 1)))
    return null;
  const before = from > 0 ? (partners[from - 1] ?? -1) : -1;
  const after = partners[to] ?? -1;
  // An altered end reaches to the quote's neighbour; where that is gone, it is taken to be as many words as it was.
  const lead = own.findIndex((partner) => partner >= 0);
  const tail = count - 1 - own.findLastIndex((partner) => partner >= 0);
  const first = before >= 0 && lead > 0 ? before + 1 : stepOver(index, lowest, -lead, isEdge(sought, from));
  const last = after >= 0 && tail > 0 ? after : stepOver(index, highest + 1, tail, isEdge(sought, to));
  return { first, last, partners: own, score: found.length };
}

/**
 * True where the quote's outermost word and the one beside it are both gone, and other words than as many stand in their
 * place: nothing says which of them are the quote's.
 */
function isUnsureEnd(partners: Int32Array, edge: number, step: -1 | 1): boolean {
  if ((partners[edge] ?? -1) >= 0) return false;
  let inner = edge;
  while ((partners[inner] ?? -1) < 0) inner -= step;
  let outer = edge + step;
  while (outer >= 0 && outer < partners.length && (partners[outer] ?? -1) < 0) outer += step;
  const there = partners[outer];
  if (outer === edge + step || there === undefined) return false;
  return Math.abs(there - (partners[inner] ?? 0)) !== Math.abs(outer - inner);
}

/** Steps over so many words, within the block; on to the block's edge where that is near and the quote ended at one. */
function stepOver(index: Index, word: number, count: number, isToEdge: boolean): number {
  let at = word;
  const most = Math.abs(count) + (isToEdge && count !== 0 ? MOST_EDGE_WORDS : 0);
  for (let step = 0; step < most && !isEdge(index, at); step += 1) at += Math.sign(count);
  return isEdge(index, at) || !isToEdge ? at : word + count;
}

/** 2: this side is the quote's without doubt; 1: a part of it is; 0: it says nothing. `isEnd`: the text ends there as it did. */
function surenessOf({ run, isWhole }: Side, isEnd: boolean): number {
  if (run >= FEWEST_TELLING_WORDS || (run > 0 && isWhole && isEnd)) return 2;
  return run >= 3 || (isWhole && isEnd) ? 1 : 0;
}
