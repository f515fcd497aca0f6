/** Foldings of Vietnamese text, for comparing. A folded text is never stored as a text or a coordinate. */

import { canonicalText } from './canonical-text';
import { plainScripts } from './script-characters';

/** The combining marks of every script written with Latin, Greek or Cyrillic letters. */
const COMBINING_MARKS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+/g;

/** Lower case, no diacritics, đ as d, m³ as m3: "Đối ngoại" and "doi ngoai" fold to one. White space as in `canonicalText`. */
export function foldText(text: string): string {
  return foldCanonical(canonicalText(text));
}

/** The same for a text that is canonical already. */
export function foldCanonical(canonical: string): string {
  let folded = '';
  let start = 0;
  for (let index = 0; index < canonical.length; index += 1) {
    const code = canonical.charCodeAt(index);
    if (code < 0x80) continue;
    // A stretch that stays is taken over as one piece.
    if (start < index) folded += canonical.slice(start, index);
    folded += BARE_LETTERS[code] ?? learn(code);
    start = index + 1;
  }
  return (start === 0 ? canonical : folded + canonical.slice(start)).toLowerCase();
}

/** By UTF-16 unit, the letter without its marks. Filled as letters come: to normalise each letter of a text is slow. */
const BARE_LETTERS: (string | undefined)[] = [];

function learn(code: number): string {
  const letter = plainScripts(String.fromCharCode(code)).normalize('NFD').replace(COMBINING_MARKS, '').normalize('NFC');
  const bare = letter === 'đ' ? 'd' : letter === 'Đ' ? 'D' : letter;
  BARE_LETTERS[code] = bare;
  return bare;
}

const OLD_PLACEMENT = /[òóỏõọ](?=[ae])|[ùúủũụ](?=y)/;
const MOVED_TONES: Readonly<Record<string, string>> = movedTones();
const OLD_PAIR = new RegExp(Object.keys(MOVED_TONES).join('|'), 'g');

/**
 * Lower case and one placement of the tone mark, diacritics kept: "HÒA", "hoà" and "hòa" fold to "hoà", "hoa" does not.
 * In NFC the result is as long as `canonicalText(text)`, apart from the few letters whose lower case is longer.
 */
export function foldTonePlacement(text: string): string {
  return moveTones(canonicalText(text).toLowerCase());
}

/** The new placement, in a text in lower case that stays as long as it was. */
export function moveTones(lower: string): string {
  return OLD_PLACEMENT.test(lower) ? lower.replace(OLD_PAIR, (pair) => MOVED_TONES[pair] ?? pair) : lower;
}

/** "òa" → "oà" and its kin: the old placement puts the tone on the first vowel of oa, oe and uy. */
function movedTones(): Record<string, string> {
  const pairs: Record<string, string> = {};
  const tones = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
  for (const vowels of ['oa', 'oe', 'uy']) {
    for (const tone of tones) {
      const old = `${vowels.charAt(0)}${tone}${vowels.charAt(1)}`.normalize('NFC');
      pairs[old] = `${vowels}${tone}`.normalize('NFC');
    }
  }
  return pairs;
}
