/**
 * How well the reading of a page that nobody tuned to agrees with its gold: the measures of the blind sets. A set is a folder of
 * pages (`name.html`), each with its gold beside it (`name.json`), which was fixed before anything read the page.
 */

import type { Reading } from '../../lib/article/reading';

export interface FreshGold {
  url: string;
  isArticle: boolean;
  title: string;
  kicker: string | null;
  /** To the minute, or the day alone; null where the page tells none. */
  dateISO: string | null;
  lead: string | null;
  authors: string[];
  source: string | null;
  captions: string[];
  /** All that belongs to the article below its headline, in reading order. */
  blocks: { kind: string; text: string }[];
  /** Lines that must not be in the text. */
  clutter: string[];
}

export interface FreshScores {
  /** Neither refused though it is an article, nor taken for one though it is none. */
  isRight: boolean;
  isCertain: boolean;
  /** Of the tokens of lead and body; captions and bylines count neither way. */
  fullF1: number | null;
  /** Blocks of gold that no block of the reading holds. */
  lost: string[];
  /** Lines of clutter that a block of the reading holds. */
  foreign: string[];
  /** Lead and body are gold's, to the letter and in its order, however they are cut into blocks. */
  isExact: boolean | null;
  fields: Partial<Record<'title' | 'date' | 'lead' | 'authors' | 'source', boolean>>;
  /** Captions found as captions, and in gold. */
  captions: [number, number];
}

const NEUTRAL = new Set(['caption', 'byline', 'kicker']);

export function scoreFresh(gold: FreshGold, reading: Reading): FreshScores {
  const none = { fullF1: null, lost: [], foreign: [], isExact: null, fields: {}, captions: [0, 0] as [number, number] };
  if (!reading.isArticle) return { ...none, isRight: !gold.isArticle, isCertain: false };
  const { article, certain } = reading;
  if (!gold.isArticle) return { ...none, isRight: false, isCertain: certain };
  const wanted = gold.blocks.filter(({ kind }) => !NEUTRAL.has(kind)).map(({ text }) => plain(text));
  const neutral = [
    ...gold.blocks.filter(({ kind }) => NEUTRAL.has(kind)).map(({ text }) => text),
    ...gold.captions,
  ].map(plain);
  const all = article.blocks.map(({ text }) => plain(text));
  const given = article.blocks
    .filter(({ kind }) => !['headline', 'kicker', 'byline'].includes(kind))
    .map(({ kind, text }) => ({ kind, text: plain(text) }))
    .filter(({ kind, text }) => kind !== 'figure' || wanted.includes(text))
    .filter(({ text }) => text !== '' && !neutral.includes(text))
    .map(({ text }) => text);
  const everything = all.join('\n');
  const golden = gold.blocks.map(({ text }) => text);
  const figures = article.blocks.filter(({ kind }) => kind === 'figure').map(({ text }) => plain(text));
  const [day, minute] = [gold.dateISO?.slice(0, 10), gold.dateISO?.slice(0, 16)];
  const seen = article.publishedAt?.iso ?? '';
  return {
    isRight: true,
    isCertain: certain,
    fullF1: f1(tokensOf(wanted), tokensOf(given)),
    lost: wanted.filter((text) => !everything.includes(text) && !all.join(' ').includes(text)),
    // A tag or a related title may be words of the article too: what the gold has itself is no stranger's.
    foreign: gold.clutter
      .map(plain)
      .filter((line) => line.length > 3 && timesIn(all, line) > timesIn([gold.title, ...golden], line)),
    isExact: wanted.join(' ') === given.join(' '),
    fields: {
      title: plain(article.headline) === plain(gold.title),
      date:
        gold.dateISO === null
          ? seen === ''
          : gold.dateISO.length > 10
            ? seen.slice(0, 16) === minute
            : seen.slice(0, 10) === day,
      ...(gold.lead === null ? {} : { lead: plain(article.lead ?? '') === plain(gold.lead) }),
      authors: [...article.authors].sort().join('|') === [...gold.authors].sort().join('|'),
      source: plain(article.source?.name ?? '') === plain(gold.source ?? ''),
    },
    captions: [gold.captions.filter((caption) => figures.includes(plain(caption))).length, gold.captions.length],
  };
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function tokensOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const token of texts
    .join(' ')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

function f1(wanted: ReadonlyMap<string, number>, given: ReadonlyMap<string, number>): number {
  const size = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  let common = 0;
  for (const [token, count] of wanted) common += Math.min(count, given.get(token) ?? 0);
  return common === 0 ? 0 : (2 * common) / (size(wanted) + size(given));
}

/** How often a line stands in these texts. */
function timesIn(texts: readonly string[], line: string): number {
  return texts.reduce((sum, text) => sum + plain(text).split(line).length - 1, 0);
}
