/**
 * What the index holds of an article's words: tokens, each once. Text is not kept, only which tokens an article has.
 *
 * - `doi`: the word stands in it, folded. Words that begin so are found by the beginning of the token.
 * - `=đối`: the word stands in it with these diacritics.
 * - `*do`, `*=đố`: a word that begins so stands in it. Only of the shortest beginnings, which many words have (under a mark, of
 *   one letter); a longer one is looked for as the beginning of tokens. SQLite's own index of beginnings would hold those of pairs as well, for nothing.
 * - `_doi_ngoai:d8-5`: the two words stand one behind the other in one text; behind the colon what their diacritics are. So the
 *   pair is found by the beginning of the token with or without them, and with them by the whole token. Its first sign keeps
 *   the many pairs of a word away from who looks for words that begin so.
 * - `!doi`, `!=đối`: the word stands in one field, the headline here. The body has no mark, since nearly all words are its
 *   own; and pairs have none, since each would be a token of its own once more.
 * - `#3k`: it has the name of this number (`names.ts`); `##read`, `##all`: a sign of its own.
 *
 * The marks are signs that no word has, and that the tokenizer is told to take for letters (`TOKEN_SIGNS`).
 */

import type { SearchField } from '../search/query';
import type { SearchedText } from '../search/searched-texts';
import { type SearchWord, searchWordsOf } from '../search/words';

export type MarkedField = Exclude<SearchField, 'body'>;

export const FIELD_MARKS: Readonly<Record<MarkedField, string>> = {
  headline: '!',
  lead: '<',
  caption: '>',
  highlight: '+',
  note: '~',
  tag: '@',
};

export type Sign = 'all' | 'read' | 'marked' | 'noted';

const EXACT = '=';
const BEGINNING = '*';
const BETWEEN = '_';
const DIACRITICS = ':';
const BETWEEN_DIACRITICS = '-';
const NAME = '#';
/** Stands for a letter that is as it is folded, where the word has the same letter with a diacritic too. */
const PLAIN = '.';

/** All that tokens are made of beside letters and figures. */
export const TOKEN_SIGNS = [
  ...Object.values(FIELD_MARKS),
  EXACT,
  BEGINNING,
  BETWEEN,
  DIACRITICS,
  BETWEEN_DIACRITICS,
  NAME,
  PLAIN,
].join('');

export const nameToken = (name: number): string => NAME + name.toString(36);
export const signToken = (sign: Sign): string => NAME + NAME + sign;

/**
 * Letters of the beginnings that are tokens: folded, with diacritics, and under a mark. What stands under a mark are few words, so two
 * letters there are looked for as the beginning of tokens.
 */
const MOST_LETTERS = 3;
const MOST_LETTERS_EXACTLY = 2;
const MOST_LETTERS_UNDER_MARK = 1;

function mostLetters(mark: string, isExact: boolean): number {
  if (mark !== '') return isExact ? 0 : MOST_LETTERS_UNDER_MARK;
  return isExact ? MOST_LETTERS_EXACTLY : MOST_LETTERS;
}

/** A word that begins so stands under this mark: as a token of its own, where it is short enough to be one. */
export function beginningToken(mark: string, beginning: string, isExact: boolean): { token: string; isWhole: boolean } {
  const stem = isExact ? exactToken(beginning) : beginning;
  const isWhole = beginning.length <= mostLetters(mark, isExact);
  return { token: mark + (isWhole ? BEGINNING : '') + stem, isWhole };
}

/** Of a word with these diacritics; the beginning of a token too. */
export const exactToken = (exact: string): string => EXACT + exact;
/** What the tokens of a pair begin with; with a beginning of the second word, what all such pairs' begin with. */
export const pairStem = (first: string, second: string): string => BETWEEN + first + BETWEEN + second;
/** The same of this pair alone, whatever its diacritics. */
export const anyPair = (first: string, second: string): string => pairStem(first, second) + DIACRITICS;
/** The pair with these diacritics. */
export const exactPair = (first: SearchWord, second: SearchWord): string => pairOf(knownWord(first), knownWord(second));

const pairOf = (first: KnownWord, second: KnownWord): string =>
  anyPair(first.word.folded, second.word.folded) + first.diacritics + behindFirst(second.diacritics);

/** Most pairs are the only ones of their kind, so each sign less counts. */
const behindFirst = (diacritics: string): string => (diacritics === '' ? '' : BETWEEN_DIACRITICS + diacritics);

/** The marks of a highlight's own tokens; the pairs have them too. */
export const HIGHLIGHT_MARKS = {
  highlight: FIELD_MARKS.highlight,
  note: FIELD_MARKS.note,
  tag: FIELD_MARKS.tag,
} as const;

/** All tokens of a highlight's own texts, each under the mark of its field. */
export function highlightTokensOf(texts: readonly { field: keyof typeof HIGHLIGHT_MARKS; text: string }[]): string[] {
  const found = createFoundTokens();
  for (const { field, text } of texts) {
    const mark = HIGHLIGHT_MARKS[field];
    found.add(text, { words: [mark], pairs: mark });
  }
  return found.tokens();
}

/** All tokens of an article's words. */
export function wordTokensOf(texts: readonly Pick<SearchedText, 'field' | 'text'>[]): string[] {
  const found = createFoundTokens();
  for (const { field, text } of texts) {
    found.add(text, { words: field === 'body' ? [''] : ['', FIELD_MARKS[field]], pairs: '' });
  }
  return found.tokens();
}

/**
 * The tokens of some texts. Most words and pairs stood before: by their numbers that is known without making their tokens again. No
 * pair is put into a set or a map as text: the browser looks each such text up among all that it has, which took a tenth of the time.
 */
function createFoundTokens() {
  forgetMany();
  const ofWords = new Set<string>();
  const ofPairs: string[] = [];
  const wordsUnder = new Map<string, Set<KnownWord>>();
  const pairsUnder = new Map<string, Set<number>>();

  function under<Value>(all: Map<string, Set<Value>>, mark: string): Set<Value> {
    const known = all.get(mark) ?? new Set();
    all.set(mark, known);
    return known;
  }

  return {
    add(text: string, marks: { words: readonly string[]; pairs: string }): void {
      const pairs = under(pairsUnder, marks.pairs);
      const wordSets = marks.words.map((mark) => ({ mark, words: under(wordsUnder, mark) }));
      let before: KnownWord | undefined;
      for (const word of searchWordsOf(text)) {
        const known = knownWord(word);
        for (const { mark, words } of wordSets) {
          if (words.has(known)) continue;
          words.add(known);
          for (const token of tokensUnder(known, mark)) ofWords.add(token);
        }
        if (before) {
          const pair = pairNumber(before.number, known.number);
          if (!pairs.has(pair)) {
            pairs.add(pair);
            ofPairs.push(marks.pairs + pairOf(before, known));
          }
        }
        before = known;
      }
    },
    tokens: () => [...ofWords, ...ofPairs],
  };
}

/** A word, and what is made of it once. */
interface KnownWord {
  word: SearchWord;
  /** Its own among the words that are known. */
  number: number;
  diacritics: string;
  /** Its tokens, by mark. */
  under: Map<string, readonly string[]>;
}

/** The words that came last, by their form with diacritics: a newspaper has few that are not among them. */
const KNOWN = new Map<string, KnownWord>();
const MOST_KNOWN = 20_000;
let nextNumber = 0;

/** Not while a text's words are told apart by their numbers. */
function forgetMany(): void {
  if (KNOWN.size < MOST_KNOWN) return;
  KNOWN.clear();
  nextNumber = 0;
}

function knownWord(word: SearchWord): KnownWord {
  const known = KNOWN.get(word.exact);
  if (known?.word.folded === word.folded) return known;
  const made: KnownWord = { word, number: nextNumber, diacritics: diacriticsOf(word), under: new Map() };
  nextNumber += 1;
  KNOWN.set(word.exact, made);
  return made;
}

/** One number for two, in their order: that of their place on squares around zero (Szudzik's pairing), small where they are. */
const pairNumber = (first: number, second: number): number =>
  first >= second ? first * first + first + second : second * second + first;

function tokensUnder({ word, under }: KnownWord, mark: string): readonly string[] {
  const known = under.get(mark);
  if (known !== undefined) return known;
  const made = wordTokens(mark, word);
  under.set(mark, made);
  return made;
}

/** All tokens of a word but its pairs, under a mark. */
function wordTokens(mark: string, { folded, exact }: SearchWord): string[] {
  const tokens = [mark + folded];
  for (let length = 1; length <= Math.min(mostLetters(mark, false), folded.length); length += 1) {
    tokens.push(beginningToken(mark, folded.slice(0, length), false).token);
  }
  if (exact === folded) return tokens;
  tokens.push(mark + exactToken(exact));
  for (let length = 1; length <= Math.min(mostLetters(mark, true), exact.length); length += 1) {
    const beginning = exact.slice(0, length);
    // One without diacritics is never looked for with them.
    if (beginning !== folded.slice(0, length)) tokens.push(beginningToken(mark, beginning, true).token);
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
    if (letter !== exact.charAt(at)) told += signOf(exact.charAt(at));
    else if (marked.has(letter)) told += PLAIN;
  }
  return told;
}

const TONES = '\u0300\u0301\u0309\u0303\u0323';
const SHAPES = '\u0302\u0306\u031b';
/** Six tones by four shapes; the first one, without either, is đ. */
const SIGNS = 'd123456789abcefghijklmno';

/** By letter: what is on it, as one character. Vietnamese has few such; any other letter stands for itself. */
const SIGN_OF = new Map<string, string>();

function signOf(letter: string): string {
  const known = SIGN_OF.get(letter);
  if (known !== undefined) return known;
  const [, ...marks] = letter.normalize('NFD');
  const tone = marks.map((mark) => TONES.indexOf(mark)).find((at) => at >= 0) ?? -1;
  const shape = marks.map((mark) => SHAPES.indexOf(mark)).find((at) => at >= 0) ?? -1;
  const isVietnamese = letter === 'đ' || (marks.length > 0 && marks.length === Number(tone >= 0) + Number(shape >= 0));
  const sign = isVietnamese ? SIGNS.charAt((shape + 1) * (TONES.length + 1) + tone + 1) : letter;
  SIGN_OF.set(letter, sign);
  return sign;
}
