/**
 * The words in which is searched, on both sides: what is typed and what is kept is cut here and nowhere else.
 *
 * A term is met where its words stand: one word anywhere, several one behind the other with nothing but white space and
 * signs between them, the last one of a `prefix` as the beginning of a word. Words are compared folded, so with or without
 * diacritics. A term that has any diacritics is met *exactly* where its words stand so as they were typed; a `phrase` of
 * that kind is met only there, any other term everywhere, and articles that have it exactly come first.
 */

import { canonicalText } from '../text/canonical-text';
import { foldText, foldTonePlacement } from '../text/fold-text';
import { LETTERS } from '../text/letters';
import { plainScripts } from '../text/script-characters';

/** A word of a text, and where it stands in the canonical text: UTF-16 offsets, end exclusive. */
export interface SearchWord {
  /** Lower case, no diacritics, đ as d, m³ as m3. */
  folded: string;
  /** Lower case and one placement of the tone mark, diacritics kept. */
  exact: string;
  start: number;
  end: number;
}

const WORD = new RegExp(`[0-9${LETTERS}]+`, 'g');

/** The words of a text: all that letters and figures make, cut at everything else. */
export function searchWordsOf(text: string): SearchWord[] {
  // As long as the canonical text: its offsets are the text's.
  const plain = plainScripts(canonicalText(text));
  const folded = foldText(plain);
  const exact = foldTonePlacement(plain);
  // A few letters are longer in lower case, and a lone mark folds to nothing: then each word is folded by itself.
  const isAligned = folded.length === plain.length && exact.length === plain.length;
  const words: SearchWord[] = [];
  for (const { 0: written, index: start } of plain.matchAll(WORD)) {
    const end = start + written.length;
    const word = isAligned
      ? { folded: folded.slice(start, end), exact: exact.slice(start, end), start, end }
      : { folded: foldText(written), exact: foldTonePlacement(written), start, end };
    if (word.folded !== '') words.push(word);
  }
  return words;
}

/** True where one of the words was typed with diacritics. */
export function haveDiacritics(words: readonly SearchWord[]): boolean {
  return words.some(({ folded, exact }) => folded !== exact);
}
