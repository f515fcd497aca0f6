/** The context menu of a selection. */

import { browser } from './browser';
import { onSettingsChanged } from './settings';

const MARK = 'mark-selection';

/**
 * Offers to highlight a selection. The item lives as long as the extension is installed, so it is made once, and given
 * its title again when a setting (the language) changes.
 */
export function installMenus(title: () => Promise<string>, mark: (tabId: number) => Promise<void>): void {
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({ id: MARK, title: await title(), contexts: ['selection'] });
  });
  onSettingsChanged(async () => {
    await browser.contextMenus.update(MARK, { title: await title() });
  }, new AbortController().signal);
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === MARK && tab?.id !== undefined) void mark(tab.id);
  });
}
