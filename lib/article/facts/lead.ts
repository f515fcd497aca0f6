/** The lead (sapo): what the paper sets between headline and text to say what it is about. */

import type { BlockDraft } from '../blocks/draft';
import { draftText } from '../blocks/draft';
import { HINTS } from '../lexicon/hints';
import type { Region } from '../place/region';
import { isBold, isItalic } from '../scan/line-style';
import { type Box, hintOf, isWithin, type Line, type Scan } from '../scan/scan';

const SHORTEST_LEAD = 40;
const LONGEST_LEAD = 1_600;
const MOST_LEAD_PARAGRAPHS = 3;

/** Marks the drafts that are the lead: turns their kind. `head` stands before the text, `body` is the text. */
export function markLead(scan: Scan, region: Region, head: BlockDraft[], body: BlockDraft[]): void {
  const named = [...head, ...body.slice(0, 4)].filter((draft) => isCandidate(draft) && isNamed(scan, region, draft));
  if (named.length > 0) {
    for (const draft of named.slice(0, MOST_LEAD_PARAGRAPHS)) draft.kind = 'lead';
    return;
  }
  const before = head.filter(isCandidate);
  if (before.length > 0 && before.length <= MOST_LEAD_PARAGRAPHS) {
    for (const draft of before) draft.kind = 'lead';
    return;
  }
  const texts = body.filter((draft) => draft.kind === 'paragraph' || draft.kind === 'heading');
  const [first, second] = texts;
  if (first === undefined || second === undefined || !isCandidate(first) || body.indexOf(first) > 2) return;
  const isApart = [isBold, isItalic].some((isSet) => isAll(isSet, scan, first) && !isAll(isSet, scan, second));
  if (draftText(first).length >= SHORTEST_LEAD * 1.5 && isApart) first.kind = 'lead';
}

function isCandidate(draft: BlockDraft): boolean {
  if (draft.kind !== 'paragraph' && draft.kind !== 'heading' && draft.kind !== 'quote') return false;
  const length = draftText(draft).length;
  return length >= SHORTEST_LEAD && length <= LONGEST_LEAD;
}

/** A box between the draft and the region that is named after the lead and holds little else. */
function isNamed(scan: Scan, region: Region, draft: BlockDraft): boolean {
  for (let box: Box | null = draft.box; box !== null && box !== region.box && box !== region.root; box = box.parent) {
    if (isWithin(region.root, box) || box.endLine - box.firstLine > MOST_LEAD_PARAGRAPHS) return false;
    if (HINTS.lead.test(hintOf(scan, box))) return true;
  }
  return false;
}

function isAll(isSet: (scan: Scan, line: Line) => boolean, scan: Scan, draft: BlockDraft): boolean {
  return draft.lines.every((line) => isSet(scan, line));
}
