/** An article's text, laid out for any number of look-ups. */

import type { Block } from '../model/article';
import type { TextPosition } from '../model/highlight';
import { BLOCK_BREAK } from '../model/text-position';
import { type Key, toKey } from '../text/key';
import { glueNoteMarks, hasNoteMark } from '../text/script-characters';
import { isFigure } from '../text/weighty-words';

type Blocks = readonly Pick<Block, 'text'>[];

export interface Searchable {
  blocks: Blocks;
  fingerprint: string;
  /** Laid out when first asked for: an unchanged page never asks. */
  index?: Index;
  /** The same text as earlier versions of this program read it; null where they read it so. Made when first asked for. */
  asReadBefore?: Searchable | null;
}

export interface Index extends Key {
  /** Where each block starts in the joined text. */
  blockStarts: number[];
  /** Each word as a number: equal numbers, equal words. */
  ids: Int32Array;
  /** The same, where all figures are one word: for comparing what stands around a quote. */
  plain: Int32Array;
  idOf: Map<string, number>;
  /** By id, how often the word stands in the text, and where it does last. */
  counts: number[];
  lasts: number[];
  /** By word, where the same word stands before it; -1 at the first one. */
  earlier: Int32Array;
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

export function indexOf(searchable: Searchable): Index {
  searchable.index ??= toIndex(searchable.blocks);
  return searchable.index;
}

function toIndex(blocks: Blocks): Index {
  const blockStarts: number[] = [];
  let length = 0;
  for (const { text } of blocks) {
    blockStarts.push(length);
    length += text.length + BLOCK_BREAK.length;
  }
  const key = toKey(blocks.map(({ text }) => text).join(BLOCK_BREAK));
  const size = key.words.length;
  const ids = new Int32Array(size);
  const plain = new Int32Array(size);
  const earlier = new Int32Array(size);
  const idOf = new Map<string, number>();
  const plainOf: number[] = [FIGURE_ID];
  const counts: number[] = [0];
  const lasts: number[] = [-1];
  key.words.forEach((word, at) => {
    let id = idOf.get(word);
    if (id === undefined) {
      id = counts.length;
      idOf.set(word, id);
      plainOf[id] = isFigure(word) ? FIGURE_ID : id;
    }
    ids[at] = id;
    plain[at] = plainOf[id] ?? id;
    earlier[at] = lasts[id] ?? -1;
    lasts[id] = at;
    counts[id] = (counts[id] ?? 0) + 1;
  });
  return { ...key, blockStarts, ids, plain, idOf, counts, lasts, earlier };
}

/** Where a word stands, from its last place backwards: at most so many places. */
export function placesOf({ lasts, earlier }: Index, id: number, most: number): number[] {
  const places: number[] = [];
  for (let at = lasts[id] ?? -1; at >= 0 && places.length < most; at = earlier[at] ?? -1) places.push(at);
  return places;
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
