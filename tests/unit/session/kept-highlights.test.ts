import { describe, expect, it } from 'vitest';
import type { KeptArticle } from '../../../lib/messages/contract';
import { ReaderError } from '../../../lib/model/error';
import type { Highlight } from '../../../lib/model/highlight';
import type { HighlightId } from '../../../lib/model/ids';
import { deferred, fakeCollection, holdAnswers, settled } from './fake-page';
import { followedPage, highlightsOn, keptOn, positionIn, readPage, SENTENCE } from './long-page';

const FIRST = 'mark-1' as HighlightId;
const SECOND = 'mark-2' as HighlightId;

describe('a save', () => {
  it('keeps the article with its first highlight, shows what the collection answered, and counts it', async () => {
    const { highlights, background, words, page, store } = await followedPage();
    await highlights.add(FIRST, positionIn(page.reading), 'green');
    expect(highlights.kept).toEqual(store.kept());
    expect(words()).toEqual([SENTENCE.slice(0, 20)]);
    expect(highlights.findAt(positionIn(page.reading))?.highlight.id).toBe(FIRST);
    expect(background.payloadsOf('page/count').map(({ highlights: count }) => count)).toEqual([0, 1]);
  });

  it('that fails shows nothing, leaves nothing to undo, and is the same save when it is tried again', async () => {
    const { highlights, background, words, page, store } = await followedPage();
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
    const other = readPage('so-hai');
    const { highlights, background, shown, words, page, store } = await followedPage();
    const release = holdAnswers(background, 'highlight/add');
    const saved = highlights.add(FIRST, positionIn(page.reading), 'green');
    shown.reading = other.reading;
    await highlights.follow();
    release();
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
    const { highlights, background, words, page, store } = await followedPage();
    const held = deferred<KeptArticle | null>();
    const open = background.handlers['article/open'];
    background.handlers['article/open'] = () => held.promise.then((kept) => ({ kept, question: null }));
    const refreshed = highlights.refresh();
    await highlights.add(FIRST, positionIn(page.reading), 'green');
    background.handlers['article/open'] = open as never;
    held.resolve(null);
    await refreshed;
    expect(highlights.kept).toEqual(store.kept());
    expect(words()).toEqual([SENTENCE.slice(0, 20)]);
  });

  it('of two writes answered the other way round, both are shown', async () => {
    const { highlights, background, words, page, store } = await followedPage();
    await highlights.save();
    const release = holdAnswers(background, 'highlight/add', ({ highlight }) => highlight.id === FIRST);
    const first = highlights.add(FIRST, positionIn(page.reading, 0), 'green');
    await highlights.add(SECOND, positionIn(page.reading, 1), 'blue');
    release();
    await first;
    expect(highlights.kept).toEqual(store.kept());
    expect(words().length).toBe(2);
    await highlights.undo();
    await highlights.undo();
    expect(store.highlights).toEqual([]);
  });

  it('a change in another tab is shown, and undoing here touches only what was done here', async () => {
    const { highlights, words, page, store } = await followedPage();
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
    const { highlights, page, store } = await followedPage();
    await highlights.add(FIRST, positionIn(page.reading, 0), 'green');
    await highlights.add(SECOND, positionIn(page.reading, 1), 'blue');
    store.highlights = store.highlights.filter(({ id }) => id !== SECOND);
    await expect(highlights.undo()).rejects.toThrow('not-found');
    expect(await highlights.undo()).toBe(true);
    expect(store.highlights).toEqual([]);
  });

  it('keys that come while a write is under way undo one step each, in turn', async () => {
    const { highlights, background, page, store } = await followedPage();
    await highlights.add(FIRST, positionIn(page.reading, 0), 'green');
    await highlights.add(SECOND, positionIn(page.reading, 1), 'blue');
    const release = holdAnswers(background, 'highlight/delete');
    const steps = [highlights.undo(), highlights.undo()];
    await settled();
    expect(background.payloadsOf('highlight/delete').map(({ id }) => id)).toEqual([SECOND]);
    release();
    expect(await Promise.all(steps)).toEqual([true, true]);
    expect(store.highlights).toEqual([]);
    expect(highlights.canUndo('redo')).toBe(true);
  });
});

describe('taking back', () => {
  it('gives a highlight its colour, its note and its words back', async () => {
    const { highlights, page, store } = await followedPage();
    await highlights.add(FIRST, positionIn(page.reading, 0), 'green');
    const before = store.highlights[0];
    await highlights.edit(FIRST, { colour: { from: 'green', to: 'red' } });
    await highlights.edit(FIRST, { note: { from: '', to: 'đối chiếu' }, tags: { from: [], to: ['lũ'] } });
    await highlights.attach(FIRST, positionIn(page.reading, 3));
    expect(highlights.find(FIRST)?.position).toEqual(positionIn(page.reading, 3));
    for (let step = 0; step < 3; step += 1) expect(await highlights.undo()).toBe(true);
    expect({ ...store.highlights[0], stamps: {} }).toEqual(before);
    expect(await highlights.redo()).toBe(true);
    expect(store.highlights[0]?.colour).toBe('red');
  });

  it('leaves what another tab changed since, says so, and goes on to the step before', async () => {
    const { highlights, page, background } = await followedPage();
    await highlights.add(FIRST, positionIn(page.reading, 0), 'green');
    await highlights.edit(FIRST, { colour: { from: 'green', to: 'red' } });
    await background.ask('highlight/edit', { id: FIRST, changes: { colour: { from: 'red', to: 'blue' } } });
    await expect(highlights.undo()).rejects.toMatchObject({ code: 'changed-elsewhere' });
    await highlights.refresh();
    expect(highlights.find(FIRST)?.highlight.colour).toBe('blue');
    // Nor does undoing the highlight take the other tab's colour with it.
    await expect(highlights.undo()).rejects.toMatchObject({ code: 'changed-elsewhere' });
    expect(highlights.find(FIRST)).toBeDefined();
    expect(highlights.canUndo('undo')).toBe(false);
  });

  it('tells that a note of another tab stays beside the new one', async () => {
    const { highlights, page, background } = await followedPage();
    await highlights.add(FIRST, positionIn(page.reading, 0), 'green');
    await background.ask('highlight/edit', { id: FIRST, changes: { note: { from: '', to: 'của thẻ kia' } } });
    expect(await highlights.edit(FIRST, { note: { from: '', to: 'của thẻ này' } })).toBe(true);
    expect(highlights.find(FIRST)?.highlight).toMatchObject({
      note: 'của thẻ này',
      earlierNotes: [{ text: 'của thẻ kia' }],
    });
    expect(await highlights.edit(FIRST, { note: { from: 'của thẻ này', to: 'gộp cả hai' } })).toBe(false);
  });

  it('ends with the article that is in view', async () => {
    const other = readPage('so-hai');
    const { highlights, shown, page } = await followedPage();
    await highlights.add(FIRST, positionIn(page.reading), 'green');
    shown.reading = other.reading;
    await highlights.follow();
    expect(highlights.canUndo('undo')).toBe(false);
    expect(await highlights.undo()).toBe(false);
  });

  it('needs an article, words and a highlight', async () => {
    const { highlights, shown, background, page } = await followedPage();
    const nowhere = { startBlock: 0, startOffset: 3, endBlock: 0, endOffset: 3 };
    await expect(highlights.add(FIRST, nowhere, 'green')).rejects.toThrow('nothing-selected');
    await expect(highlights.attach(FIRST, positionIn(page.reading))).rejects.toThrow('not-found');
    shown.reading = null;
    await expect(highlights.save()).rejects.toThrow('no-article');
    await highlights.follow();
    expect(background.payloadsOf('page/count').at(-1)).toEqual({ highlights: null });
  });
});

describe('highlights that are answered before their finder is there', () => {
  it('are shown when it comes, unless newer ones were answered meanwhile', async () => {
    const page = readPage('so-mot');
    const { highlights, background, bringing, words } = highlightsOn(page);
    const finder = deferred<void>();
    bringing.until = finder.promise;
    background.handlers['article/open'] = () => ({ kept: keptOn(page.reading, 'so-mot', 2), question: null });
    const first = highlights.refresh();
    await settled();
    expect([highlights.kept, highlights.located.length]).toEqual([null, 0]);
    background.handlers['article/open'] = () => ({ kept: null, question: null });
    await highlights.refresh();
    finder.resolve();
    await first;
    expect([highlights.kept, words()]).toEqual([null, []]);
  });

  it('wait for the newer ones', async () => {
    const page = readPage('so-mot');
    const { highlights, background, bringing } = highlightsOn(page);
    const finder = deferred<void>();
    bringing.until = finder.promise;
    background.handlers['article/open'] = () => ({ kept: keptOn(page.reading, 'so-mot', 2), question: null });
    const first = highlights.refresh();
    await settled();
    background.handlers['article/open'] = () => ({ kept: keptOn(page.reading, 'so-mot', 3), question: null });
    void highlights.refresh();
    await settled();
    finder.resolve();
    await first;
    await settled();
    expect([highlights.kept?.highlights.length, highlights.located.length]).toEqual([3, 3]);
  });

  it('bring none where there are none', async () => {
    const page = readPage('so-mot');
    const { highlights, background, bringing } = highlightsOn(page);
    bringing.until = new Promise(() => undefined);
    background.handlers['article/open'] = () => ({ kept: keptOn(page.reading, 'so-mot', 0), question: null });
    await highlights.follow();
    expect(highlights.kept?.id).toBe('so-mot');
  });
});
