/** Parsing what the reader changed of an article. */

import * as v from 'valibot';
import { canonicalText } from '../text/canonical-text';
import { ARTICLE_STATUSES, TONES, type TrayPlace } from './article';
import type { ArticleMarkChanges, EditableMarks } from './article-marks';
import type { BulkAct } from './bulk';
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

const FIELDS = {
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
  note: editOf(FIELDS.note),
  tags: editOf(FIELDS.tags),
  tone: editOf(FIELDS.tone),
  topic: editOf(FIELDS.topic),
  summary: editOf(FIELDS.summary),
  status: editOf(FIELDS.status),
  readAt: editOf(FIELDS.readAt),
  tray: editOf(FIELDS.tray),
} satisfies EntriesOf<ArticleMarkChanges>);

/** What the reader changed of an article, within LIMITS; unknown fields are dropped. Throws ReaderError('bad-message'). */
export function parseMarkChanges(value: unknown): ArticleMarkChanges {
  return parseBy(AnyMarkChanges, value);
}

const AnyBulkAct = v.variant('kind', [
  v.object({ kind: v.picklist(['tag', 'untag']), tags: FIELDS.tags }),
  v.object({ kind: v.literal('topic'), topic: FIELDS.topic }),
  v.object({ kind: v.literal('tone'), tone: FIELDS.tone }),
  v.object({ kind: v.literal('status'), status: FIELDS.status }),
  v.object({ kind: v.literal('read'), readAt: FIELDS.readAt }),
  v.object({ kind: v.picklist(['delete', 'restore']) }),
]);

/** The same of one act on many articles. */
export function parseBulkAct(value: unknown): BulkAct {
  return parseBy(AnyBulkAct, value);
}
