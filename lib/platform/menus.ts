/** The context menu of a page. */

import { matchesOf, patternOf } from '../outlets/matches';
import { OUTLETS } from '../outlets/table';
import { browser } from './browser';
import { loadReaderHosts, onReaderHostsChanged } from './reader-hosts';
import { onSettingsChanged } from './settings';

/** The titles of the items, in the reader's language. */
type Titles = Record<keyof typeof ITEMS, string>;

const ITEMS = {
  mark: { id: 'mark-selection', contexts: ['selection'] },
  markBlock: { id: 'mark-block', contexts: ['page', 'image', 'link'] },
} as const;

const NAMES = Object.keys(ITEMS) as (keyof typeof ITEMS)[];

/**
 * Offers to highlight a selection, and the paragraph that is pointed at. The items live as long as the extension is
 * installed, so they are made once, and given their titles again when a setting (the language) changes, and their pages
 * when the reader's own hosts do.
 */
export function installMenus(
  titles: () => Promise<Titles>,
  actions: Record<keyof typeof ITEMS, (tabId: number) => Promise<void>>,
): void {
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    const titled = await titles();
    const documentUrlPatterns = await pagesRead();
    for (const name of NAMES) {
      const { contexts, id } = ITEMS[name];
      const where = name === 'markBlock' ? { documentUrlPatterns } : {};
      browser.contextMenus.create({ id, title: titled[name], contexts: [...contexts], ...where });
    }
  });
  onReaderHostsChanged(async () => {
    await browser.contextMenus.update(ITEMS.markBlock.id, { documentUrlPatterns: await pagesRead() });
  }, new AbortController().signal);
  onSettingsChanged(async () => {
    const titled = await titles();
    for (const name of NAMES) await browser.contextMenus.update(ITEMS[name].id, { title: titled[name] });
  }, new AbortController().signal);
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId = 0 }, tab) => {
    const name = NAMES.find((known) => ITEMS[known].id === menuItemId);
    // In a frame, an advert's say, something else is selected and pointed at than in the article.
    if (frameId === 0 && name && tab?.id !== undefined) void actions[name](tab.id);
  });
}

/** Where a paragraph is offered: elsewhere nothing would be marked, and the menu is everybody's. */
async function pagesRead(): Promise<string[]> {
  return [...matchesOf(OUTLETS), ...(await loadReaderHosts()).map(patternOf)];
}
