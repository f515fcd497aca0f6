/** Parsing what the reader changed of an article. */

import * as v from 'valibot';
import { canonicalText } from '../text/canonical-text';
import { ARTICLE_STATUSES, TONES, type TrayPlace } from './article';
import type { ArticleMarkChanges, EditableMarks } from './article-marks';
import { LIMITS } from './limits';
import { type EntriesOf, IsoMomentText, Note, parseBy, Tags } from './parse-parts';
import { isCalendarDay } from './soundness';

const Topic = v.pipe(v.string(), v.transform(canonicalText), v.minLength(1), v.maxLength(LIMITS.tag));

const AnyTrayPlace = v.object({
  day: v.pipe(
    v.string(),
    v.check((day) => isCalendarDay(day), 'no such day'),
  ),
  place: v.pipe(v.string(), v.regex(/^[0-9a-z]+$/), v.maxLength(LIMITS.line)),
} satisfies EntriesOf<TrayPlace>);

/** Each field that the reader can change, by its schema. */
export const MARK_FIELDS = {
  note: Note,
  tags: Tags,
  tone: v.nullable(v.picklist(TONES)),
  topic: v.nullable(Topic),
  summary: v.nullable(Note),
  status: v.picklist(ARTICLE_STATUSES),
  readAt: v.nullable(IsoMomentText),
  tray: v.nullable(AnyTrayPlace),
} satisfies EntriesOf<EditableMarks>;

const editOf = <Schema extends v.GenericSchema>(value: Schema) => v.exactOptional(v.object({ from: value, to: value }));

const AnyMarkChanges = v.object({
  note: editOf(MARK_FIELDS.note),
  tags: editOf(MARK_FIELDS.tags),
  tone: editOf(MARK_FIELDS.tone),
  topic: editOf(MARK_FIELDS.topic),
  summary: editOf(MARK_FIELDS.summary),
  status: editOf(MARK_FIELDS.status),
  readAt: editOf(MARK_FIELDS.readAt),
  tray: editOf(MARK_FIELDS.tray),
} satisfies EntriesOf<ArticleMarkChanges>);

/** What the reader changed of an article, within LIMITS; unknown fields are dropped. Throws ReaderError('bad-message'). */
export function parseMarkChanges(value: unknown): ArticleMarkChanges {
  return parseBy(AnyMarkChanges, value);
}
