/** Places on the page that something of ours can stand beside. */

import type { VirtualPlace } from './keep-beside';

/** The middle of the window, for what has no place in the text. */
export const MIDDLE: VirtualPlace = {
  getBoundingClientRect: () => new DOMRect(window.innerWidth / 2, window.innerHeight / 3, 0, 0),
};

/** A place that may be far longer than the window, as the part of it that is in view. */
export function inWindow(place: VirtualPlace): VirtualPlace {
  return {
    getBoundingClientRect: () => {
      const { left, width, top, bottom } = place.getBoundingClientRect();
      const start = Math.max(0, Math.min(top, window.innerHeight));
      return new DOMRect(left, start, width, Math.max(0, Math.min(bottom, window.innerHeight / 2) - start));
    },
  };
}

/** A place that follows what is asked for; where that is gone, it stays where it was last. */
export function following(range: () => Range | undefined, before: VirtualPlace = MIDDLE): VirtualPlace {
  let last = before.getBoundingClientRect();
  return {
    getBoundingClientRect: () => {
      const now = range();
      if (now && !now.collapsed) last = now.getBoundingClientRect();
      return last;
    },
  };
}
