/** How well a reading agrees with gold. The measures are those of the corpus's README. */

import type { Gold } from './corpus';

/** What a candidate says of a page; absent where it has no such field. */
export interface Extract {
  isArticle: boolean;
  /** The page would be cleared unasked; absent where the candidate has no such word. */
  isCertain?: boolean | undefined;
  title?: string | undefined;
  /** ISO 8601 with an offset. */
  published?: string | undefined;
  lead?: string | undefined;
  authors?: string[] | undefined;
  source?: string | undefined;
  /** The lines of the text, the lead apart. */
  body: string[];
  captions?: string[] | undefined;
}

export interface Scores {
  isArticle: boolean;
  /** Null where gold has nothing to compare. */
  fullF1: number | null;
  strictF1: number | null;
  exact: boolean | null;
  title: boolean | null;
  day: boolean | null;
  minute: boolean | null;
  lead: boolean | null;
  author: boolean | null;
  /** An author, source or date although gold has none. */
  invented: boolean;
  /** A date of another day than gold's. */
  wrongDay: boolean;
  /** The lead stands in the body too. */
  leadTwice: boolean;
  source: boolean | null;
  /** Captions found, and in gold. */
  captions: [number, number];
  /** Clutter samples in the body, keep samples missing from it. */
  leaked: string[];
  missing: string[];
}

export function scoreExtract(gold: Gold, extract: Extract): Scores {
  if (!gold.isArticle || !extract.isArticle) return scoreNoArticle(gold, extract);
  const neutral = [...(gold.captions ?? []), ...(gold.byline ?? []), ...(gold.neutral ?? [])];
  const wanted = [gold.lead ?? '', ...(gold.bodyParagraphs ?? [])];
  const leadTwice = isWithin(extract.lead ?? '', extract.body);
  // Where the lead is left in the body the text has it once: counted apart, not as a fault of the text.
  const given = [leadTwice ? '' : (extract.lead ?? ''), ...extract.body, ...(extract.captions ?? [])];
  const body = normalise(given.join(' '));
  const strictWanted = tokensOf((gold.bodyParagraphs ?? []).join(' '));
  const strictGiven = tokensOf(extract.body.join(' '));
  const captions = (extract.captions ?? []).map(normalise);
  return {
    isArticle: true,
    fullF1: f1(
      without(tokensOf(wanted.join(' ')), []),
      without(tokensOf(given.join(' ')), tokensOf(neutral.join(' ')), tokensOf(wanted.join(' '))),
    ),
    strictF1: f1(strictWanted, strictGiven),
    exact: strictWanted.join(' ') === strictGiven.join(' '),
    title: normalise(gold.title ?? '') === normalise(extract.title ?? ''),
    ...scoreDate(gold.dateISO ?? null, extract.published),
    leadTwice,
    lead: isSameLead(gold.lead ?? '', extract.lead ?? ''),
    author: gold.author ? isSameName(gold.author, (extract.authors ?? []).join(', ')) : null,
    invented:
      (!gold.author && (extract.authors ?? []).length > 0) ||
      (!gold.source && (extract.source ?? '') !== '') ||
      (!gold.dateISO && extract.published !== undefined),
    source: gold.source ? isSameName(gold.source, extract.source ?? '') : null,
    captions: [
      (gold.captions ?? []).filter((caption) => captions.includes(normalise(caption))).length,
      gold.captions?.length ?? 0,
    ],
    leaked: (gold.clutterSamples ?? []).filter((sample) => body.includes(normalise(sample))),
    missing: (gold.keepSamples ?? []).filter((sample) => !body.includes(normalise(sample))),
  };
}

function scoreNoArticle(gold: Gold, extract: Extract): Scores {
  const lost = gold.isArticle ? false : null;
  return {
    isArticle: gold.isArticle === extract.isArticle,
    fullF1: gold.isArticle ? 0 : null,
    strictF1: gold.isArticle ? 0 : null,
    exact: lost,
    title: lost,
    day: gold.dateISO ? lost : null,
    minute: gold.dateISO ? lost : null,
    wrongDay: false,
    lead: lost,
    leadTwice: false,
    author: gold.author ? lost : null,
    source: gold.source ? lost : null,
    invented: false,
    captions: [0, gold.captions?.length ?? 0],
    leaked: [],
    missing: gold.isArticle ? (gold.keepSamples ?? []) : [],
  };
}

function scoreDate(gold: string | null, given: string | undefined): Pick<Scores, 'day' | 'minute' | 'wrongDay'> {
  if (gold === null) return { day: null, minute: null, wrongDay: false };
  if (given === undefined) return { day: false, minute: false, wrongDay: false };
  const [left, right] = [vietnamese(gold), vietnamese(given)];
  const day = left.slice(0, 10) === right.slice(0, 10);
  return { day, minute: left.slice(0, 16) === right.slice(0, 16), wrongDay: !day };
}

/** A moment without a zone is taken as one of Vietnam. */
function vietnamese(iso: string): string {
  const moment = new Date(/T[\d:.]+$/.test(iso) ? `${iso}+07:00` : iso);
  return Number.isNaN(moment.getTime()) ? iso : new Date(moment.getTime() + 7 * 3_600_000).toISOString();
}

/** Whole, or cut short by dots. */
function isWithin(lead: string, body: readonly string[]): boolean {
  const words = tokensOf(lead.replace(/(?:\.{3}|…)$/, '')).join(' ');
  return words !== '' && tokensOf(body.join(' ')).join(' ').includes(words);
}

/** With or without an agency's prefix: "(Chinhphu.vn) - ". */
function isSameLead(gold: string, given: string): boolean {
  const bare = (text: string) => normalise(text).replace(/^\([^)]{2,30}\) ?[-–—] ?/, '');
  return bare(gold) === bare(given);
}

function isSameName(gold: string, given: string): boolean {
  return normalise(gold).toLowerCase() === normalise(given).toLowerCase();
}

export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** Lower-case words in NFC. */
export function tokensOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** `tokens` less those of `neutral` that are not wanted: neutral lines count neither way. */
function without(tokens: readonly string[], neutral: readonly string[], wanted: readonly string[] = []): string[] {
  const spare = countOf(tokens);
  for (const [token, count] of countOf(wanted)) spare.set(token, (spare.get(token) ?? 0) - count);
  const left = countOf(neutral);
  return tokens.filter((token) => {
    const free = left.get(token) ?? 0;
    const extra = spare.get(token) ?? 0;
    if (free <= 0 || extra <= 0) return true;
    left.set(token, free - 1);
    spare.set(token, extra - 1);
    return false;
  });
}

function countOf(tokens: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

/** F1 over bags of tokens. */
function f1(wanted: readonly string[], given: readonly string[]): number {
  if (wanted.length === 0 || given.length === 0) return wanted.length === given.length ? 1 : 0;
  const left = countOf(wanted);
  let shared = 0;
  for (const token of given) {
    const count = left.get(token) ?? 0;
    if (count <= 0) continue;
    shared += 1;
    left.set(token, count - 1);
  }
  return (2 * shared) / (wanted.length + given.length);
}
