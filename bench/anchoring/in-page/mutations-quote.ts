/** Edits inside the selection; what stands around it stays. */

import type { Copy } from './copy';
import { isPlainWord, otherWord, replaceWords, selectedWords, words } from './words';

/** False where the selection has no word that can be changed. */
export function fixLetter(copy: Copy): boolean {
  const able = selectedWords(copy).filter(({ word }) => isPlainWord(word));
  if (able.length === 0) return false;
  const { node, start, word } = copy.random.pick(able);
  const at = copy.random.below(word.length);
  const letter = copy.random.pick([...'bcdghklmnprstvx'].filter((other) => other !== word.charAt(at).toLowerCase()));
  copy.truth.replace(node, start + at, start + at + 1, letter);
  return true;
}

export function insertWords(copy: Copy): boolean {
  const able = selectedWords(copy);
  if (able.length < 2) return false;
  const { node, start } = copy.random.pick(able.slice(1));
  copy.truth.replace(node, start, start, `${words(2 + copy.random.below(3), copy.random)} `, true);
  return true;
}

/** A quarter of the words, one at least. */
export function replaceQuarter(copy: Copy): boolean {
  const all = selectedWords(copy);
  const able = all.filter(({ word }) => isPlainWord(word));
  if (able.length < 2) return false;
  const count = Math.max(1, Math.round(all.length / 4));
  const chosen = able
    .map((word) => ({ word, rank: copy.random.next() }))
    .sort((left, right) => left.rank - right.rank)
    .slice(0, Math.min(count, able.length - 1))
    .map(({ word }) => word);
  const inOrder = able.filter((word) => chosen.includes(word));
  replaceWords(copy, inOrder, (word) => otherWord(word, copy.random));
  return true;
}
