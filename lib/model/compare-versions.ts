/** What two texts of one article do not have in common: how much, and word by word. */

import type { Block } from './article';
import { differingFacts, type FactKey, type Facts } from './facts';
import type { DiffPart } from './highlight';

export interface VersionChange {
  facts: FactKey[];
  /** Paragraphs, and whatever else is a block, that are in one of the two alone. An edited one counts once. */
  blocks: number;
}

interface Compared extends Facts {
  blocks: readonly Pick<Block, 'text'>[];
}

/** How two states of an article differ. */
export function describeChange(one: Compared, other: Compared): VersionChange {
  return { facts: differingFacts(one, other), blocks: compareBlocks(one.blocks, other.blocks).length };
}

/** The blocks that are not the same in both, in the order of the text, each word by word from `before` to `after`. */
export function compareBlocks(
  before: readonly Pick<Block, 'text'>[],
  after: readonly Pick<Block, 'text'>[],
): DiffPart[][] {
  const [was, is] = [before, after].map((blocks) => blocks.map(({ text }) => text).filter((text) => text !== ''));
  return gapsOf(was ?? [], is ?? []).flatMap(({ removed, added }) =>
    Array.from({ length: Math.max(removed.length, added.length) }, (_, at) =>
      compareWords(removed[at] ?? '', added[at] ?? ''),
    ),
  );
}

/** One text as another, word by word. */
export function compareWords(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = [];
  const add = (kind: DiffPart['kind'], words: readonly string[]) => {
    const text = words.join('');
    const last = parts.at(-1);
    if (text === '') return;
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  };
  const [was, is] = [before, after].map((text) => text.match(/\s*\S+/gu) ?? []);
  for (const { same, removed, added } of alignedOf(was ?? [], is ?? [])) {
    add('same', same);
    add('removed', removed);
    add('added', added);
  }
  return parts;
}

/** Of two lists: what both have, then what only the first and what only the second have behind that. */
interface Stretch {
  same: string[];
  removed: string[];
  added: string[];
}

const gapsOf = (before: readonly string[], after: readonly string[]): Stretch[] =>
  alignedOf(before, after).filter(({ removed, added }) => removed.length + added.length > 0);

/** Two lists longer than this, multiplied, are not compared item by item: what is between their common ends counts as new. */
const MOST_COMPARED = 4_000_000;

/** The longest common subsequence, after both ends that are the same. */
function alignedOf(before: readonly string[], after: readonly string[]): Stretch[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const was = before.slice(start, before.length - end);
  const is = after.slice(start, after.length - end);
  const tail = before.slice(before.length - end);
  const stretches: Stretch[] = [{ same: before.slice(0, start), removed: [], added: [] }];
  const current = (): Stretch => stretches.at(-1) as Stretch;
  if (was.length * is.length > MOST_COMPARED) Object.assign(current(), { removed: was, added: is });
  else {
    const lengths = commonLengths(was, is);
    const width = is.length + 1;
    const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
    for (let row = 0, column = 0; row < was.length || column < is.length; ) {
      const [left, right] = [was[row], is[column]];
      if (left !== undefined && left === right) {
        if (current().removed.length + current().added.length > 0) stretches.push({ same: [], removed: [], added: [] });
        current().same.push(left);
        row += 1;
        column += 1;
      } else if (right === undefined || (left !== undefined && at(row + 1, column) >= at(row, column + 1))) {
        current().removed.push(left ?? '');
        row += 1;
      } else {
        current().added.push(right);
        column += 1;
      }
    }
  }
  return [...stretches, { same: tail, removed: [], added: [] }];
}

/** For each pair of places, how many items the rests of both lists have in common, in order. */
function commonLengths(was: readonly string[], is: readonly string[]): Uint32Array {
  const width = is.length + 1;
  const lengths = new Uint32Array((was.length + 1) * width);
  for (let row = was.length - 1; row >= 0; row -= 1) {
    for (let column = is.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        was[row] === is[column]
          ? (lengths[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(lengths[(row + 1) * width + column] ?? 0, lengths[row * width + column + 1] ?? 0);
    }
  }
  return lengths;
}
