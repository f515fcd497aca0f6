import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** For a part of the screen that goes by itself: `onLost` is called where it takes the keyboard's focus with it. */
export function useFocusKept(onLost: () => void): RefObject<HTMLElement | null> {
  const part = useRef<HTMLElement>(null);
  const lost = useRef(onLost);
  lost.current = onLost;
  useLayoutEffect(
    () => () => {
      if (part.current?.contains(document.activeElement)) lost.current();
    },
    [],
  );
  return part;
}
