import { useState } from 'preact/hooks';

/** The attribute of an element that the arrows stop at. */
export const STOP = { 'data-stop': '' } as const;

/**
 * One tab stop for a row of controls, the arrows, Home and End inside it (the toolbar pattern of the ARIA practices).
 * Spread `STOP` on each control and give it `tabIndex={tabIndexOf(index)}`.
 *
 * The row is read from the event rather than from the document: in a closed shadow root `document.activeElement` is the host.
 */
export function useRoving(initial: number): {
  tabIndexOf: (index: number) => 0 | -1;
  onKeyDown: (event: KeyboardEvent) => void;
} {
  const [current, setCurrent] = useState(initial);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const stops = stopsOf(event.currentTarget);
    const next = nextStop(
      event.key,
      stops.findIndex((stop) => stop.contains(event.target as Node | null)),
      stops.length,
    );
    const stop = next === null ? undefined : stops[next];
    if (next === null || stop === undefined) return;
    event.preventDefault();
    setCurrent(next);
    stop.focus();
  };
  return { tabIndexOf: (index) => (index === current ? 0 : -1), onKeyDown };
}

function stopsOf(row: EventTarget | null): HTMLElement[] {
  return row instanceof Element ? [...row.querySelectorAll<HTMLElement>('[data-stop]')] : [];
}

/** Where a key leads from stop `at` of `count`, around the ends; null for a key that does not move. */
export function nextStop(key: string, at: number, count: number): number | null {
  if (at < 0 || count === 0) return null;
  if (key === 'ArrowRight' || key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowLeft' || key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}
