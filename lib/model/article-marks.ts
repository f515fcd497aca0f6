/** Changing what the reader adds to an article, with a stamp on each field that was written, and taking that back. */

import type { Article, ArticleStatus, IsoMoment, MergedArticleField, Tone, TrayPlace } from './article';
import { changeNote, changeTags, isAsTagged, turnedEdit } from './field-edits';
import type { FieldEdit } from './highlight';
import type { ArticleId } from './ids';
import { imageOf } from './merging/image-of';
import type { Stamp } from './merging/stamp';

/** What the reader can change of an article, each field with a value; null: it has none. */
export interface EditableMarks {
  note: string;
  tags: string[];
  tone: Tone | null;
  topic: string | null;
  summary: string | null;
  status: ArticleStatus;
  readAt: IsoMoment | null;
  tray: TrayPlace | null;
}

/** What the reader changed of an article, and nothing else: two tabs change one article without undoing each other. */
export type ArticleMarkChanges = { [Field in keyof EditableMarks]?: FieldEdit<EditableMarks[Field]> };

/** The changes of one article among several that are changed at once. */
export interface ArticleMarkEdit {
  id: ArticleId;
  changes: ArticleMarkChanges;
}

/** Fields that are one value: what was chosen last counts. */
type SingleField = Exclude<keyof EditableMarks, 'note' | 'tags'>;
const SINGLE_FIELDS = [
  'tone',
  'topic',
  'summary',
  'status',
  'readAt',
  'tray',
] as const satisfies readonly SingleField[];

type Marked = Pick<Article, keyof EditableMarks | 'noteOver' | 'earlierNotes' | 'stamps'>;

export const statusOf = ({ status = 'new' }: Pick<Article, 'status'>): ArticleStatus => status;

export function editableMarksOf(article: Pick<Article, keyof EditableMarks>): EditableMarks {
  const { note, tags, tone = null, topic = null, summary = null, readAt = null, tray = null } = article;
  return { note, tags, tone, topic, summary, status: statusOf(article), readAt, tray };
}

/** What has to change so that an article says this. */
export function changesToMarks(
  article: Pick<Article, keyof EditableMarks>,
  wanted: Partial<EditableMarks>,
): ArticleMarkChanges {
  return changesFrom(editableMarksOf(article), wanted);
}

/** The same of marks that are shown. */
export function changesFrom(marks: EditableMarks, wanted: Partial<EditableMarks>): ArticleMarkChanges {
  return Object.fromEntries(
    Object.entries(wanted).map(([field, to]) => [field, { from: marks[field as keyof EditableMarks], to }]),
  );
}

/**
 * The article with the changes; the same object where they change nothing. Of a single value what was chosen last counts; a
 * note that was written elsewhere since `from` stays beside the new one; of tags what was put to or taken away is changed.
 */
export function changeMarks<Item extends Marked>(article: Item, changes: ArticleMarkChanges, stamp: Stamp): Item {
  let changed = article;
  for (const field of SINGLE_FIELDS) {
    const edit = changes[field];
    if (edit && !isSame(edit.to, editableMarksOf(changed)[field])) changed = withField(changed, field, edit.to, stamp);
  }
  if (changes.note) changed = changeNote(changed, changes.note, stamp);
  return changes.tags ? changeTags(changed, changes.tags, stamp) : changed;
}

/**
 * The article without the changes: each field is again as before. Null where a field is not as the changes left it any
 * more: somebody changed it since, and that is not taken back with them.
 */
export function takeMarksBack<Item extends Marked>(
  article: Item,
  changes: ArticleMarkChanges,
  stamp: Stamp,
): Item | null {
  const back = turnedMarkChanges(changes);
  // Asked twice, it is one taking back.
  if (isAsLeft(article, back)) return article;
  return isAsLeft(article, changes) ? changeMarks(article, back, stamp) : null;
}

/** The changes that take these back, or that make them again where these took something back. */
export function turnedMarkChanges(changes: ArticleMarkChanges): ArticleMarkChanges {
  return Object.fromEntries(
    Object.entries(changes).map(([field, edit]) => [field, turnedEdit(edit as FieldEdit<unknown>)]),
  );
}

/** A summary was written elsewhere since the reader began: putting another in its place would lose words that he never saw. */
export function wouldLoseSummary(
  article: Pick<Article, keyof EditableMarks>,
  { summary }: ArticleMarkChanges,
): boolean {
  const stored = article.summary ?? null;
  return summary !== undefined && stored !== null && stored !== summary.from && stored !== summary.to;
}

function isAsLeft(article: Marked, changes: ArticleMarkChanges): boolean {
  const now = editableMarksOf(article);
  return (
    SINGLE_FIELDS.every((field) => changes[field] === undefined || isSame(changes[field].to, now[field])) &&
    (changes.note === undefined || changes.note.to === now.note) &&
    (changes.tags === undefined || isAsTagged(now, changes.tags))
  );
}

function withField<Item extends Marked>(
  article: Item,
  field: SingleField & MergedArticleField,
  value: EditableMarks[SingleField],
  stamp: Stamp,
): Item {
  const changed = { ...article, stamps: { ...article.stamps, [field]: stamp } };
  if (value === null) Reflect.deleteProperty(changed, field);
  else Object.assign(changed, { [field]: value });
  return changed;
}

function isSame(left: unknown, right: unknown): boolean {
  return imageOf(left) === imageOf(right);
}
