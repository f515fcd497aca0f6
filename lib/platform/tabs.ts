/** Tabs: the one in view and its changes, opening one, and running the reader in one. */

import { type CopyPlace, toPlaceParameters } from '../model/copy-place';
import { ReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import type { PagePart } from '../model/page-part';
import { browser, type Tabs } from './browser';

/** The tab that the reader looks at; its address is known where the popup was opened on it or its host is listed. */
export async function tabInView(): Promise<{ id: number; url: string; isLoading: boolean } | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '', isLoading: tab.status === 'loading' };
}

/** Loads the page in a tab again, as the reader would. */
export async function reloadTab(tabId: number): Promise<void> {
  await browser.tabs.reload(tabId);
}

/** A tab of this window, as far as the browser tells of it. */
export interface OpenTab {
  id: number;
  /** Its place in the window, from 0. */
  index: number;
  /** Null where the browser does not tell it: it tells the addresses of hosts that the extension has a permission for. */
  url: string | null;
  /** Null where the browser does not tell it, as above. */
  title: string | null;
  isLoading: boolean;
  /** Put to sleep by the browser: to look at its page would load it again. */
  isAsleep: boolean;
  isPrivate: boolean;
}

/** The tabs of this window, in their order. */
export async function tabsOfWindow(): Promise<OpenTab[]> {
  return (await browser.tabs.query({ currentWindow: true })).flatMap(toOpenTab);
}

/** The tabs of all windows. */
export async function allTabs(): Promise<OpenTab[]> {
  return (await browser.tabs.query({})).flatMap(toOpenTab);
}

function toOpenTab({ id, index, url, title, status, discarded, incognito }: Tabs.Tab): OpenTab[] {
  if (id === undefined) return [];
  return [
    {
      id,
      index,
      url: url ?? null,
      title: title ?? null,
      isLoading: status === 'loading',
      // Chromium also knows pages that were never loaded since the browser began.
      isAsleep: discarded === true || status === 'unloaded',
      isPrivate: incognito,
    },
  ];
}

/**
 * Runs the content script in a tab of an unlisted host. Needs `activeTab`, which the reader's click on the toolbar
 * button grants. Rejects with `page-unreachable` on pages that the browser keeps for itself.
 */
export async function injectReader(tabId: number): Promise<void> {
  await inject({ tabId }, '/content-scripts/article.js');
}

/**
 * Runs one more of our scripts in a tab's page where the first one runs, at once, also while the page is still arriving. With
 * `documentId` in that very document, or nowhere. Rejects with `page-unreachable` where it is gone.
 */
export async function injectPart(tabId: number, name: PagePart, documentId?: string): Promise<void> {
  // The types of the polyfill do not know documents yet.
  const target = documentId === undefined ? { tabId } : { tabId, documentIds: [documentId] };
  await inject(target, `/${name}.js`);
}

async function inject(target: { tabId: number }, file: string): Promise<void> {
  try {
    await browser.scripting.executeScript({ target, files: [file], injectImmediately: true });
  } catch (cause) {
    throw new ReaderError('page-unreachable', undefined, { cause });
  }
}

/** Brings a tab of this window to the front. */
export async function showTab(tabId: number): Promise<void> {
  await browser.tabs.update(tabId, { active: true });
}

/** Opens the options in a tab of their own, or brings that tab to the front. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Opens an address in a new tab beside the present one. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** Opens an address in a new tab, and leaves the present one in front; answers the tab's id. */
export async function openTabBehind(url: string): Promise<number> {
  const { id } = await browser.tabs.create({ url, active: false });
  if (id === undefined) throw new ReaderError('page-unreachable');
  return id;
}

/** Opens the page that says what this is. */
export async function openWelcome(): Promise<void> {
  await openTab(browser.runtime.getURL('/welcome.html'));
}

/** Opens the whole collection on a page. */
export async function openLibrary(): Promise<void> {
  await openTab(browser.runtime.getURL('/library.html'));
}

/** Opens the page that exports the whole collection, which it begins with at once. */
export async function openExport(): Promise<void> {
  await openTab(browser.runtime.getURL('/export.html'));
}

/** Opens that page for the reader to choose a format and articles; `ids`: those that he has chosen already, in their order. */
export async function openExportChoice(ids: readonly ArticleId[] = []): Promise<void> {
  const chosen = ids.length === 0 ? '' : `&articles=${ids.map(encodeURIComponent).join(',')}`;
  await openTab(browser.runtime.getURL(`/export.html?choose=1${chosen}`));
}

/** Opens the page on which a digest is put together: of these articles, else of today's tray. */
export async function openDigest(ids: readonly ArticleId[] = []): Promise<void> {
  const chosen = ids.length === 0 ? '' : `?ids=${ids.map(encodeURIComponent).join(',')}`;
  await openTab(browser.runtime.getURL(`/digest.html${chosen}`));
}

/** Opens the page for backups, restores and imports. */
export async function openTransfer(): Promise<void> {
  await openTab(browser.runtime.getURL('/transfer.html'));
}

/** Opens the print view of a kept article. */
export async function openPrintView(id: ArticleId): Promise<void> {
  await openTab(browser.runtime.getURL(`/print.html?id=${encodeURIComponent(id)}`));
}

/** Opens the saved copy of a kept article, at a place in it. With images it keeps them at once: the reader has asked for that. */
export async function openCopy(
  id: ArticleId,
  { withImages = false, ...place }: CopyPlace & { withImages?: boolean } = {},
): Promise<void> {
  const wish = withImages ? `&${IMAGES_WISH}` : '';
  await openTab(browser.runtime.getURL(`/copy.html?id=${encodeURIComponent(id)}${wish}${toPlaceParameters(place)}`));
}

/** In the address of a saved copy: the images of the article are to be kept. */
const IMAGES_WISH = 'images';

/** Whether the page that we stand on was opened for that. Told once: a page that is loaded again keeps nothing anew. */
export function takeImagesWish(): boolean {
  const address = new URL(location.href);
  if (!address.searchParams.has(IMAGES_WISH)) return false;
  address.searchParams.delete(IMAGES_WISH);
  history.replaceState(null, '', address);
  return true;
}

/** The id of the tab that a page of ours stands in; undefined where it stands in none. */
export async function ownTabId(): Promise<number | undefined> {
  return (await browser.tabs.getCurrent())?.id;
}

/**
 * Calls the listener when the reader goes to another tab of this window (`moved`), and when the one in view shows another
 * page or has loaded it, until the signal aborts.
 */
export async function onTabInViewChanged(listener: (moved: boolean) => void, signal: AbortSignal): Promise<void> {
  const { id } = await browser.windows.getCurrent();
  if (signal.aborted) return;
  const onActivated = ({ windowId }: { windowId: number }) => {
    if (windowId === id) listener(true);
  };
  const onUpdated = (_tabId: number, change: { status?: string; url?: string }, tab: Tabs.Tab) => {
    if (tab.active && tab.windowId === id && (change.url !== undefined || change.status === 'complete'))
      listener(false);
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener(
    'abort',
    () => {
      browser.tabs.onActivated.removeListener(onActivated);
      browser.tabs.onUpdated.removeListener(onUpdated);
    },
    { once: true },
  );
}
