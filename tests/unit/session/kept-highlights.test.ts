import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { describePosition } from '../../../lib/anchor/describe';
import { readArticle } from '../../../lib/article/read-article';
import type { KeptArticle } from '../../../lib/messages/contract';
import { ReaderError } from '../../../lib/model/error';
import type { Highlight } from '../../../lib/model/highlight';
import type { ArticleId, HighlightId } from '../../../lib/model/ids';
import { KeptHighlights } from '../../../lib/session/kept-highlights';
import type { ArticleReading } from '../../../lib/session/page-reader';
import { deferred, FakeBackground, FakeClock, fakeCollection, fakePainter, settled } from './fake-page';

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

/** Where the `nth` paragraph of the sentence begins with it. */
function positionIn({ article }: ArticleReading, nth = 0) {
  const blocks = article.blocks.flatMap(({ text }, block) => (text.startsWith(SENTENCE) ? [block] : []));
  const block = blocks[nth] ?? 0;
  return { startBlock: block, startOffset: 0, endBlock: block, endOffset: 20 };
}

/** One highlight on the beginning of each paragraph. */
function keptOn(reading: ArticleReading, id: string, count = COUNT): KeptArticle {
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
function highlightsOn(start: ReturnType<typeof readPage>) {
  const shown: { reading: ArticleReading | null } = { reading: start.reading };
  const clock = new FakeClock();
  const background = new FakeBackground();
  const { painter, paints, words } = fakePainter();
  let ids = 0;
  let changes = 0;
  const highlights = new KeptHighlights({
    document: start.document,
    painter,
    clock,
    article: () => shown.reading,
    ground: () => 'light',
    ask: background.ask,
    newId: () => `id-${++ids}`,
    timeNow: () => '2026-11-27T01:00:00.000Z',
    onChange: () => {
      changes += 1;
    },
  });
  return { highlights, shown, clock, background, paints, words, changes: () => changes };
}

/** The same, with answers of the collection one after the other. `inTheMiddle` runs at the second pause of a search. */
function answeredOn(page: ReturnType<typeof readPage>, answers: KeptArticle[]) {
  const made = highlightsOn(page);
  const { clock, background } = made;
  background.handlers['article/open'] = () => answers.shift() ?? null;
  // Each look at the clock finds a slice used up.
  clock.step = 10;
  const inTheMiddle = (work: () => unknown) => {
    clock.onPause = async () => {
      if (clock.pauses === 2) await work();
    };
  };
  return { ...made, inTheMiddle };
}

const FIRST = 'mark-1' as HighlightId;
const SECOND = 'mark-2' as HighlightId;

describe('many highlights, found in slices', () => {
  it('are painted once, each with its words, after pauses', async () => {
    const page = readPage('so-mot');
    const { highlights, paints, clock } = answeredOn(page, [keptOn(page.reading, 'kept-one')]);
    await highlights.refresh();
    expect(clock.pauses).toBeGreaterThan(10);
    expect(paints.length).toBe(1);
    expect(paints[0]?.length).toBe(COUNT);
    const texts = paints[0]?.flatMap(({ ranges }) => ranges.map(String)) ?? [];
    expect(texts).toEqual(Array.from({ length: COUNT }, () => SENTENCE.slice(0, 20)));
    expect(new Set(paints[0]?.map(({ ranges }) => ranges[0]?.startContainer)).size).toBe(COUNT);
  });

  it('keep their ranges when one more comes', async () => {
    const page = readPage('so-mot');
    const answers = [keptOn(page.reading, 'kept-one', COUNT - 1), keptOn(page.reading, 'kept-one')];
    const { highlights, paints } = answeredOn(page, answers);
    await highlights.refresh();
    await highlights.refresh();
    const [before, after] = paints.map((painted) => painted.flatMap(({ ranges }) => ranges));
    expect(after?.length).toBe(COUNT);
    expect(after?.slice(0, COUNT - 1).every((range, at) => range === before?.[at])).toBe(true);
  });

  it('yield to a change that comes in the middle', async () => {
    const page = readPage('so-mot');
    const second = keptOn(page.reading, 'kept-one', COUNT - 20);
    const { highlights, paints, inTheMiddle } = answeredOn(page, [keptOn(page.reading, 'kept-one'), second]);
    inTheMiddle(() => highlights.refresh());
    await highlights.refresh();
    expect(highlights.kept).toBe(second);
    expect(highlights.located.length).toBe(COUNT - 20);
    expect(paints.map((painted) => painted.length)).toEqual([COUNT - 20]);
  });

  it('stop where the page shows another article in the middle', async () => {
    const page = readPage('so-mot');
    const other = readPage('so-hai');
    const { highlights, paints, shown, clock, inTheMiddle } = answeredOn(page, [keptOn(page.reading, 'kept-one')]);
    inTheMiddle(() => {
      shown.reading = other.reading;
    });
    await highlights.refresh();
    expect(clock.pauses).toBe(2);
    expect([highlights.kept, highlights.located.length, paints.length]).toEqual([null, 0, 0]);
  });

  it('end where the page goes on to another article, which nobody waits for then', async () => {
    const page = readPage('so-mot');
    const other = readPage('so-hai');
    const { highlights, paints, shown, inTheMiddle } = answeredOn(page, [keptOn(page.reading, 'kept-one')]);
    inTheMiddle(() => {
      shown.reading = other.reading;
      return highlights.follow();
    });
    await highlights.refresh();
    expect([highlights.kept, highlights.located.length]).toEqual([null, 0]);
    expect(paints.every((painted) => painted.length === 0)).toBe(true);
  });
});

describe('a save', () => {
  it('keeps the article with its first highlight, shows what the collection answered, and counts it', async () => {
    const page = readPage('so-mot');
    const { highlights, background, words } = highlightsOn(page);
    const store = fakeCollection(background);
    await highlights.follow();
    await highlights.add(FIRST, positionIn(page.reading), 'green');
    expect(highlights.kept).toEqual(store.kept());
    expect(words()).toEqual([SENTENCE.slice(0, 20)]);
    expect(highlights.findAt(positionIn(page.reading))?.highlight.id).toBe(FIRST);
    expect(background.payloadsOf('page/count').map(({ highlights: count }) => count)).toEqual([0, 1]);
  });

  it('that fails shows nothing, leaves nothing to undo, and is the same save when it is tried again', async () => {
    const page = readPage('so-mot');
    const { highlights, background, words } = highlightsOn(page);
    const store = fakeCollection(background);
    await highlights.follow();
    const add = background.handlers['highlight/add'];
    background.handlers['highlight/add'] = () => Promise.reject(new ReaderError('storage-full'));
    await expect(highlights.add(FIRST, positionIn(page.reading), 'green')).rejects.toThrow(ReaderError);
    expect([highlights.kept, words(), highlights.canUndo('undo')]).toEqual([null, [], false]);
    background.handlers['highlight/add'] = add as never;
    await highlights.add(FIRST, positionIn(page.reading), 'green');
    const [failed, stored] = background.payloadsOf('highlight/add');
    expect([stored?.id, stored?.highlight.id]).toEqual([failed?.id, failed?.highlight.id]);
    expect(store.highlights.length).toBe(1);
  });

  it('does not look failed where only the badge could not be set', async () => {
    const page = readPage('so-mot');
    const { highlights, background } = highlightsOn(page);
    fakeCollection(background);
    background.handlers['page/count'] = () => Promise.reject(new ReaderError('unexpected'));
    await highlights.follow();
    await highlights.add(FIRST, positionIn(page.reading), 'green');
    expect(highlights.located.length).toBe(1);
  });

  it('stays with the article it was for, where the page goes on in the middle of it', async () => {
    const page = readPage('so-mot');
    const other = readPage('so-hai');
    const { highlights, background, shown, words } = highlightsOn(page);
    const store = fakeCollection(background);
    await highlights.follow();
    const add = background.handlers['highlight/add'];
    const held = deferred<void>();
    background.handlers['highlight/add'] = async (payload) => {
      await held.promise;
      return add?.(payload) as KeptArticle;
    };
    const saved = highlights.add(FIRST, positionIn(page.reading), 'green');
    shown.reading = other.reading;
    await highlights.follow();
    held.resolve();
    await saved;
    // Stored, and told so to whoever waited; but nothing of it on the other article.
    expect(store.highlights.map(({ id }) => id)).toEqual([FIRST]);
    expect([highlights.kept, words(), highlights.canUndo('undo')]).toEqual([null, [], false]);
    shown.reading = page.reading;
    await highlights.follow();
    expect(words()).toEqual([SENTENCE.slice(0, 20)]);
  });

  it('gives each article an id of its own', async () => {
    const page = readPage('so-mot');
    const other = readPage('so-hai');
    const { highlights, background, shown } = highlightsOn(page);
    background.handlers['article/keep'] = ({ id }) => ({ ...keptOn(page.reading, id, 0) });
    await highlights.follow();
    await highlights.save();
    shown.reading = other.reading;
    await highlights.follow();
    await highlights.save();
    const [first, second] = background.payloadsOf('article/keep').map(({ id }) => id);
    expect(first).not.toBe(second);
  });
});

describe('what overtakes what', () => {
  it('an answer from before a write does not take what was written off the page', async () => {
    const page = readPage('so-mot');
    const { highlights, background, words } = highlightsOn(page);
    const store = fakeCollection(background);
    await highlights.follow();
    const held = deferred<KeptArticle | null>();
    const open = background.handlers['article/open'];
    background.handlers['article/open'] = () => held.promise;
    const refreshed = highlights.refresh();
    await highlights.add(FIRST, positionIn(page.reading), 'green');
    background.handlers['article/open'] = open as never;
    held.resolve(null);
    await refreshed;
    expect(highlights.kept).toEqual(store.kept());
    expect(words()).toEqual([SENTENCE.slice(0, 20)]);
  });

  it('of two writes answered the other way round, both are shown', async () => {
    const page = readPage('so-mot');
    const { highlights, background, words } = highlightsOn(page);
    const store = fakeCollection(background);
    await highlights.follow();
    await highlights.save();
    const add = background.handlers['highlight/add'];
    const held = deferred<void>();
    background.handlers['highlight/add'] = async (payload) => {
      const answer = add?.(payload) as KeptArticle;
      if (payload.highlight.id === FIRST) await held.promise;
      return answer;
    };
    const first = highlights.add(FIRST, positionIn(page.reading, 0), 'green');
    await highlights.add(SECOND, positionIn(page.reading, 1), 'blue');
    held.resolve();
    await first;
    expect(highlights.kept).toEqual(store.kept());
    expect(words().length).toBe(2);
    await highlights.undo();
    await highlights.undo();
    expect(store.highlights).toEqual([]);
  });

  it('a change in another tab is shown, and undoing here touches only what was done here', async () => {
    const page = readPage('so-mot');
    const { highlights, background, words } = highlightsOn(page);
    const store = fakeCollection(background);
    await highlights.follow();
    await highlights.add(FIRST, positionIn(page.reading, 0), 'green');
    const there = {
      ...keptOn(page.reading, store.id ?? '', 2).highlights[1],
      id: 'from-there',
    } as unknown as Highlight;
    store.highlights.push(there);
    await highlights.refresh();
    expect(words().length).toBe(2);
    expect(await highlights.undo()).toBe(true);
    expect(highlights.located.map(({ highlight }) => highlight.id)).toEqual(['from-there']);
    expect(await highlights.undo()).toBe(false);
  });

  it('an undo of what another tab deleted says so, and the step before it is reached', async () => {
    const page = readPage('so-mot');
    const { highlights, background } = highlightsOn(page);
    const store = fakeCollection(background);
    await highlights.follow();
    await highlights.add(FIRST, positionIn(page.reading, 0), 'green');
    await highlights.add(SECOND, positionIn(page.reading, 1), 'blue');
    store.highlights = store.highlights.filter(({ id }) => id !== SECOND);
    await expect(highlights.undo()).rejects.toThrow('not-found');
    expect(await highlights.undo()).toBe(true);
    expect(store.highlights).toEqual([]);
  });

  it('keys that come while a write is under way undo one step each, in turn', async () => {
    const page = readPage('so-mot');
    const { highlights, background } = highlightsOn(page);
    const store = fakeCollection(background);
    await highlights.follow();
    await highlights.add(FIRST, positionIn(page.reading, 0), 'green');
    await highlights.add(SECOND, positionIn(page.reading, 1), 'blue');
    const remove = background.handlers['highlight/delete'];
    const held = deferred<void>();
    background.handlers['highlight/delete'] = async (payload) => {
      await held.promise;
      return remove?.(payload) as KeptArticle;
    };
    const steps = [highlights.undo(), highlights.undo()];
    await settled();
    expect(background.payloadsOf('highlight/delete').map(({ id }) => id)).toEqual([SECOND]);
    held.resolve();
    expect(await Promise.all(steps)).toEqual([true, true]);
    expect(store.highlights).toEqual([]);
    expect(highlights.canUndo('redo')).toBe(true);
  });
});

describe('taking back', () => {
  it('gives a highlight its colour, its note and its words back', async () => {
    const page = readPage('so-mot');
    const { highlights, background } = highlightsOn(page);
    const store = fakeCollection(background);
    await highlights.follow();
    await highlights.add(FIRST, positionIn(page.reading, 0), 'green');
    const before = store.highlights[0];
    await highlights.edit(FIRST, { colour: 'red' });
    await highlights.edit(FIRST, { note: 'đối chiếu', tags: ['lũ'] });
    await highlights.attach(FIRST, positionIn(page.reading, 3));
    expect(highlights.find(FIRST)?.position).toEqual(positionIn(page.reading, 3));
    for (let step = 0; step < 3; step += 1) expect(await highlights.undo()).toBe(true);
    expect(store.highlights[0]).toEqual(before);
    expect(await highlights.redo()).toBe(true);
    expect(store.highlights[0]?.colour).toBe('red');
  });

  it('ends with the article that is in view', async () => {
    const page = readPage('so-mot');
    const other = readPage('so-hai');
    const { highlights, background, shown } = highlightsOn(page);
    fakeCollection(background);
    await highlights.follow();
    await highlights.add(FIRST, positionIn(page.reading), 'green');
    shown.reading = other.reading;
    await highlights.follow();
    expect(highlights.canUndo('undo')).toBe(false);
    expect(await highlights.undo()).toBe(false);
  });

  it('needs an article, words and a highlight', async () => {
    const page = readPage('so-mot');
    const { highlights, shown, background } = highlightsOn(page);
    fakeCollection(background);
    await highlights.follow();
    const nowhere = { startBlock: 0, startOffset: 3, endBlock: 0, endOffset: 3 };
    await expect(highlights.add(FIRST, nowhere, 'green')).rejects.toThrow('nothing-selected');
    await expect(highlights.attach(FIRST, positionIn(page.reading))).rejects.toThrow('not-found');
    shown.reading = null;
    await expect(highlights.save()).rejects.toThrow('no-article');
    await highlights.follow();
    expect(background.payloadsOf('page/count').at(-1)).toEqual({ highlights: null });
  });
});
