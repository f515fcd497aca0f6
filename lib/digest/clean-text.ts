/** Text that any of the three writers may write: what XML 1.0 forbids, and what turns the letters behind it around, is not in it. */

/** Controls but tab and line feed, and the two code points that are no characters: no XML file may hold them, escaped or not. */
const NOT_IN_XML = /[^\P{Cc}\t\n]|[\ufffe\uffff]/gu;
/** They have no width and no word, and set what follows them in the other direction, past the end of their own line. */
const DIRECTIONS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** With its line breaks, each a line feed. */
export function toCleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(NOT_IN_XML, ' ')
    .replace(DIRECTIONS, '');
}

/** On one line, with single spaces. */
export function toCleanLine(text: string): string {
  return toCleanText(text).replace(/\s+/gu, ' ').trim();
}

/** Its lines that are not blank, one by one. */
export function toCleanLines(text: string): string[] {
  return toCleanText(text)
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
}
