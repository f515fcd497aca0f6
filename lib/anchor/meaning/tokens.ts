/** A text cut into words, figures and the signs that mean something: what signs the key of a text leaves out is kept here. */

import { moveTones } from '../../text/fold-text';
import { SPACED_LETTERS, UNSPACED_LETTERS } from '../../text/letters';
import { NO_CHARACTER, plainScripts } from '../../text/script-characters';
import { SCALES } from './words/number-words';
import { UNITS } from './words/units';

export interface Token {
  /** `code`: letters and digits that are no amount (57-NQ/TW, 5G). `stop`: ends a clause, means nothing else. */
  kind: 'word' | 'number' | 'code' | 'sign' | 'stop';
  /** Folded: lower case, digits and signs as ASCII has them. */
  text: string;
  /** UTF-16 offsets in the text, end exclusive. */
  start: number;
  end: number;
  /** Begins with a capital that small letters follow; or is a single capital. */
  isCapital: boolean;
  isAllCapitals: boolean;
  /** Nothing stands between it and the token before. */
  isGlued: boolean;
}

/** Where the digits of other scripts begin, full-width ones among them: ten in a row each. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xed0, 0x1040, 0x17e0, 0xff10];
const OTHER_DIGIT = new RegExp(`[${ZEROS.map((zero) => `${unit(zero)}-${unit(zero + 9)}`).join('')}]`, 'g');
/** Full-width forms of the rest of ASCII, in which signs and letters stand beside full-width digits. */
const WIDE = /[\uff01-\uff0f\uff1a-\uff5e]/g;
const WIDE_TO_ASCII = 0xfee0;
const WIDE_CURRENCY: Readonly<Record<string, string>> = {
  '￠': '¢',
  '￡': '£',
  '￥': '¥',
  '￦': '₩',
  '﹩': '$',
  '﹪': '%',
};
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63]/g;

const L = `${SPACED_LETTERS}`;
const TOKEN = new RegExp(
  [
    // A note's mark is no power and no figure.
    '(?<mark>⁽[^⁺⁼⁽⁾]{1,8}⁾)',
    // Thousands parted by spaces: 1 200 000,5.
    `(?<![0-9${L}.,/:-])(?<spaced>[0-9]{1,3}(?: [0-9]{3})+(?:,[0-9]+)?)(?![0-9${L}/:-]|[.,][0-9])`,
    `(?<run>[${L}]*[0-9][0-9${L}]*(?:[.,:/-][0-9${L}]+)*(?:[²³¹⁰⁴-⁹⁻]+)?)`,
    `(?<word>[${L}]+[²³₀-₉]*|[${UNSPACED_LETTERS}])`,
    '(?<fraction>[¼½¾⅐-⅞])',
    '(?<enclosed>[①-⑳Ⅰ-ⅿ])',
    '(?<sign>[$¢€£¥₫₩%‰°±+≥≤<>≈≠=~×÷√∞→←↑↓▲▼△▽-])',
    '(?<stop>[.,;:!?…\\n()\\[\\]"“”«»/])',
  ].join('|'),
  'g',
);
const NUMBER = /^[0-9]+(?:[.,][0-9]+)*$/;
const NUMBER_AND_LETTERS = new RegExp(`^([0-9]+(?:[.,][0-9]+)*)([${L}][${L}23]*)$`);

/** The tokens of a canonical text, in order. */
export function tokensOf(text: string): Token[] {
  const folded = fold(text);
  const tokens: Token[] = [];
  const add = (kind: Token['kind'], start: number, end: number, written = folded.slice(start, end)) => {
    const own = text.slice(start, end);
    const lower = own.toLowerCase();
    const isAllCapitals = own === own.toUpperCase() && own !== lower;
    const first = own.charAt(0);
    const isCapital = first !== first.toLowerCase() && (own.length === 1 || !isAllCapitals);
    const isGlued = tokens.at(-1)?.end === start;
    tokens.push({ kind, text: written, start, end, isCapital, isAllCapitals, isGlued });
  };
  for (const { index, 0: found, groups } of folded.matchAll(TOKEN)) {
    const end = index + found.length;
    if (groups?.mark !== undefined) continue;
    if (groups?.spaced !== undefined) add('number', index, end, found.replaceAll(' ', '.'));
    else if (groups?.run !== undefined) addRun(found, index, end, add);
    else if (groups?.word !== undefined) add('word', index, end, plainScripts(found));
    else if (groups?.fraction !== undefined) add('number', index, end);
    else if (groups?.enclosed !== undefined) add('number', index, end, found.normalize('NFKC').toLowerCase());
    else if (groups?.stop !== undefined) add('stop', index, end);
    // A hyphen inside a word (đô-la, ki-lô-mét) parts its syllables as a space does.
    else if (found !== '-' || !isHyphen(folded, index)) add('sign', index, end);
  }
  return tokens;
}

function addRun(
  run: string,
  start: number,
  end: number,
  add: (kind: Token['kind'], start: number, end: number, written?: string) => void,
): void {
  const plain = plainScripts(run).replaceAll(NO_CHARACTER, '');
  const glued = NUMBER_AND_LETTERS.exec(run);
  if (UNITS.has(plain)) add('word', start, end, plain);
  else if (glued?.[1] !== undefined && glued[2] !== undefined && isMeasure(glued[2])) {
    add('number', start, start + glued[1].length);
    add('word', start + glued[1].length, end);
  } else if (glued?.[1] !== undefined && plain !== run && isMeasure(plainScripts(glued[2] ?? ''))) {
    add('number', start, start + glued[1].length);
    add('word', start + glued[1].length, end, plainScripts(glued[2] ?? ''));
  } else {
    const own = run.replaceAll(NO_CHARACTER, '');
    add(NUMBER.test(own) ? 'number' : 'code', start, end, own);
  }
}

function isMeasure(word: string): boolean {
  return UNITS.has(word) || SCALES[word] !== undefined;
}

function isHyphen(folded: string, at: number): boolean {
  return IS_LETTER.test(folded.charAt(at - 1)) && IS_LETTER.test(folded.charAt(at + 1));
}
const IS_LETTER = new RegExp(`[${L}]`);

/** As long as the text. */
function fold(text: string): string {
  const ascii = text
    .replace(OTHER_DIGIT, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
    })
    .replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDE_TO_ASCII))
    .replace(/[￠￡￥￦﹩﹪]/g, (sign) => WIDE_CURRENCY[sign] ?? sign)
    .replace(DASHES, '-');
  const lower = ascii.toLowerCase();
  return moveTones(
    lower.length === ascii.length
      ? lower
      : ascii.replace(/[\s\S]/g, (letter) => (letter.toLowerCase().length === 1 ? letter.toLowerCase() : letter)),
  );
}

function unit(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
