import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { useVirtualRows } from './use-virtual-rows';

/** What the keys and the mouse ask for at a row. */
export interface RowEvents {
  /** The row has the focus; `isRange`: all from the row before it is selected too. */
  onActive: (index: number, isRange: boolean) => void;
  onToggle: (index: number) => void;
  onOpen: (index: number) => void;
  onSelectAll: () => void;
}

interface Props extends RowEvents {
  label: string;
  count: number;
  /** False: there may be more rows than are known. */
  isCounted: boolean;
  /** The row that Tab leads to. */
  active: number;
  isBusy: boolean;
  isMultiple: boolean;
  isSelected: (index: number) => boolean;
  /** Changes with the question: the list begins at its first row again. */
  list: string;
  /** `active` is drawn too, wherever it is. */
  onShow: (first: number, last: number, active: number) => void;
  draw: (index: number) => ComponentChildren;
  /** What is drawn of a row follows from these alone: while they are the same it is not drawn again. */
  drawnFrom: (index: number) => readonly unknown[];
}

/** Less than 170 px on the average: browsers bear no taller spacer for 100 000 rows. */
const ROW_ESTIMATE = 104;

/** A list of any length: one tab stop, arrows inside, each row says its place among all. */
export function VirtualList(props: Props): JSX.Element {
  const { label, count, active, isBusy, isMultiple, list, onShow } = props;
  const scroller = useRef<HTMLDivElement>(null);
  /** The reader moved by key: the row gets the focus once it is drawn. */
  const wantsFocus = useRef(false);
  const virtual = useVirtualRows({ count, estimate: ROW_ESTIMATE, kept: active, scroller });
  const items = virtual.getVirtualItems();
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};

  useEffect(() => onShow(startIndex, endIndex, active), [startIndex, endIndex, active, count, list]);
  // Rows are told apart by their places alone: the one with the focus keeps it where another list takes this one's place.
  useLayoutEffect(() => {
    if (!scroller.current) return;
    scroller.current.scrollTop = 0;
    virtual.measure();
    // Rows that stay are as high as they were: nothing else would tell it, and gaps would stand between them. A height is taken where
    // it differs from what is reckoned with, which is asked for so that it is the estimate. Nothing is moved for it: the list is at
    // its first row, which the virtualizer hears later.
    virtual.getTotalSize();
    virtual.shouldAdjustScrollPositionOnItemSizeChange = () => false;
    for (const row of scroller.current.querySelectorAll<HTMLElement>('[data-index]')) {
      virtual.resizeItem(Number(row.dataset.index), row.offsetHeight);
    }
    virtual.shouldAdjustScrollPositionOnItemSizeChange = undefined;
  }, [list]);
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"]`);
    if (!row) return;
    wantsFocus.current = false;
    row.focus({ preventScroll: true });
  });

  const goTo = (index: number, isRange: boolean) => {
    const next = Math.min(Math.max(index, 0), count - 1);
    wantsFocus.current = true;
    virtual.scrollToIndex(next, { align: 'auto' });
    props.onActive(next, isRange);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.altKey || count === 0) return;
    const isControl = event.ctrlKey || event.metaKey;
    const pageRows = Math.max(1, endIndex - startIndex - 1);
    const targets: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + pageRows,
      PageUp: active - pageRows,
      Home: 0,
      End: count - 1,
    };
    const target = targets[event.key];
    if (target !== undefined) goTo(target, event.shiftKey && isMultiple);
    else if (event.key === ' ' && !isControl && isMultiple) props.onToggle(active);
    else if (event.key === 'Enter' && !isControl) props.onOpen(active);
    else if (event.key === 'a' && isControl && isMultiple) props.onSelectAll();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="db-lib-scroll" ref={scroller}>
      <div
        class="db-lib-rows"
        role="listbox"
        aria-label={label}
        aria-busy={isBusy}
        aria-multiselectable={isMultiple}
        // Where no row can have the focus yet, the list can.
        tabIndex={count === 0 ? 0 : -1}
        style={`height: ${virtual.getTotalSize()}px`}
        onKeyDown={onKeyDown}
      >
        {items.map(({ index, key, start }) => (
          <Row key={key} {...props} index={index} start={start} measure={virtual.measureElement} />
        ))}
      </div>
    </div>
  );
}

type RowProps = Props & { index: number; start: number; measure: (element: HTMLElement | null) => void };

function Row({ index, start, measure, ...props }: RowProps): JSX.Element {
  const isSelected = props.isSelected(index);
  const body = useMemo(() => props.draw(index), [index, ...props.drawnFrom(index)]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the list's
    <div
      ref={measure}
      class="db-lib-row"
      role="option"
      data-index={index}
      aria-posinset={index + 1}
      aria-setsize={props.isCounted ? props.count : -1}
      aria-selected={isSelected}
      tabIndex={index === props.active ? 0 : -1}
      style={`transform: translateY(${start}px)`}
      onFocus={() => {
        if (index !== props.active) props.onActive(index, false);
      }}
      onMouseDown={(event) => {
        // Shift would mark text instead.
        if (event.shiftKey) event.preventDefault();
      }}
      onClick={(event) => {
        const isCheck = event.target instanceof Element && event.target.closest('.db-lib-check') !== null;
        if (event.shiftKey && props.isMultiple) props.onActive(index, true);
        else if (props.isMultiple && (isCheck || event.ctrlKey || event.metaKey)) props.onToggle(index);
        else props.onActive(index, false);
      }}
      onDblClick={() => props.onOpen(index)}
    >
      {props.isMultiple && <span class="db-lib-check" aria-hidden="true" />}
      <div class="db-lib-row-body">{body}</div>
    </div>
  );
}
