// @vitest-environment jsdom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SearchBox } from '../../../components/popup/SearchBox';
import { SearchResults } from '../../../components/popup/SearchResults';
import { useSearchOptions } from '../../../components/popup/use-search-options';
import type { SearchActions, SearchAnswerView, SearchView } from '../../../components/popup/views';
import { wordsFor } from '../../../locales';
import { foundBy, searchFor } from '../../screens/search-screens';
import { draw } from './draw';

const words = wordsFor('vi');

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
});

async function drawSearch(view: SearchView) {
  const actions = {
    onReady: vi.fn(),
    onMore: vi.fn(),
    onRetry: vi.fn(),
    onOpenUrl: vi.fn(),
    onOpenCopy: vi.fn(),
    onType: vi.fn(),
  } satisfies SearchActions;
  let show: (next: SearchView) => void = () => undefined;
  const Screen = () => {
    const [shown, setShown] = useState(view);
    show = setShown;
    const options = useSearchOptions(shown, actions);
    const props = { words, options, actions };
    return (
      <div>
        <SearchBox {...props} typed={shown.typed} />
        <SearchResults {...props} view={shown} />
      </div>
    );
  };
  const drawn = await draw(<Screen />);
  const input = drawn.root.querySelector('input') as HTMLInputElement;
  const key = async (name: string, more: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more });
    await act(() => void input.dispatchEvent(event));
    return event;
  };
  const active = () => {
    const id = input.getAttribute('aria-activedescendant');
    const option = id === null ? null : document.getElementById(id);
    const selected = [...drawn.root.querySelectorAll('[aria-selected=true]')];
    expect(selected).toEqual(option === null ? [] : [option]);
    return option?.querySelector('.db-row-headline')?.textContent ?? option?.textContent ?? null;
  };
  return { ...drawn, actions, input, key, active, show: (next: SearchView) => act(() => show(next)) };
}

function elementOf(tag: string, type: string): Element {
  const element = document.createElement(tag);
  if (type !== '') element.setAttribute('type', type);
  return element;
}

type Rows = Extract<SearchAnswerView, { kind: 'rows' }>;
const FOUND = foundBy('lũ', { total: 42, hasMore: true }) as Rows;
const [FIRST, SECOND] = FOUND.rows;
const LU = searchFor('lũ ', words, FOUND);

const placeOf = (row: (typeof FOUND.rows)[number] | undefined) => {
  const { block, highlightId } = row?.passages[0] ?? {};
  return highlightId === undefined ? { block } : { highlightId };
};

it('tells a screen reader in which language the words of an article are, and not of the reader’s own', async () => {
  const found = LU.answer;
  if (found.kind !== 'rows' || !found.rows[0]) return expect.fail('nothing was found');
  const passages = [
    { field: 'note' as const, text: 'lũ rút', hits: [] },
    { field: 'body' as const, text: 'nước lũ', hits: [] },
  ];
  const rows = [{ ...found.rows[0], language: 'vi' as const, headline: 'Lũ về', headlineHits: [], passages }];
  const { root } = await drawSearch({ ...LU, answer: { ...found, rows } });
  expect(root.querySelector('.db-row-headline')?.getAttribute('lang')).toBe('vi');
  const told = [...root.querySelectorAll('.db-found-passage')].map((one) => one.querySelector('[lang]')?.textContent);
  expect(told).toEqual([undefined, 'nước lũ']);
});

describe('the keys', () => {
  it('go through the articles and the way to more, and by the field around the ends', async () => {
    const { key, active, actions } = await drawSearch(LU);
    expect(active()).toBeNull();
    await key('ArrowDown');
    expect(active()).toBe(FIRST?.headline);
    await key('ArrowDown');
    expect(active()).toBe(SECOND?.headline);
    await key('ArrowUp');
    await key('ArrowUp');
    expect(active()).toBeNull();
    await key('ArrowUp');
    expect(active()).toBe(words.search.more);
    await key('Enter');
    expect(actions.onMore).toHaveBeenCalledOnce();
    await key('ArrowDown');
    expect(active()).toBeNull();
  });

  it('open the saved copy of the article that is chosen, or its page; without a choice the first one', async () => {
    const { key, actions } = await drawSearch(LU);
    await key('Enter');
    expect(actions.onOpenCopy.mock.calls).toEqual([[FIRST?.articleId, placeOf(FIRST)]]);
    await key('ArrowDown');
    await key('ArrowDown');
    await key('Enter');
    expect(actions.onOpenCopy.mock.lastCall).toEqual([SECOND?.articleId, placeOf(SECOND)]);
    expect(actions.onOpenUrl).not.toHaveBeenCalled();
    await key('Enter', { shiftKey: true });
    expect(actions.onOpenUrl.mock.calls).toEqual([[SECOND?.url]]);
  });

  it('open nothing of an answer to other words, and nothing while a letter is put together', async () => {
    const { key, actions } = await drawSearch({ ...LU, isAsking: true });
    await key('Enter');
    await key('Enter', { isComposing: true });
    expect(actions.onOpenCopy).not.toHaveBeenCalled();
    expect(actions.onOpenUrl).not.toHaveBeenCalled();
  });

  it('open the first article as soon as its words are answered, where Enter came before; not once other words are typed', async () => {
    const { key, actions, show } = await drawSearch({ ...LU, isAsking: true });
    await key('Enter');
    await show({ ...LU, isAsking: false });
    expect(actions.onOpenCopy.mock.calls).toEqual([[FIRST?.articleId, placeOf(FIRST)]]);
    await show({ ...LU, isAsking: true });
    await key('Enter', { shiftKey: true });
    await show({ ...LU, typed: 'lũ q', isAsking: true });
    await show({ ...LU, isAsking: false });
    expect(actions.onOpenCopy).toHaveBeenCalledOnce();
    expect(actions.onOpenUrl).not.toHaveBeenCalled();
  });

  it('clear the field and keep the popup; an empty field lets Escape go', async () => {
    const { key, actions, show } = await drawSearch(LU);
    expect((await key('Escape')).defaultPrevented).toBe(true);
    expect(actions.onType.mock.calls).toEqual([['']]);
    await show(searchFor('', words));
    expect((await key('Escape')).defaultPrevented).toBe(false);
  });

  it('begin anew with another text', async () => {
    const { key, active, show } = await drawSearch(LU);
    await key('ArrowDown');
    await show(searchFor('lũ q', words, FOUND));
    expect(active()).toBeNull();
  });

  it('reach the field by a slash, unless something is being written', async () => {
    const { input } = await drawSearch(LU);
    const slash = () => new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true });
    await act(() => void document.body.dispatchEvent(slash()));
    expect(document.activeElement).toBe(input);
    for (const [tag, type, isWrittenIn] of [
      ['input', 'text', true],
      ['input', 'radio', false],
      ['textarea', '', true],
      ['button', '', false],
    ] as const) {
      const control = input.parentElement?.appendChild(elementOf(tag, type));
      const typed = slash();
      control?.dispatchEvent(typed);
      expect(typed.defaultPrevented, `${tag} ${type}`).toBe(!isWrittenIn);
      control?.remove();
    }
  });
});

describe('completions', () => {
  it('of a value come before the articles and are typed by Enter', async () => {
    const { key, active, actions } = await drawSearch(searchFor('lũ báo:', words, FOUND));
    await key('ArrowDown');
    expect(active()).toContain('Báo Thượng Hồ');
    await key('Enter');
    expect(actions.onType.mock.calls).toEqual([['lũ báo:"Báo Thượng Hồ" ']]);
  });

  it('of a name come behind them, since any word may begin so', async () => {
    const { key, active } = await drawSearch(searchFor('tac', words, FOUND));
    await key('ArrowDown');
    expect(active()).toBe(FIRST?.headline);
    await key('ArrowUp');
    await key('ArrowUp');
    expect(active()).toContain('tácgiả:');
  });
});

describe('the answer', () => {
  it('is told with its exact total, as it was understood, with what was found marked', async () => {
    const { root } = await drawSearch(LU);
    expect(root.querySelector('[role=status]')?.textContent).toBe(words.search.shown(FOUND.rows.length, 42));
    expect(root.querySelector('.db-piece')?.textContent).toBe('lũ');
    expect([...root.querySelectorAll('mark')].map(({ textContent }) => textContent)).toContain('lũ');
    expect(root.querySelector('[role=listbox]')?.id).toBe(root.querySelector('input')?.getAttribute('aria-controls'));
  });

  it('is told as the least that there are while it is not settled, and never as none', async () => {
    const unsettled = { ...FOUND, isSettled: false, hasMore: false };
    const { root, show } = await drawSearch(searchFor('lũ', words, unsettled));
    const status = () => root.querySelector('[role=status]')?.textContent;
    expect(status()).toBe(words.search.atLeast(42));
    await show(searchFor('lũ', words, { ...unsettled, rows: [], total: 0 }));
    expect(status()).toBe(words.search.searching);
    expect(root.textContent).not.toContain(words.search.none);
  });

  it('that there is none is told once to each sense', async () => {
    const { root } = await drawSearch(searchFor('lũ', words, { ...FOUND, rows: [], total: 0, hasMore: false }));
    expect(root.querySelector('[role=status]')?.textContent).toBe(words.search.noneTitle);
    expect(root.querySelector('[role=listbox]')).toBeNull();
    expect(root.querySelector('input')?.getAttribute('aria-expanded')).toBe('false');
    expect(root.textContent).toContain(words.search.none);
  });

  it('tells what hinders it, and tries again', async () => {
    const { root, press, actions, show } = await drawSearch(
      searchFor('lũ', words, { ...FOUND, reach: { kind: 'building', articles: 3, all: 9 } }),
    );
    expect(root.textContent).toContain(words.search.building(3, 9));
    await show(searchFor('lũ', words, { kind: 'error', error: 'storage-blocked' }));
    expect(root.querySelector('[role=alert]')?.textContent).toContain(words.errors['storage-blocked'].what);
    await press(words.retry);
    expect(actions.onRetry).toHaveBeenCalledOnce();
  });
});
