import { describe, expect, it } from 'vitest';
import { ENGINE } from '../../../lib/article/engine';
import { ReaderError } from '../../../lib/model/error';
import type { HighlightId } from '../../../lib/model/ids';
import type { Settings } from '../../../lib/model/settings/settings';
import { FIRST_PAUSE } from '../../../lib/session/page-reader';
import { articleHtml, createPage, deferred } from './fake-page';
import { fakeSession } from './fake-session';

const HOST = 'baovungcao.example';

function sessionOn(html = articleHtml('bản Một'), settings: Partial<Settings> = {}) {
  const page = createPage(html);
  const made = fakeSession(page.document, settings);
  return { ...made, page, first: made.position };
}

const MARK = 'mark-1' as HighlightId;

describe('a page that is read', () => {
  it('is cleared before the collection has answered, and painted after', async () => {
    const { session, clearing, background, store, first, words } = sessionOn();
    await session.read();
    await session.highlights.add(MARK, first(), 'green');
    const held = deferred<void>();
    background.handlers['article/open'] = async () => {
      await held.promise;
      return { kept: store.kept(), question: null };
    };
    clearing.turnOff();
    const read = session.read();
    await Promise.resolve();
    await Promise.resolve();
    expect(session.isCleared).toBe(true);
    held.resolve();
    await read;
    expect(words()).toEqual(['Tổ quản lý đập']);
  });

  it('is left whole where that was chosen for its outlet, or for all', async () => {
    const chosen = sessionOn(undefined, { views: { [HOST]: 'page' } });
    await chosen.session.read();
    expect(chosen.session.isCleared).toBe(false);
    const all = sessionOn(undefined, { clearPages: false });
    await all.session.read();
    expect(all.session.isCleared).toBe(false);
    const one = sessionOn(undefined, { clearPages: false, views: { [HOST]: 'comfort' } });
    await one.session.read();
    expect(one.clearing.log.some((entry) => entry.startsWith('on comfort'))).toBe(true);
  });

  it('stays whole where it was asked for and has a headline alone, as a list does', async () => {
    const readArticle: typeof ENGINE.readArticle = (...given) => {
      const read = ENGINE.readArticle(...given);
      if (!read.isArticle) return read;
      const blocks = read.article.blocks.filter(({ kind }) => kind === 'headline');
      return { ...read, certain: false, article: { ...read.article, blocks } };
    };
    const engine = { ...ENGINE, readArticle };
    const { session } = fakeSession(createPage().document, {}, undefined, {
      current: () => engine,
      bring: async () => engine,
    });
    await session.read(true);
    expect(session.state()).toMatchObject({ kind: 'article', certain: false, cleared: false });
  });

  it('can be asked for its state once its reading has failed, too', async () => {
    const engine = { current: () => null, bring: () => Promise.reject(new Error('no engine')) };
    const { session } = fakeSession(createPage().document, {}, undefined, engine);
    await expect(session.read()).rejects.toThrow('no engine');
    await session.whenRead;
    expect(session.state()).toMatchObject({ kind: 'no-article', reason: 'empty' });
  });

  it('is no article, and is shown whole', async () => {
    const { session, clearing } = sessionOn('<main><p>Liên hệ</p></main>');
    await session.read();
    expect([session.article, session.isCleared]).toEqual([null, false]);
    expect(session.state()).toMatchObject({ kind: 'no-article', asked: false });
    expect(clearing.log).toEqual(['off']);
    expect(() => session.setCleared(true)).toThrow('no-article');
  });
});

describe('the switch', () => {
  it('clears and shows at once, and is remembered for the outlet', async () => {
    const { session, background } = sessionOn();
    await session.read();
    const held = deferred<null>();
    background.handlers['settings/change'] = () => held.promise;
    const stored = session.setCleared('toggle');
    expect([session.isCleared, session.settings.views[HOST]]).toEqual([false, 'page']);
    held.resolve(null);
    await stored;
    expect(background.payloadsOf('settings/change')).toEqual([{ view: 'clear', shown: 'page' }]);
    await session.setCleared(true, 'comfort');
    expect([session.isCleared, session.view, session.settings.views[HOST]]).toEqual([true, 'comfort', 'comfort']);
  });

  it('holds also where it could not be stored', async () => {
    const { session, background } = sessionOn();
    await session.read();
    background.handlers['settings/change'] = () => Promise.reject(new ReaderError('storage-full'));
    await expect(session.setCleared(false)).rejects.toThrow('storage-full');
    expect(session.isCleared).toBe(false);
    await session.check();
    expect(session.isCleared).toBe(false);
  });

  it('gives way while the reader points at the page', async () => {
    const { session } = sessionOn();
    await session.read();
    session.showWhole(true);
    expect(session.isCleared).toBe(false);
    session.showWhole(false);
    expect(session.isCleared).toBe(true);
  });
});

describe('other settings', () => {
  it('dress a cleared page anew only where they say how it is dressed', async () => {
    const { session, clearing } = sessionOn();
    await session.read();
    const before = clearing.log.length;
    session.follow({ ...session.settings, lastColour: 'red' });
    expect(clearing.log.length).toBe(before);
    session.follow({ ...session.settings, view: 'comfort' });
    expect(clearing.log.at(-1)).toMatch(/^on comfort/);
  });
});

describe('looking after the page', () => {
  it('repairs what the page dropped, where it shows what it showed', async () => {
    const { session, clearing, restored } = sessionOn();
    await session.read();
    expect(await session.check()).toBe(false);
    expect([clearing.log.at(-1), restored()]).toEqual(['restore', 1]);
  });

  it('follows another article: clears it, and shows its highlights and none of the one before', async () => {
    const { session, page, clock, first, words } = sessionOn();
    await session.read();
    await session.highlights.add(MARK, first(), 'green');
    expect(words().length).toBe(1);
    page.navigate('/thoi-su/bai-khac-654321.html');
    page.show('bản Hai');
    expect(await session.check()).toBe(true);
    expect([words(), session.highlights.kept, session.highlights.canUndo('undo')]).toEqual([[], null, false]);
    expect(session.isCleared).toBe(true);
    clock.pass(FIRST_PAUSE);
    page.navigate('/thoi-su/nhat-ky-mua-nuoc-123456.html');
    page.show('bản Một');
    expect(await session.check()).toBe(true);
    expect(words()).toEqual(['Tổ quản lý đập']);
  });

  it('shows the page whole where the article has gone', async () => {
    const { session, page, background } = sessionOn();
    await session.read();
    page.document.body.replaceChildren();
    expect(await session.check()).toBe(true);
    expect([session.isCleared, session.article]).toEqual([false, null]);
    expect(background.payloadsOf('page/count').at(-1)).toEqual({ highlights: null });
  });

  it('keeps highlights on their words while the page rewrites around them', async () => {
    const { session, page, first, words } = sessionOn();
    await session.read();
    await session.highlights.add(MARK, first(), 'green');
    const paragraph = page.document.querySelector('.content p');
    paragraph?.replaceChildren(`Tin mới: ${paragraph.textContent}`);
    expect(await session.check()).toBe(true);
    expect(words()).toEqual(['Tổ quản lý đập']);
  });
});

describe('coming back', () => {
  it('from the browser’s cache shows what other tabs have done meanwhile', async () => {
    const { session, store, first, words } = sessionOn();
    await session.read();
    await session.highlights.add(MARK, first(), 'green');
    store.highlights = [];
    await session.highlights.refresh();
    expect(words()).toEqual([]);
  });

  it('after an update says so where there is an article, and leaves what is painted', async () => {
    const { session, background, first, words } = sessionOn();
    await session.read();
    await session.highlights.add(MARK, first(), 'green');
    background.handlers['article/open'] = () => Promise.reject(new ReaderError('extension-updated'));
    await expect(session.highlights.refresh()).rejects.toThrow('extension-updated');
    expect(words()).toEqual(['Tổ quản lý đập']);
  });
});

describe('pointing at the text', () => {
  it('reads it from there, remembers where, and can be taken back', async () => {
    const { session, page, background, store } = sessionOn();
    await session.read();
    await session.highlights.save();
    const element = page.document.querySelector('.content');
    if (!element) throw new Error('the page has a text');
    const before = await session.pointAt(element, ['div.content']);
    expect(before).toEqual([]);
    expect(session.state()).toMatchObject({ kind: 'article', fromBody: true });
    expect(session.regions).toEqual([['div.content']]);
    // What is kept takes the new text.
    expect(background.payloadsOf('article/keep').map(({ id }) => id)).toEqual([store.id, store.id]);
    await session.unpoint(before);
    expect(session.state()).toMatchObject({ kind: 'article', fromBody: false });
    expect(session.regions).toEqual([]);
  });

  it('rejects an element without text, and reads the page as before', async () => {
    const { session, page } = sessionOn();
    await session.read();
    const empty = page.document.createElement('div');
    page.document.body.append(empty);
    await expect(session.pointAt(empty, ['div.khong'])).rejects.toThrow('no-article');
    expect(session.state()).toMatchObject({ kind: 'article', fromBody: false });
    expect(session.regions).toEqual([]);
  });
});

describe('the text on the page', () => {
  const select = (document: Document, start: number, end: number) => {
    const node = document.querySelector('.content p')?.firstChild;
    if (!node) throw new Error('the page has a text');
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return range;
  };

  it('of a selection are whole words', async () => {
    const { session, text, page, first } = sessionOn();
    await session.read();
    // “ổ quản lý đậ”
    expect(text.positionOf(select(page.document, 1, 13))).toEqual(first());
    expect(text.textAt(first())).toBe('Tổ quản lý đập');
    expect(text.rangesAt(first()).map(String)).toEqual(['Tổ quản lý đập']);
  });

  it('is that of now, where the page has changed a moment ago', async () => {
    const { session, text, page } = sessionOn();
    await session.read();
    page.document.querySelector('.content p')?.replaceChildren('Mực nước ở đập Nam Sơn đã xuống thấp hơn mọi năm.');
    const position = text.positionOf(select(page.document, 0, 8));
    expect(text.textAt(position)).toBe('Mực nước');
  });

  it('is none outside the article, nor where nothing is selected', async () => {
    const { session, text, page } = sessionOn(`${articleHtml('bản Một')}<footer>Giấy phép số 12/GP</footer>`);
    await session.read();
    const footer = page.document.querySelector('footer');
    const range = page.document.createRange();
    if (footer) range.selectNodeContents(footer);
    expect(() => text.positionOf(range)).toThrow('selection-outside');
    expect(() => text.positionOf(null)).toThrow('nothing-selected');
    expect(() => text.wholeAt(footer as Node)).toThrow('selection-outside');
    expect(text.caretAt(range)).toBeNull();
  });

  it('knows the whole paragraph around words, and that a whole one is whole', async () => {
    const { session, text, page, first } = sessionOn();
    await session.read();
    const paragraph = page.document.querySelector('.content p');
    const whole = text.wholeAt(paragraph as Node);
    expect(text.wholeAround(first())).toEqual(whole);
    expect(text.wholeAround(whole)).toBeNull();
    expect(text.caretAt(select(page.document, 3, 3))).toMatchObject({ startOffset: 3, endOffset: 3 });
  });

  it('is shown where a highlight is gone to, and nowhere where there is none of it', async () => {
    const { session, text, page, first, flashed } = sessionOn();
    const scrolls: unknown[] = [];
    const { window } = page;
    Object.assign(window, {
      matchMedia: () => ({ matches: true }),
      scrollBy: (to: unknown) => void scrolls.push(to),
    });
    Object.assign(window.Range.prototype, { getBoundingClientRect: () => ({ top: 900 }) });
    await session.read();
    await session.highlights.add(MARK, first(), 'green');
    text.show(session.highlights.find(MARK)?.ranges ?? []);
    expect(flashed).toEqual(['Tổ quản lý đập']);
    expect(scrolls).toEqual([{ top: 900 - window.innerHeight / 3, behavior: 'instant' }]);
    text.show([]);
    expect([flashed.length, scrolls.length]).toEqual([1, 1]);
  });
});
