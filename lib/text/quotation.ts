/**
 * Words as a quotation. Papers print quotation marks of their own, and no word or mark of theirs is ever changed: what gives
 * way is what we put around them.
 */

type Kind = 'double' | 'single' | 'angle' | 'corner';

const KINDS: readonly (readonly [Kind, string])[] = [
  ['double', '“”„‟"＂'],
  ['single', "‘’‚‛'"],
  ['angle', '«»‹›'],
  ['corner', '「」『』'],
];
const KIND_OF: ReadonlyMap<string, Kind> = new Map(
  KINDS.flatMap(([kind, marks]) => [...marks].map((mark) => [mark, kind] as const)),
);
/** What a mark does where the letters beside it do not tell; a straight one does either. */
const OPENERS = '“„‟‘‚‛«‹「『';
const CLOSERS = '”’»›」』';

/** The first is meant; one of the others where it would stand right beside its like. */
const AROUND: readonly (readonly [Kind, readonly [string, string]])[] = [
  ['double', ['“', '”']],
  ['single', ['‘', '’']],
  ['angle', ['«', '»']],
];

/** `words` with quotation marks around them, their paragraphs on one line. */
export function quoted(words: string): string {
  const [open, close] = quotationMarksAround(words);
  return `${open}${words.replaceAll('\n', ' ')}${close}`;
}

/**
 * The marks that make a quotation of `words`, whose paragraphs are parted by line ends. None where they stand in one whole pair.
 * Where they only begin or end with a mark, that of the other kind, as a quotation around a quotation has: ‘“Êm” và “rẻ”’.
 */
export function quotationMarksAround(words: string): readonly [string, string] {
  const text = words.trim();
  const first = KIND_OF.get(text.charAt(0));
  const last = KIND_OF.get(text.charAt(text.length - 1));
  if (first !== undefined && first === last && isWhole(text)) return ['', ''];
  const free = AROUND.find(([kind]) => kind !== first && kind !== last);
  return (free ?? AROUND[0])?.[1] ?? ['', ''];
}

/** True where the mark at the beginning is the one that the mark at the end closes. */
function isWhole(text: string): boolean {
  const open: Kind[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    const kind = KIND_OF.get(mark);
    if (kind === undefined || isApostrophe(text, at, kind)) continue;
    const before = text.charAt(at - 1);
    if (opens(mark, before, text.charAt(at + 1), open.at(-1) === kind)) {
      // A quotation of several paragraphs begins each of them with its mark and ends but once.
      if (before !== '\n' || !open.includes(kind)) open.push(kind);
    } else if (open.includes(kind)) {
      open.length = open.lastIndexOf(kind);
      if (open.length === 0) return at === text.length - 1;
    }
  }
  return false;
}

function isApostrophe(text: string, at: number, kind: Kind): boolean {
  return kind === 'single' && LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at + 1));
}

const LETTER = /[\p{L}\p{N}]/u;
const STANDS_BEFORE_WORDS = /^[\s([{–—/]?$/u;
const STANDS_BEHIND_WORDS = /^[\s)\]}.,;:!?…–—/]?$/u;

/** By the letters beside it, since a page may have ” or " for both sides; a mark beside another stands as that one does. */
function opens(mark: string, before: string, after: string, isOpen: boolean): boolean {
  const begins = STANDS_BEFORE_WORDS.test(before) || (KIND_OF.has(before) && !CLOSERS.includes(before));
  const ends = STANDS_BEHIND_WORDS.test(after) || (KIND_OF.has(after) && !OPENERS.includes(after));
  if (begins !== ends) return begins;
  return OPENERS.includes(mark) || (!CLOSERS.includes(mark) && !isOpen);
}
