/** Writes what will change into a copy of the page, before it is read and marked; and changes it. */

import type { Copy } from '../copy';
import { selectedWords } from '../words';
import type { MeaningCase } from './case';

export interface Written {
  node: Text;
  /** By how much the selection moved in its block, and grew. */
  shift: number;
  growth: number;
  change: () => void;
}

/** Null where the selection has no word to write at. */
export function writeMeaning(copy: Copy, { before, after, where }: MeaningCase): Written | null {
  const words = selectedWords(copy);
  if (where === 'inside') {
    const able = words.slice(1);
    if (able.length === 0) return null;
    const { node, start } = copy.random.pick(able);
    const growth = put(copy, node, start, before, true);
    return { node, shift: 0, growth, change: () => exchange(copy, node, start, before, after, true) };
  }
  if (where === 'before') {
    const [first] = words;
    if (!first) return null;
    const { node, start } = first;
    // A sign in front of the word is the selection's too: what stands before the quote would stand within it.
    if (start > 0 && copy.truth.isTrue(node, start - 1)) return null;
    const shift = put(copy, node, start, before, false);
    return { node, shift, growth: 0, change: () => exchange(copy, node, start, before, after, false) };
  }
  const last = words.at(-1);
  if (!last) return null;
  const { node, end } = last;
  if (copy.truth.isTrue(node, end)) return null;
  const split = (text: string) => {
    const parts = text.split(' ');
    return { own: ` ${parts.slice(0, where.marked).join(' ')}`, rest: ` ${parts.slice(where.marked).join(' ')}` };
  };
  const { own, rest } = split(before);
  copy.truth.replace(node, end, end, rest, false);
  copy.truth.replace(node, end, end, own, true);
  const at = end + own.length;
  const change = () => copy.truth.replace(node, at, at + rest.length, split(after).rest, false);
  return { node, shift: 0, growth: own.length, change };
}

function put(copy: Copy, node: Text, at: number, words: string, isTrue: boolean): number {
  if (words === '') return 0;
  copy.truth.replace(node, at, at, `${words} `, isTrue);
  return words.length + 1;
}

function exchange(copy: Copy, node: Text, at: number, before: string, after: string, isTrue: boolean): void {
  const end = before === '' ? at : at + before.length + 1;
  copy.truth.replace(node, at, end, after === '' ? '' : `${after} `, isTrue);
}
