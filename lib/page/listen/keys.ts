/** The keys that mean something to us while the focus is in the page. */

import { colourOfKey, type HighlightColour } from '../../model/highlight';

export interface KeyActions {
  /** Tab: goes to what we offer; false where nothing is offered, and the key is the browser's. */
  enter(): boolean;
  /** A bare key from 1 to 5: marks what the chip stands beside; false where there is none, and the key is the page's. */
  colour(colour: HighlightColour): boolean;
  canUndo(way: 'undo' | 'redo'): boolean;
  undo(way: 'undo' | 'redo'): void;
}

/**
 * Listens on the window: called before the page's scripts run, it hears what the page then stops. `actions` are null as
 * long as there is nothing to answer with.
 */
export function watchKeys(
  window: Window,
  isOurs: (target: EventTarget | null) => boolean,
  actions: () => KeyActions | null,
  signal: AbortSignal,
): void {
  window.addEventListener(
    'keydown',
    (event) => {
      const known = actions();
      if (!known || !event.isTrusted || isOurs(event.target)) return;
      const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
      const isTab = key === 'Tab' && !(shiftKey || altKey || ctrlKey || metaKey);
      if (isTab && known.enter()) event.preventDefault();
      // Not where the reader is typing, in a component of the page too: there the keys are the field's.
      const isTyped = () => isEditable(event.composedPath()[0]);
      const colour = event.repeat ? null : colourOfKey(event);
      if (colour && !isTyped() && known.colour(colour)) {
        // A page that turns its leaves by figures is not to be told.
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      const way = undoKey(event);
      if (way && !isTyped() && known.canUndo(way)) {
        event.preventDefault();
        known.undo(way);
      }
    },
    { capture: true, signal },
  );
}

/** Ctrl+Z and Ctrl+Y, on a Mac with Command. Ctrl+Shift+Z is left out: Ctrl+Shift switches the input method. */
function undoKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(ctrlKey || metaKey) || altKey || shiftKey) return null;
  const letter = key.toLowerCase();
  return letter === 'z' ? 'undo' : letter === 'y' ? 'redo' : null;
}

function isEditable(target: EventTarget | undefined): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:input|textarea|select)$/.test(target.localName))
  );
}
