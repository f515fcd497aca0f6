/** Numbers in words, and Roman ones. */

import { phraseAt } from './lexicon';
import { isSyllable } from './syllable';
import type { Token } from './tokens';
import {
  BEFORE_ORDINALS,
  BEFORE_ROMAN,
  CHINESE_NUMBERS,
  ENGLISH_NUMBERS,
  ONES,
  ONES_BEHIND_TENS,
  ORDINALS,
  SCALES,
  TENS,
  VAGUE,
} from './words/number-words';

export interface NumberPhrase {
  value: number;
  /** Where no value can be reckoned: the word itself. */
  vague: string;
  /** The token behind it. */
  to: number;
}

/** The number that begins at a token; null where none does. */
export function numberPhraseAt(tokens: readonly Token[], at: number, isVietnamese: boolean): NumberPhrase | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const chinese = chineseAt(tokens, at);
  if (chinese) return chinese;
  const roman = romanAt(tokens, at);
  if (roman !== null) return { value: roman, vague: '', to: at + 1 };
  if (!isVietnamese) {
    const english = englishAt(tokens, at);
    // Vietnamese words stand in foreign editions too: their marks tell them.
    if (english || !hasMarksAt(tokens, at)) return english;
  }
  const before = tokens[at - 1]?.text ?? '';
  const ordinal = ORDINALS[token.text];
  if (ordinal !== undefined) return BEFORE_ORDINALS.has(before) ? { value: ordinal, vague: '', to: at + 1 } : null;
  // A capital within a sentence is a name: Ba Đình, Sáu Dân.
  if (token.isCapital && !beginsSentence(tokens, at) && !BEFORE_ORDINALS.has(before)) return null;
  if (token.text === 'nửa') return { value: 0.5, vague: '', to: at + 1 };
  if (token.text === 'một' && tokens[at + 1]?.text === 'nửa') return { value: 0.5, vague: '', to: at + 2 };
  return vagueAt(tokens, at) ?? vietnameseAt(tokens, at) ?? (isSyllable(token.text) ? null : englishAt(tokens, at));
}

function hasMarksAt(tokens: readonly Token[], at: number): boolean {
  return [tokens[at], tokens[at + 1]].some((token) => token?.kind === 'word' && /[^a-z]/.test(token.text));
}

/** True of the first word, and of one behind a sign that ends a clause. */
export function beginsSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || (before.kind === 'stop' && before.text !== ',' && before.text !== '/');
}

/** Vài, dăm ba, hàng nghìn, cả tá, nghìn, mươi. */
function vagueAt(tokens: readonly Token[], at: number): NumberPhrase | null {
  const first = tokens[at]?.text ?? '';
  const second = tokens[at + 1]?.text ?? '';
  const scale = SCALES[second];
  if ((first === 'hàng' || first === 'cả') && scale !== undefined) return { value: scale, vague: `hàng`, to: at + 2 };
  if (VAGUE.has(`${first} ${second}`)) return { value: 1, vague: `${first} ${second}`, to: at + 2 };
  if (VAGUE.has(first)) return { value: 1, vague: first, to: at + 1 };
  if (first === 'mươi' && countsAt(tokens, at + 1)) return { value: 10, vague: 'hàng', to: at + 1 };
  const own = SCALES[first];
  return own !== undefined && own >= 100 ? { value: own, vague: 'hàng', to: at + 1 } : null;
}

function chineseAt(tokens: readonly Token[], at: number): NumberPhrase | null {
  let to = at;
  while (CHINESE_NUMBERS.has(tokens[to]?.text ?? '')) to += 1;
  const text = tokens.slice(at, to).map((token) => token.text);
  return to > at ? { value: 1, vague: text.join(''), to } : null;
}

type Last = 'none' | 'one' | 'ten' | 'hundred' | 'scale' | 'zero';

function vietnameseAt(tokens: readonly Token[], at: number): NumberPhrase | null {
  let total = 0;
  let part = 0;
  let last: Last = 'none';
  let lastScale = 0;
  let next = at;
  for (; tokens[next]?.kind === 'word'; next += 1) {
    const word = tokens[next]?.text ?? '';
    const one = ONES[word];
    const scale = SCALES[word];
    const behindTen = last === 'ten' ? ONES_BEHIND_TENS[word] : undefined;
    if (one !== undefined && last !== 'one' && !(word === 'năm' && last !== 'none' && isYear(tokens, next))) {
      part += one;
      last = 'one';
    } else if (behindTen !== undefined) {
      part += behindTen;
      last = 'one';
    } else if (TENS[word] !== undefined && last !== 'one' && last !== 'ten') {
      part += TENS[word] ?? 0;
      last = 'ten';
    } else if (word === 'mươi' && last === 'one') {
      part += 9 * (part % 10);
      last = 'ten';
    } else if (word === 'trăm' && last === 'one') {
      part *= 100;
      lastScale = 100;
      last = 'hundred';
    } else if (
      (word === 'linh' || word === 'lẻ') &&
      ONES[tokens[next + 1]?.text ?? ''] !== undefined &&
      part + total > 0
    ) {
      last = 'zero';
    } else if (word === 'không' && tokens[next + 1]?.text === 'trăm' && last === 'scale') {
      next += 1;
      last = 'hundred';
    } else if (
      scale !== undefined &&
      word !== 'mươi' &&
      word !== 'trăm' &&
      last !== 'none' &&
      !isCompound(tokens, next)
    ) {
      if (part > 0) total += part * scale;
      else total *= scale;
      part = 0;
      lastScale = scale;
      last = 'scale';
    } else if ((word === 'rưỡi' || word === 'rưởi') && lastScale > 0) {
      part += lastScale / 2;
      next += 1;
      break;
    } else break;
  }
  if (next === at) return null;
  const word = tokens[at]?.text;
  // "một" is the article; "năm" the year, unless something that is counted follows.
  const isHalfMore = tokens[next + 1]?.text === 'rưỡi';
  if (next === at + 1 && word === 'một' && tokens[next]?.text !== 'phần' && !isHalfMore) return null;
  if (next === at + 1 && word === 'năm' && (!countsAt(tokens, next) || tokens[at - 1]?.kind === 'number')) return null;
  return { value: total + part, vague: '', to: next };
}

function isYear(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.kind === 'number' || !countsAt(tokens, at + 1);
}

/** True where something that is counted or measured begins. */
function countsAt(tokens: readonly Token[], at: number): boolean {
  const entry = phraseAt(tokens, at, true)?.entry;
  return entry?.isCounted === true || entry?.isMeasure === true || tokens[at]?.text === 'phần';
}

function isCompound(tokens: readonly Token[], at: number): boolean {
  return (phraseAt(tokens, at, true)?.length ?? 0) > 1;
}

function englishAt(tokens: readonly Token[], at: number): NumberPhrase | null {
  let total = 0;
  let part = 0;
  let next = at;
  for (; tokens[next]?.kind === 'word'; next += 1) {
    const word = tokens[next]?.text ?? '';
    const own = ENGLISH_NUMBERS[word];
    const scale = SCALES[word];
    if (own !== undefined && (next === at || (own < 100 && (part % 10 === 0 || part === 0) && own >= 1))) part += own;
    else if (scale !== undefined) {
      if (scale === 100) part = (part || 1) * 100;
      else {
        total += (part || 1) * scale;
        part = 0;
      }
    } else if (!(word === 'and' && part >= 100 && ENGLISH_NUMBERS[tokens[next + 1]?.text ?? ''] !== undefined)) break;
  }
  const isNone = next === at || (next === at + 1 && tokens[at]?.text === 'one');
  if (isNone) return VAGUE.has(tokens[at]?.text ?? '') ? { value: 1, vague: tokens[at]?.text ?? '', to: at + 1 } : null;
  return { value: total + part, vague: '', to: next };
}

const ROMAN = /^(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
/** Vietnamese syllables and names of things that would be Roman numbers in capitals. */
const NO_ROMAN = new Set([
  'vi',
  'di',
  'mi',
  'li',
  'ci',
  'cd',
  'dc',
  'mm',
  'cm',
  'dm',
  'mc',
  'dl',
  'ml',
  'cv',
  'mix',
  'xi',
  'lm',
]);

/** Behind a word that goes before such numbers, in any case; else in capitals among words that are not. */
function romanAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (!token || !ROMAN.test(token.text)) return null;
  const isCued = BEFORE_ROMAN.has(tokens[at - 1]?.text ?? '');
  const isShouted = [tokens[at - 1], tokens[at + 1]].some(
    (other) => other?.kind === 'word' && other.isAllCapitals && other.text.length > 1,
  );
  if (
    !isCued &&
    (token.text.length < 2 || !token.isAllCapitals || isShouted || (NO_ROMAN.has(token.text) && token.text !== 'xi'))
  )
    return null;
  return romanValue(token.text);
}

export function romanValue(text: string): number {
  let value = 0;
  for (let at = 0; at < text.length; at += 1) {
    const own = ROMAN_VALUES[text.charAt(at)] ?? 0;
    value += own < (ROMAN_VALUES[text.charAt(at + 1)] ?? 0) ? -own : own;
  }
  return value;
}
