/** Giving the reader back what some papers take away: selecting, copying, the context menu, scrolling. */

/** Events by whose cancelling a page forbids its readers something. */
const FORBIDDEN = [
  'selectstart',
  'copy',
  'cut',
  'contextmenu',
  'dragstart',
  'wheel',
  'touchmove',
  'mousedown',
  'keydown',
] as const;

/** The keys that, with Ctrl or Command, copy, select, print, search or save. */
const BROWSER_KEYS = 'acfps';

const FIELDS = 'input, textarea, select, [contenteditable]';
const CONTROLS = `${FIELDS}, a, button, video, audio, canvas, label, summary, [role], [tabindex]`;

/**
 * Keeps these events from the page's own listeners as long as `isWanted` says so; the browser does what it always does.
 * Has to run before the page's scripts, so that its listeners on the window are the first to be called. What the reader
 * does in a field of the page stays the page's business, and so does a press on one of its controls.
 */
export function liftBlocks(
  window: Window,
  isWanted: (target: EventTarget | null) => boolean,
  signal: AbortSignal,
): void {
  const lift = (event: Event) => {
    const { type, target, isTrusted } = event;
    const theirs = type === 'mousedown' ? CONTROLS : FIELDS;
    if (!isTrusted || !isWanted(target)) return;
    // Taken from the prototype: a form's field may be called `closest`.
    if (target instanceof Element && Element.prototype.closest.call(target, theirs)) return;
    if (type !== 'keydown' || isForTheBrowser(event as KeyboardEvent)) event.stopImmediatePropagation();
  };
  for (const type of FORBIDDEN) window.addEventListener(type, lift, { capture: true, passive: true, signal });
}

/** With Alt, our own shortcuts among them: in Firefox a page hears them before the browser does. */
function isForTheBrowser({ altKey, ctrlKey, metaKey, key }: KeyboardEvent): boolean {
  return ctrlKey || metaKey ? !altKey && BROWSER_KEYS.includes(key.toLowerCase()) : altKey;
}
