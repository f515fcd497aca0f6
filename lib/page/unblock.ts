/** Giving the reader back what some papers take away: selecting, copying, the context menu. */

/** Events by whose cancelling a page forbids its readers something. */
const FORBIDDEN = ['selectstart', 'copy', 'cut', 'contextmenu', 'dragstart'] as const;

/**
 * Keeps these events from the page's own listeners as long as `isWanted` says so; the browser does what it always does.
 * Has to run before the page's scripts, so that its listeners on the window are the first to be called. What the reader
 * does in a field of the page stays the page's business.
 */
export function liftBlocks(window: Window, isWanted: () => boolean, signal: AbortSignal): void {
  for (const type of FORBIDDEN) {
    window.addEventListener(
      type,
      (event) => {
        if (event.isTrusted && isWanted() && !isField(event.target)) event.stopImmediatePropagation();
      },
      { capture: true, signal },
    );
  }
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
