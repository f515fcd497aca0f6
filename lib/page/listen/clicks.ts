/** Clicks on the page that select nothing. */

export interface PageClick {
  node: Node | null;
  isLink: boolean;
  hasAlt: boolean;
  /** In the window, in CSS pixels. */
  x: number;
  y: number;
}

/**
 * Calls the listener with each of the reader's clicks on the page, and stops none. Listens on the window: called before the
 * page's scripts run, it hears what the page then stops.
 */
export function watchClicks(
  window: Window,
  isOurs: (target: EventTarget | null) => boolean,
  listener: (click: PageClick) => void,
  signal: AbortSignal,
): void {
  window.addEventListener(
    'click',
    (event) => {
      const { isTrusted, target, altKey, x, y } = event;
      if (!isTrusted || isOurs(target) || !window.document.getSelection()?.isCollapsed) return;
      const isLink = event.composedPath().some((node) => node instanceof HTMLAnchorElement);
      listener({ node: target instanceof Node ? target : null, isLink, hasAlt: altKey, x, y });
    },
    { capture: true, passive: true, signal },
  );
}
