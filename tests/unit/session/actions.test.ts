// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReaderError } from '../../../lib/model/error';
import type { HighlightColour, TextPosition } from '../../../lib/model/highlight';
import type { HighlightId } from '../../../lib/model/ids';
import type { Settings } from '../../../lib/model/settings/settings';
import type { InPageHost } from '../../../lib/page/in-page-host';
import type { Pointing } from '../../../lib/page/listen/pointing';
import { createCommandHandlers } from '../../../lib/session/commands';
import { createDrafts } from '../../../lib/session/drafts';
import { createInPageView } from '../../../lib/session/in-page-view';
import { createInterfaceWords } from '../../../lib/session/interface-words';
import { createPageReader } from '../../../lib/session/page-reader';
import { createReaderActions } from '../../../lib/session/reader-actions';
import { Session } from '../../../lib/session/session';
import { createSurfaceActions } from '../../../lib/session/surface-actions';
import { inPageWordsFor } from '../../../locales/in-page';
import {
  articleHtml,
  deferred,
  FakeBackground,
  FakeClock,
  fakeClearing,
  fakeCollection,
  fakePainter,
  settingsWith,
  settled,
} from './fake-page';

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  vi.stubGlobal('scrollBy', () => undefined);
  // What a browser has and jsdom has not.
  Object.assign(Range.prototype, {
    getBoundingClientRect: () => new DOMRect(10, 20, 100, 20),
    getClientRects: () => [new DOMRect(10, 20, 100, 20)],
  });
  vi.stubGlobal(
    'DOMRect',
    class {
      constructor(
        readonly x = 0,
        readonly y = 0,
        readonly width = 0,
        readonly height = 0,
      ) {}
      get left() {
        return this.x;
      }
      get top() {
        return this.y;
      }
      get bottom() {
        return this.y + this.height;
      }
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.getSelection()?.removeAllRanges();
});

const MARK = 'mark-1' as HighlightId;

/** The page of one article, read, with all that the reader can do on it. */
async function onPage(settings: Partial<Settings> = {}, paragraphs = 6) {
  history.replaceState(null, '', '/thoi-su/nhat-ky-mua-nuoc-123456.html');
  document.body.replaceChildren(
    ...new DOMParser().parseFromString(articleHtml('bản Một', paragraphs), 'text/html').body.childNodes,
  );
  const clock = new FakeClock();
  const background = new FakeBackground();
  const store = fakeCollection(background);
  const words = inPageWordsFor('vi');
  background.handlers['page/interface'] = () => ({ words, css: '' });
  background.handlers['tags/known'] = () => ['lũ'];
  background.handlers['page/outlet'] = () => ({ vi: 'Báo Vùng Cao', en: 'The Highlands' });
  const copied: string[] = [];
  const painted = fakePainter();
  let ids = 0;
  const newId = () => `id-${++ids}`;
  const pageReader = createPageReader({
    document,
    clock,
    isHidden: () => false,
    unstyled: (work) => work(),
    regions: () => session.regions,
  });
  const session: Session = new Session({
    document,
    reader: pageReader,
    clearing: fakeClearing(),
    painter: painted.painter,
    settings: settingsWith(settings),
    ask: background.ask,
    clock,
    newId,
    timeNow: () => '2026-11-27T01:00:00.000Z',
    onChange: () => reader.followPage(),
  });
  const view = createInPageView({
    draw: () => undefined,
    focus: { isInside: () => false, remember: () => undefined, giveBack: () => undefined },
    act: (effect) => void reader.act(effect),
  });
  const pointing: Pointing = {
    pickElement: async () => document.querySelector('.content'),
    holderOf: (_, node) => (node as Element).closest?.('main') ?? null,
    describeRegion: () => ['div.content'],
  };
  const reader = createReaderActions({
    document,
    host: {} as InPageHost,
    session,
    view,
    words: createInterfaceWords({
      ask: background.ask,
      language: () => 'vi',
      dress: () => undefined,
      onArrival: () => undefined,
    }),
    ask: background.ask,
    newId,
    bringPointing: async () => pointing,
  });
  const drafts = createDrafts(window);
  const actions = createSurfaceActions({
    session,
    view,
    reader,
    drafts,
    ask: background.ask,
    copy: async (text) => void copied.push(text),
    language: () => 'vi',
  });
  await session.read();
  const paragraphsOf = () => [...document.querySelectorAll('.content p')];
  const block = session.article?.article.blocks.findIndex(({ kind }) => kind === 'paragraph') ?? 0;
  return {
    ...painted,
    session,
    view,
    reader,
    actions,
    drafts,
    background,
    store,
    clock,
    copied,
    pointing,
    handlers: createCommandHandlers({ document, session, reader, menuNode: () => paragraphsOf()[1] ?? null }),
    /** The first words of a paragraph. */
    position: (nth = 0): TextPosition => ({
      startBlock: block + nth,
      startOffset: 0,
      endBlock: block + nth,
      endOffset: 14,
    }),
    /** Selects them, as the reader's hand has left the selection. */
    select(nth = 0, end = 14): Range {
      const node = paragraphsOf()[nth]?.firstChild as Text;
      document.getSelection()?.setBaseAndExtent(node, 0, node, end);
      const range = document.getSelection()?.getRangeAt(0);
      if (!range) throw new Error('nothing is selected');
      return range;
    },
    surface: () => view.state.surface,
    told: () => {
      const { notice } = view.state;
      return notice?.kind === 'done' ? notice.done : notice?.kind === 'problem' ? notice.error : notice?.kind;
    },
  };
}

/** The same page with a highlight on the first words of each of so many paragraphs. */
async function withHighlights(count: number, settings: Partial<Settings> = {}) {
  const page = await onPage(settings);
  for (let nth = 0; nth < count; nth += 1) {
    await page.session.highlights.add(`mark-${nth + 1}` as HighlightId, page.position(nth), 'yellow');
  }
  return page;
}

describe('a selection', () => {
  it('is offered to be marked; what a press makes is one highlight, and can be taken back', async () => {
    const { reader, actions, select, surface, store, told, view } = await onPage();
    reader.followSelection(select(), 'drawn');
    const chip = surface();
    if (chip?.kind !== 'chip') throw new Error('no chip');
    expect(chip.takeFocus).toBe(false);
    actions.markSelection(chip.id, chip.position, 'green');
    // A double click is one wish.
    actions.markSelection(chip.id, chip.position, 'green');
    await vi.waitFor(() => expect(view.state.isBusy).toBe(false));
    expect(store.highlights.map(({ id, colour }) => [id, colour])).toEqual([[chip.id, 'green']]);
    expect([surface(), told(), String(document.getSelection())]).toEqual([null, 'highlightSaved', '']);
    actions.pressNotice();
    await vi.waitFor(() => expect(told()).toBe('undone'));
    expect(store.highlights).toEqual([]);
  });

  it('is marked at once by the pen, each stroke for itself, and only where a hand drew it', async () => {
    const { reader, select, background, surface, words } = await onPage({ making: 'pen' });
    const held = deferred<void>();
    const add = background.handlers['highlight/add'];
    background.handlers['highlight/add'] = async (payload) => {
      await held.promise;
      return add?.(payload) as never;
    };
    reader.followSelection(select(0), 'drawn');
    reader.followSelection(select(1), 'drawn');
    held.resolve();
    await vi.waitFor(() => expect(words().length).toBe(2));
    reader.followSelection(select(2), 'other');
    expect([surface()?.kind, words().length]).toEqual(['chip', 2]);
  });

  it('is nothing where the reader wants none offered, outside the article, or gone', async () => {
    const quiet = await onPage({ making: 'quiet' });
    quiet.reader.followSelection(quiet.select(), 'drawn');
    expect(quiet.surface()).toBeNull();
    const { reader, select, surface, told } = await onPage();
    reader.followSelection(select(), 'other');
    expect(surface()?.kind).toBe('chip');
    reader.followSelection(null, 'other');
    expect(surface()).toBeNull();
    document.body.append('Giấy phép số 12/GP-TTĐT');
    const range = document.createRange();
    range.selectNodeContents(document.body.lastChild as Node);
    reader.followSelection(range, 'other');
    expect([surface(), told()]).toEqual([null, undefined]);
  });

  it('leaves a panel open, and lets a card give way', async () => {
    const { reader, actions, select, surface, session } = await withHighlights(1);
    reader.goTo(MARK);
    reader.followSelection(select(1), 'drawn');
    expect(surface()?.kind).toBe('chip');
    const located = session.highlights.find(MARK);
    if (located) actions.editNote(located);
    await vi.waitFor(() => expect(surface()?.kind).toBe('note'));
    reader.followSelection(select(1), 'drawn');
    expect(surface()?.kind).toBe('note');
  });

  it('is widened to its paragraph', async () => {
    const { reader, actions, session, select, surface } = await onPage();
    reader.followSelection(select(), 'drawn');
    const chip = surface();
    if (chip?.kind !== 'chip') throw new Error('no chip');
    const whole = session.text.wholeAround(chip.position);
    if (!whole) throw new Error('the paragraph is longer');
    actions.widen(whole);
    expect(surface()).toMatchObject({ kind: 'chip', position: whole, id: chip.id });
    expect(String(document.getSelection())).toBe(document.querySelector('.content p')?.textContent);
  });

  it('of the same words twice is one highlight in the colour chosen last', async () => {
    const { reader, select, store, told, surface, session } = await onPage();
    for (const colour of ['yellow', 'blue', 'blue'] as HighlightColour[]) {
      await session.choose({ lastColour: colour });
      await reader.maker.add(`id of ${colour}` as HighlightId, session.text.positionOf(select()), colour);
    }
    expect(store.highlights.map(({ colour }) => colour)).toEqual(['blue']);
    expect(told()).toBe('highlightChanged');
    // The third time nothing is new: its card is opened.
    expect(surface()?.kind).toBe('card');
  });

  it('of nearly everything is asked about, and marked only by the answer', async () => {
    const { reader, actions, surface, store, told, session, background } = await onPage({}, 30);
    const { blocks } = session.article?.article ?? { blocks: [] };
    const all = {
      startBlock: 0,
      startOffset: 0,
      endBlock: blocks.length - 1,
      endOffset: blocks.at(-1)?.text.length ?? 0,
    };
    await reader.maker.add(MARK, all, 'green', true);
    const question = surface();
    if (question?.kind !== 'nearly-all') throw new Error('no question');
    expect(store.highlights).toEqual([]);
    actions.markAnyway(question);
    await vi.waitFor(() => expect(surface()?.kind).toBe('note'));
    expect(store.highlights.map(({ id }) => id)).toEqual([MARK]);
    expect(background.typesAsked()).toContain('tags/known');
    actions.saveArticle();
    await vi.waitFor(() => expect(told()).toBe('articleSaved'));
    expect(surface()).toBeNull();
  });
});

describe('a save that fails', () => {
  it('is told, and leaves open what was open', async () => {
    const { reader, actions, select, surface, background, told, view } = await onPage();
    background.handlers['highlight/add'] = () => Promise.reject(new ReaderError('storage-full'));
    reader.followSelection(select(), 'drawn');
    const chip = surface();
    if (chip?.kind !== 'chip') throw new Error('no chip');
    actions.markSelection(chip.id, chip.position, 'green');
    await vi.waitFor(() => expect(told()).toBe('storage-full'));
    expect(surface()).toBe(chip);
    expect(String(document.getSelection())).toBe('Tổ quản lý đập');
    await vi.waitFor(() => expect(view.state.isBusy).toBe(false));
  });

  it('of a note rejects, and keeps what was written', async () => {
    const { actions, session, surface, background, drafts } = await withHighlights(1);
    const located = session.highlights.find(MARK);
    if (!located) throw new Error('no highlight');
    actions.editNote(located);
    await vi.waitFor(() => expect(surface()?.kind).toBe('note'));
    const written = { note: 'Cần đối chiếu', tags: ['lũ'] };
    actions.keepDraft(located.highlight, written);
    const edit = background.handlers['highlight/edit'];
    background.handlers['highlight/edit'] = () => Promise.reject(new ReaderError('storage-full'));
    await expect(actions.saveNote(located.highlight, written)).rejects.toThrow('storage-full');
    expect([surface()?.kind, drafts.of(MARK)]).toEqual(['note', written]);
    // Closed by accident and opened again, it is there.
    actions.close();
    actions.editNote(located);
    await vi.waitFor(() => expect(surface()).toMatchObject({ kind: 'note', draft: written, knownTags: ['lũ'] }));
    background.handlers['highlight/edit'] = edit as never;
    await actions.saveNote(located.highlight, written);
    expect([surface(), drafts.of(MARK)]).toEqual([null, null]);
  });
});

describe('going from one highlight to the next', () => {
  it('begins where the reader is, goes on from the one that was opened, and round', async () => {
    const { reader, surface, background } = await withHighlights(3);
    reader.walk(1);
    const shown = () => {
      const card = surface();
      return card?.kind === 'card' ? card.located.highlight.id : null;
    };
    // The one that was made last is what the walk goes on from; none is, so it begins at the first one in view.
    expect(shown()).toBe('mark-1');
    reader.walk(1);
    expect(shown()).toBe('mark-2');
    reader.walk(-1);
    reader.walk(-1);
    expect(shown()).toBe('mark-3');
    await settled();
    const opened = background.payloadsOf('page/tell').flatMap((told) => (told.kind === 'opened' ? [told.id] : []));
    expect(opened).toEqual(['mark-1', 'mark-2', 'mark-1', 'mark-3']);
  });

  it('says that there is none', async () => {
    const { reader, told } = await onPage();
    reader.walk(1);
    expect(told()).toBe('noHighlights');
  });

  it('turns through those that lie over each other', async () => {
    const { reader, actions, session, surface } = await withHighlights(2);
    const [first, second] = session.highlights.located;
    if (!first || !second) throw new Error('there are two');
    reader.goTo(first.highlight.id);
    const others = [first.highlight.id, 'gone' as HighlightId, second.highlight.id];
    actions.openNextHere(first, others);
    expect(surface()).toMatchObject({ kind: 'card', located: { highlight: { id: 'mark-2' } }, others });
    actions.openNextHere(second, others);
    expect(surface()).toMatchObject({ kind: 'card', located: { highlight: { id: 'mark-1' } } });
  });
});

describe('a click', () => {
  const click = { isLink: false, hasAlt: false, x: 20, y: 25 };

  it('marks the whole paragraph with Alt, and no link', async () => {
    const { reader, store } = await onPage();
    const node = document.querySelector('.content p');
    reader.followClick({ ...click, node, isLink: true, hasAlt: true });
    await settled();
    expect(store.highlights).toEqual([]);
    reader.followClick({ ...click, node, hasAlt: true });
    await vi.waitFor(() => expect(store.highlights.length).toBe(1));
    expect(store.highlights[0]?.quote.exact).toBe(node?.textContent);
  });

  it('opens what lies under it, and closes a card beside it', async () => {
    const { reader, surface } = await withHighlights(1);
    const text = document.querySelector('.content p')?.firstChild;
    Object.assign(document, { caretPositionFromPoint: () => ({ offsetNode: text, offset: 3 }) });
    Object.assign(DOMRect.prototype, { right: 200 });
    reader.followClick({ ...click, node: text as Node });
    expect(surface()?.kind).toBe('card');
    Object.assign(document, { caretPositionFromPoint: () => null });
    reader.followClick({ ...click, node: document.body });
    expect(surface()).toBeNull();
  });
});

describe('a notice', () => {
  it('offers to make an article of what was selected outside of one', async () => {
    const { reader, actions, view, told } = await onPage();
    document.body.insertAdjacentHTML(
      'beforeend',
      `<main><p>${'Một đoạn văn đứng ngoài bài báo. '.repeat(12)}</p></main>`,
    );
    document.getSelection()?.selectAllChildren(document.querySelector('main p') as Element);
    await expect(reader.mark(document.getSelection()?.getRangeAt(0) ?? null, null)).rejects.toThrow(
      'selection-outside',
    );
    reader.tellProblem(new ReaderError('selection-outside'));
    expect(view.state.notice).toMatchObject({ kind: 'problem', selected: document.querySelector('main p') });
    actions.pressNotice();
    await vi.waitFor(() => expect(told()).toBe('bodyTaken'));
  });

  it('of the text that was pointed at takes it back', async () => {
    const { reader, actions, session, told, view } = await onPage();
    await reader.point();
    expect([told(), session.regions]).toEqual(['bodyTaken', [['div.content']]]);
    actions.pressNotice();
    await vi.waitFor(() => expect(view.state.isBusy).toBe(false));
    expect(session.regions).toEqual([]);
  });

  it('of a reprint is told once an article, and dismissed for good', async () => {
    const { reader, actions, background, view } = await onPage();
    const hint = { id: 'kept-there' as never, outlet: { vi: 'Báo Kia', en: 'That Paper' }, highlights: 2 };
    background.handlers['reprint/find'] = () => hint;
    reader.settle();
    await vi.waitFor(() => expect(view.state.notice).toMatchObject({ kind: 'reprint', hint }));
    actions.pressNotice();
    await vi.waitFor(() => expect(view.state.notice).toBeNull());
    expect(background.payloadsOf('reprint/dismiss')).toEqual([
      { id: 'kept-there', addresses: [expect.stringContaining('nhat-ky-mua-nuoc')] },
    ]);
    reader.settle();
    await settled();
    expect(background.payloadsOf('reprint/find').length).toBe(1);
  });

  it('of a reprint is not told once the article is kept', async () => {
    const { reader, session, background, view } = await onPage();
    const held = deferred<never>();
    background.handlers['reprint/find'] = () => held.promise;
    reader.settle();
    await session.highlights.save();
    held.resolve({ id: 'kept-there', outlet: { vi: '', en: '' }, highlights: 2 } as never);
    await settled();
    expect(view.state.notice).toBeNull();
  });
});

describe('copying', () => {
  it('names the outlet, and by its host where the background is gone', async () => {
    const { actions, background, copied, position, told } = await onPage();
    actions.copySelection(position());
    await vi.waitFor(() => expect(copied.length).toBe(1));
    expect(copied[0]).toMatch(/^“Tổ quản lý đập” \(Báo Vùng Cao, 03\/11\/2026, /);
    await vi.waitFor(() => expect(told()).toBe('copied'));
    await settled();
    background.handlers['page/outlet'] = () => Promise.reject(new ReaderError('extension-updated'));
    actions.copyText('Tổ quản lý đập');
    await vi.waitFor(() => expect(copied.length).toBe(2));
    expect(copied[1]).toContain(`(${location.host.replace(/:\d+$/, '')}`);
  });
});

describe('a highlight whose words stand in several places', () => {
  it('is asked about place by place, and attached to the one that is chosen', async () => {
    const { actions, session, store, background, surface, told, view } = await onPage();
    const twice = 'Người trực đã báo cho hai thôn bên dưới lúc chiều.';
    for (const nth of [1, 4]) document.querySelectorAll('.content p')[nth]?.replaceChildren(twice);
    await session.read();
    await session.highlights.save();
    const lost = {
      id: MARK,
      colour: 'red',
      note: '',
      tags: [],
      quote: { exact: twice, prefix: '', suffix: '' },
      position: { startBlock: 90, startOffset: 0, endBlock: 90, endOffset: twice.length },
      fingerprint: '',
      createdAt: '2026-11-25T08:00:00.000Z',
    };
    store.highlights.push(lost as never);
    await session.highlights.refresh();
    expect(session.highlights.find(MARK)?.state).toBe('ambiguous');
    expect(view.state.notice).toMatchObject({ kind: 'places', count: 1 });
    actions.pressNotice();
    await vi.waitFor(() => expect(surface()).toMatchObject({ kind: 'place', index: 0 }));
    expect(view.state.notice).toBeNull();
    await settled();
    actions.showPlace(1);
    await vi.waitFor(() => expect(surface()).toMatchObject({ kind: 'place', index: 1 }));
    await settled();
    const place = surface();
    if (place?.kind !== 'place' || !place.places[1]) throw new Error('no second place');
    actions.attach(place.highlight, place.places[1]);
    await vi.waitFor(() => expect(told()).toBe('attached'));
    expect([surface(), session.highlights.find(MARK)?.state]).toEqual([null, 'exact']);
    expect(background.payloadsOf('highlight/edit').length).toBe(1);
  });
});

describe('a command', () => {
  it('for the state waits until what was written elsewhere is taken in', async () => {
    const { handlers, session, background, store } = await onPage();
    await session.highlights.save();
    const held = deferred<void>();
    background.handlers['article/open'] = async () => {
      await held.promise;
      return { ...store.kept(), savedAt: 'later' as never };
    };
    const changed = handlers['page/changed']({ article: store.id as never });
    const state = handlers['page/state'](null);
    held.resolve();
    await changed;
    expect(await state).toMatchObject({ kind: 'article', kept: { savedAt: 'later' } });
  });

  it('that another article changed is none of this page', async () => {
    const { handlers, session, background, store } = await onPage();
    await session.highlights.save();
    const asked = () => background.payloadsOf('article/open').length;
    const before = asked();
    await handlers['page/changed']({ article: 'another' as never });
    expect(asked()).toBe(before);
    await handlers['page/changed']({ article: store.id as never });
    await handlers['page/changed']({ article: null });
    expect(asked()).toBe(before + 2);
  });

  it('that fails is told on the page, and to whoever sent it', async () => {
    const { handlers, told } = await onPage();
    await expect(handlers['page/mark'](null)).rejects.toThrow('nothing-selected');
    expect(told()).toBe('nothing-selected');
  });

  it('clears at once, and says so by the key', async () => {
    const { handlers, background, told } = await onPage();
    background.handlers['settings/change'] = () => Promise.reject(new ReaderError('storage-full'));
    expect(await handlers['page/clear']({ on: 'toggle' })).toMatchObject({ kind: 'article', cleared: false });
    expect(told()).toBe('pageShown');
    await vi.waitFor(() => expect(told()).toBe('storage-full'));
  });

  it('marks the selection or, inside a highlight, opens it', async () => {
    const { handlers, select, store, surface } = await onPage();
    select();
    await handlers['page/mark'](null);
    expect(store.highlights.length).toBe(1);
    select(0, 6);
    await handlers['page/mark'](null);
    expect([store.highlights.length, surface()?.kind]).toEqual([1, 'card']);
  });

  it('marks the paragraph that the menu was opened on', async () => {
    const { handlers, store } = await onPage();
    await handlers['page/mark-block'](null);
    expect(store.highlights[0]?.quote.exact).toContain('lần thứ 2');
  });
});
