/**
 * The key of a text: what is left of it where letters and figures alone count. Two texts that differ in case, in the
 * placement of a tone mark, in the shape of quotes, dashes and ellipses, in raised letters (m³ for m3), or in white space
 * and where blocks end, have the same key; a note's mark is no word of it. It is made anew whenever it is needed and never stored; what is stored counts in the text itself.
 *
 * Case never tells two words apart: outlets set headlines, names of bodies and first lines in capitals and back.
 */

import { moveTones } from './fold-text';
import { SPACED_LETTERS, UNSPACED_LETTERS } from './letters';
import { foldScripts, NO_CHARACTER } from './script-characters';

/** The words of a text, folded, and where each one stands in it: UTF-16 offsets, ends exclusive. */
export interface Key {
  /** The text folded letter by letter: as long as the text, so that its offsets are the text's. */
  folded: string;
  words: string[];
  starts: number[];
  ends: number[];
}

const QUOTES = /[\u00ab\u00b4\u00bb\u02bc\u2018-\u201f\u2032\u2033\u2039\u203a'`\uff02\uff07]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;

const IN_WORD_CLASS = `0-9${SPACED_LETTERS}`;
/**
 * A figure is one word with all that is written onto it, so that a date, an amount and the number of a document are
 * equal or they are not: 3/11/2026, 1.240,5, -2, 30%, 202/2025/QH15. The same figure written in another way (1 240 for
 * 1.240, 3-11 for 3/11) is another word: who reads 1.200 for 1,200 must be told. Only a space before % parts nothing.
 */
const KEY_WORD = new RegExp(
  `[${UNSPACED_LETTERS}]|(?:(?<![${IN_WORD_CLASS}])-)?[${SPACED_LETTERS}]*[0-9][${IN_WORD_CLASS}]*(?:[.,:/-][${IN_WORD_CLASS}]+)*(?: ?%)?|[${SPACED_LETTERS}]+`,
  'g',
);

/** The key of a canonical text. Line breaks may stand in it. */
export function toKey(text: string): Key {
  const folded = moveTones(toLowerCase(foldScripts(text)))
    .replace(QUOTES, '"')
    .replace(DASHES, '-');
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  KEY_WORD.lastIndex = 0;
  for (let found = KEY_WORD.exec(folded); found; found = KEY_WORD.exec(folded)) {
    const word = found[0];
    words.push(word.endsWith(' %') ? word.replace(' ', '') : word.replaceAll(NO_CHARACTER, ''));
    starts.push(found.index);
    ends.push(KEY_WORD.lastIndex);
  }
  return { folded, words, starts, ends };
}

/** As long as the text: the few letters whose lower case is longer stay as they are. */
function toLowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/[\s\S]/g, (unit) => (unit.toLowerCase().length === 1 ? unit.toLowerCase() : unit));
}
