/**
 * Remembers what the context menu was opened on, since the browser tells the menu's owner only the tab. Answers the node
 * of the last time.
 */
export function watchMenu(document: Document, signal: AbortSignal): () => Node | null {
  let node: Node | null = null;
  document.addEventListener(
    'contextmenu',
    ({ isTrusted, target }) => {
      if (isTrusted) node = target instanceof Node ? target : null;
    },
    { capture: true, passive: true, signal },
  );
  return () => node;
}
