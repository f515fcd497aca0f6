// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ExchangePanel } from '../../../components/exchange/ExchangePanel';
import type { ExchangeView } from '../../../components/exchange/views';
import { wordsFor } from '../../../locales';
import { exchangeWordsFor } from '../../../locales/exchange';

const words = wordsFor('vi');
const exchange = exchangeWordsFor('vi');
const AT = '2026-11-03T08:05:00.000+07:00';
const JOINED = { folder: 'Chung', machine: 'Máy cơ quan', isLocked: false, access: 'granted' as const };
const VIEW: ExchangeView = {
  canPick: true,
  joined: null,
  locked: null,
  work: null,
  last: null,
  undoable: null,
  told: { damaged: 0, locked: 0, newer: 0, foreign: 0, refused: 0 },
  machines: [],
  said: null,
  failure: null,
};
const actions = {
  onJoin: vi.fn(),
  onPassphrase: vi.fn(),
  onUnlock: vi.fn(),
  onDrop: vi.fn(),
  onAllow: vi.fn(),
  onExchange: vi.fn(),
  onStop: vi.fn(),
  onTakeBack: vi.fn(),
  onLeave: vi.fn(),
};
let root: HTMLElement;

const show = (view: Partial<ExchangeView>) =>
  act(() =>
    render(<ExchangePanel words={words} exchange={exchange} view={{ ...VIEW, ...view }} actions={actions} />, root),
  );
const buttons = () => [...root.querySelectorAll('button')].map(({ textContent }) => textContent);
const button = (label: string) =>
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent === label) ?? expect.fail(`no ${label}`);
const said = () => root.querySelector('[role=status]')?.textContent;

beforeEach(() => {
  vi.clearAllMocks();
  root = document.createElement('div');
  document.body.replaceChildren(root);
});

describe('the panel of sharing', () => {
  it('says where a browser has no such folders, and offers nothing', async () => {
    await show({ canPick: false });
    expect(root.textContent).toContain(exchange.absent);
    expect(buttons()).toEqual([]);
  });

  it('names the machine, takes a passphrase and picks', async () => {
    await show({});
    const [name, passphrase] = [...root.querySelectorAll('input')];
    if (!name || !passphrase) expect.fail('no fields');
    for (const [field, value] of [
      [name, ' Máy cơ quan '],
      [passphrase, 'sáu giờ'],
    ] as const) {
      field.value = value;
      await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
    }
    await act(() => button(exchange.pick).click());
    expect(actions.onJoin).toHaveBeenCalledWith('Máy cơ quan', 'sáu giờ');
    expect(passphrase.value).toBe('');
  });

  it('tells what came, from whom, what went, and can take it back', async () => {
    await show({
      joined: JOINED,
      last: { at: AT, from: [{ name: 'Máy nhà', articles: 3, highlights: 2 }], sent: 5 },
      undoable: { label: 'Máy nhà', at: AT, articles: 3, highlights: 2 },
      machines: [{ id: 'm', name: 'Máy nhà', writtenAt: AT, files: 4 }],
      told: { damaged: 1, locked: 2, newer: 1, foreign: 1, refused: 3 },
      said: { kind: 'exchanged' },
    });
    expect(said()).toBe('Từ Máy nhà: 3 bài, 2 đoạn đánh dấu. Đã gửi 5 bài.');
    for (const text of [exchange.damaged(1), exchange.newer(1), exchange.foreign(1), exchange.recordsRefused(3)]) {
      expect(root.textContent).toContain(text);
    }
    await act(() => button(exchange.undo).click());
    await act(() => button(exchange.unlock).click());
    await act(() => button(exchange.start).click());
    await act(() => button(exchange.leave).click());
    for (const action of [actions.onTakeBack, actions.onUnlock, actions.onExchange, actions.onLeave]) {
      expect(action).toHaveBeenCalledTimes(1);
    }
  });

  it('does nothing twice while it is at work, and can be stopped', async () => {
    await show({ joined: JOINED, work: { kind: 'taking', articles: 120 } });
    expect(root.querySelector('progress')?.getAttribute('aria-label')).toBe(exchange.taking(120));
    await act(() => button(exchange.leave).click());
    expect(actions.onLeave).not.toHaveBeenCalled();
    await act(() => button(exchange.stop).click());
    expect(actions.onStop).toHaveBeenCalledTimes(1);
  });

  it('asks again where the browser has forgotten, and picks again where it refuses or the folder is gone', async () => {
    await show({ joined: { ...JOINED, access: 'ask' } });
    await act(() => button(exchange.allow).click());
    expect(actions.onAllow).toHaveBeenCalledTimes(1);
    await show({ joined: { ...JOINED, access: 'refused' } });
    await act(() => button(exchange.pick).click());
    expect(actions.onJoin).toHaveBeenCalledWith('Máy cơ quan', '');
    await show({ joined: JOINED, failure: { error: 'unexpected', problem: 'gone' } });
    expect(root.querySelector('[role=alert]')?.textContent).toContain(exchange.problems.gone.what);
    expect(buttons()).toContain(exchange.pick);
  });

  it('asks for the passphrase of a locked folder, at the field', async () => {
    await show({ locked: { folder: 'Chung', isWrong: true } });
    const field = root.querySelector('input') ?? expect.fail('no field');
    expect(document.activeElement).toBe(field);
    expect(root.querySelector('[role=alert]')?.textContent).toBe(exchange.wrong);
    await act(() => button(exchange.join).click());
    expect(actions.onPassphrase).not.toHaveBeenCalled();
    field.value = 'sáu giờ';
    await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
    await act(() => button(exchange.join).click());
    expect(actions.onPassphrase).toHaveBeenCalledWith('sáu giờ');
    await act(() => button(exchange.notNow).click());
    expect(actions.onDrop).toHaveBeenCalledTimes(1);
  });
});
