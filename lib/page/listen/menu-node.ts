/**
 * Remembers what the context menu was opened on, since the browser tells the menu's owner only the tab. Answers the node
 * of the last time. Has to listen before anybody who stops the event at the window: the page, and our own `liftBlocks`.
 */
export function watchMenu(window: Window, signal: AbortSignal): () => Node | null {
  let node: Node | null = null;
  window.addEventListener(
    'contextmenu',
    ({ isTrusted, target }) => {
      if (isTrusted) node = target instanceof Node ? target : null;
    },
    { capture: true, passive: true, signal },
  );
  return () => node;
}
