/** The files that a text comes with: "File đính kèm" and links to files. Its signature may stand over them. */

import { addressesIn, isFileAddress } from '../scan/line-links';
import type { Line, Scan } from '../scan/scan';

const LABEL =
  /^\W*(?:cac )?(?:(?:file|tep(?: tin)?|tap tin|tai lieu|van ban|bieu mau|ho so|phu luc) )?(?:dinh kem|kem theo)(?:$|\W)|^\W*attach(?:ments?|ed (?:files?|documents?))(?:$|\W)/;
const LONGEST_LABEL = 40;

/** True for "Tệp đính kèm:", and for a line that leads to a file. */
export function isOfAttachments(scan: Scan, line: Line): boolean {
  if (addressesIn(scan, line).some(isFileAddress)) return true;
  return line.length - line.linkLength <= LONGEST_LABEL && LABEL.test(line.folded);
}
