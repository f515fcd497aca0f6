/**
 * Letters, as far as the press of any language here writes them. Plain ranges: V8 needs about a millisecond to compile
 * each pattern with `\p{L}`, at a time when the reader waits for the page.
 */

/** The inside of a character class: the letters of scripts that part words by spaces. Combining marks are parts of words. */
export const SPACED_LETTERS =
  'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u036f\\u0370-\\u1fff\\u2c00-\\u2dff\\ua000-\\ud7ff\\uff21-\\uff3a\\uff41-\\uff5a';

/** Kana and Chinese characters. */
export const UNSPACED_LETTERS = '\\u3005-\\u3007\\u3031-\\u9fff\\uf900-\\ufaff';

/** The inside of a character class. */
export const LETTERS: string = SPACED_LETTERS + UNSPACED_LETTERS;

const LETTER = new RegExp(`[${LETTERS}]`);
const LETTER_OR_DIGIT = new RegExp(`[0-9${LETTERS}]`);
const BETWEEN_WORDS = new RegExp(`[^0-9${LETTERS}]+`);

export function hasLetter(text: string): boolean {
  return LETTER.test(text);
}

/** For one UTF-16 unit: is it part of a word? */
export function isLetterOrDigit(unit: string): boolean {
  return LETTER_OR_DIGIT.test(unit);
}

/** False for a line of dots, dashes, stars. */
export function hasWord(text: string): boolean {
  return LETTER_OR_DIGIT.test(text);
}

/** Runs of letters and digits. */
export function toWords(text: string): string[] {
  return text.split(BETWEEN_WORDS).filter((word) => word !== '');
}

export function startsWithCapital(text: string): boolean {
  const first = text.charAt(0);
  return first !== first.toLowerCase();
}
