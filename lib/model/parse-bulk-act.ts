/** The parser for one act on many articles. */

import * as v from 'valibot';
import type { BulkAct } from './bulk';
import { MARK_FIELDS } from './parse-article-marks';
import { parseBy } from './parse-parts';

const AnyBulkAct = v.variant('kind', [
  v.object({ kind: v.picklist(['tag', 'untag']), tags: MARK_FIELDS.tags }),
  v.object({ kind: v.literal('topic'), topic: MARK_FIELDS.topic }),
  v.object({ kind: v.literal('tone'), tone: MARK_FIELDS.tone }),
  v.object({ kind: v.literal('status'), status: MARK_FIELDS.status }),
  v.object({ kind: v.literal('read'), readAt: MARK_FIELDS.readAt }),
  v.object({ kind: v.picklist(['delete', 'restore']) }),
]);

/** Throws ReaderError('bad-message') for what is no act. */
export function parseBulkAct(value: unknown): BulkAct {
  return parseBy(AnyBulkAct, value);
}
