// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { HighlightView } from '../../../components/article/views';
import { PanelScreen, type PanelScreenProps } from '../../../components/panel/PanelScreen';
import type { PanelView } from '../../../components/panel/views';
import type { FoundHighlight, HighlightColour } from '../../../lib/model/highlight';
import { newArticleId, newHighlightId } from '../../../lib/model/ids';
import { wordsFor } from '../../../locales';
import { keepAllOf, trayOf } from '../../screens/day-samples';
import { draw } from './draw';

const words = wordsFor('vi');
const ARTICLE = newArticleId(() => 'article');

beforeAll(() => {
  // jsdom has no layout.
  Element.prototype.scrollIntoView = vi.fn();
  HTMLElement.prototype.hidePopover = vi.fn();
});

function highlightView(
  id: string,
  exact: string,
  colour: HighlightColour,
  tags: string[] = [],
  found: FoundHighlight = { state: 'exact' },
): HighlightView {
  return {
    highlight: {
      id: newHighlightId(() => id),
      articleId: ARTICLE,
      quote: { exact, prefix: '', suffix: '' },
      position: { startBlock: 0, startOffset: 0, endBlock: 0, endOffset: exact.length },
      fingerprint: '0',
      colour,
      note: '',
      tags,
      createdAt: '2026-11-03T09:00:00+07:00',
      stamps: {},
    },
    found,
  };
}

const ONE = highlightView('one', 'Khởi công trong quý IV', 'yellow', ['tiến độ']);
const TWO = highlightView('two', 'Vốn trung ương hỗ trợ 70%', 'green', ['vốn', 'tiến độ']);
const THREE = highlightView('three', 'Hoàn thành trước Tết', 'green');

function viewOf(highlights: HighlightView[], isKept = true): PanelView {
  return {
    kind: 'article',
    outletName: 'Báo Vùng Cao',
    article: { headline: 'Bản vùng cao có đường bê tông', host: 'baovungcao.vn', language: 'vi' },
    kept: isKept
      ? { id: ARTICLE, savedAt: '2026-11-03T09:00:00+07:00', highlights: highlights.map(({ highlight }) => highlight) }
      : null,
    question: null,
    reprint: null,
    highlights,
  };
}

async function drawPanel(view: PanelView, props: Partial<PanelScreenProps> = {}) {
  const actions = {
    onRead: vi.fn(),
    onSave: vi.fn(),
    onRetry: vi.fn(),
    onAllow: vi.fn(),
    onReload: vi.fn(),
    onAnswer: vi.fn(),
    onDismissQuestion: vi.fn(),
    onOpenUrl: vi.fn(),
    onPrint: vi.fn(),
    onLibrary: vi.fn(),
    onOpenCopy: vi.fn(),
    onCopy: vi.fn(),
    onExport: vi.fn(),
    onAdopt: vi.fn(),
    onDismiss: vi.fn(),
    onOpenReprint: vi.fn(),
    onJump: vi.fn(),
    onColour: vi.fn(),
    onWrite: vi.fn(async () => undefined),
    onDraft: vi.fn(),
    onDelete: vi.fn(),
    onAttach: vi.fn(),
  };
  const node = (now: PanelView, more: Partial<PanelScreenProps> = {}) => (
    <PanelScreen
      words={words}
      theme="auto"
      view={now}
      knownTags={[]}
      drafts={new Map()}
      opened={null}
      reached={null}
      formats={[
        { id: 'markdown', label: 'Markdown' },
        { id: 'text', label: 'Text' },
      ]}
      fields={null}
      tray={trayOf([])}
      keepAll={keepAllOf()}
      busy={null}
      notice={null}
      actions={actions}
      onUndo={vi.fn()}
      onCloseNotice={vi.fn()}
      {...props}
      {...more}
    />
  );
  const drawn = await draw(node(view));
  const quotes = () => [...drawn.root.querySelectorAll('.db-highlight-row')].map((row) => row.textContent ?? '');
  const listed = () =>
    [ONE, TWO, THREE].filter(({ highlight }) => quotes().some((text) => text.includes(highlight.quote.exact)));
  const chip = (text: string) => {
    const found = [...drawn.root.querySelectorAll<HTMLElement>('.db-filter')].filter(
      (each) => each.textContent === text,
    );
    if (found.length !== 1 || !found[0]) throw new Error(`${found.length} chips say ${text}`);
    return found[0];
  };
  return {
    ...drawn,
    actions,
    listed,
    chip,
    pressChip: (text: string) => act(() => chip(text).click()),
    show: (now: PanelView, more?: Partial<PanelScreenProps>) => drawn.redraw(node(now, more)),
  };
}

it('offers what another outlet’s article has, beside what is marked here already', async () => {
  const view = viewOf([ONE]);
  if (view.kind !== 'article') throw new Error('no article');
  const id = newArticleId(() => 'reprint');
  const url = 'https://hangtin.example.vn/a';
  const reprint = { id, url, outletName: 'Hãng tin Ví Dụ', highlights: 2, fitting: 1, missing: 0 };
  const { root, press, actions, listed } = await drawPanel({ ...view, reprint });
  expect(root.textContent).toContain(words.adoption.kept('Hãng tin Ví Dụ', 2));
  expect(listed()).toEqual([ONE]);
  await press(words.adoption.adopt(1));
  expect(actions.onAdopt.mock.calls).toEqual([[id]]);
});

describe('the filters of the panel', () => {
  it('count, let through what has any chosen colour and any chosen tag, and are cleared by one press', async () => {
    const { listed, pressChip, chip, press, root } = await drawPanel(viewOf([ONE, TWO, THREE]));
    const green = `${words.colours.green.meaning}2`;
    await pressChip(green);
    expect(chip(green).getAttribute('aria-pressed')).toBe('true');
    expect(listed()).toEqual([TWO, THREE]);
    await pressChip('tiến độ2');
    expect(listed()).toEqual([TWO]);
    expect(root.textContent).toContain(words.filters.shown(1, 3));
    await pressChip(`${words.colours.yellow.meaning}1`);
    expect(listed()).toEqual([ONE, TWO]);
    await press(words.filters.clear);
    expect(listed()).toEqual([ONE, TWO, THREE]);
    expect(chip(green).getAttribute('aria-pressed')).toBe('false');
  });

  it('say where nothing matches', async () => {
    const { listed, pressChip, root } = await drawPanel(viewOf([ONE, TWO, THREE]));
    await pressChip(`${words.colours.yellow.meaning}1`);
    await pressChip('vốn1');
    expect(listed()).toEqual([]);
    expect(root.textContent).toContain(words.filters.noMatchTitle);
  });

  it('hide nothing once what they filter by is gone', async () => {
    const { listed, pressChip, show } = await drawPanel(viewOf([ONE, TWO, THREE]));
    await pressChip('vốn1');
    expect(listed()).toEqual([TWO]);
    await show(viewOf([ONE, THREE]));
    expect(listed()).toEqual([ONE, THREE]);
  });

  it('give way to a highlight that the reader opened on the page', async () => {
    const { listed, pressChip, show, root } = await drawPanel(viewOf([ONE, TWO, THREE]));
    await pressChip('vốn1');
    await show(viewOf([ONE, TWO, THREE]), { opened: { id: ONE.highlight.id } });
    expect(listed()).toEqual([ONE, TWO, THREE]);
    expect(root.querySelector('[aria-current=true]')?.textContent).toContain(ONE.highlight.quote.exact);
  });
});

describe('a highlight in the panel', () => {
  it('leads to its place on the page, unless it has none', async () => {
    const gone = { ...highlightView('gone', 'Câu đã mất', 'red'), found: { state: 'orphan' as const } };
    const { press, actions, control } = await drawPanel(viewOf([ONE, gone]));
    await press(`${words.highlights.jumpShort}: ${ONE.highlight.quote.exact}`);
    expect(actions.onJump.mock.calls).toEqual([['one']]);
    expect(() => control(`${words.highlights.jumpShort}: Câu đã mất`)).toThrow();
  });

  it('shows the saved paragraph where the page has lost it, and is attached to the selection', async () => {
    const gone: HighlightView = {
      ...highlightView('gone', 'Câu đã mất', 'red', [], { state: 'orphan' }),
      saved: { before: 'Trước đó. ', quote: 'Câu đã mất', after: ' Sau đó.' },
    };
    const { root, press, actions } = await drawPanel(viewOf([gone]));
    expect(root.querySelector('.db-passage')?.textContent).toBe('Trước đó. Câu đã mất Sau đó.');
    expect(root.querySelector('.db-passage mark')?.textContent).toBe('Câu đã mất');
    await press(words.highlights.attach);
    expect(actions.onAttach.mock.calls).toEqual([['gone', 'selection']]);
  });

  it('lists its places, and is attached to the one that is chosen', async () => {
    const place = (startBlock: number) => ({ startBlock, startOffset: 0, endBlock: startBlock, endOffset: 5 });
    const unclear = highlightView('unclear', 'Lặp lại', 'blue', [], {
      state: 'ambiguous',
      places: [
        { position: place(2), before: 'Đầu bài: ', after: '.' },
        { position: place(7), before: 'Cuối bài: ', after: '!' },
      ],
    });
    const { root, press, actions } = await drawPanel(viewOf([unclear]));
    expect([...root.querySelectorAll('.db-passage')].map(({ textContent }) => textContent)).toEqual([
      'Đầu bài: Lặp lại.',
      'Cuối bài: Lặp lại!',
    ]);
    await press(words.highlights.here(2));
    expect(actions.onAttach.mock.calls).toEqual([['unclear', place(7)]]);
  });

  it('says how its words changed', async () => {
    const changed = highlightView('changed', 'Thu 96 tỷ', 'grey', [], {
      state: 'changed',
      diff: [
        { kind: 'same', text: 'Thu ' },
        { kind: 'removed', text: '96' },
        { kind: 'added', text: '104' },
        { kind: 'same', text: ' tỷ' },
      ],
    });
    const { root } = await drawPanel(viewOf([changed]));
    expect(root.querySelector('del')?.textContent).toContain('96');
    expect(root.querySelector('ins')?.textContent).toContain('104');
    expect(root.textContent).toContain(words.states.changed.hint);
  });

  it('gets another colour, and nothing where the same is chosen', async () => {
    const { press, actions, control } = await drawPanel(viewOf([ONE]));
    const name = ({ meaning, name: colour, line }: typeof words.colours.red) => `${meaning} (${colour}, ${line})`;
    await press(words.highlights.changeColour(words.colours.yellow.meaning, ONE.highlight.quote.exact));
    await press(name(words.colours.red));
    expect(actions.onColour.mock.calls).toEqual([['one', 'red']]);
    await press(words.highlights.changeColour(words.colours.yellow.meaning, ONE.highlight.quote.exact));
    await press(name(words.colours.yellow));
    expect(actions.onColour).toHaveBeenCalledTimes(1);
    expect(
      control(words.highlights.changeColour(words.colours.yellow.meaning, ONE.highlight.quote.exact)),
    ).toBeTruthy();
  });

  it('has its note written in place, and hands out what is not saved yet', async () => {
    const { press, root, actions, key } = await drawPanel(viewOf([ONE]));
    await press(words.highlights.editNote(ONE.highlight.quote.exact));
    const field = root.querySelector('textarea');
    if (!field) throw new Error('nothing to write in');
    await act(() => {
      field.value = 'Hỏi lại Sở';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    const { note, tags } = ONE.highlight;
    const draft = { note: 'Hỏi lại Sở', tags, over: { note, tags } };
    expect(actions.onDraft.mock.lastCall).toEqual(['one', draft]);
    await key('Enter', { ctrlKey: true }, field);
    expect(actions.onWrite.mock.calls).toEqual([['one', draft]]);
    expect(actions.onDraft.mock.lastCall).toEqual(['one', null]);
    expect(root.querySelector('textarea')).toBeNull();
  });

  it('opens with what was written before and never saved', async () => {
    const drafts = new Map([[ONE.highlight.id as string, { note: 'Dở dang', tags: [], over: { note: '', tags: [] } }]]);
    const { root } = await drawPanel(viewOf([ONE, TWO]), { drafts });
    expect(root.querySelectorAll('textarea').length).toBe(1);
    expect(root.querySelector('textarea')?.value).toBe('Dở dang');
  });

  it('is deleted, and the focus goes to the next one', async () => {
    const { press, actions, show } = await drawPanel(viewOf([ONE, TWO]));
    await press(words.highlights.delete(ONE.highlight.quote.exact));
    expect(actions.onDelete.mock.calls).toEqual([['one']]);
    await show(viewOf([TWO]));
    expect(document.activeElement?.getAttribute('aria-label')).toBe(words.highlights.delete(TWO.highlight.quote.exact));
  });
});

describe('what is done with several', () => {
  const CHANGED = highlightView('changed', 'Thu 96 tỷ', 'grey', [], { state: 'changed' });

  it('copies and exports all that are shown', async () => {
    const { press, actions } = await drawPanel(viewOf([ONE, TWO, THREE]));
    await press(words.panel.copy(3));
    expect(actions.onCopy.mock.calls).toEqual([[[ONE, TWO, THREE].map(({ highlight }) => highlight.quote.exact)]]);
    await press(words.panel.export(3));
    const menu = document.querySelectorAll<HTMLElement>('.db-mark-tools [role=menuitem]');
    await act(() => menu[1]?.click());
    expect(actions.onExport.mock.calls).toEqual([[['one', 'two', 'three'], 'text']]);
  });

  it('copies the chosen ones, and none that a filter hides', async () => {
    const { press, actions, chip } = await drawPanel(viewOf([ONE, TWO, THREE]));
    await press(words.panel.choose(ONE.highlight.quote.exact));
    await press(words.panel.choose(TWO.highlight.quote.exact));
    await press(words.panel.copy(2));
    expect(actions.onCopy.mock.lastCall).toEqual([[ONE.highlight.quote.exact, TWO.highlight.quote.exact]]);
    await act(() => chip(`${words.colours.green.meaning}2`).click());
    await press(words.panel.copy(1));
    expect(actions.onCopy.mock.lastCall).toEqual([[TWO.highlight.quote.exact]]);
  });

  it('chooses all and none by one box, which says how many are chosen', async () => {
    const { root, press } = await drawPanel(viewOf([ONE, TWO]));
    const all = () => root.querySelector<HTMLInputElement>('.db-mark-all input');
    await press(words.panel.choose(ONE.highlight.quote.exact));
    expect(all()?.indeterminate).toBe(true);
    expect(root.querySelector('.db-mark-all')?.textContent).toBe(words.panel.chosen(1));
    await act(() => all()?.click());
    expect(all()?.checked).toBe(true);
    expect(root.querySelectorAll('.db-highlight-choice:checked').length).toBe(2);
    await act(() => all()?.click());
    expect(root.querySelectorAll('.db-highlight-choice:checked').length).toBe(0);
  });

  it('counts the states, and lists those in one of them', async () => {
    const { root, chip, show } = await drawPanel(viewOf([ONE, TWO, CHANGED]));
    const rows = () => root.querySelectorAll('.db-highlight-row').length;
    expect(chip(`${words.panel.same}2`)).toBeTruthy();
    await act(() => chip(`${words.states.changed.label}1`).click());
    expect(rows()).toBe(1);
    await show(viewOf([ONE, TWO]));
    expect(rows()).toBe(2);
    expect(root.querySelector('.db-filter-state')).toBeNull();
  });

  it('shows where the reader is on the page, and moves there unless they work in the list', async () => {
    const { root, show, control } = await drawPanel(viewOf([ONE, TWO]));
    const scrolled = vi.mocked(Element.prototype.scrollIntoView);
    scrolled.mockClear();
    await show(viewOf([ONE, TWO]), { reached: TWO.highlight.id });
    expect(root.querySelector('[aria-current=location]')?.textContent).toContain(TWO.highlight.quote.exact);
    expect(scrolled).toHaveBeenCalledOnce();
    control(words.highlights.delete(TWO.highlight.quote.exact)).focus();
    await show(viewOf([ONE, TWO]), { reached: ONE.highlight.id });
    expect(root.querySelectorAll('[aria-current=location]').length).toBe(1);
    expect(scrolled).toHaveBeenCalledOnce();
  });
});

describe('the panel without highlights', () => {
  it.each<[string, PanelView, string]>([
    ['a page of the browser', { kind: 'browser-page' }, words.page.browserPageTitle],
    ['an unlisted host', { kind: 'unlisted', host: 'x.example', addable: null }, words.page.unlistedTitle],
    ['a page that does not answer', { kind: 'not-read' }, words.page.notReadTitle],
    ['no article', { kind: 'no-article', reason: 'list', asked: false }, words.page.noArticle.list],
    ['an article that is not kept', viewOf([], false), words.article.notKeptTitle],
    ['an article without highlights', viewOf([]), words.highlights.noneTitle],
    ['an error', { kind: 'error', error: 'storage-blocked' }, words.errors['storage-blocked'].what],
  ])('says so: %s', async (_name, view, text) => {
    const { root } = await drawPanel(view);
    expect(root.textContent).toContain(text);
  });

  it('has a page read, and an article saved', async () => {
    const silent = await drawPanel({ kind: 'not-read' });
    await silent.press(words.page.read);
    expect(silent.actions.onRead).toHaveBeenCalledTimes(1);
    const fresh = await drawPanel(viewOf([], false));
    await fresh.press(words.article.save);
    expect(fresh.actions.onSave).toHaveBeenCalledTimes(1);
  });
});
