import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Where a row is dragged to: before the row `before`, or to the end of its list where that is null. */
export interface DragTarget {
  id: string;
  before: string | null;
}

interface Handle {
  'data-handle': string;
  onPointerDown: (event: PointerEvent) => void;
  onPointerMove: (event: PointerEvent) => void;
  onPointerUp: (event: PointerEvent) => void;
  onPointerCancel: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

export interface DragOrder {
  list: RefObject<HTMLUListElement | null>;
  /** While a row is dragged. */
  dragged: DragTarget | null;
  /** What the handle of a row is given: dragged with the pointer, or moved with the arrow keys, Home and End. */
  handleOf: (id: string) => Handle;
}

/**
 * Putting the rows of a list in another order by their handles. Each row has `data-row` with its id. `onMove` is told the
 * place among the other rows; the handle keeps the focus when the row has moved.
 */
export function useDragOrder(ids: readonly string[], onMove: (id: string, place: number) => void): DragOrder {
  const list = useRef<HTMLUListElement>(null);
  const [dragged, setDragged] = useState<DragTarget | null>(null);
  const refocused = useRef<string | null>(null);

  useLayoutEffect(() => {
    const id = refocused.current;
    if (id === null) return;
    refocused.current = null;
    list.current?.querySelector<HTMLElement>(`[data-handle="${CSS.escape(id)}"]`)?.focus();
  }, [ids.join(' ')]);

  const move = (id: string, place: number) => {
    const from = ids.indexOf(id);
    const to = Math.min(Math.max(place, 0), ids.length - 1);
    if (from < 0 || to === from) return;
    refocused.current = id;
    onMove(id, to);
  };
  /** The row that the pointer is above the middle of. */
  const rowBelow = (y: number): string | null => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>(':scope > [data-row]') ?? [])];
    const below = rows.find((row) => {
      const { top, height } = row.getBoundingClientRect();
      return y < top + height / 2;
    });
    return below?.dataset.row ?? null;
  };

  return {
    list,
    dragged,
    handleOf: (id) => ({
      'data-handle': id,
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
        setDragged({ id, before: rowBelow(event.clientY) });
      },
      onPointerMove: (event) => {
        if (dragged?.id === id) setDragged({ id, before: rowBelow(event.clientY) });
      },
      onPointerUp: (event) => {
        if (dragged?.id !== id) return;
        setDragged(null);
        const before = rowBelow(event.clientY);
        const others = ids.filter((other) => other !== id);
        const target = before === id ? ids.indexOf(id) : before === null ? others.length : others.indexOf(before);
        move(id, target);
      },
      onPointerCancel: () => setDragged(null),
      onKeyDown: (event) => {
        const from = ids.indexOf(id);
        const places: Record<string, number> = { ArrowUp: from - 1, ArrowDown: from + 1, Home: 0, End: ids.length - 1 };
        const { [event.key]: place } = places;
        if (place === undefined) return;
        event.preventDefault();
        move(id, place);
      },
    }),
  };
}
