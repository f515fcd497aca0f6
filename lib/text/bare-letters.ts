/**
 * Texts in other letters than they were written in: without diacritics, with full-width digits, with Cyrillic or Greek letters
 * that look like Latin ones. Bare letters are what is left of both; offsets stay.
 */

/** Each stands for the character under it. */
const LOOK_ALIKES = 'асеорхуіѕјһԛԝкмтнвАСЕОРХУІЅЈКМТНВΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορτυχı';
const LATIN = 'aceopxyisjhqwkmthbACEOPXYISJKMTHBABEZHIKMNOPTYXavoptuxi';
const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;
const COMBINING_MARKS = /[\u0300-\u036f]+/g;

/** By UTF-16 unit; filled as letters come. */
const BARE_UNITS: string[] = [];

/** Unit by unit: as long as the text. */
export function toBareLetters(text: string): string {
  let bare = '';
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    bare += text.slice(start, at) + (BARE_UNITS[code] ?? learn(code));
    start = at + 1;
  }
  return bare + text.slice(start);
}

function learn(code: number): string {
  const unit = String.fromCharCode(code);
  const letter = unit.normalize('NFD').replace(COMBINING_MARKS, '');
  let bare = letter.length === 1 ? letter : unit;
  const lookAlike = LOOK_ALIKES.indexOf(bare);
  if (lookAlike >= 0) bare = LATIN.charAt(lookAlike);
  else if (code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST) bare = String.fromCharCode(code - FULL_WIDTH_SHIFT);
  else if (unit === 'đ') bare = 'd';
  else if (unit === 'Đ') bare = 'D';
  BARE_UNITS[code] = bare;
  return bare;
}

const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/;
/** A letter of another alphabet inside a word of ours. */
const MIXED_WORD =
  /[A-Za-z\u00c0-\u01b0\u1ea0-\u1ef9][\u0370-\u04ff]|[\u0370-\u04ff][A-Za-z\u00c0-\u01b0\u1ea0-\u1ef9]/;
const VIETNAMESE_LETTERS =
  /[\u00c0-\u00ff\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/g;
const LATIN_LETTERS = /[A-Za-z]/g;
/** In Vietnamese a letter of four or five has a mark of its own; English has none. */
const FEWEST_MARKED_SHARE = 0.02;

/** True where words of a text may have come into other letters. */
export function isInOtherLetters(text: string): boolean {
  if (FULL_WIDTH.test(text) || MIXED_WORD.test(text)) return true;
  const marked = text.match(VIETNAMESE_LETTERS)?.length ?? 0;
  const plain = text.match(LATIN_LETTERS)?.length ?? 0;
  return plain > 0 && marked < FEWEST_MARKED_SHARE * plain;
}
