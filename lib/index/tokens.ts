/**
 * What the index holds of an article's words: tokens, each once. Text is not kept, only which tokens an article has.
 *
 * - `doi`: the word stands in it, folded. Words that begin so are found by the beginning of the token.
 * - `¡đối`: the word stands in it with these diacritics.
 * - `doi¦ngoai§đố§ạ`: the two words stand one behind the other in one text; behind § what their diacritics are. So the pair
 *   is found by the beginning of the token with or without them, and with them by the whole token.
 * - `¢doi`: the same of one field, the headline here; the body has no mark, since nearly all words are its own.
 * - `©3k`: it has the name of this number (`names.ts`); `©©read`, `©©all`: a sign of its own.
 *
 * The marks are signs that no word has, and that SQLite's `ascii` tokenizer takes for letters.
 */

import type { SearchField } from '../search/query';
import type { SearchedText } from '../search/searched-texts';
import { type SearchWord, searchWordsOf } from '../search/words';

export type MarkedField = Exclude<SearchField, 'body'>;

export const FIELD_MARKS: Readonly<Record<MarkedField, string>> = {
  headline: '¢',
  lead: '£',
  caption: '¤',
  highlight: '¥',
  note: '¬',
  tag: '¯',
};

export type Sign = 'all' | 'read' | 'marked' | 'noted';

const EXACT = '¡';
const BETWEEN = '¦';
const DIACRITICS = '§';
const NAME = '©';
/** Stands for a letter that is as it is folded, where the word has the same letter with a diacritic too. */
const PLAIN = '·';

export const nameToken = (name: number): string => NAME + name.toString(36);
export const signToken = (sign: Sign): string => NAME + NAME + sign;

/** Of a word with these diacritics; the beginning of a token too. */
export const exactToken = (exact: string): string => EXACT + exact;
/** What the tokens of a pair begin with, whatever its diacritics; with a beginning of the second word, of all such pairs. */
export const pairStem = (first: string, second: string): string => first + BETWEEN + second;
export const anyPair = (first: string, second: string): string => pairStem(first, second) + DIACRITICS;
export const exactPair = (first: SearchWord, second: SearchWord): string =>
  `${anyPair(first.folded, second.folded)}${diacriticsOf(first)}${DIACRITICS}${diacriticsOf(second)}`;

/** All tokens of an article's words. */
export function wordTokensOf(texts: readonly Pick<SearchedText, 'field' | 'text'>[]): Set<string> {
  const tokens = new Set<string>();
  for (const { field, text } of texts) {
    const mark = field === 'body' ? undefined : FIELD_MARKS[field];
    const add = (token: string) => {
      tokens.add(token);
      if (mark !== undefined) tokens.add(mark + token);
    };
    let before: SearchWord | undefined;
    for (const word of searchWordsOf(text)) {
      add(word.folded);
      if (word.exact !== word.folded) add(exactToken(word.exact));
      if (before) add(exactPair(before, word));
      before = word;
    }
  }
  return tokens;
}

/**
 * What tells a word from all others that fold to the same: its letters with a diacritic in their order, and a sign for each
 * letter without where that letter is among them.
 */
function diacriticsOf({ folded, exact }: SearchWord): string {
  if (folded === exact) return '';
  if (folded.length !== exact.length) return exact;
  const marked = new Set(folded.split('').filter((letter, at) => letter !== exact.charAt(at)));
  let told = '';
  for (let at = 0; at < folded.length; at += 1) {
    const letter = folded.charAt(at);
    if (letter !== exact.charAt(at)) told += exact.charAt(at);
    else if (marked.has(letter)) told += PLAIN;
  }
  return told;
}
