// @vitest-environment jsdom
import type { ComponentChildren } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import type {
  ArticleView,
  Busy,
  FormatChoice,
  KeptCopy,
  PageView,
  ReprintView,
} from '../../../components/article/views';
import { HealthLine } from '../../../components/popup/HealthLine';
import type { ArticleTools } from '../../../components/popup/MoreMenu';
import { PagePanel } from '../../../components/popup/PagePanel';
import { PopupHeader } from '../../../components/popup/PopupHeader';
import { SavedList } from '../../../components/popup/SavedList';
import type { SavedRow, SavedView } from '../../../components/popup/views';
import type { Highlight } from '../../../lib/model/highlight';
import { newArticleId, newHighlightId } from '../../../lib/model/ids';
import { DEFAULT_SETTINGS } from '../../../lib/model/settings/settings';
import { wordsFor } from '../../../locales';
import { formatWordsFor } from '../../../locales/formats';
import { draw } from './draw';

const words = wordsFor('vi');
const ID = newArticleId(() => 'article');

const ARTICLE: ArticleView = {
  kind: 'article',
  article: {
    headline: 'Bản vùng cao có đường bê tông',
    host: 'baovungcao.vn',
    language: 'vi',
    publishedAt: { iso: '2026-11-03T08:05:00+07:00', precision: 'minute', words: '03/11/2026 08:05' },
  },
  asRead: { headline: 'Bản vùng cao có đường bê tông', authors: [] },
  corrections: {},
  fromBody: false,
  outletName: 'Báo Vùng Cao',
  certain: true,
  remarks: [],
  cleared: true,
  view: 'clear',
  kept: null,
  reprint: null,
  question: null,
  found: {},
};
const REPRINT: ReprintView = {
  id: newArticleId(() => 'reprint'),
  url: 'https://hangtin.example.vn/duong-be-tong',
  outletName: 'Hãng tin Ví Dụ',
  ...{ highlights: 3, fitting: 2, missing: 1 },
};
const KEPT: ArticleView = { ...ARTICLE, kept: { id: ID, savedAt: '2026-11-03T09:00:00+07:00', highlights: [] } };

const HIGHLIGHT: Highlight = {
  id: newHighlightId(() => 'h'),
  articleId: ID,
  quote: { exact: 'đường bê tông', prefix: '', suffix: '' },
  position: { startBlock: 0, startOffset: 0, endBlock: 0, endOffset: 13 },
  fingerprint: '0',
  colour: 'yellow',
  note: '',
  tags: [],
  createdAt: '2026-11-03T09:00:00+07:00',
  stamps: {},
};

const { formats } = formatWordsFor(words.language);
const MARKDOWN: FormatChoice = { id: 'markdown', label: formats.markdown };
const TEXT: FormatChoice = { id: 'text', label: formats.text };

async function drawPage(view: PageView, busy: Busy = null, formats = [MARKDOWN], fields?: ComponentChildren) {
  const actions = {
    onKeepImages: vi.fn(),
    onShoot: vi.fn(),
    onRead: vi.fn(),
    onAllow: vi.fn(),
    onReload: vi.fn(),
    onAlwaysRead: vi.fn(),
    onRetry: vi.fn(),
    onAnswer: vi.fn(),
    onDismissQuestion: vi.fn(),
    onPen: vi.fn(),
    onCopy: vi.fn(),
    onOpenPanel: vi.fn(),
    onPrint: vi.fn(),
    onOpenCopy: vi.fn(),
    onClear: vi.fn(),
    onComfort: vi.fn(),
    onSave: vi.fn(),
    onCorrect: vi.fn(async () => undefined),
    onPoint: vi.fn(),
    onForgetRegion: vi.fn(),
    onOpenUrl: vi.fn(),
    onLoadVersions: vi.fn(),
    onTellChanges: vi.fn(async () => []),
    onLoadNews: vi.fn(),
    onTakeBack: vi.fn(),
    onExport: vi.fn(),
    onWord: vi.fn(),
    onDeleteArticle: vi.fn(),
    onAdopt: vi.fn(),
    onDismiss: vi.fn(),
    onOpenReprint: vi.fn(),
    onJump: vi.fn(),
    onDeleteHighlight: vi.fn(),
  };
  return {
    ...(await draw(
      <PagePanel
        words={words}
        view={view}
        comfort={DEFAULT_SETTINGS.comfort}
        isCorrecting={false}
        onCorrected={vi.fn()}
        fields={fields}
        formats={formats}
        busy={busy}
        actions={actions}
      />,
    )),
    actions,
  };
}

describe('the page in view', () => {
  it('shows outlet, date and headline of an article, and saves it', async () => {
    const { root, press, actions } = await drawPage(ARTICLE);
    expect(root.querySelector('h2')?.textContent).toBe('Bản vùng cao có đường bê tông');
    expect(root.querySelector('h2')?.lang).toBe('vi');
    expect(root.textContent).toContain('Báo Vùng Cao');
    expect(root.textContent).toContain('03/11/2026 08:05');
    expect(root.textContent).toContain(words.popup.state.notKept);
    expect(root.textContent).not.toContain(words.article.saved);
    await press(words.article.save);
    expect(actions.onSave).toHaveBeenCalledOnce();
  });

  it('does not save twice while it saves', async () => {
    const { press, actions } = await drawPage(ARTICLE, 'saving');
    await press(words.article.saving);
    expect(actions.onSave).not.toHaveBeenCalled();
  });

  it('tells that the text is kept from another outlet, and offers to bring over what stands here word for word', async () => {
    const { adoption, reprint } = words;
    const { root, press, actions } = await drawPage({ ...ARTICLE, reprint: REPRINT });
    expect(root.textContent).toContain('Bài này đã lưu từ Hãng tin Ví Dụ (3 đoạn đánh dấu).');
    expect(root.textContent).toContain(adoption.missing(1));
    await press(adoption.adopt(2));
    await press(reprint.dismiss);
    await press(adoption.open('Hãng tin Ví Dụ'));
    expect(actions.onAdopt.mock.calls).toEqual([[REPRINT.id]]);
    expect(actions.onDismiss.mock.calls).toEqual([[REPRINT.id]]);
    expect(actions.onOpenReprint.mock.calls).toEqual([[REPRINT.url]]);
  });

  it('offers nothing to bring over where nothing stands here word for word', async () => {
    const nothing = { ...REPRINT, highlights: 0, fitting: 0, missing: 0 };
    const { root, control } = await drawPage({ ...ARTICLE, reprint: nothing });
    expect(root.textContent).toContain(words.adoption.kept('Hãng tin Ví Dụ', 0));
    expect(root.textContent).not.toContain('nguyên văn');
    expect(() => control('Mang')).toThrow();
    const without = await drawPage(ARTICLE);
    expect(without.root.textContent).not.toContain('Hãng tin Ví Dụ');
  });

  it('switches clearing', async () => {
    const { root, actions } = await drawPage(ARTICLE);
    const toggle = root.querySelector<HTMLInputElement>('[role=switch]');
    expect(toggle?.checked).toBe(true);
    toggle?.click();
    expect(actions.onClear.mock.calls).toEqual([[false]]);
  });

  it('offers the reader’s letters on a cleared page, and their sizes once they are chosen', async () => {
    const { letters } = words;
    const whole = await drawPage({ ...ARTICLE, cleared: false });
    expect(() => whole.control(letters.views.comfort.hint)).toThrow();
    const asPrinted = await drawPage(ARTICLE);
    expect(() => asPrinted.control(words.popup.letters)).toThrow();
    await asPrinted.press(letters.views.comfort.hint);
    expect(asPrinted.actions.onClear.mock.calls).toEqual([[true, 'comfort']]);
    const { press, control, actions } = await drawPage({ ...ARTICLE, view: 'comfort' });
    expect(() => control(letters.more.fontSize)).toThrow();
    await press(words.popup.letters);
    const { fontSize, lineHeight, width } = DEFAULT_SETTINGS.comfort;
    await press(letters.more.fontSize);
    await press(letters.less.width);
    await press(letters.more.lineHeight);
    await press(letters.grounds.sepia.hint);
    expect(actions.onComfort.mock.calls).toEqual([
      [{ fontSize: fontSize + 1 }],
      [{ width: width - 80 }],
      [{ lineHeight: lineHeight + 0.1 }],
      [{ ground: 'sepia' }],
    ]);
  });

  it('exports, prints and copies once the article is saved, and opens its own address where that is another', async () => {
    const { root, press, control, actions } = await drawPage(KEPT);
    expect(root.textContent).toContain(words.article.saved);
    expect(() => control(words.article.save)).toThrow();
    expect(() => control(words.article.openSaved)).toThrow();
    await press(words.exporting.one(formats.markdown));
    await press(words.screens.print);
    await press(words.popup.actions.copy);
    await press(words.copy.open);
    expect(actions.onOpenCopy).toHaveBeenCalledOnce();
    await press(words.screens.panel);
    expect(actions.onExport.mock.calls).toEqual([[ID, 'markdown']]);
    expect(actions.onPrint.mock.calls).toEqual([[ID]]);
    expect(actions.onCopy).toHaveBeenCalledOnce();
    expect(actions.onOpenPanel).toHaveBeenCalledOnce();

    const other = await drawPage({
      ...KEPT,
      kept: { id: ID, savedAt: '', highlights: [], otherUrl: 'https://baovungcao.vn/cu' },
    });
    await other.press(words.article.openSaved);
    expect(other.actions.onOpenUrl.mock.calls).toEqual([['https://baovungcao.vn/cu']]);
  });

  it('keeps the places of what a page that is not kept cannot do, and says what it wants', async () => {
    const { control, press, actions } = await drawPage(ARTICLE);
    for (const name of [words.exporting.some, words.screens.print]) {
      expect(control(name).getAttribute('aria-disabled')).toBe('true');
      expect(control(name).title).toBe(words.popup.actions.saveFirst);
      await press(name);
    }
    expect(actions.onPrint).not.toHaveBeenCalled();
    expect(actions.onExport).not.toHaveBeenCalled();
    await press(words.popup.actions.copy);
    expect(actions.onCopy).toHaveBeenCalledOnce();
  });

  it('says in one line how the article stands: kept when, what changed, what is gone, that it is cut or kept elsewhere', async () => {
    const statesOf = async (view: ArticleView) => {
      const { root } = await drawPage(view);
      return [...root.querySelectorAll('.db-states > li')].map((state) => state.textContent);
    };
    const { state } = words.popup;
    const marks = ['a', 'b', 'c', 'd'].map((id) => ({ ...HIGHLIGHT, id: newHighlightId(() => id) }));
    const found = { a: 'changed', b: 'orphan', c: 'ambiguous', d: 'exact' } as const;
    const kept = { id: ID, savedAt: '2026-11-03T09:00:00+07:00', highlights: marks };
    expect(await statesOf({ ...ARTICLE, reprint: REPRINT })).toEqual([state.notKept, state.elsewhere]);
    expect(
      await statesOf({
        ...ARTICLE,
        kept,
        found: Object.fromEntries(Object.entries(found).map(([id, each]) => [id, { state: each }])),
        remarks: [{ kind: 'cut' }],
      }),
    ).toEqual([
      // Whose clock it is says the masthead.
      state.kept('03/11/2026 09:00'),
      state.changed(1),
      state.missing(1),
      state.unclear(1),
      state.cut,
    ]);
  });

  it('exports by a plain button where there is one format, and by a menu where there are several', async () => {
    const one = await drawPage(KEPT, null, [TEXT]);
    expect(one.root.querySelector('[role=menu]')).toBeNull();
    await one.press(words.exporting.one(formats.text));
    expect(one.actions.onExport.mock.calls).toEqual([[ID, 'text']]);

    const several = await drawPage(KEPT, null, [MARKDOWN, TEXT]);
    const button = several.control(words.exporting.some);
    const menu = several.root.querySelector('[role=menu]');
    expect(button.getAttribute('aria-haspopup')).toBe('menu');
    expect(button.getAttribute('aria-controls')).toBe(menu?.id);
    expect(menu?.getAttribute('aria-labelledby')).toBe(button.id);
    const items = [...(menu?.querySelectorAll('[role=menuitem]') ?? [])].map((item) => item.textContent);
    expect(items).toEqual([words.exporting.word, formats.markdown, formats.text]);
    // jsdom has no popovers.
    if (menu) Object.assign(menu, { hidePopover: vi.fn() });
    await several.press(words.exporting.word);
    expect(several.actions.onWord.mock.calls).toEqual([[ID]]);
    expect(several.actions.onExport).not.toHaveBeenCalled();
    const busy = await drawPage(KEPT, 'exporting', [MARKDOWN, TEXT]);
    expect(busy.control(words.exporting.busy).hasAttribute('commandfor')).toBe(false);
  });

  it('says that an uncertain reading was left alone, and still offers to clear and save', async () => {
    const { root, press, actions } = await drawPage({ ...ARTICLE, certain: false, cleared: false });
    expect(root.textContent).toContain(words.article.uncertainTitle);
    root.querySelector<HTMLInputElement>('[role=switch]')?.click();
    await press(words.article.saveAnyway);
    expect(actions.onClear.mock.calls).toEqual([[true]]);
    expect(actions.onSave).toHaveBeenCalledOnce();
  });

  it('does not say of a cleared page that it was left alone', async () => {
    const { root } = await drawPage({ ...ARTICLE, certain: false, cleared: true });
    expect(root.textContent).toContain(words.article.uncertainCleared);
    expect(root.textContent).not.toContain(words.article.uncertain);
  });

  it('says what the reading remarks, and nothing where it has no remark', async () => {
    const remarks: ArticleView['remarks'] = [
      { kind: 'unreadable-date', words: '16/72/2020' },
      { kind: 'more-pages', count: 3 },
    ];
    const { root } = await drawPage({ ...ARTICLE, remarks });
    const told = [...root.querySelectorAll('.db-caution')].map((caution) => caution.textContent);
    expect(told).toEqual([
      'Không đọc được ngày ghi trên trang: “16/72/2020”.',
      'Bài có 3 trang; tiện ích chỉ đọc trang đang xem.',
    ]);
    const uncounted = await drawPage({ ...ARTICLE, remarks: [{ kind: 'more-pages' }] });
    expect(uncounted.root.textContent).toContain('Bài còn các trang khác; tiện ích chỉ đọc trang đang xem.');
    expect((await drawPage(ARTICLE)).root.querySelector('.db-caution')).toBeNull();
  });

  it('names what is missing from an article', async () => {
    const { publishedAt: _, ...undated } = ARTICLE.article;
    const { root } = await drawPage({ ...ARTICLE, article: { ...undated, headline: '' } });
    expect(root.textContent).toContain(words.article.noDate);
    expect(root.querySelector('h2')?.textContent).toBe(words.article.noHeadline);
  });

  it('lets the reader point at the text of a page that could not be read', async () => {
    const { press, actions } = await drawPage({ kind: 'no-article', reason: 'empty', asked: true });
    await press(words.region.pointNone);
    expect(actions.onPoint).toHaveBeenCalledOnce();
  });

  it('tells that the permission is missing, and asks for it', async () => {
    const { root, press, actions } = await drawPage({ kind: 'no-permission', host: 'nhandan.vn' });
    expect(root.textContent).toContain(words.page.noPermission('nhandan.vn'));
    expect(root.textContent).toContain(words.page.allowHint);
    await press(words.page.allow);
    expect(actions.onAllow).toHaveBeenCalledOnce();
  });

  it('tells that an update left the page behind, and loads it again', async () => {
    const { root, press, actions } = await drawPage({ kind: 'left-behind' });
    expect(root.textContent).toContain(words.page.leftBehind);
    await press(words.page.reload);
    expect(actions.onReload).toHaveBeenCalledOnce();
  });

  it.each([
    [{ kind: 'unlisted', host: 'vi-du.example', addable: null }, 'vi-du.example', words.page.read],
    [{ kind: 'not-read' }, words.page.notRead, words.page.read],
    [{ kind: 'no-article', reason: 'form', asked: false }, words.page.noArticle.form, words.page.readAnyway],
  ] as const)('says why nothing was read, and reads when asked: %o', async (view, told, name) => {
    const { root, press, actions } = await drawPage(view);
    expect(root.textContent).toContain(told);
    await press(name);
    expect(actions.onRead).toHaveBeenCalledOnce();
  });

  it('offers to read a host for good, in the click itself, where it may be added', async () => {
    const view = { kind: 'unlisted', host: 'so.vi-du.example', addable: 'vi-du.example' } as const;
    const { root, press, actions } = await drawPage(view);
    await press(words.page.alwaysRead('vi-du.example'));
    expect(actions.onAlwaysRead.mock.calls).toEqual([['vi-du.example']]);
    expect(root.textContent).toContain(words.page.unlistedTitle);
    const general = await drawPage({ ...view, outletName: 'Báo Chung' });
    expect(general.root.textContent).toContain(words.page.switchedOff('Báo Chung'));
    const login = await drawPage({ ...view, addable: null });
    expect(login.root.querySelectorAll('button')).toHaveLength(1);
  });

  it.each([{ kind: 'browser-page' }, { kind: 'loading' }] as const)(
    'offers nothing that could not help: %o',
    async (view) => {
      const { root } = await drawPage(view);
      expect(root.querySelector('button')).toBeNull();
      expect(root.textContent).not.toBe('');
    },
  );

  it('tells an error as one, and tries again', async () => {
    const { root, press, actions } = await drawPage({ kind: 'error', error: 'storage-newer' });
    expect(root.querySelector('[role=alert]')?.textContent).toContain(words.errors['storage-newer'].what);
    await press(words.retry);
    expect(actions.onRetry).toHaveBeenCalledOnce();
  });
});

const ROW: SavedRow = {
  id: ID,
  url: 'https://baovungcao.vn/duong-be-tong',
  headline: 'Bản vùng cao có đường bê tông',
  outletName: 'Báo Vùng Cao',
  publishedAt: { iso: '2026-11-03', precision: 'day', words: '3/11/2026' },
  savedAt: '2026-11-03T07:10:00.000+07:00',
  highlightCount: 2,
};
const today = { since: '2026-11-04T00:00:00.000+07:00', count: 0 };
const ROWS: SavedView = { kind: 'rows', rows: [ROW], hasMore: true, counts: { articles: 31, highlights: 90 }, today };

async function drawSaved(view: SavedView) {
  const actions = {
    onOpenUrl: vi.fn(),
    onDeleteArticle: vi.fn(),
    onOpenCopy: vi.fn(),
    onMore: vi.fn(),
    onLibrary: vi.fn(),
    onExportAll: vi.fn(),
    onRetry: vi.fn(),
  };
  return { ...(await draw(<SavedList words={words} view={view} actions={actions} />)), actions };
}

describe('a page that does not show what is kept from it', () => {
  const kept: KeptCopy = {
    ...{ id: ID, headline: 'Mở tuyến đò', host: 'vi-du.example', outletName: 'Báo Ví Dụ' },
    ...{ language: 'vi', savedAt: '2026-11-03T09:00:00+07:00', highlights: 2 },
  };

  it('says so first, with the way to the saved copy, and leaves what can be done with the page', async () => {
    const page = { kind: 'no-article', reason: 'empty', asked: false } as const;
    const { root, press, actions } = await drawPage({ kind: 'kept-copy', kept, page });
    expect(root.querySelector('h2')?.textContent).toBe(kept.headline);
    expect(root.textContent).toContain(words.copy.gone['no-article']);
    await press(words.copy.open);
    expect(actions.onOpenCopy).toHaveBeenCalledExactlyOnceWith(ID);
    await press(words.copy.readPage);
    expect(actions.onRead).toHaveBeenCalledOnce();
    expect(root.querySelectorAll('.db-button-main')).toHaveLength(1);
  });

  it('offers the day’s tray with it, before anything that is about the page', async () => {
    const page = { kind: 'no-article', reason: 'empty', asked: false } as const;
    const { root, press, actions } = await drawPage(
      { kind: 'kept-copy', kept, page },
      null,
      [MARKDOWN],
      <p>the kept one’s fields</p>,
    );
    const text = root.textContent ?? '';
    const places = [words.copy.open, 'the kept one’s fields', words.copy.pageTitle, words.copy.readPage];
    expect(places.map((part) => text.indexOf(part))).toEqual(
      places.map((part) => text.indexOf(part)).toSorted((a, b) => a - b),
    );
    await press(words.popup.actions.copy);
    await press(words.screens.print);
    expect(actions.onCopy).toHaveBeenCalledOnce();
    expect(actions.onPrint.mock.calls).toEqual([[ID]]);
    // The way to the copy stands once.
    expect(text.split(words.article.saved)).toHaveLength(1);
    // “Read it anyway” would be taken for the saved article.
    expect(text).not.toContain(words.page.readAnyway);
    expect(text).not.toContain(words.page.noArticleTitle);
  });

  it('does not say that it is gone while it may only be loading', async () => {
    const { root } = await drawPage({ kind: 'kept-copy', kept, page: { kind: 'not-read' } });
    expect(root.textContent).toContain(words.copy.gone['not-read']);
    expect(root.textContent).not.toContain(words.copy.gone['no-article']);
  });
});

describe('the collection', () => {
  it('lists articles with outlet, date and number of highlights', async () => {
    const { root } = await drawSaved(ROWS);
    for (const told of [ROW.headline, ROW.outletName, '03/11/2026', '2 đoạn']) {
      expect(root.textContent).toContain(told);
    }
  });

  it('parts what was kept today from what was kept before, and counts what was kept today', async () => {
    const before = {
      ...ROW,
      id: newArticleId(() => 'before'),
      headline: 'Bài hôm trước',
      savedAt: '2026-11-02T16:59:59Z',
    };
    const parted = { ...ROWS, rows: [ROW, before], today: { since: '2026-11-03T00:00:00.000+07:00', count: 25 } };
    const { root } = await drawSaved(parted);
    const days = [...root.querySelectorAll('h3')].map((day) => [
      day.textContent,
      day.nextElementSibling?.querySelector('a')?.textContent,
    ]);
    expect(days).toEqual([
      [words.collection.today(25), ROW.headline],
      [words.collection.before, before.headline],
    ]);
    expect((await drawSaved(ROWS)).root.querySelector('h3')).toBeNull();
  });

  it('opens the saved copy of a row', async () => {
    const { press, actions } = await drawSaved(ROWS);
    await press(words.copy.openNamed(ROW.headline));
    expect(actions.onOpenCopy).toHaveBeenCalledExactlyOnceWith(ROW.id);
  });

  it('shows more, and deletes', async () => {
    const { press, actions } = await drawSaved(ROWS);
    await press(words.collection.more);
    await press(words.article.deleteNamed(ROW.headline));
    expect(actions.onMore).toHaveBeenCalledOnce();
    expect(actions.onDeleteArticle.mock.calls).toEqual([[ID, ROW.headline]]);
  });

  it('opens an article by its link, which the popup itself does not follow', async () => {
    const { root, actions } = await drawSaved(ROWS);
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    root.querySelector('a')?.dispatchEvent(click);
    expect(click.defaultPrevented).toBe(true);
    expect(actions.onOpenUrl.mock.calls).toEqual([[ROW.url]]);
  });

  it('is never shown as empty where it could not be read', async () => {
    const counts = { articles: 0, highlights: 0 };
    const empty = await drawSaved({ kind: 'rows', rows: [], hasMore: false, counts, today });
    expect(empty.root.textContent).toContain(words.collection.emptyTitle);
    const broken = await drawSaved({ kind: 'error', error: 'storage-blocked' });
    expect(broken.root.textContent).not.toContain(words.collection.emptyTitle);
    expect(broken.root.querySelector('[role=alert]')?.textContent).toContain(words.errors['storage-blocked'].what);
    await broken.press(words.retry);
    expect(broken.actions.onRetry).toHaveBeenCalledOnce();
    const loading = await drawSaved({ kind: 'loading' });
    expect(loading.root.textContent).not.toContain(words.collection.emptyTitle);
  });
});

describe('the health of the collection', () => {
  it.each([
    [{ bytes: null, unsaved: null }, ['31 bài, 90 đoạn']],
    [{ bytes: 14_600_000, unsaved: 5 }, ['31 bài, 90 đoạn · 14,6\u00a0MB', words.popup.health.unsaved(5)]],
    [{ bytes: null, unsaved: 0 }, ['31 bài, 90 đoạn', words.popup.health.allSaved]],
    [{ bytes: null, unsaved: 'all' }, ['31 bài, 90 đoạn', words.popup.health.unsaved(31)]],
  ] as const)('says %o as far as it is known', async (health, told) => {
    const [onLibrary, onExportAll] = [vi.fn(), vi.fn()];
    const counts = { articles: 31, highlights: 90 };
    const { root, press } = await draw(
      <HealthLine words={words} counts={counts} health={health} onLibrary={onLibrary} onExportAll={onExportAll} />,
    );
    expect([...root.querySelectorAll('p')].map((line) => line.textContent)).toEqual(told);
    await press(words.exporting.all);
    expect(onExportAll).toHaveBeenCalledOnce();
    await press(words.screens.library);
    expect(onLibrary).toHaveBeenCalledOnce();
  });
});

describe('the masthead', () => {
  const drawHeader = async (tools: ArticleTools) => {
    const actions = {
      onExportChoice: vi.fn(),
      onTransfer: vi.fn(),
      onOptions: vi.fn(),
      onLanguage: vi.fn(),
      onTheme: vi.fn(),
      onPen: vi.fn(),
      onHandle: vi.fn(),
    };
    const drawn = await draw(
      <PopupHeader
        words={words}
        theme="auto"
        today={new Date('2026-11-03T08:00:00+07:00')}
        pen={false}
        hasHandle
        tools={tools}
        button={{ current: null }}
        {...actions}
      />,
    );
    return { ...drawn, actions };
  };

  it('has language, theme, pen and options behind one button, by native controls with names', async () => {
    const { root, press, control, actions } = await drawHeader({});
    expect(root.textContent).toContain('Thứ Ba, 03/11/2026');
    const panel = root.querySelector('[popover]');
    expect(control(words.popup.more).getAttribute('aria-controls')).toBe(panel?.id);
    expect([...(panel?.querySelectorAll('legend') ?? [])].map((legend) => legend.textContent)).toEqual([
      words.appearance.language,
      words.appearance.theme,
    ]);
    await press('English');
    await press(words.appearance.themes.dark);
    panel?.querySelector<HTMLInputElement>('[role=switch]')?.click();
    await press(words.exporting.choose);
    await press(words.screens.options);
    expect(actions.onLanguage.mock.calls).toEqual([['en']]);
    expect(actions.onTheme.mock.calls).toEqual([['dark']]);
    expect(actions.onPen.mock.calls).toEqual([[true]]);
    expect(actions.onExportChoice).toHaveBeenCalledOnce();
    expect(actions.onOptions).toHaveBeenCalledOnce();
    expect(() => control(words.correction.edit)).toThrow();
  });

  it('corrects, points and deletes there, where there is an article', async () => {
    const tools = { onCorrect: vi.fn(), onPoint: vi.fn(), onDelete: vi.fn() };
    const { press } = await drawHeader(tools);
    await press(words.correction.edit);
    await press(words.region.point);
    await press(words.article.delete);
    for (const tool of Object.values(tools)) expect(tool).toHaveBeenCalledOnce();
  });
});
