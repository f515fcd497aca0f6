/** The views of the library that the reader saved, for pages that take them over: loaded when they are wanted. */

import { toLibraryViews } from '../library/saved-views';
import type { LibraryView } from '../model/library-view';
import { loadSavedViews, onSavedViewsChanged } from '../platform/saved-views';

/** Tells them now and after each change, until the signal aborts. Rejects where they cannot be read. */
export async function followLibraryViews(
  listener: (views: readonly LibraryView[]) => void,
  signal: AbortSignal,
): Promise<void> {
  onSavedViewsChanged((views) => listener(toLibraryViews(views)), signal);
  listener(toLibraryViews(await loadSavedViews()));
}
