import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps a keyboard's place in a list from which rows are deleted: the focus goes to the same control of the row that
 * moves up, else of the last row, else to the list's heading (which needs `tabIndex={-1}`).
 *
 * Returns the refs for the list and its heading, and what a row calls just before its deletion. A control is found by
 * its `data-focus` attribute.
 */
export function useFocusAfterRemoval(ids: readonly string[]): {
  list: RefObject<HTMLUListElement | null>;
  heading: RefObject<HTMLHeadingElement | null>;
  remember: (id: string) => void;
} {
  const list = useRef<HTMLUListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const removed = useRef<{ id: string; index: number } | null>(null);

  useLayoutEffect(() => {
    const gone = removed.current;
    if (gone === null || ids.includes(gone.id)) return;
    removed.current = null;
    const controls = list.current?.querySelectorAll<HTMLElement>('[data-focus]') ?? [];
    const next = controls[Math.min(gone.index, controls.length - 1)] ?? heading.current;
    next?.focus();
  }, [ids]);

  return { list, heading, remember: (id) => (removed.current = { id, index: ids.indexOf(id) }) };
}
