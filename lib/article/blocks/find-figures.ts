/** Figures: what belongs to a picture, and which lines are its caption. */

import { canonicalText } from '../../text/canonical-text';
import { foldText } from '../../text/fold-text';
import { HINTS } from '../lexicon/hints';
import { isCentred, isItalic } from '../scan/line-style';

import { namesAround } from '../scan/names-around';
import {
  type Box,
  commonBox,
  countTag,
  hintOf,
  isWithin,
  type Line,
  type Picture,
  picturesIn,
  type Scan,
} from '../scan/scan';

import { hasHead } from '../scan/table-head';

const LONGEST_CAPTION = 700;
/** So many boxes may stand between a figure and its picture, or its caption; a page may be nested a thousand times deeper. */
export const DEEPEST_FIGURE = 20;
/** "Ảnh: …", "(Ảnh minh họa)", "- Ảnh: VGP": the end of a caption. */
const CREDIT_NEAR_END =
  /(?:ảnh|hình|photo|đồ họa|video|nguồn)(?: minh họa| minh hoạ| tư liệu| chụp màn hình)? ?(?:[:/]|\)|của |do )|ảnh (?:minh họa|minh hoạ|tư liệu)|\(photo/i;
const CAPTION_PLACEHOLDERS = new Set(['nhap chu thich anh', 'chu thich anh', 'caption', 'nhap chu thich']);

/**
 * The box that holds the picture together with its caption: a `figure`, a table of pictures whose rows are captions, a
 * box of the editor. Null where the picture stands bare.
 */
export function figureBoxOf(scan: Scan, picture: Picture, root: Box): Box | null {
  let named: Box | null = null;
  let steps = 0;
  for (let box = picture.box.parent; box !== null && box !== root && isWithin(box, root); box = box.parent) {
    if (steps === DEEPEST_FIGURE) break;
    steps += 1;
    if (box.tag === 'figure') return box;
    if (box.tag === 'table') return isImageTable(scan, box) ? box : named;
    if (named === null && !box.isInline && holdsCaption(scan, box)) named = box;
  }
  return named;
}

const IMAGE_TABLES = new WeakMap<Box, boolean>();

/** A table that exists to keep captions under pictures. */
export function isImageTable(scan: Scan, table: Box): boolean {
  let answer = IMAGE_TABLES.get(table);
  if (answer === undefined) {
    answer = isMadeOfPictures(scan, table);
    IMAGE_TABLES.set(table, answer);
  }
  return answer;
}

function isMadeOfPictures(scan: Scan, table: Box): boolean {
  const pictures = picturesIn(scan, table).length;
  if (pictures === 0 || hasHead(scan, table)) return false;
  let length = 0;
  for (let index = table.firstLine; index < table.endLine && length <= LONGEST_CAPTION * pictures; index += 1) {
    length += scan.lines[index]?.length ?? 0;
  }
  return length <= LONGEST_CAPTION * pictures && countTag(scan, table, 'tr') <= pictures * 2 + 1;
}

/** A box with no more than a caption that is named as one, beside the picture. */
function holdsCaption(scan: Scan, box: Box): boolean {
  if (box.endLine === box.firstLine || box.endLine - box.firstLine > 4) return false;
  for (let index = box.firstLine; index < box.endLine; index += 1) {
    const line = scan.lines[index];
    if (line === undefined || line.length > LONGEST_CAPTION || !isNamedCaption(scan, line, box)) return false;
  }
  return true;
}

/** A box between the line and `limit` is a caption's by its tag or name. */
export function isNamedCaption(scan: Scan, line: Line, limit: Box): boolean {
  let steps = 0;
  for (let box: Box | null = line.box; box !== null && box !== limit && steps < DEEPEST_FIGURE; box = box.parent) {
    steps += 1;
    if (box.tag === 'figcaption' || HINTS.caption.test(hintOf(scan, box))) return true;
  }
  return false;
}

/** True where a line that follows a bare picture is its caption: centred, in italics, named so, or with a credit. */
export function isCaptionLine(scan: Scan, line: Line, root: Box): boolean {
  if (line.length > LONGEST_CAPTION) return false;
  if (isNamedCaption(scan, line, root)) return true;
  if (isCentred(scan, line) || isItalic(scan, line)) return true;
  return line.length < 300 && CREDIT_NEAR_END.test(line.text.slice(-60));
}

/** A caption in the article's head says what is seen in a line; a lead is longer. */
const LONGEST_HEAD_CAPTION = 100;
const LONGEST_BOXED_CAPTION = 160;
/** "pic-desc" describes a picture, "news-desc" the article. */
const PICTURE_NAME = /(?:^|[\s_-])(?:pic|photo|img|image|thumb|hinh|anh)/;

/**
 * True where a line between headline and text is the caption of the picture right before it, though only style sheets say
 * so: the two share a box with nothing else in it, or the line has a class of its own that names neither lead nor author.
 */
export function isHeadCaption(scan: Scan, { box: picture }: Picture, line: Line): boolean {
  const shared = commonBox(picture, line.box);
  const names = namesAround(scan, line, 2, shared);
  const all = names + hintOf(scan, shared);
  if (HINTS.author.test(names) || HINTS.date.test(names) || (HINTS.lead.test(all) && !PICTURE_NAME.test(all)))
    return false;
  if (shared.endLine - shared.firstLine === 1) return line.length <= LONGEST_BOXED_CAPTION;
  return line.length <= LONGEST_HEAD_CAPTION && scan.dom.attribute(line.box.element, 'class').trim() !== '';
}

/** The editor's invitation to type a caption, which the page shows where nobody did. */
export function isCaptionPlaceholder(text: string): boolean {
  return CAPTION_PLACEHOLDERS.has(
    foldText(text)
      .replace(/[^a-z ]+/g, '')
      .trim(),
  );
}

const CREDIT_AT_END =
  /(?:^|[\s.(–-])(?:Ảnh|Photo|Nguồn ảnh|Ảnh minh họa|Ảnh minh hoạ|Đồ họa|Ảnh tư liệu) ?: ?([^:]{1,60}?)[.)\s]*$/i;

/** "Ảnh: …" at the end of a caption, without the label. */
export function creditOf(caption: string): string | undefined {
  const credit = CREDIT_AT_END.exec(caption)?.[1];
  return credit === undefined ? undefined : canonicalText(credit);
}
