/** The reader's selection, as soon as it has come to rest. */

/** A selection is at rest when it has not changed for this long, in milliseconds, and no button is held. */
const REST_TIME = 180;
/** The time in which a third click may follow two, in milliseconds. */
const THIRD_CLICK_TIME = 380;

/** The range that the reader has selected on the page; null where nothing is. */
export function selectedRange(document: Document): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  return selection.getRangeAt(0);
}

/** The range of the selection, also where it is only a caret; null where there is none. */
export function caretRange(document: Document): Range | null {
  const selection = document.getSelection();
  return selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
}

/** How a selection was made: drawn by a mouse or a pen, which is done when it is let go; by touch or keys, which go on. */
export type SelectionHand = 'drawn' | 'other';

export interface SelectionListener {
  /** Something is being selected. */
  begins(): void;
  /** A selection has come to rest; null where it is gone. */
  rests(range: Range | null, hand: SelectionHand): void;
}

/**
 * Tells of each selection when it begins, and when it has come to rest or is gone. Works for mouse, touch
 * and keyboard alike, since it follows the selection rather than the device. Never stops an event. A press on what `isOurs`
 * says nothing of the selection: it would bring back at once the chip that it closed. Listens on the window: called before
 * the page's scripts run, it hears what the page then stops.
 */
export function watchSelection(
  window: Window,
  isOurs: (target: EventTarget | null) => boolean,
  listener: SelectionListener,
  signal: AbortSignal,
): void {
  const { document } = window;
  let isPressed = false;
  let hasBegun = false;
  let hand: SelectionHand = 'other';
  let rest = REST_TIME;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (isPressed) return;
      hasBegun = false;
      listener.rests(selectedRange(document), hand);
      hand = 'other';
      rest = REST_TIME;
    }, rest);
  };
  const change = () => {
    if (!hasBegun && selectedRange(document)) {
      hasBegun = true;
      listener.begins();
    }
    settle();
  };
  const press = ({ isTrusted, button, target }: PointerEvent) => {
    // The release of another button may go to the browser's own menu and never be heard of.
    if (isTrusted && button === 0 && !isOurs(target)) isPressed = true;
  };
  const release = ({ isTrusted, pointerType }: PointerEvent) => {
    if (!isTrusted || !isPressed) return;
    isPressed = false;
    hand = pointerType === 'mouse' || pointerType === 'pen' ? 'drawn' : 'other';
    settle();
  };
  /** After two clicks a third may follow, which takes the paragraph. */
  const count = ({ detail, target }: MouseEvent) => {
    if (isOurs(target)) return;
    rest = detail === 2 ? THIRD_CLICK_TIME : REST_TIME;
    settle();
  };
  const options = { capture: true, passive: true, signal } as const;
  window.addEventListener('selectionchange', change, options);
  window.addEventListener('pointerdown', press, options);
  window.addEventListener('pointerup', release, options);
  window.addEventListener('pointercancel', release, options);
  window.addEventListener('mouseup', count, options);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
