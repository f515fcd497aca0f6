/**
 * Vietnamese from before Unicode: texts whose letters mean something else in a font made for them. TCVN3 (fonts named .VnTime)
 * has one character a letter, VNI (VNI-Times) a bare letter and a mark behind it.
 */

export type LegacyEncoding = 'tcvn3' | 'vni';

/** A stretch of a text and what it is read as. UTF-16 offsets, end exclusive. */
export interface ReadPiece {
  text: string;
  start: number;
  end: number;
}

const TCVN3 = new Map(
  pairsOf(
    '¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ¡¢§£¤¥¦',
    'áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĂÂĐÊÔƠƯ',
  ),
);

const VNI_LETTERS = new Map(pairsOf('íìæóòôöñîÍÌÆÓÒÔÖÑÎ', 'íìỉĩịơưđỵÍÌỈĨỊƠƯĐỴ'));
/** A mark behind a vowel: tones, then the circumflex and the breve by themselves and with each tone. */
const VNI_TONES = pairsOf('ùøûõï', '\u0301\u0300\u0309\u0303\u0323');
const VNI_CIRCUMFLEXES = pairsOf('âáàåãä', [
  '\u0302',
  '\u0302\u0301',
  '\u0302\u0300',
  '\u0302\u0309',
  '\u0302\u0303',
  '\u0302\u0323',
]);
const VNI_BREVES = pairsOf('êéèúüë', [
  '\u0306',
  '\u0306\u0301',
  '\u0306\u0300',
  '\u0306\u0309',
  '\u0306\u0303',
  '\u0306\u0323',
]);
const VNI_CLUSTERS = vniClusters();

/** Signs within a word, as they stand in no word but in those of TCVN3. */
const TCVN3_SIGNS = '\\u00a1-\\u00ae\\u00b5-\\u00b9\\u00bb-\\u00be\\u00d7\\u00f7';
const TCVN3_WORD = new RegExp(
  `[A-Za-z\\u00c0-\\u00ff][${TCVN3_SIGNS}]|[${TCVN3_SIGNS}][A-Za-z\\u00c0-\\u00ff${TCVN3_SIGNS}]`,
);
/** Two vowels with marks of which the second is a mark here; "ñ" alone is Spanish too. */
const VNI_WORD = /[aeouyôö][ùøûõï]|[aeo][âáàåãä]|a[êéèúüë]/i;
/** What Vietnamese in Unicode is full of, and a text in another encoding never has. */
const UNICODE_LETTER = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

const FEWEST_WORDS = 4;
/** Of Vietnamese words most have a mark; of any other language's words hardly one looks like this. */
const LEAST_SHARE = 0.25;

/** The encoding that a text is in, by what its words are made of; null for Unicode and for what is too short to tell. */
export function legacyEncodingOf(text: string): LegacyEncoding | null {
  if (UNICODE_LETTER.test(text)) return null;
  const words = text.split(/\s+/);
  if (words.length < FEWEST_WORDS) return null;
  const shareOf = (pattern: RegExp) => words.filter((word) => pattern.test(word)).length / words.length;
  if (shareOf(TCVN3_WORD) >= LEAST_SHARE) return 'tcvn3';
  return shareOf(VNI_WORD) >= LEAST_SHARE ? 'vni' : null;
}

/** The encoding that a font was made for, and whether it shows all letters as capitals; null for any other font. */
export function legacyFontOf(family: string): { encoding: LegacyEncoding; isCapitals: boolean } | null {
  const name = /^[\s'"]*(\.vn[a-z0-9]*|vni[\s-][a-z0-9]+)/i.exec(family)?.[1];
  if (name === undefined) return null;
  if (!name.startsWith('.')) return { encoding: 'vni', isCapitals: false };
  return { encoding: 'tcvn3', isCapitals: /[a-z]H$/.test(name) };
}

/** True where a text may be in another encoding: no letter of it is one that only Unicode has. */
export function mayBeLegacy(text: string): boolean {
  return !UNICODE_LETTER.test(text);
}

/** The text in Unicode, in stretches: those that are as long as what they stand for map letter by letter. */
export function fromLegacy(text: string, encoding: LegacyEncoding, isCapitals = false): ReadPiece[] {
  const pieces: ReadPiece[] = [];
  for (let at = 0; at < text.length; ) {
    const cluster = encoding === 'vni' ? VNI_CLUSTERS.get(text.slice(at, at + 2)) : undefined;
    const length = cluster === undefined ? 1 : 2;
    const plain = text.charAt(at);
    const letter = cluster ?? (encoding === 'vni' ? VNI_LETTERS : TCVN3).get(plain) ?? plain;
    const written = isCapitals ? letter.toUpperCase() : letter;
    const last = pieces.at(-1);
    if (last !== undefined && length === 1 && last.text.length === last.end - last.start) {
      last.text += written;
      last.end = at + 1;
    } else {
      pieces.push({ text: written, start: at, end: at + length });
    }
    at += length;
  }
  return pieces;
}

/** By base letter and mark, in both cases; a mark may be a capital beside a capital. */
function vniClusters(): Map<string, string> {
  const clusters = new Map<string, string>();
  const add = (base: string, bare: string, marks: Iterable<readonly [string, string]>) => {
    for (const [mark, combining] of marks) {
      const small = (bare + combining).normalize('NFC');
      clusters.set(base + mark, small);
      clusters.set(base.toUpperCase() + mark.toUpperCase(), small.toUpperCase());
      clusters.set(base.toUpperCase() + mark, small.toUpperCase());
    }
  };
  for (const vowel of 'aeouy') add(vowel, vowel, VNI_TONES);
  add('ô', 'ơ', VNI_TONES);
  add('ö', 'ư', VNI_TONES);
  for (const vowel of 'aeo') add(vowel, vowel, VNI_CIRCUMFLEXES);
  add('a', 'a', VNI_BREVES);
  return clusters;
}

function pairsOf(from: string, to: string | readonly string[]): [string, string][] {
  return [...from].map((character, index) => [character, to[index] ?? '']);
}
