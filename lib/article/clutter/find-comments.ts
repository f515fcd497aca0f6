/**
 * Readers' comments, however many: items of one shape, each with its buttons ("Trả lời", "Thích"), or with its date in a
 * box that is named after comments. A name alone says little: the paper's own opinion pieces are called so too.
 */

import { hasLetter } from '../../text/letters';
import { HINTS } from '../lexicon/hints';
import { labelOf } from '../lexicon/labels';
import { isProse } from '../scan/measure';
import { type Box, firstAtLeast, hintOf, type Line, type Scan } from '../scan/scan';
import type { Clutter } from './clutter';
import { isAgeLine } from './find-cards';
import { flagRepeat, linesOf, type Repeat } from './repeats';

const LEAST_SHARE = 0.8;
/** How far above a comment the box may be that is named after comments. */
const NAMED_STEPS = 3;

export function findComments(scan: Scan, clutter: Clutter, repeats: readonly Repeat[]): void {
  for (const repeat of repeats) {
    if (clutter.has(repeat.list)) continue;
    const { items } = repeat;
    const share = (isOne: (line: Line) => boolean) =>
      items.filter((item) => linesOf(scan, item).some(isOne)).length / items.length;
    if (share((line) => isProse(line) || line.length > LONGEST_BUTTON_LINE) < LEAST_SHARE) continue;
    const named = namedAround(scan, repeat);
    const isTalk =
      items.filter((item) => endsInButtons(linesOf(scan, item))).length >= items.length * LEAST_SHARE ||
      (named !== null && (hasField(scan, named) || share(isAgeLine) >= LEAST_SHARE));
    if (isTalk) flagRepeat(scan, clutter, repeat);
  }
}

function namedAround(scan: Scan, { list, items }: Repeat): Box | null {
  let box: Box | null = items[0]?.first ?? list;
  for (let step = 0; box !== null && box.index > scan.body.index && step <= NAMED_STEPS; step += 1, box = box.parent) {
    if (HINTS.comment.test(hintOf(scan, box))) return box;
  }
  return null;
}

/** The reader may type something there. */
function hasField({ fields }: Scan, { firstLine, endLine }: Box): boolean {
  const first = fields[firstAtLeast(fields, firstLine)];
  return first !== undefined && first <= endLine;
}

const LONGEST_BUTTON_LINE = 70;
const REPLY_BUTTON = /\b(?:tra loi|thich|reply|like)\b/;
/** What else stands in the row of a comment's buttons: how many, how long ago. */
const BUTTON_ROW_WORDS =
  /\b(?:tra loi|thich|khong thich|chia se|bao cao|bao vi pham|vi pham|xoa|gui|reply|like|dislike|share|report|(?:giay|phut|gio|ngay|tuan|thang|nam) truoc|luc|am|pm)\b/g;

/** A comment's buttons stand under it; "Trả lời" over a paragraph opens the answer of an office. */
function endsInButtons(lines: readonly Line[]): boolean {
  const end = lines.findLastIndex((line) => isProse(line) || line.length > LONGEST_BUTTON_LINE);
  return lines.slice(end + 1).some(isReplyLine);
}

/** Buttons of a comment and nothing else. */
function isReplyLine(line: Line): boolean {
  if (line.length > LONGEST_BUTTON_LINE) return false;
  const { folded } = line;
  return REPLY_BUTTON.test(folded) && !hasLetter(folded.replace(BUTTON_ROW_WORDS, ' '));
}

/** So many lines of a box, or after it, tell what it is. */
const TELLING_LINES = 30;

/**
 * True where a box that is named after comments is what its name says: a label, a field, dates or buttons in it, or no text
 * beside it. Among the paragraphs of an article stands what an expert says of the matter.
 */
export function holdsComments(scan: Scan, box: Box): boolean {
  if (box.proseLength === 0 || hasField(scan, box)) return true;
  const lines = scan.lines.slice(box.firstLine, Math.min(box.endLine, box.firstLine + TELLING_LINES));
  if (lines.some((line) => isAgeLine(line) || isReplyLine(line) || labelOf(line) === 'talk')) return true;
  return !isAmongProse(scan, box);
}

/** The next prose before or after the box stands right beside it, in the same one, and is not named after comments too. */
function isAmongProse(scan: Scan, { parent, firstLine, endLine }: Box): boolean {
  if (parent === null) return false;
  const isOther = (line: Line) => isProse(line) && !isNamedWithin(scan, line.box, parent);
  const before = scan.lines.slice(Math.max(parent.firstLine, firstLine - TELLING_LINES), firstLine).findLast(isOther);
  const after = scan.lines.slice(endLine, Math.min(parent.endLine, endLine + TELLING_LINES)).find(isOther);
  return [before, after].some((line) => line !== undefined && (line.box === parent || line.box.parent === parent));
}

function isNamedWithin(scan: Scan, from: Box, limit: Box): boolean {
  for (let box: Box | null = from; box !== null && box !== limit; box = box.parent)
    if (HINTS.comment.test(hintOf(scan, box))) return true;
  return false;
}
