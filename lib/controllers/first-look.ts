/** What a popup shows first, asked for before it is drawn: no Preact in it. */

import type { TrayView } from '../../components/day/views';
import { openFirstLists } from '../store/first-lists';
import { openCollection } from '../store/open-collection';
import { beginEarly, type EarlyReading } from './early-reading';
import { lookAtTab } from './look-at-tab';
import { createSavedPages, type ListedView, type SavedPages } from './saved-pages';
import type { ReadPageView } from './to-page-view';
import { loadTray } from './tray';

/** The list, with its first rows asked for. */
export interface BegunList {
  pages: SavedPages;
  first: EarlyReading<ListedView>;
}

export interface FirstLook {
  page: EarlyReading<ReadPageView>;
  saved: BegunList;
  tray: EarlyReading<TrayView>;
  /** Resolves when list and tray were read, also where that failed. */
  listed: Promise<unknown>;
  /** The same with the page, which may take its time: one that hangs never answers. */
  over: Promise<unknown>;
}

/** Asks for all of it. */
export function beginFirstLook(): FirstLook {
  const { lists, close } = openFirstLists();
  let open: () => Promise<{ lists: typeof lists }> = async () => ({ lists });
  const pages = createSavedPages(async () => (await open()).lists);
  const saved = { pages, first: beginEarly(pages.refresh) };
  const tray = beginEarly(() => loadTray(open, Date.now()));
  const page = beginEarly(lookAtTab);
  const listed = Promise.all([saved.first.over, tray.over]).then(() => {
    open = openCollection;
    close();
  });
  return { page, saved, tray, listed, over: Promise.all([listed, page.over]) };
}
