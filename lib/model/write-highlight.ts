/** Making and changing a highlight's record, with a stamp on each field that was written. */

import { changeNote, changeTags, isAsTagged, sortedTags, stampsOfTags, turnedEdit } from './field-edits';
import type {
  Highlight,
  HighlightChanges,
  HighlightContent,
  HighlightFields,
  HighlightTarget,
  NewHighlight,
} from './highlight';
import type { ArticleId } from './ids';
import type { Stamp } from './merging/stamp';

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

/**
 * The highlight with the changes; the same object where they change nothing. A colour and words are what was chosen last; a
 * note that was written elsewhere since `from` stays beside the new one; of tags what was put to or taken away is changed.
 */
export function changeHighlight(highlight: Highlight, changes: HighlightChanges, stamp: Stamp): Highlight {
  const { colour, note, tags, target } = changes;
  let changed = highlight;
  if (colour && colour.to !== changed.colour) {
    changed = { ...changed, colour: colour.to, stamps: { ...changed.stamps, colour: stamp } };
  }
  if (note) changed = changeNote(changed, note, stamp);
  if (target && !isSame(target.to, targetOf(changed))) {
    const { surroundings: _, ...rest } = changed;
    changed = { ...rest, ...targetOf(target.to), stamps: { ...changed.stamps, target: stamp } };
  }
  return tags ? changeTags(changed, tags, stamp) : changed;
}

/**
 * The highlight without the changes: each field is again as before. Null where a field is not as the changes left it any
 * more: somebody changed it since, and that is not taken back with them.
 */
export function takeChangesBack(highlight: Highlight, changes: HighlightChanges, stamp: Stamp): Highlight | null {
  const back = turnedChanges(changes);
  // Asked twice, it is one taking back.
  if (isAsLeft(highlight, back)) return highlight;
  return isAsLeft(highlight, changes) ? changeHighlight(highlight, back, stamp) : null;
}

/** The changes that take these back, or that make them again where these took something back. */
export function turnedChanges({ colour, note, tags, target }: HighlightChanges): HighlightChanges {
  return {
    ...(colour && { colour: turnedEdit(colour) }),
    ...(note && { note: turnedEdit(note) }),
    ...(tags && { tags: turnedEdit(tags) }),
    ...(target && { target: turnedEdit(target) }),
  };
}

function isAsLeft(highlight: Highlight, { colour, note, tags, target }: HighlightChanges): boolean {
  return (
    (colour === undefined || colour.to === highlight.colour) &&
    (note === undefined || note.to === highlight.note) &&
    (target === undefined || isSame(target.to, targetOf(highlight))) &&
    (tags === undefined || isAsTagged(highlight, tags))
  );
}

/** What was changed where a note and its tags were written over those that were stored then. */
export function toNoteChanges(draft: NoteTexts & { over: NoteTexts }): HighlightChanges {
  const { note, tags, over } = draft;
  return {
    ...(note !== over.note && { note: { from: over.note, to: note } }),
    ...(!isSame(sortedTags(tags), sortedTags(over.tags)) && { tags: { from: [...over.tags], to: [...tags] } }),
  };
}

interface NoteTexts {
  note: string;
  tags: readonly string[];
}

/** What has to change so that a highlight says this. */
export function changesTo(
  highlight: HighlightContent & HighlightTarget,
  wanted: Partial<HighlightFields>,
): HighlightChanges {
  const { colour, note, tags } = highlight;
  const from: HighlightFields = { colour, note, tags, target: targetOf(highlight) };
  return Object.fromEntries(
    Object.entries(wanted).map(([field, to]) => [field, { from: from[field as keyof HighlightFields], to }]),
  );
}

/** True where the reader sees the same of both. */
export function hasSameContent(left: HighlightContent, right: HighlightContent): boolean {
  return (
    left.colour === right.colour && left.note === right.note && isSame(sortedTags(left.tags), sortedTags(right.tags))
  );
}

/** What a highlight is on. */
export function targetOf({ quote, position, fingerprint, surroundings }: HighlightTarget): HighlightTarget {
  return { quote, position, fingerprint, ...(surroundings && { surroundings }) };
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
