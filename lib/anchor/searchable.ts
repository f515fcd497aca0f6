/** An article's text, laid out for any number of look-ups. */

import type { Block } from '../model/article';
import type { TextPosition } from '../model/highlight';
import { BLOCK_BREAK } from '../model/text-position';
import { isInOtherLetters, toBareLetters } from '../text/bare-letters';
import { isFigure } from '../text/figure-words';
import { type Key, toKey } from '../text/key';
import { glueNoteMarks, hasNoteMark } from '../text/script-characters';

type Blocks = readonly Pick<Block, 'text'>[];

export interface Searchable {
  blocks: Blocks;
  fingerprint: string;
  /** Laid out when first asked for: an unchanged page never asks. */
  index?: Index;
  /** The cells by their labels; made when first asked for. */
  cells?: ReadonlyMap<string, number[]>;
  /** The same text as earlier versions of this program read it; null where they read it so. Made when first asked for. */
  asReadBefore?: Searchable | null;
  /** The same text in bare letters; null where the page is written in ordinary ones. Made when first asked for. */
  asBareLetters?: Searchable | null;
  /** What the words are compared in, letter for letter. */
  fold?: (text: string) => string;
}

export interface Index extends Key {
  /** The joined text. */
  text: string;
  /** Where each block starts in the joined text. */
  blockStarts: number[];
  /** Each word as a number: equal numbers, equal words. */
  ids: Int32Array;
  /** The same, where all figures are one word: for comparing what stands around a quote. */
  plain: Int32Array;
  idOf: Map<string, number>;
  /** By id, the id in `plain`. */
  plainOf: number[];
  /** By id, how often the word stands in the text. */
  counts: number[];
  /** The words in the order of their ids, those of one id in the order of the text; by id, where its own begin. */
  sorted: Int32Array;
  sortedStarts: Int32Array;
}

/** The id of every figure in `plain`. */
export const FIGURE_ID = 0;

export function toSearchable(blocks: Blocks, fingerprint: string): Searchable {
  return { blocks, fingerprint };
}

/** The text as it was read when a note's mark was glued to its word: highlights of that time are looked for in it. */
export function asReadBefore(searchable: Searchable): Searchable | null {
  if (searchable.asReadBefore === undefined) {
    const { blocks } = searchable;
    const isAsBefore = !blocks.some(({ text }) => hasNoteMark(text));
    searchable.asReadBefore = isAsBefore
      ? null
      : toSearchable(
          blocks.map(({ text }) => ({ text: glueNoteMarks(text) })),
          '',
        );
  }
  return searchable.asReadBefore;
}

/** The text in bare letters: a page without diacritics, or with letters and digits that only look like ours. */
export function asBareLetters(searchable: Searchable): Searchable | null {
  if (searchable.asBareLetters === undefined) {
    const { blocks, fold } = searchable;
    const isOther = fold === undefined && isInOtherLetters(blocks.map(({ text }) => text).join(BLOCK_BREAK));
    searchable.asBareLetters = isOther ? { ...toSearchable(blocks, ''), fold: toBareLetters } : null;
  }
  return searchable.asBareLetters;
}

export function indexOf(searchable: Searchable): Index {
  for (const _ of layOut(searchable));
  if (!searchable.index) throw new Error('the text was not laid out');
  return searchable.index;
}

/** So much of a text is laid out between two looks at the clock, in UTF-16 units. */
const PIECE_LENGTH = 20_000;

/** Lays a text out for look-ups, a piece at each step, so that a long one keeps nobody waiting. */
export function* layOut(searchable: Searchable): Generator<void, void> {
  if (searchable.index) return;
  const { blocks, fold = (text: string) => text } = searchable;
  const blockStarts: number[] = [];
  const [texts, folded]: [string[], string[]] = [[], []];
  const [words, starts, ends]: [string[], number[], number[]] = [[], [], []];
  const [ids, plain]: [number[], number[]] = [[], []];
  const idOf = new Map<string, number>();
  const plainOf: number[] = [FIGURE_ID];
  const counts: number[] = [0];
  let length = 0;
  for (let block = 0; block < blocks.length; ) {
    const offset = length;
    const piece: string[] = [];
    for (; block < blocks.length && length - offset < PIECE_LENGTH; block += 1) {
      const text = blocks[block]?.text ?? '';
      blockStarts.push(length);
      piece.push(text);
      length += text.length + BLOCK_BREAK.length;
    }
    const text = piece.join(BLOCK_BREAK);
    const key = toKey(fold(text));
    texts.push(text);
    folded.push(key.folded);
    key.words.forEach((word, at) => {
      let id = idOf.get(word);
      if (id === undefined) {
        id = counts.length;
        idOf.set(word, id);
        plainOf[id] = isFigure(word) ? FIGURE_ID : id;
      }
      words.push(word);
      starts.push(offset + (key.starts[at] ?? 0));
      ends.push(offset + (key.ends[at] ?? 0));
      ids.push(id);
      plain.push(plainOf[id] ?? id);
      counts[id] = (counts[id] ?? 0) + 1;
    });
    yield;
  }
  const all = { text: texts.join(BLOCK_BREAK), folded: folded.join(BLOCK_BREAK), words, starts, ends };
  const byWord = { ids: Int32Array.from(ids), plain: Int32Array.from(plain), idOf, plainOf, counts };
  searchable.index = { ...all, ...byWord, blockStarts, ...sortWords(byWord.ids, counts) };
}

/** A counting sort: the words stay in their order within an id. */
function sortWords(ids: Int32Array, counts: readonly number[]): Pick<Index, 'sorted' | 'sortedStarts'> {
  const sortedStarts = new Int32Array(counts.length + 1);
  counts.forEach((count, id) => {
    sortedStarts[id + 1] = (sortedStarts[id] ?? 0) + count;
  });
  const next = sortedStarts.slice();
  const sorted = new Int32Array(ids.length);
  ids.forEach((id, at) => {
    sorted[next[id] ?? 0] = at;
    next[id] = (next[id] ?? 0) + 1;
  });
  return { sorted, sortedStarts };
}

/** Where a word stands: at most so many places, those nearest to another word, in the order of the text. */
export function nearestPlaces({ sorted, sortedStarts }: Index, id: number, near: number, most: number): number[] {
  if (id < 0) return [];
  return nearestOf(sorted.subarray(sortedStarts[id], sortedStarts[id + 1]), near, most);
}

/** Of ascending numbers at most so many, those nearest to a number. */
export function nearestOf(numbers: Int32Array | readonly number[], near: number, most: number): number[] {
  const excess = numbers.length - most;
  if (excess <= 0) return [...numbers];
  const begin = Math.max(0, Math.min(firstFrom(numbers, near) - (most >> 1), excess));
  return [...numbers.slice(begin, begin + most)];
}

/** The index of the first of ascending numbers that is not below a bound. */
export function firstFrom(numbers: Int32Array | readonly number[], bound: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first word that ends behind the beginning of a position. */
export function wordAt({ blockStarts, ends }: Index, { startBlock, startOffset }: TextPosition): number {
  return firstFrom(ends, (blockStarts[Math.min(startBlock, blockStarts.length - 1)] ?? 0) + startOffset + 1);
}

/** A stretch of the joined text as a position. */
export function toPosition({ blockStarts }: Index, start: number, end: number): TextPosition {
  const startBlock = blockAt(blockStarts, start);
  const endBlock = blockAt(blockStarts, end - 1);
  return {
    startBlock,
    startOffset: start - (blockStarts[startBlock] ?? 0),
    endBlock,
    endOffset: end - (blockStarts[endBlock] ?? 0),
  };
}

/** The block that a word stands in. */
export function blockOf({ blockStarts, starts }: Index, word: number): number {
  return blockAt(blockStarts, starts[word] ?? 0);
}

/** The block that an offset of the joined text falls in. */
function blockAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
