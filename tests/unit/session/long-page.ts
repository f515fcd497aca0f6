/** A long page of one sentence after the other, and its kept highlights. */

import { JSDOM } from 'jsdom';
import { describePosition } from '../../../lib/anchor/describe';
import { readArticle } from '../../../lib/article/read-article';
import type { ArticleReading } from '../../../lib/article/reading';
import type { KeptArticle } from '../../../lib/messages/contract';
import type { Highlight } from '../../../lib/model/highlight';
import type { ArticleId, HighlightId } from '../../../lib/model/ids';
import { HighlightFinder } from '../../../lib/session/highlight-finder';
import { KeptHighlights } from '../../../lib/session/kept-highlights';
import { FakeBackground, FakeClock, fakeCollection, fakePainter } from './fake-page';

export const SENTENCE = 'Tổ quản lý đập ở Nam Sơn ghi sổ mực nước mỗi buổi sáng, lần thứ ';
export const COUNT = 150;

export function readPage(name: string): { document: Document; reading: ArticleReading } {
  const body = Array.from({ length: COUNT }, (_, index) => `<p>${SENTENCE}${index + 1}, theo ${name}.</p>`).join('');
  const url = `https://baovungcao.example/${name}.html`;
  const { document } = new JSDOM(`<article><h1>Nhật ký mùa nước ${name}</h1><div>${body}</div></article>`, { url })
    .window;
  const reading = readArticle(document, { url, isHidden: () => false, asked: true });
  if (!reading.isArticle) throw new Error('the page is not read as an article');
  return { document, reading };
}

/** Where the `nth` paragraph of the sentence begins with it. */
export function positionIn({ article }: ArticleReading, nth = 0) {
  const blocks = article.blocks.flatMap(({ text }, block) => (text.startsWith(SENTENCE) ? [block] : []));
  const block = blocks[nth] ?? 0;
  return { startBlock: block, startOffset: 0, endBlock: block, endOffset: 20 };
}

/** One highlight on the beginning of each paragraph. */
export function keptOn(reading: ArticleReading, id: string, count = COUNT): KeptArticle {
  const { blocks, fingerprint } = reading.article;
  const highlights = Array.from({ length: count }, (_, index): Highlight => {
    const position = positionIn(reading, index);
    const target = describePosition(blocks, fingerprint, position);
    if (!target) throw new Error('nothing to describe');
    return {
      ...target,
      id: `${id}-${position.startBlock}` as HighlightId,
      articleId: id as ArticleId,
      colour: 'yellow',
      note: '',
      tags: [],
      createdAt: '2026-11-25T08:00:00.000Z',
      stamps: {},
    } as unknown as Highlight;
  });
  return { id: id as ArticleId, savedAt: '2026-11-25T08:00:00.000Z', highlights } as KeptArticle;
}

/** The highlights of a page, what they paint and whom they ask. */
export function highlightsOn(start: ReturnType<typeof readPage>) {
  const shown: { reading: ArticleReading | null } = { reading: start.reading };
  const clock = new FakeClock();
  const background = new FakeBackground();
  const { painter, paints, words } = fakePainter();
  let ids = 0;
  let changes = 0;
  const article = () => shown.reading;
  const finder = new HighlightFinder({ document: start.document, painter, clock, article, ground: () => 'light' });
  /** What the wait for the finder is: until it is over there is none. */
  const bringing: { until: Promise<unknown> | null } = { until: null };
  const highlights = new KeptHighlights({
    article,
    finder: () => (bringing.until ? null : finder),
    async bringFinder() {
      await bringing.until;
      bringing.until = null;
      return finder;
    },
    ask: background.ask,
    newId: () => `id-${++ids}`,
    timeNow: () => '2026-11-27T01:00:00.000Z',
    onChange: () => {
      changes += 1;
    },
  });
  return { highlights, bringing, shown, clock, background, paints, words, changes: () => changes };
}

/** The same page once the collection has been asked about it: nothing of it is kept yet. */
export async function followedPage() {
  const page = readPage('so-mot');
  const made = highlightsOn(page);
  const store = fakeCollection(made.background);
  await made.highlights.follow();
  return { ...made, page, store };
}
