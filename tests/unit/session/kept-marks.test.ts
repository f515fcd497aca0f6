import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { describePosition } from '../../../lib/anchor/describe';
import { readArticle } from '../../../lib/article/read-article';
import { askBackground } from '../../../lib/messages/ask';
import type { KeptArticle } from '../../../lib/messages/contract';
import type { Highlight } from '../../../lib/model/highlight';
import type { ArticleId, HighlightId } from '../../../lib/model/ids';
import type { PaintedHighlight } from '../../../lib/page/paint/paint';
import { pause } from '../../../lib/page/pause';
import { KeptMarks } from '../../../lib/session/kept-marks';
import type { ArticleReading } from '../../../lib/session/page-reader';

vi.mock('../../../lib/messages/ask', () => ({ askBackground: vi.fn() }));
vi.mock('../../../lib/page/pause', () => ({ pause: vi.fn() }));

const SENTENCE = 'Tổ quản lý đập ở Nam Sơn ghi sổ mực nước mỗi buổi sáng, lần thứ ';
const COUNT = 150;

function readPage(name: string): { document: Document; reading: ArticleReading } {
  const body = Array.from({ length: COUNT }, (_, index) => `<p>${SENTENCE}${index + 1}, theo ${name}.</p>`).join('');
  const url = `https://baovungcao.example/${name}.html`;
  const { document } = new JSDOM(`<article><h1>Nhật ký mùa nước ${name}</h1><div>${body}</div></article>`, { url })
    .window;
  const reading = readArticle(document, { url, isHidden: () => false, asked: true });
  if (!reading.isArticle) throw new Error('the page is not read as an article');
  return { document, reading };
}

/** One highlight on the beginning of each paragraph. */
function keptOn({ article }: ArticleReading, id: string, count = COUNT): KeptArticle {
  const highlights = article.blocks
    .flatMap(({ text }, block) => (text.startsWith(SENTENCE) ? [block] : []))
    .slice(0, count)
    .map((block): Highlight => {
      const position = { startBlock: block, startOffset: 0, endBlock: block, endOffset: 20 };
      const target = describePosition(article.blocks, article.fingerprint, position);
      if (!target) throw new Error('nothing to describe');
      return {
        ...target,
        id: `${id}-${block}` as HighlightId,
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

/** The content script's marks on a page, and what they paint. `during` runs at the second pause of a search. */
function marksOn(start: ReturnType<typeof readPage>) {
  const paints: PaintedHighlight[][] = [];
  const shown = { ...start };
  const marks = new KeptMarks({
    document: start.document,
    painter: { paint: (painted) => paints.push([...painted]), flash() {}, restore() {}, remove() {} },
    article: () => shown.reading,
    ground: () => 'light',
    onChange: () => undefined,
  });
  return { marks, paints, shown };
}

let pauses = 0;
let inTheMiddle: (() => unknown) | null = null;
const answers: (KeptArticle | null)[] = [];

beforeEach(() => {
  pauses = 0;
  inTheMiddle = null;
  answers.length = 0;
  let clock = 0;
  // Each look at the clock finds a slice used up.
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 10));
  vi.mocked(pause).mockImplementation(async () => {
    pauses += 1;
    const work = pauses === 2 ? inTheMiddle : null;
    await work?.();
  });
  vi.mocked(askBackground).mockImplementation(
    async (type) => (type === 'page/count' ? null : (answers.shift() ?? null)) as never,
  );
});

describe('many highlights, found in slices', () => {
  it('are painted once, each with its words, after pauses', async () => {
    const page = readPage('so-mot');
    const { marks, paints } = marksOn(page);
    answers.push(keptOn(page.reading, 'kept-one'));
    await marks.refresh();
    expect(pauses).toBeGreaterThan(10);
    expect(paints.length).toBe(1);
    expect(paints[0]?.length).toBe(COUNT);
    const texts = paints[0]?.flatMap(({ ranges }) => ranges.map(String)) ?? [];
    expect(texts).toEqual(Array.from({ length: COUNT }, () => SENTENCE.slice(0, 20)));
    expect(new Set(paints[0]?.map(({ ranges }) => ranges[0]?.startContainer)).size).toBe(COUNT);
  });

  it('keep their ranges when one more comes', async () => {
    const page = readPage('so-mot');
    const { marks, paints } = marksOn(page);
    answers.push(keptOn(page.reading, 'kept-one', COUNT - 1), keptOn(page.reading, 'kept-one'));
    await marks.refresh();
    await marks.refresh();
    const [before, after] = paints.map((painted) => painted.flatMap(({ ranges }) => ranges));
    expect(after?.length).toBe(COUNT);
    expect(after?.slice(0, COUNT - 1).every((range, at) => range === before?.[at])).toBe(true);
  });

  it('yield to a change that comes in the middle', async () => {
    const page = readPage('so-mot');
    const { marks, paints } = marksOn(page);
    const second = keptOn(page.reading, 'kept-one', COUNT - 20);
    answers.push(keptOn(page.reading, 'kept-one'), second);
    inTheMiddle = () => marks.refresh();
    await marks.refresh();
    expect(marks.kept).toBe(second);
    expect(marks.marks.length).toBe(COUNT - 20);
    expect(paints.map((painted) => painted.length)).toEqual([COUNT - 20]);
  });

  it('stop where the page shows another article in the middle', async () => {
    const page = readPage('so-mot');
    const other = readPage('so-hai');
    const { marks, paints, shown } = marksOn(page);
    answers.push(keptOn(page.reading, 'kept-one'));
    inTheMiddle = () => {
      shown.reading = other.reading;
    };
    await marks.refresh();
    expect(pauses).toBe(2);
    expect([marks.kept, marks.marks.length, paints.length]).toEqual([null, 0, 0]);
  });

  it('end where the page goes on to another article, which nobody waits for then', async () => {
    const page = readPage('so-mot');
    const other = readPage('so-hai');
    const { marks, paints, shown } = marksOn(page);
    answers.push(keptOn(page.reading, 'kept-one'));
    inTheMiddle = () => {
      shown.reading = other.reading;
      return marks.follow();
    };
    await marks.refresh();
    expect([marks.kept, marks.marks.length]).toEqual([null, 0]);
    expect(paints.every((painted) => painted.length === 0)).toBe(true);
  });
});
