/** The reader's selection, as soon as it has come to rest. */

/** A selection is at rest when it has not changed for this long, in milliseconds, and no button is held. */
const REST = 180;

/** The range that the reader has selected on the page; null where nothing is. */
export function selectedRange(document: Document): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  return selection.getRangeAt(0);
}

/**
 * Calls the listener with each selection that has come to rest, and with null when it is gone. Works for mouse, touch
 * and keyboard alike, since it follows the selection rather than the device. Never stops an event.
 */
export function watchSelection(document: Document, listener: (range: Range | null) => void, signal: AbortSignal): void {
  let isPressed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!isPressed) listener(selectedRange(document));
    }, REST);
  };
  const press = ({ isTrusted }: Event) => {
    if (isTrusted) isPressed = true;
  };
  const release = () => {
    isPressed = false;
    settle();
  };
  const options = { capture: true, passive: true, signal } as const;
  document.addEventListener('selectionchange', settle, options);
  document.addEventListener('pointerdown', press, options);
  document.addEventListener('pointerup', release, options);
  document.addEventListener('pointercancel', release, options);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
