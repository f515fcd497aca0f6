/** The lead (sapo): what the paper sets between headline and text to say what it is about. */

import { type BlockDraft, draftText } from '../blocks/draft';
import { parseByline } from '../byline/parse-byline';
import { shapeOf } from '../clutter/find-lists';
import { HINTS } from '../lexicon/hints';
import type { Region } from '../place/region';
import { isBold, isBoldByClass, isItalic } from '../scan/line-style';
import { isProse } from '../scan/measure';
import { type Box, commonBox, hintOf, isWithin, type Line, type Scan } from '../scan/scan';
import { isBesideArticle } from './head-lines';

const SHORTEST_LEAD = 40;
const LONGEST_LEAD = 1_600;
const MOST_LEAD_PARAGRAPHS = 3;
const FEWEST_ENTRIES = 5;
/** Boxes of one name that follow each other in such numbers are captions or paragraphs, whatever they are called. */
const FEWEST_REPEATED_NAMES = 3;

/** Marks the drafts that are the lead: turns their kind. `head` stands before the text, `body` is the text. */
export function markLead(scan: Scan, region: Region, head: BlockDraft[], body: BlockDraft[]): void {
  const named = findNamed(scan, region, head, body);
  if (named.length > 0) {
    for (const draft of named.slice(0, MOST_LEAD_PARAGRAPHS)) draft.kind = 'lead';
    return;
  }
  const before = head.filter((draft) => isCandidate(draft) && !isBesideArticle(scan, region, draft));
  if (before.length > 0 && before.length <= MOST_LEAD_PARAGRAPHS) {
    for (const draft of before) draft.kind = 'lead';
    return;
  }
  const cover = onCover(scan, region, body);
  if (cover.length > 0) {
    for (const draft of cover) draft.kind = 'lead';
    return;
  }
  if (isIntroduction(body)) {
    for (const draft of body.slice(0, 1)) draft.kind = 'lead';
    return;
  }
  const texts = body.filter((draft) => draft.kind === 'paragraph' || draft.kind === 'heading');
  const [first] = texts;
  // A heading may stand right under the lead; what the lead is held against is the text.
  const second = texts.slice(1).find((draft) => draft.kind === 'paragraph') ?? texts[1];
  if (first === undefined || second === undefined || !isCandidate(first) || body.indexOf(first) > 2) return;
  const isApart = [isBold, isItalic, isBoldByClass].some(
    (isSet) => isAll(isSet, scan, first) && !isAll(isSet, scan, second),
  );
  if (draftText(first).length >= SHORTEST_LEAD * 1.5 && isApart) first.kind = 'lead';
}

/**
 * What stands on the cover with the headline: the smallest box of both holds no other prose, and the text runs outside it, as
 * in the stories whose parts have a box each.
 */
function onCover(scan: Scan, { headline, root }: Region, body: readonly BlockDraft[]): BlockDraft[] {
  const [first] = body.filter((draft) => draft.kind === 'paragraph' || draft.kind === 'heading');
  if (first === undefined || headline.lines.length === 0 || !isWithin(headline.box, root)) return [];
  const cover = commonBox(headline.box, first.box);
  if (cover === root || cover.proseLines > MOST_LEAD_PARAGRAPHS) return [];
  const rest = body.filter((draft) => draft.kind === 'paragraph' && !isWithin(draft.box, cover));
  if (rest.length <= MOST_LEAD_PARAGRAPHS) return [];
  // A box that is followed by others of its form is the first entry of a list, a question with its answer say.
  if (rest.some(({ box }) => isTwin(scan, cover, box))) return [];
  return body.filter(
    (draft) =>
      isWithin(draft.box, cover) &&
      isCandidate(draft) &&
      draft.lines.some(isProse) &&
      parseByline(draftText(draft), { isNamed: false, isSetApart: true }) === null,
  );
}

/** The box around `inner` that stands beside `cover` is of the same form. */
function isTwin(scan: Scan, cover: Box, inner: Box): boolean {
  let box: Box | null = inner;
  while (box !== null && box.parent !== cover.parent) box = box.parent;
  return box !== null && hintOf(scan, box) === hintOf(scan, cover) && shapeOf(scan, box) === shapeOf(scan, cover);
}

/** A text whose parts all have a heading: the one paragraph before the first of them introduces the whole. */
function isIntroduction([first, second, ...rest]: readonly BlockDraft[]): boolean {
  if (first?.kind !== 'paragraph' || second?.kind !== 'heading' || !rest.some(({ kind }) => kind === 'heading'))
    return false;
  // Many headings with a paragraph each are the entries of a list, and what stands over it says how the list is kept.
  const headings = rest.filter(({ kind }) => kind === 'heading').length + 1;
  if (headings >= FEWEST_ENTRIES && rest.length + 1 <= headings * 2 + 1) return false;
  // "… thông báo như sau:" is the first sentence of what follows.
  return isCandidate(first) && first.lines.some(isProse) && !/[:;,]$/.test(draftText(first));
}

function isCandidate(draft: BlockDraft): boolean {
  if (draft.kind !== 'paragraph' && draft.kind !== 'heading' && draft.kind !== 'quote') return false;
  const text = draftText(draft);
  return text.length >= SHORTEST_LEAD && text.length <= LONGEST_LEAD && !QUESTION.test(text);
}

/** The first question of an interview is set in bold too. */
const QUESTION = /^(?:pv|p\.v|phóng viên|hỏi|nhà báo)\s*:.*\?["”]?$/i;

function findNamed(scan: Scan, region: Region, head: BlockDraft[], body: BlockDraft[]): BlockDraft[] {
  const named: BlockDraft[] = [];
  const boxes = new Map<string, Set<Box>>();
  const candidates = new Set([...head, ...body.slice(0, 4)]);
  for (const draft of [...candidates, ...body.slice(4)]) {
    const box = namingBox(scan, region, draft);
    if (box === null) continue;
    const hint = hintOf(scan, box);
    boxes.set(hint, (boxes.get(hint) ?? new Set()).add(box));
    if (candidates.has(draft) && isCandidate(draft)) named.push(draft);
  }
  return named.filter((draft) => {
    const box = namingBox(scan, region, draft);
    return box !== null && (boxes.get(hintOf(scan, box))?.size ?? 0) < FEWEST_REPEATED_NAMES;
  });
}

/** A box between the draft and the region that is named after the lead and holds little else. */
function namingBox(scan: Scan, region: Region, draft: BlockDraft): Box | null {
  for (let box: Box | null = draft.box; box !== null && box !== region.box && box !== region.root; box = box.parent) {
    if (isWithin(region.root, box) || box.endLine - box.firstLine > MOST_LEAD_PARAGRAPHS) return null;
    if (HINTS.lead.test(hintOf(scan, box))) return box;
  }
  return null;
}

function isAll(isSet: (scan: Scan, line: Line) => boolean, scan: Scan, draft: BlockDraft): boolean {
  return draft.lines.every((line) => isSet(scan, line));
}
