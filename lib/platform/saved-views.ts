/** What the reader saved of the library, in the extension's local storage: names and addresses within the page. */

import * as v from 'valibot';
import { browser } from './browser';
import { onStoredChanged, storeLocally } from './local-storage';

export interface LibrarySavedView {
  id: string;
  name: string;
  /** Behind the page's name. */
  address: string;
}

const KEY = 'libraryViews';
const LONGEST_NAME = 80;
const MOST_VIEWS = 100;

const AnyView = v.object({
  id: v.pipe(v.string(), v.maxLength(100)),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_NAME)),
  address: v.pipe(v.string(), v.regex(/^(?:\?.*)?$/s), v.maxLength(4_000)),
});

/** Those that were saved, in their order; what is none is left out. */
export async function loadSavedViews(): Promise<LibrarySavedView[]> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return parseSavedViews(stored);
}

/** Changes them and answers with all, after they are stored. Rejects with ReaderError 'storage-full' or 'storage-failed'. */
export async function changeSavedViews(
  change: (views: LibrarySavedView[]) => LibrarySavedView[],
): Promise<LibrarySavedView[]> {
  return await navigator.locks.request('diem-bao/library-views', async () => {
    const views = parseSavedViews(change(await loadSavedViews()));
    await storeLocally({ [KEY]: views });
    return views;
  });
}

/** Calls the listener after each change, until the signal aborts. */
export function onSavedViewsChanged(listener: (views: LibrarySavedView[]) => void, signal: AbortSignal): void {
  onStoredChanged(KEY, (value) => listener(parseSavedViews(value)), signal);
}

export function parseSavedViews(value: unknown): LibrarySavedView[] {
  if (!Array.isArray(value)) return [];
  const views = value.flatMap((one) => {
    const parsed = v.safeParse(AnyView, one);
    return parsed.success ? [parsed.output] : [];
  });
  return views.slice(0, MOST_VIEWS);
}
