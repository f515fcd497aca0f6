import {
  defaultRangeExtractor,
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

interface Options {
  count: number;
  /** Of a row that was not measured yet, in pixels. */
  estimate: number;
  /** A row that stays mounted wherever the list is scrolled to: the one with the focus. */
  kept: number;
  scroller: { current: HTMLElement | null };
}

/** Rows above and below the window that are there already. */
const OVERSCAN = 6;

/** Which rows of a long list are to be drawn, and where: those in the window and a few around it. */
export function useVirtualRows({ count, estimate, kept, scroller }: Options): Virtualizer<HTMLElement, HTMLElement> {
  const [, redraw] = useReducer<number, undefined>((times) => times + 1, 0);
  const options = {
    count,
    estimateSize: () => estimate,
    getScrollElement: () => scroller.current,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    measureElement,
    overscan: OVERSCAN,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const inWindow = defaultRangeExtractor(range);
      return kept < 0 || kept >= count || inWindow.includes(kept)
        ? inWindow
        : [...inWindow, kept].sort((one, other) => one - other);
    },
    onChange: () => redraw(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());
  return virtualizer;
}
