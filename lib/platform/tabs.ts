/** Tabs: the one in view, opening one, and running the reader in one. */

import { ReaderError } from '../model/error';
import { browser } from './browser';

/** The tab that the reader looks at; its address is known where the popup was opened on it or its host is listed. */
export async function tabInView(): Promise<{ id: number; url: string } | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '' };
}

/**
 * Runs the content script in a tab of an unlisted host. Needs `activeTab`, which the reader's click on the toolbar
 * button grants. Rejects with `page-unreachable` on pages that the browser keeps for itself.
 */
export async function injectReader(tabId: number): Promise<void> {
  await inject(tabId, '/content-scripts/article.js');
}

/** Runs the script for pointing in a tab that the reader is in already. */
export async function injectPointing(tabId: number): Promise<void> {
  await inject(tabId, '/point.js');
}

async function inject(tabId: number, file: '/content-scripts/article.js' | '/point.js'): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [file] });
  } catch (cause) {
    throw new ReaderError('page-unreachable', undefined, { cause });
  }
}

/** Opens the options in a tab of their own, or brings that tab to the front. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Opens an address in a new tab beside the present one. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}
