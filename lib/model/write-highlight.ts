/** Making and changing a highlight's record, with a stamp on each field that was written. */

import type { Highlight, HighlightChanges, HighlightTarget, NewHighlight } from './highlight';
import type { ArticleId } from './ids';
import type { Stamp, Stamps } from './merging/stamp';
import { writeNote } from './note';

/** The record of a highlight that the reader just made. */
export function makeHighlight(added: NewHighlight, articleId: ArticleId, stamp: Stamp): Highlight {
  const { id, colour, note, createdAt } = added;
  const tags = [...new Set(added.tags)];
  return {
    id,
    articleId,
    ...targetOf(added),
    colour,
    note,
    tags,
    createdAt,
    stamps: {
      target: stamp,
      colour: stamp,
      ...(note === '' ? {} : { note: stamp }),
      ...stampsOfTags(tags, stamp),
    },
  };
}

/** The highlight with the changes; the same object where they change nothing. */
export function changeHighlight(highlight: Highlight, changes: HighlightChanges, stamp: Stamp): Highlight {
  let changed = highlight;
  if (changes.colour !== undefined && changes.colour !== changed.colour) {
    changed = { ...changed, colour: changes.colour, stamps: { ...changed.stamps, colour: stamp } };
  }
  if (changes.note !== undefined && changes.note !== changed.note) {
    changed = writeNote(changed, changes.note, stamp);
  }
  const { target } = changes;
  if (target && JSON.stringify(targetOf(target)) !== JSON.stringify(targetOf(changed))) {
    const { surroundings: _, ...rest } = changed;
    changed = { ...rest, ...targetOf(target), stamps: { ...changed.stamps, target: stamp } };
  }
  return changes.tags === undefined ? changed : changeTags(changed, changes.tags, stamp);
}

/** What a highlight is on. */
export function targetOf({ quote, position, fingerprint, surroundings }: HighlightTarget): HighlightTarget {
  return { quote, position, fingerprint, ...(surroundings && { surroundings }) };
}

function changeTags(highlight: Highlight, wanted: string[], stamp: Stamp): Highlight {
  const tags = [...new Set(wanted)];
  const added = tags.filter((tag) => !highlight.tags.includes(tag));
  const removed = highlight.tags.filter((tag) => !tags.includes(tag));
  if (added.length + removed.length === 0) return highlight;
  return { ...highlight, tags, stamps: { ...highlight.stamps, ...stampsOfTags([...added, ...removed], stamp) } };
}

function stampsOfTags(tags: string[], stamp: Stamp): Stamps<`tag:${string}`> {
  return Object.fromEntries(tags.map((tag) => [`tag:${tag}`, stamp]));
}
