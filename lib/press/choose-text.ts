/**
 * Whether a reading's text takes the place of the kept one by itself. What the paper writes anew does: an edit, a correction,
 * a paragraph taken back, a live report that goes on. What is less than the kept text, or its translation, does not: it is a
 * reading of its own, and the reader is asked.
 */

import type { ArticleLanguage, Block, BlockKind, TextFlaw } from '../model/article';
import type { TextQuestionKind } from '../model/question';
import { toKey } from '../text/key';
import { wordRunsOf } from '../text/word-runs';

/** As much of an article as it takes to weigh its text. */
export interface WeighedText {
  blocks: readonly Block[];
  fingerprint: string;
  language: ArticleLanguage;
  flaws?: readonly TextFlaw[];
}

/** `take`: it is the article's text from now on. Otherwise what the reader is to be asked first. */
export type TextChoice = 'take' | TextQuestionKind;

/** What the reader calls the text; what an end line or a caption says is no measure of a text. */
const BODY: readonly BlockKind[] = ['lead', 'paragraph', 'heading', 'quote', 'item', 'cell'];

/** Words in a row that one text has of another. */
const RUN = 3;
/** So much of a paragraph's runs stand in the other text where the paragraph does, edited or not. */
const RUNS_OF_A_PARAGRAPH = 0.6;
/** So much of a reading stands in the kept text where it is nothing but a part of it. */
const RUNS_OF_A_PART = 0.9;
/** A kept text of fewer words is a film's or a picture's line: nothing can be cut off it. */
const FEWEST_WORDS = 15;

/** How much of the kept text may be gone, in words, before a text that goes on to the kept one's end, or not, is asked about. */
const GONE = {
  /** The reading breaks off within a paragraph, or ends in a line that sells the rest, or its page says that it is cut. */
  cut: 0.05,
  /** The end, or the beginning, is gone. A paper takes back a last paragraph; hardly a fifth of its text. */
  end: 0.2,
  /** The page says that it is one of several. */
  page: 0.3,
} as const;

/** Pure, and the same for the same texts. */
export function chooseText(kept: WeighedText, read: WeighedText): TextChoice {
  if (kept.fingerprint === read.fingerprint) return 'take';
  if (isTranslation(kept, read)) return 'translated';
  return isPoorer(kept, read) ? 'poorer-text' : 'take';
}

/** Also another language's edition at the same address: no reader wants one in place of the other unasked. */
function isTranslation(kept: WeighedText, read: WeighedText): boolean {
  const [was, is] = [kept, read].map((text) => has(text, 'translated'));
  const isOtherLanguage = kept.language !== read.language && kept.language !== 'und' && read.language !== 'und';
  // What the paper wrote goes before what a browser made of it.
  if (was) return Boolean(is) && isOtherLanguage;
  return Boolean(is) || isOtherLanguage;
}

function isPoorer(kept: WeighedText, read: WeighedText): boolean {
  const was = paragraphsOf(kept.blocks);
  const all = sum(was);
  if (all < FEWEST_WORDS) return false;
  const offers = offerAtEnd(read.blocks, kept.blocks);
  const is = paragraphsOf(read.blocks).filter((paragraph) => !offers.has(paragraph.text));
  if (is.length === 0) return true;

  const there = runsIn(is);
  const fates = was.map((paragraph) => fateOf(paragraph, there, is));
  const gone = sum(was.filter((_paragraph, at) => fates[at] === 'gone')) + cutWords(was, is, fates);
  const share = gone / all;
  const isCut = offers.size > 0 || (has(read, 'cut') && !has(kept, 'cut'));
  if (isCut && share >= GONE.cut) return true;
  if (has(read, 'one-page') && share >= GONE.page) return true;

  // From here on the page says nothing: the text alone has to show that it is nothing but a piece of the kept one.
  if (partOf(is, runsIn(was)) < RUNS_OF_A_PART) return false;
  if (breaksOff(was, is)) return share >= GONE.cut;
  const isWithoutEnd = fates.at(-1) === 'gone';
  const isWithoutStart = fates.find((_fate, at) => was[at]?.kind !== 'lead') === 'gone';
  return (isWithoutEnd || isWithoutStart) && share >= GONE.end && endGone(was, fates) >= GONE.end * all;
}

/** Whether a paragraph of the kept text stands in the reading no more, not even edited. */
export function losesParagraph(kept: Pick<WeighedText, 'blocks'>, read: Pick<WeighedText, 'blocks'>): boolean {
  const is = paragraphsOf(read.blocks);
  const there = runsIn(is);
  return paragraphsOf(kept.blocks).some((paragraph) => fateOf(paragraph, there, is) === 'gone');
}

interface Paragraph {
  kind: BlockKind;
  text: string;
  words: readonly string[];
  joined: string;
}

type Fate = 'there' | 'gone';

function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks
    .filter(({ kind }) => BODY.includes(kind))
    .map(({ kind, text }) => {
      const { words } = toKey(text);
      return { kind, text, words, joined: ` ${words.join(' ')} ` };
    })
    .filter(({ words }) => words.length > 0);
}

const sum = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((count, { words }) => count + words.length, 0);

const runsIn = (paragraphs: readonly Paragraph[]): Set<number> =>
  new Set(paragraphs.flatMap(({ words }) => [...wordRunsOf(words, RUN)]));

function fateOf(paragraph: Paragraph, there: ReadonlySet<number>, is: readonly Paragraph[]): Fate {
  const runs = [...wordRunsOf(paragraph.words, RUN)];
  if (runs.length === 0) return is.some(({ joined }) => joined.includes(paragraph.joined)) ? 'there' : 'gone';
  const shared = runs.filter((run) => there.has(run)).length;
  if (shared / runs.length >= RUNS_OF_A_PARAGRAPH) return 'there';
  // An opening ends within a paragraph: that one is there, as far as it goes.
  return is.some((other) => isBeginningOf(other, paragraph)) ? 'there' : 'gone';
}

/** The words of paragraphs that are there in their beginning only. */
function cutWords(was: readonly Paragraph[], is: readonly Paragraph[], fates: readonly Fate[]): number {
  const last = is.at(-1);
  if (!last) return 0;
  const whole = was.findLast((paragraph, at) => fates[at] === 'there' && isBeginningOf(last, paragraph));
  return whole ? whole.words.length - last.words.length : 0;
}

/** Whether one paragraph is the beginning of a longer one, word for word ("…" at its end counts for nothing). */
function isBeginningOf(part: Paragraph, whole: Paragraph): boolean {
  return part.words.length < whole.words.length && whole.joined.startsWith(part.joined);
}

/** The last paragraph is the beginning of a kept one, and does not end where a sentence of that one does. */
function breaksOff(was: readonly Paragraph[], is: readonly Paragraph[]): boolean {
  const last = is.at(-1);
  if (!last) return false;
  const whole = was.find((paragraph) => isBeginningOf(last, paragraph));
  if (!whole || was.some(({ joined }) => joined === last.joined)) return false;
  return /(?:…|\.{3}|\[\.\.\.\])\s*$/.test(last.text) || !/[.!?”"»)]\s*$/.test(last.text);
}

/** How much of a text stands in another one. */
function partOf(paragraphs: readonly Paragraph[], runs: ReadonlySet<number>): number {
  const own = [...runsIn(paragraphs)];
  if (own.length === 0) return 1;
  return own.filter((run) => runs.has(run)).length / own.length;
}

/** The words that are gone in one piece at the end or at the beginning, whichever is more. A lead stands before any piece. */
function endGone(was: readonly Paragraph[], fates: readonly Fate[]): number {
  const piece = (order: readonly number[]) => {
    let words = 0;
    for (const at of order) {
      if (was[at]?.kind === 'lead') continue;
      if (fates[at] !== 'gone') break;
      words += was[at]?.words.length ?? 0;
    }
    return words;
  };
  const order = was.map((_paragraph, at) => at);
  return Math.max(piece(order), piece(order.toReversed()));
}

/** Which words ask the reader to log in, register or pay … */
const ACT =
  /đăng nhập|đăng ký|thuê bao|mua gói|mua báo|trả phí|nạp tiền|hội viên|log ?in|sign ?(?:in|up)|subscri|register|member/i;
/** … and which promise the rest for it. */
const REST =
  /(?:đọc|xem) (?:tiếp|toàn|đầy đủ|trọn|hết|bài|nội dung)|phần còn lại|hết (?:phần|lượt) miễn phí|(?:continue|keep|to) read|read (?:more|on|the (?:full|rest))|(?:full|rest of (?:this|the)) (?:article|story|text)|nội dung dành cho/i;
/** Longer than a line that sells the rest, in UTF-16 units. */
const LONGEST_OFFER = 320;
/** So many of the last lines may be such a line, its button and what stands below. */
const LAST_LINES = 4;

/** The lines at the end that sell the rest, and that the kept text does not have. */
function offerAtEnd(blocks: readonly Block[], kept: readonly Block[]): Set<string> {
  const known = new Set(kept.map(({ text }) => text));
  const lines = blocks.slice(-LAST_LINES).filter(({ text }) => text.length <= LONGEST_OFFER && !known.has(text));
  return new Set(lines.filter(({ text }) => ACT.test(text) && REST.test(text)).map(({ text }) => text));
}

const has = ({ flaws }: WeighedText, flaw: TextFlaw): boolean => flaws?.includes(flaw) ?? false;
