/** Keeping something of ours beside a place on the page, inside the window. All in CSS pixels of the window. */

import { computePosition, flip, inline, offset, type Platform, shift } from '@floating-ui/core';

/** A place on the page that something can stand beside: a selection, a highlight. */
export interface VirtualPlace {
  getBoundingClientRect(): DOMRect;
  /** The lines of a place that has more than one. */
  getClientRects?(): DOMRectList;
}

export interface Size {
  width: number;
  height: number;
}

export interface LineBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export type PlaceSide = 'top' | 'bottom';

/** Space between what stands there and the place, and between it and the window's edge at the left and the right. */
export const SPACE_BESIDE = 8;

/** Height of the window's foot: there it is told what was done. A low window has no room for both. */
const NOTICE_HEIGHT = 72;

/**
 * The left top corner of a box of that size, above the place's first line or below its last, in the middle of that line;
 * on the other side where it would leave the window there; and moved sideways into the window. `rects` are those of the
 * place, as `getClientRects` gives them: at least one.
 */
export async function placeBeside(
  rects: readonly LineBox[],
  size: Size,
  window: Size,
  side: PlaceSide,
): Promise<{ x: number; y: number }> {
  const lines = rects.map(toRect);
  // What stands here is fixed to the window, so neither scrollers nor offset parents matter: this is all that is asked.
  const platform: Platform = {
    // Asked again for the one line that the box is to stand at.
    getElementRects: ({ reference }) => ({
      reference: (reference as VirtualPlace).getBoundingClientRect(),
      floating: { x: 0, y: 0, ...size },
    }),
    getClientRects: () => lines,
    getDimensions: () => size,
    getClippingRect: () => ({ x: 0, y: 0, ...window }),
  };
  const place = { getBoundingClientRect: () => around(lines) };
  const { x, y } = await computePosition(place, null, {
    platform,
    strategy: 'fixed',
    placement: side,
    middleware: [inline(), offset(SPACE_BESIDE), flip(), shift({ padding: SPACE_BESIDE })],
  });
  return { x, y };
}

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
  const ended = new AbortController();
  const { signal } = ended;
  const update = async () => {
    const { offsetWidth: width, offsetHeight: height } = element;
    const box = place.getBoundingClientRect();
    const lines = [...(place.getClientRects?.() ?? [])];
    const { x, y } = await placeBeside(lines.length > 0 ? lines : [box], { width, height }, roomInWindow(), side);
    if (signal.aborted) return;
    element.style.left = `${x}px`;
    // Where neither side has the room, it lies over the words rather than over the window's edge; with them it may leave.
    const lowest = Math.max(window.innerHeight - height - SPACE_BESIDE, box.top - height);
    element.style.top = `${Math.max(Math.min(y, lowest), Math.min(SPACE_BESIDE, box.bottom))}px`;
  };
  // Whatever scrolls inside the page moves the place too.
  window.addEventListener('scroll', update, { capture: true, passive: true, signal });
  window.addEventListener('resize', update, { signal });
  const sizes = new ResizeObserver(update);
  for (const watched of [element, document.documentElement]) if (watched) sizes.observe(watched);
  void update();
  return () => {
    ended.abort();
    sizes.disconnect();
  };
}

function toRect({ left, top, right, bottom }: LineBox) {
  return { x: left, y: top, left, top, right, bottom, width: right - left, height: bottom - top };
}

function around(lines: readonly LineBox[]) {
  return toRect({
    left: Math.min(...lines.map(({ left }) => left)),
    top: Math.min(...lines.map(({ top }) => top)),
    right: Math.max(...lines.map(({ right }) => right)),
    bottom: Math.max(...lines.map(({ bottom }) => bottom)),
  });
}
