/** Keeping something of ours beside a place on the page, inside the window. */

import { type PlaceSide, placeBeside, type Size, SPACE_BESIDE } from './place-beside';

/** A place on the page that something can stand beside: a selection, a highlight. */
export interface VirtualPlace {
  getBoundingClientRect(): DOMRect;
  /** The lines of a place that has more than one. */
  getClientRects?(): DOMRectList;
}

/** Height of the window's foot, in CSS pixels: there it is told what was done. A low window has no room for both. */
const NOTICE_HEIGHT = 72;

/** The part of the window that what we show may cover. */
function roomInWindow(): Size {
  // A page may have taken its root away.
  const { clientWidth: width, clientHeight } = document.documentElement ?? { clientWidth: 0, clientHeight: 0 };
  // In quirks mode the root is as high as the page.
  const height = Math.min(clientHeight, window.innerHeight);
  return { width, height: height > 6 * NOTICE_HEIGHT ? height - NOTICE_HEIGHT : height };
}

/**
 * Keeps an element beside a place while the page scrolls and changes, inside the window. Returns what stops it.
 */
export function keepBeside(place: VirtualPlace, element: HTMLElement, side: PlaceSide): () => void {
  const update = () => {
    const { offsetWidth: width, offsetHeight: height } = element;
    const box = place.getBoundingClientRect();
    const lines = [...(place.getClientRects?.() ?? [])];
    const { x, y } = placeBeside(lines.length > 0 ? lines : [box], { width, height }, roomInWindow(), side);
    element.style.left = `${x}px`;
    // Where neither side has the room, it lies over the words rather than over the window's edge; with them it may leave.
    const lowest = Math.max(window.innerHeight - height - SPACE_BESIDE, box.top - height);
    element.style.top = `${Math.max(Math.min(y, lowest), Math.min(SPACE_BESIDE, box.bottom))}px`;
  };
  const ended = new AbortController();
  const { signal } = ended;
  // Whatever scrolls inside the page moves the place too.
  window.addEventListener('scroll', update, { capture: true, passive: true, signal });
  window.addEventListener('resize', update, { signal });
  const sizes = new ResizeObserver(update);
  for (const watched of [element, document.documentElement]) if (watched) sizes.observe(watched);
  update();
  return () => {
    ended.abort();
    sizes.disconnect();
  };
}
