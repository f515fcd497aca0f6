/** The parser for one act on many highlights. */

import * as v from 'valibot';
import { HIGHLIGHT_COLOURS } from './highlight';
import type { HighlightAct } from './highlight-bulk';
import { MARK_FIELDS } from './parse-article-marks';
import { parseBy } from './parse-parts';

const AnyHighlightAct = v.variant('kind', [
  v.object({ kind: v.picklist(['tag', 'untag']), tags: MARK_FIELDS.tags }),
  v.object({ kind: v.literal('colour'), colour: v.picklist(HIGHLIGHT_COLOURS) }),
  v.object({ kind: v.literal('delete') }),
]);

/** Throws ReaderError('bad-message') for what is no act. */
export function parseHighlightAct(value: unknown): HighlightAct {
  return parseBy(AnyHighlightAct, value);
}
