/** How often each tag is used. */

import type { Highlight } from '../model/highlight';
import type { CollectionState } from './schema';

/** Adds a highlight's tags to the counts, or takes them away. */
export function countTags(counts: CollectionState['tags'], highlight: Highlight | undefined, step: 1 | -1): void {
  if (highlight === undefined || highlight.deletedAt !== undefined) return;
  for (const tag of highlight.tags) {
    const count = (Object.hasOwn(counts, tag) ? (counts[tag] ?? 0) : 0) + step;
    if (count > 0) counts[tag] = count;
    else delete counts[tag];
  }
}

/** The tags, the most used first, then by the alphabet. */
export function tagsByUse(counts: CollectionState['tags']): string[] {
  return Object.keys(counts).sort(
    (one, other) => (counts[other] ?? 0) - (counts[one] ?? 0) || one.localeCompare(other, 'vi'),
  );
}
