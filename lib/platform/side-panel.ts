/** The browser's panel beside the page: Chromium's side panel, Firefox's sidebar. */

import { ReaderError } from '../model/error';
import { browser } from './browser';

/** Chromium's own, of which the polyfill knows nothing. */
interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}

/**
 * Makes what opens the panel of this window. It is to be called in the reader's click with nothing awaited before, which
 * is the only time when the browsers allow it: so what it needs is asked for now.
 */
export async function createPanelOpener(): Promise<() => Promise<void>> {
  const { sidePanel } = browser as typeof browser & { sidePanel?: SidePanel };
  if (sidePanel === undefined) return () => browser.sidebarAction.open();
  const { id } = await browser.windows.getCurrent();
  return async () => {
    if (id === undefined) throw new ReaderError('unexpected', 'a window without an id');
    await sidePanel.open({ windowId: id });
  };
}
