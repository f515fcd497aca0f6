import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchMenu } from '../../../../lib/page/listen/menu-node';
import { watchSelection } from '../../../../lib/page/listen/selection';
import { liftBlocks } from '../../../../lib/page/listen/unblock';

type Listener = (event: unknown) => void;

/** A target that is told of events as trusted ones, which no script can make. */
function target() {
  const heard: [string, Listener][] = [];
  return {
    addEventListener: (type: string, listener: Listener) => void heard.push([type, listener]),
    /** Calls the listeners in their order, until one stops the event. */
    fire(type: string, event: object = {}) {
      let isStopped = false;
      const stopImmediatePropagation = () => {
        isStopped = true;
      };
      for (const [name, listener] of heard) {
        if (name === type && !isStopped)
          listener({ type, isTrusted: true, button: 0, stopImmediatePropagation, ...event });
      }
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a selection that has come to rest', () => {
  const OURS = {};
  function watched() {
    const range = {};
    const page = target();
    const getSelection = () => ({ isCollapsed: false, rangeCount: 1, getRangeAt: () => range });
    const window = { ...page, document: { getSelection } } as unknown as Window;
    const told: string[] = [];
    const isOurs = (of: EventTarget | null) => of === OURS;
    watchSelection(
      window,
      isOurs,
      { begins: () => undefined, rests: (_range, hand) => told.push(hand) },
      new AbortController().signal,
    );
    return { fire: page.fire, told, rest: () => vi.advanceTimersByTime(1_000) };
  }

  it('is drawn by the mouse once it is let go', () => {
    const { fire, told, rest } = watched();
    fire('pointerdown');
    fire('selectionchange');
    rest();
    expect(told).toEqual([]);
    fire('pointerup', { pointerType: 'mouse' });
    rest();
    expect(told).toEqual(['drawn']);
  });

  it('is not told again by a press on what is ours', () => {
    const { fire, told, rest } = watched();
    fire('pointerdown', { target: OURS });
    fire('pointerup', { target: OURS, pointerType: 'mouse' });
    fire('mouseup', { target: OURS, detail: 1 });
    rest();
    expect(told).toEqual([]);
  });

  it('is drawn also where the press ends over what is ours', () => {
    const { fire, told, rest } = watched();
    fire('pointerdown');
    fire('selectionchange');
    fire('pointerup', { target: OURS, pointerType: 'mouse' });
    rest();
    expect(told).toEqual(['drawn']);
  });

  it('is by no hand where the page forges the release', () => {
    const { fire, told, rest } = watched();
    fire('selectionchange');
    fire('pointerup', { isTrusted: false, pointerType: 'mouse' });
    rest();
    expect(told).toEqual(['other']);
  });

  it('comes by the handles of a touch, and by keys after a menu whose release nobody heard', () => {
    const { fire, told, rest } = watched();
    fire('pointerdown', { pointerType: 'touch' });
    fire('selectionchange');
    fire('pointercancel', { pointerType: 'touch' });
    rest();
    fire('pointerdown', { button: 2, pointerType: 'mouse' });
    fire('selectionchange');
    rest();
    expect(told).toEqual(['other', 'other']);
  });
});

describe('what the context menu was opened on', () => {
  it('is known also where the event is kept from the page', () => {
    vi.stubGlobal('Element', class {});
    vi.stubGlobal('Node', Object);
    const window = target();
    const { signal } = new AbortController();
    const menuNode = watchMenu(window as unknown as Window, signal);
    liftBlocks(window as unknown as Window, () => true, signal);
    const paragraph = {};
    window.fire('contextmenu', { target: paragraph });
    expect(menuNode()).toBe(paragraph);
    window.fire('contextmenu', { target: {}, isTrusted: false });
    expect(menuNode()).toBe(paragraph);
    vi.unstubAllGlobals();
  });
});
