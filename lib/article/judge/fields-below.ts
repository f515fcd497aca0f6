/** What a reader could fill in under the headline, the text's end or not: a page of a form has its instructions above it. */

import { HINTS } from '../lexicon/hints';
import { labelOf } from '../lexicon/labels';
import type { Region } from '../place/region';
import { namesFrom } from '../scan/names-around';
import { isWithin, type Scan } from '../scan/scan';

/** How far above a field the box may be that is named after comments. */
const NAMED_STEPS = 5;

/** Fields and lists to choose from, up to where the page calls others related; those of a comment box are none. */
export function countFieldsBelow(scan: Scan, { headlineEnd, textEnd, box }: Region): number {
  const place = box.parent ?? box;
  const after = scan.lines.slice(textEnd, place.endLine).find((line) => labelOf(line) === 'list');
  const end = after?.index ?? place.endLine;
  return scan.fillable.filter(
    (field) =>
      isWithin(field, place) &&
      field.firstLine >= headlineEnd &&
      field.firstLine <= end &&
      !HINTS.comment.test(namesFrom(scan, field, NAMED_STEPS, place)),
  ).length;
}
