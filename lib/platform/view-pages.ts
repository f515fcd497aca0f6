/** Opening pages of ours for what a view of the library finds. Apart from other tabs: the popup carries none of it. */

import { type LibraryView, toViewParameters } from '../model/library-view';
import { browser } from './browser';
import { openTab } from './tabs';

/** Opens the page that exports, for the reader to choose a format. */
export async function openExportOfView(view: LibraryView): Promise<void> {
  await openTab(browser.runtime.getURL(`/export.html?choose=1&${toViewParameters(view)}`));
}

/** Opens the page on which a digest is put together. */
export async function openDigestOfView(view: LibraryView): Promise<void> {
  await openTab(browser.runtime.getURL(`/digest.html?${toViewParameters(view)}`));
}
