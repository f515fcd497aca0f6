/**
 * Superscript and subscript characters: "10⁹", "m³", "CO₂". A note's mark that has no brackets of its own is set in
 * superscript ones, "12.500⁽¹⁾", so that no text that is quoted, copied or searched takes it for a figure, or for a power.
 */

const SUPERSCRIPTS: Readonly<Record<string, string>> = pairsOf('0123456789+-=()nioabcd', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱºᵃᵇᶜᵈ');
const SUBSCRIPTS: Readonly<Record<string, string>> = pairsOf('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎');
const PLAIN_BY_SCRIPT: Readonly<Record<string, string>> = Object.fromEntries(
  [SUPERSCRIPTS, SUBSCRIPTS].flatMap((table) => Object.entries(table).map(([plain, script]) => [script, plain])),
);
const SCRIPT_CHARACTER = /[\u00b2\u00b3\u00b9\u00ba\u1d43\u1d47\u1d48\u1d9c\u2070-\u208e]/;
const SCRIPT_CHARACTERS = new RegExp(SCRIPT_CHARACTER, 'g');
/** Brackets around a sum are mathematics. */
const NOTE_MARKS = /⁽[^⁺⁼⁽⁾]{1,8}⁾/g;

/** The superscript character of one character; null where Unicode has none that fonts have too. */
export function toSuperscript(character: string): string | null {
  return SUPERSCRIPTS[character === '–' || character === '−' ? '-' : character] ?? null;
}

/** The subscript character of one character; null where there is none. */
export function toSubscript(character: string): string | null {
  return SUBSCRIPTS[character === '–' || character === '−' ? '-' : character] ?? null;
}

/** "m³" as "m3", each character for itself: the text stays as long as it was. */
export function plainScripts(text: string): string {
  if (!SCRIPT_CHARACTER.test(text)) return text;
  return text.replace(SCRIPT_CHARACTERS, (character) => PLAIN_BY_SCRIPT[character] ?? character);
}

/** True for a text with a note's mark in superscript brackets. */
export function hasNoteMark(text: string): boolean {
  return text.includes('⁽') && text.search(NOTE_MARKS) >= 0;
}

/** Stands in a text for what no word is made of; canonical text has none. */
export const NO_CHARACTER = '\u034f';

/**
 * The text with its notes' marks glued to the words before them, as texts were read when this program knew no marks:
 * "12.500⁽¹⁾" as "12.5001", with `NO_CHARACTER` in place of the brackets. As long as the text.
 */
export function glueNoteMarks(text: string): string {
  return text.replace(NOTE_MARKS, (mark) => NO_CHARACTER + plainScripts(mark.slice(1, -1)) + NO_CHARACTER);
}

/** The text in which words are compared: "m³" is "m3", and a note's mark is no word. As long as the text. */
export function foldScripts(text: string): string {
  if (!SCRIPT_CHARACTER.test(text)) return text;
  return plainScripts(text.replace(NOTE_MARKS, (mark) => ' '.repeat(mark.length)));
}

/** By each character of `from` the one of `to` in its place; both are made of single UTF-16 units. */
function pairsOf(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((character, index) => [character, to.charAt(index)]));
}
