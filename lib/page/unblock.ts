/** Giving the reader back what some papers take away: selecting, copying, the context menu, scrolling. */

/** Events by whose cancelling a page forbids its readers something. */
const FORBIDDEN = ['selectstart', 'copy', 'cut', 'contextmenu', 'dragstart', 'wheel', 'touchmove'] as const;

/** The keys that, with Ctrl or Command, copy, select, print, search or save. */
const KEYS = 'acfps';

/**
 * Keeps these events from the page's own listeners as long as `isWanted` says so; the browser does what it always does.
 * Has to run before the page's scripts, so that its listeners on the window are the first to be called. What the reader
 * does in a field of the page stays the page's business.
 */
export function liftBlocks(
  window: Window,
  isWanted: (target: EventTarget | null) => boolean,
  signal: AbortSignal,
): void {
  for (const type of FORBIDDEN) {
    window.addEventListener(
      type,
      (event) => {
        if (event.isTrusted && isWanted(event.target) && !isIn(event.target, FIELDS)) event.stopImmediatePropagation();
      },
      { capture: true, passive: true, signal },
    );
  }
  // These serve more than forbidding: only what begins a selection in the text, and only the keys that take from it,
  // and those with Alt, our own shortcuts among them: a page in Firefox hears them before the browser does.
  window.addEventListener(
    'mousedown',
    (event) => {
      if (event.isTrusted && isWanted(event.target) && !isIn(event.target, CONTROLS)) event.stopImmediatePropagation();
    },
    { capture: true, passive: true, signal },
  );
  window.addEventListener(
    'keydown',
    (event) => {
      const isPlain = !event.ctrlKey && !event.metaKey;
      const takes = event.altKey ? isPlain : !isPlain && KEYS.includes(event.key.toLowerCase());
      if (event.isTrusted && takes && isWanted(event.target) && !isIn(event.target, FIELDS))
        event.stopImmediatePropagation();
    },
    { capture: true, passive: true, signal },
  );
}

const FIELDS = 'input, textarea, select, [contenteditable]';
const CONTROLS = `${FIELDS}, a, button, video, audio, canvas, label, summary, [role], [tabindex]`;

function isIn(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
