/** Places of the library as views that other pages take over. */

import type { LibraryView } from '../model/library-view';
import { type LibraryPlace, parseLibraryAddress } from './place';

/** Of the saved ones those that are of articles. */
export function toLibraryViews(saved: readonly { name: string; address: string }[]): LibraryView[] {
  return saved.flatMap(({ name, address }) => {
    const place = parseLibraryAddress(address);
    return place.tab === 'articles' ? [toLibraryView(place, name)] : [];
  });
}

export function toLibraryView({ typed, isGrouped }: LibraryPlace, name: string): LibraryView {
  return { name, typed, isGrouped };
}
