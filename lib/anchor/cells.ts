/** Finds the quote of a table's cell: by its row's and its column's labels, for what a cell says is theirs. */

import type { HighlightTarget, QuoteSurroundings } from '../model/highlight';
import { isFigure } from '../text/figure-words';
import { toKey } from '../text/key';
import { type EditedPlace, placeIn } from './edited';
import { firstFrom, type Index, indexOf, nearestOf, type Searchable } from './searchable';
import type { Sought } from './sought';
import { weigh } from './spread';
import { cellLabels, type Labels } from './table-labels';

/** More words than these are told apart by themselves, in a cell as anywhere. */
const MOST_CELL_WORDS = 12;
const MOST_CELLS = 8;
/** By how much the context of one cell must be nearer to the quote's than that of any other. */
const LEAST_CONTEXT_LEAD = 0.25;
const MOST_LABEL_LENGTH = 100;

/** The cells by their labels. */
export type CellsByLabel = ReadonlyMap<string, number[]>;

/**
 * The places of the quote in the cells that are called as its own was: one that is it, several that cannot be told apart, or
 * none where no cell is called so any more or what it says has nothing of the quote. Null where labels say nothing: a quote
 * of no cell or of many words, a page without a table.
 */
export function placesInCells(
  searchable: Searchable,
  sought: Sought,
  { surroundings, position }: HighlightTarget,
): EditedPlace[] | null {
  const key = surroundings && keyOf(surroundings);
  if (!key || sought.to - sought.from > MOST_CELL_WORDS) return null;
  const cells = cellsOf(searchable);
  if (cells.size === 0) return null;
  const index = indexOf(searchable);
  const isWhole = isWholeCell(sought);
  const near = nearestOf(cells.get(key) ?? [], position.startBlock, MOST_CELLS);
  const places = near.flatMap((block) => placeInBlock(index, sought, block, isWhole) ?? []);
  const exact = places.filter(({ score }) => score === sought.to - sought.from);
  const able = exact.length > 0 ? exact : places;
  return able.length > 1 ? byContext(index, sought, able) : able;
}

/** Null where the labels call nothing. Labels recur: `known` spares folding them again. */
function keyOf(
  { row = '', column = '' }: Labels | QuoteSurroundings,
  known = new Map<string, string>(),
): string | null {
  if ((row === '' && column === '') || row.length > MOST_LABEL_LENGTH) return null;
  const fold = (label: string) => {
    let folded = known.get(label);
    if (folded === undefined) {
      folded = toKey(label).words.join(' ');
      known.set(label, folded);
    }
    return folded;
  };
  return `${fold(row)}\n${fold(column)}`;
}

function cellsOf(searchable: Searchable): CellsByLabel {
  if (!searchable.cells) {
    const cells = new Map<string, number[]>();
    const known = new Map<string, string>();
    for (const [block, labels] of cellLabels(searchable.blocks)) {
      const key = keyOf(labels, known);
      if (key === null) continue;
      const same = cells.get(key);
      if (same) same.push(block);
      else cells.set(key, [block]);
    }
    searchable.cells = cells;
  }
  return searchable.cells;
}

/** True where the quote was all that its cell said. */
function isWholeCell({ text, start, end }: Sought): boolean {
  return (start === 0 || text.charAt(start - 1) === '\n') && (end === text.length || text.charAt(end) === '\n');
}

function placeInBlock(index: Index, sought: Sought, block: number, isWhole: boolean): EditedPlace | null {
  const { from, to } = sought;
  const { first, last } = wordsOfBlock(index, block);
  if (first === last) return null;
  for (let at = first; at + to - from <= last; at += 1) {
    let word = from;
    while (word < to && sought.ids[word] === index.ids[at + word - from]) word += 1;
    if (word < to || (isWhole && last - first > to - from)) continue;
    const partners = Int32Array.from({ length: to - from }, (_, offset) => at + offset);
    return { first: at, last: at + to - from, partners, score: to - from };
  }
  const place = placeIn(index, sought, { first, last });
  // A cell that holds one figure holds another one now: nothing of the quote is left, and it is the quote's all the same.
  const isFigureAlone = to - from === 1 && isFigure(sought.words[from] ?? '') && isFigure(index.words[first] ?? '');
  const isOneFigure = isFigureAlone && isWhole && last - first === 1;
  if (!place && !isOneFigure) return null;
  const partners = place?.partners ?? new Int32Array(to - from).fill(-1);
  return isWhole || !place ? { first, last, partners, score: 0 } : { ...place, score: 0 };
}

function wordsOfBlock({ blockStarts, starts, text }: Index, block: number): { first: number; last: number } {
  const end = blockStarts[block + 1] ?? text.length + 1;
  return { first: firstFrom(starts, blockStarts[block] ?? 0), last: firstFrom(starts, end) };
}

/** The place that the context fits by far the best; all where it fits several. */
function byContext(index: Index, sought: Sought, places: readonly EditedPlace[]): EditedPlace[] {
  const rated = places
    .map((place) => {
      const { left, right } = weigh(index, sought, place, null);
      return { place, fit: left + right };
    })
    .sort((one, other) => other.fit - one.fit);
  const [best, second] = rated;
  if (best && best.fit - (second?.fit ?? 0) >= LEAST_CONTEXT_LEAD) return [best.place];
  return rated.map(({ place }) => place).sort((one, other) => one.first - other.first);
}
