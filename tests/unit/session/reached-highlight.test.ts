// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LocatedHighlight } from '../../../lib/page/paint/located-highlights';
import { followReached } from '../../../lib/session/reached-highlight';

const HEIGHT = 600;
const GAP = 500;
const tell = vi.fn();
let asked = 0;

/** So many highlights, one every 500 px of a page that is scrolled so far. */
function marksOf(count: number, scrolled: () => number): LocatedHighlight[] {
  return Array.from({ length: count }, (_, index) => ({
    highlight: { id: `h${index}` },
    ranges: [
      {
        getBoundingClientRect() {
          asked += 1;
          const top = index * GAP - scrolled();
          return { top, bottom: top + 24 };
        },
      },
    ],
  })) as unknown as LocatedHighlight[];
}

let scrolled = 0;
let life = new AbortController();
const scrollTo = (y: number) => {
  scrolled = y;
  window.dispatchEvent(new Event('scroll'));
  vi.advanceTimersByTime(200);
};

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  vi.stubGlobal('innerHeight', HEIGHT);
  tell.mockReset();
  scrolled = 0;
  asked = 0;
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('tells the highlight before the reader, once, and that there is none', () => {
  const marks = marksOf(3, () => scrolled);
  followReached({ document, onPage: () => marks, tell }, life.signal);
  scrollTo(400);
  scrollTo(410);
  scrollTo(2_000);
  expect(tell.mock.calls).toEqual([['h1'], [null]]);
});

it('waits until the page rests', () => {
  const marks = marksOf(3, () => scrolled);
  followReached({ document, onPage: () => marks, tell }, life.signal);
  for (let y = 0; y < 900; y += 10) {
    scrolled = y;
    window.dispatchEvent(new Event('scroll'));
    vi.advanceTimersByTime(16);
  }
  expect(tell).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(tell).toHaveBeenCalledExactlyOnceWith('h2');
});

it('asks few of many where they stand', () => {
  const marks = marksOf(2_000, () => scrolled);
  followReached({ document, onPage: () => marks, tell }, life.signal);
  scrollTo(1_000 * GAP - 100);
  expect(tell).toHaveBeenCalledExactlyOnceWith('h1000');
  expect(asked).toBeLessThan(20);
});

it('tells it again when the reader goes to the panel', () => {
  const marks = marksOf(2, () => scrolled);
  followReached({ document, onPage: () => marks, tell }, life.signal);
  scrollTo(400);
  window.dispatchEvent(new Event('blur'));
  vi.advanceTimersByTime(200);
  expect(tell.mock.calls).toEqual([['h1'], ['h1']]);
});
