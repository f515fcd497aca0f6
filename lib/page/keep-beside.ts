/** Keeping something of ours beside a place on the page, inside the window. */

import { computePosition, flip, inline, offset, type Platform, shift } from '@floating-ui/core';

/** A place on the page that something can stand beside: a selection, a highlight. */
export interface VirtualPlace {
  getBoundingClientRect(): DOMRect;
  /** The lines of a place that has more than one. */
  getClientRects?(): DOMRectList;
}

/** Space between our element and what it stands beside, in CSS pixels. */
const GAP = 8;

/** The foot of the window belongs to what was done and its undo, in CSS pixels; a low window has no room for both. */
const FOOT = 72;

/** All that is asked of the DOM: what stands here is fixed to the window, so neither scrollers nor offset parents matter. */
const WINDOW: Platform = {
  getElementRects: ({ reference, floating }) => ({
    reference: (reference as VirtualPlace).getBoundingClientRect(),
    floating: { x: 0, y: 0, ...sizeOf(floating) },
  }),
  getClientRects: (place) => [...((place as VirtualPlace).getClientRects?.() ?? [place.getBoundingClientRect()])],
  getDimensions: sizeOf,
  getClippingRect: () => {
    const { clientWidth, clientHeight } = document.documentElement;
    // In quirks mode the root is as high as the page.
    const height = Math.min(clientHeight, window.innerHeight);
    return { x: 0, y: 0, width: clientWidth, height: height > 6 * FOOT ? height - FOOT : height };
  },
};

function sizeOf(element: HTMLElement): { width: number; height: number } {
  return { width: element.offsetWidth, height: element.offsetHeight };
}

/**
 * Keeps an element beside a place while the page scrolls and changes, inside the window. Returns what stops it.
 */
export function keepBeside(place: VirtualPlace, element: HTMLElement, side: 'top' | 'bottom'): () => void {
  const update = async () => {
    const { x, y } = await computePosition(place, element, {
      platform: WINDOW,
      strategy: 'fixed',
      placement: side,
      middleware: [inline(), offset(GAP), flip(), shift({ padding: GAP })],
    });
    element.style.left = `${x}px`;
    // Where neither side has the room, it lies over the words rather than over the window's edge; with them it may leave.
    const { top, bottom } = place.getBoundingClientRect();
    const { height } = sizeOf(element);
    const lowest = Math.max(window.innerHeight - height - GAP, top - height);
    element.style.top = `${Math.max(Math.min(y, lowest), Math.min(GAP, bottom))}px`;
  };
  const ended = new AbortController();
  const { signal } = ended;
  // Whatever scrolls inside the page moves the place too.
  window.addEventListener('scroll', update, { capture: true, passive: true, signal });
  window.addEventListener('resize', update, { signal });
  const sizes = new ResizeObserver(update);
  for (const watched of [element, document.documentElement]) sizes.observe(watched);
  update();
  return () => {
    ended.abort();
    sizes.disconnect();
  };
}
