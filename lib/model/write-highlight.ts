/** Making and changing a highlight's record, with a stamp on each field that was written. */

import type {
  FieldEdit,
  Highlight,
  HighlightChanges,
  HighlightContent,
  HighlightFields,
  HighlightTarget,
  NewHighlight,
} from './highlight';
import type { ArticleId } from './ids';
import type { Stamp, Stamps } from './merging/stamp';
import { writeNote, writeNoteBeside } from './note';

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
  if (note && note.to !== note.from && note.to !== changed.note) {
    changed = (changed.note === note.from ? writeNote : writeNoteBeside)(changed, note.to, stamp);
  }
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
    ...(colour && { colour: turned(colour) }),
    ...(note && { note: turned(note) }),
    ...(tags && { tags: turned(tags) }),
    ...(target && { target: turned(target) }),
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
    ...(!isSame(sorted(tags), sorted(over.tags)) && { tags: { from: [...over.tags], to: [...tags] } }),
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
  return left.colour === right.colour && left.note === right.note && isSame(sorted(left.tags), sorted(right.tags));
}

/** What a highlight is on. */
export function targetOf({ quote, position, fingerprint, surroundings }: HighlightTarget): HighlightTarget {
  return { quote, position, fingerprint, ...(surroundings && { surroundings }) };
}

function changeTags(highlight: Highlight, edit: FieldEdit<string[]>, stamp: Stamp): Highlight {
  const [added, removed] = differenceOf(edit);
  const isToGo = (tag: string) => removed.includes(tag);
  const put = added.filter((tag) => !highlight.tags.includes(tag));
  const taken = highlight.tags.filter(isToGo);
  if (put.length + taken.length === 0) return highlight;
  const tags = [...highlight.tags.filter((tag) => !isToGo(tag)), ...put];
  return { ...highlight, tags, stamps: { ...highlight.stamps, ...stampsOfTags([...put, ...taken], stamp) } };
}

function isAsTagged({ tags }: Highlight, edit: FieldEdit<string[]>): boolean {
  const [added, removed] = differenceOf(edit);
  return added.every((tag) => tags.includes(tag)) && !removed.some((tag) => tags.includes(tag));
}

/** What an edit put to, and what it took away. */
function differenceOf({ from, to }: FieldEdit<string[]>): [added: string[], removed: string[]] {
  return [[...new Set(to)].filter((tag) => !from.includes(tag)), from.filter((tag) => !to.includes(tag))];
}

function turned<Value>({ from, to }: FieldEdit<Value>): FieldEdit<Value> {
  return { from: to, to: from };
}

function sorted(tags: readonly string[]): string[] {
  return [...tags].sort();
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function stampsOfTags(tags: string[], stamp: Stamp): Stamps<`tag:${string}`> {
  return Object.fromEntries(tags.map((tag) => [`tag:${tag}`, stamp]));
}
