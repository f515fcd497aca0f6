/** A seeded collection of invented articles whose syllables follow one another as in the corpus (where it is there) and the invented pages. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, Block } from '../../lib/model/article';
import { HIGHLIGHT_COLOURS, type Highlight } from '../../lib/model/highlight';
import type { ArticleId, HighlightId } from '../../lib/model/ids';
import { toMoment } from '../../lib/model/vietnam-time';
import { OUTLETS } from '../../lib/outlets/table';
import { fingerprintOf } from '../../lib/text/fingerprint';
import { ROOT } from '../../scripts/set-up/project.mjs';
import { seededRandom } from '../../tests/endurance/seeded-random';
import { hasCorpus, loadCorpus } from '../../tests/measures/corpus';
import type { Kept } from '../../tests/measures/search/invented';

const WORDS_OF_BODY = 700;
const WORDS_OF_BLOCK = 60;
const WORDS_OF_HEADLINE = 12;
const HIGHLIGHTS = 5;
const WORDS_OF_HIGHLIGHT = 14;
/** How often the next syllable is any, and how often it is a name or a figure that few articles have. */
const JUMPS = 0.15;
const RARE = 0.03;
const RARE_WORDS = 40_000;
const FIRST_DAY = Date.parse('2016-01-01T00:00:00Z');
const BETWEEN_ARTICLES_MS = 50 * 60_000;
const TAGS = ['ngoại giao', 'đất đai', 'giáo dục', 'y tế', 'ngân sách'];

export interface InventedCollection {
  articles: Kept[];
  /** Of all texts, in UTF-8. */
  textBytes: number;
}

/**
 * Articles `from` up to `to` of the collection of this seed; each is the same whatever else is made. `words`: of each body; with
 * fewer than usual they are others.
 */
export function inventCollection(from: number, to: number, words = WORDS_OF_BODY): InventedCollection {
  const syllables = sourceOf();
  const articles: Kept[] = [];
  let textBytes = 0;
  for (let number = from; number < to; number += 1) {
    const kept = inventArticle(number, syllables, words);
    articles.push(kept);
    const texts = [...kept.article.blocks.map(({ text }) => text), ...kept.highlights.map(({ quote }) => quote.exact)];
    for (const text of texts) textBytes += Buffer.byteLength(text);
  }
  return { articles, textBytes };
}

interface Source {
  all: string[];
  /** By a syllable: those that stand behind it. */
  next: Map<string, string[]>;
}

let source: Source | undefined;

function sourceOf(): Source {
  if (source) return source;
  const paragraphs = hasCorpus(ROOT) ? loadCorpus(ROOT).flatMap(({ gold }) => gold.bodyParagraphs ?? []) : [];
  const invented = join(ROOT, 'tests/fixtures/reading/stories.json');
  if (existsSync(invented)) paragraphs.push(...textsIn(JSON.parse(readFileSync(invented, 'utf8'))));
  const made: Source = { all: [], next: new Map() };
  for (const paragraph of paragraphs) {
    let before: string | undefined;
    for (const syllable of paragraph.split(/\s+/).filter((one) => one !== '')) {
      made.all.push(syllable);
      if (before !== undefined) made.next.set(before, [...(made.next.get(before) ?? []), syllable]);
      before = syllable;
    }
  }
  source = made;
  return made;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function inventArticle(number: number, { all, next }: Source, wordsOfBody: number): Kept {
  const random = seededRandom(number + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const write = (count: number): string => {
    const words: string[] = [];
    let word = pick(all);
    while (words.length < count) {
      const rare = `x${Math.floor(RARE_WORDS * random() ** 3).toString(36)}`;
      words.push(random() < RARE ? rare : word);
      const following = next.get(word);
      word = following === undefined || random() < JUMPS ? pick(all) : pick(following);
    }
    return words.join(' ');
  };
  const { host, vi } = pick(OUTLETS);
  const id = `bench-${String(number).padStart(7, '0')}` as ArticleId;
  const published = FIRST_DAY + number * BETWEEN_ARTICLES_MS;
  const headline = write(WORDS_OF_HEADLINE);
  const blocks: Block[] = [{ kind: 'headline', text: headline }];
  for (let words = 0; words < wordsOfBody; words += WORDS_OF_BLOCK) {
    blocks.push({ kind: 'paragraph', text: write(Math.min(WORDS_OF_BLOCK, wordsOfBody - words)) });
  }
  const url = `https://${host}/bench-${number}.html`;
  const article: Article = {
    id,
    addresses: [url],
    url,
    host,
    language: 'vi',
    headline,
    authors: [`${pick(all)} ${pick(all)}`],
    blocks,
    fingerprint: fingerprintOf(blocks),
    outletName: vi,
    publishedAt: { iso: toMoment(published), precision: 'minute', words: '' },
    savedAt: toMoment(published + Math.floor(random() * 20) * BETWEEN_ARTICLES_MS),
    versionCount: 0,
    tags: random() < 0.3 ? [pick(TAGS)] : [],
    note: '',
    stamps: {},
    ...(random() < 0.6 && { readAt: toMoment(published + 30 * BETWEEN_ARTICLES_MS) }),
  };
  const highlights = Array.from({ length: HIGHLIGHTS }, (_none, at): Highlight => {
    const exact = write(WORDS_OF_HIGHLIGHT);
    return {
      id: `${id}-${at}` as HighlightId,
      articleId: id,
      quote: { exact, prefix: '', suffix: '' },
      position: { startBlock: 1, startOffset: 0, endBlock: 1, endOffset: 10 },
      fingerprint: article.fingerprint,
      colour: pick(HIGHLIGHT_COLOURS),
      note: '',
      tags: [],
      createdAt: article.savedAt,
      stamps: {},
    };
  });
  return { article, highlights };
}
