/**
 * What is left of the page's furniture in the text once lists and cards are known: the words over a list that is gone,
 * buttons that lead nowhere, what the reader is told to do with the screen.
 */

import { parseByline } from '../byline/parse-byline';
import type { Clutter } from '../clutter/clutter';
import { isCited } from '../scan/cited-lines';
import { addressesIn, isTitleOfAnother } from '../scan/line-links';
import { isRightAligned, isSetApart } from '../scan/line-style';
import { isLinkLine, isProse } from '../scan/measure';
import type { Box, Line, Scan } from '../scan/scan';
import { HEADING_TAGS } from '../scan/tags';
import { hasTitleForm } from '../scan/title-form';
import type { Region } from './region';

const LONGEST_LIST_NAME = 60;
/** A list is two titles or more: only in a box with nothing else does a label name a single one. */
const FEWEST_TITLES = 2;
const FEWEST_TITLE_WORDS = 4;
const LONGEST_BUTTON = 60;
const LONGEST_CUE = 60;

export function flagLeftOver(scan: Scan, clutter: Clutter, region: Region): void {
  flagContents(scan, clutter, region);
  const last = lastProse(scan, clutter, region);
  for (let index = Math.max(region.root.firstLine, region.headlineEnd); index < region.root.endLine; index += 1) {
    const line = scan.lines[index];
    if (line === undefined || clutter.hasLine(line)) continue;
    if (isCue(line)) clutter.flagLine(line, 'a cue');
    else if (index > last && isRowOfButtons(scan, line)) clutter.flagLine(line, 'buttons');
    else if (isNameOfList(scan, clutter, line, index > last)) flagNamedList(scan, clutter, line);
  }
}

/** Contents: links down the page, each with the words of a heading that stands there. */
function flagContents(scan: Scan, clutter: Clutter, { root, headlineEnd }: Region): void {
  const lines = scan.lines.slice(Math.max(root.firstLine, headlineEnd), root.endLine);
  const entries = lines.filter((line) => isLinkLine(line) && addressesIn(scan, line).every((to) => /^#./.test(to)));
  if (entries.length < FEWEST_TITLES) return;
  const headings = new Set(lines.filter(({ linkLength }) => linkLength === 0).map(({ folded }) => folded));
  const found = entries.filter(({ folded }) => headings.has(folded.replace(/^[\d.\s]+/, '')) || headings.has(folded));
  if (found.length * 2 >= entries.length) for (const line of entries) clutter.flagLine(line, 'contents');
}

function lastProse(scan: Scan, clutter: Clutter, { root }: Region): number {
  let index = root.endLine - 1;
  for (; index >= root.firstLine; index -= 1) {
    const line = scan.lines[index];
    if (line !== undefined && isProse(line) && !clutter.hasLine(line)) break;
  }
  return index;
}

/**
 * A short line, set apart, right over titles of others: it names them where no text follows, or where the box around it
 * holds nothing else. A name over them signs the text.
 */
function isNameOfList(scan: Scan, clutter: Clutter, line: Line, isBehindText: boolean): boolean {
  if (line.length > LONGEST_LIST_NAME || line.linkLength > 0 || /[.!?…,;]["”»)]?$/.test(line.text)) return false;
  const titles = countTitles(scan, clutter, line.index + 1);
  if (titles > 0 && holdsNothingElse(scan, clutter, line)) return true;
  if (titles < FEWEST_TITLES || !isBehindText || isRightAligned(scan, line)) return false;
  if (!HEADING_TAGS.has(line.box.tag) && (!isSetApart(scan, line) || isUnderPicture(scan, line))) return false;
  return parseByline(line.text, { isNamed: false, isSetApart: true }) === null;
}

/** Right under a picture that leads nowhere: then the line is its caption, whatever follows. */
function isUnderPicture(scan: Scan, { index }: Line): boolean {
  return scan.pictures.some(({ line, inLine, box }) => line === index && !inLine && box.link === null);
}

/** The name, and the titles under it that no box holds. */
function flagNamedList(scan: Scan, clutter: Clutter, name: Line): void {
  clutter.flagLine(name, 'the name of a list');
  for (let index = name.index + 1; ; index += 1) {
    const line = scan.lines[index];
    if (line === undefined || !(clutter.hasLine(line) || isForeignTitle(scan, line))) break;
    if (!clutter.hasLine(line)) clutter.flagLine(line, 'a title in a list');
  }
}

function isForeignTitle(scan: Scan, line: Line): boolean {
  return isTitleOfAnother(scan, line) && !isCited(scan, line);
}

/** How many titles that are clutter follow each other from a line on, dates and marks between them aside. */
function countTitles(scan: Scan, clutter: Clutter, from: number): number {
  let count = 0;
  for (let index = from; count < FEWEST_TITLES; index += 1) {
    const line = scan.lines[index];
    if (line === undefined) break;
    if (!isForeignTitle(scan, line) && !clutter.hasLine(line)) break;
    if (line.linkLength > 0 || hasTitleForm(line.text, FEWEST_TITLE_WORDS)) count += 1;
  }
  return count;
}

/** The largest box that begins with the line and is not the text's own column: all the rest of it is clutter. */
function holdsNothingElse(scan: Scan, clutter: Clutter, line: Line): boolean {
  let box: Box | null = line.box;
  while (box !== null && box.endLine - box.firstLine === 1) box = box.parent;
  if (box === null || box.firstLine !== line.index || box.endLine - box.firstLine > MOST_LISTED_LINES) return false;
  return scan.lines
    .slice(line.index + 1, box.endLine)
    .every((other) => clutter.hasLine(other) || isForeignTitle(scan, other));
}

const MOST_LISTED_LINES = 60;

/** Links that lead nowhere, behind the text: buttons. A name that leads nowhere is the author's. */
function isRowOfButtons(scan: Scan, line: Line): boolean {
  if (!isLinkLine(line) && !isParted(line)) return false;
  const parts = line.leaves.filter(({ box, data }) => box.link !== null && data.trim() !== '');
  if (parts.some(({ data }) => data.trim().length > LONGEST_BUTTON)) return false;
  if (!addressesIn(scan, line).every((address) => /^(?:$|#|javascript:)/i.test(address))) return false;
  return parseByline(line.text, { isNamed: true, isSetApart: true }) === null;
}

/** Buttons with nothing but bars between them. */
function isParted({ leaves }: Line): boolean {
  return leaves.every(({ box, data }) => box.link !== null || /^[\s|·•–-]*$/.test(data)) && leaves.length > 1;
}

const CUE = /^\W{0,3}(?:(?:cuộn|vuốt|kéo|lướt|chạm|nhấp|bấm|nhấn|xoay|click|scroll|swipe|tap|double-click) )[^.!?:]+$/i;
/** A sentence of the text stands in a paragraph; what the template says stands in a box of its own. */
const TEXT_TAGS = new Set(['p', 'li', 'td', 'th', 'dd', 'dt', 'blockquote', 'figcaption', ...HEADING_TAGS]);

/** "Cuộn xuống", "Chạm để xem ảnh": an order in a few words, alone in a box that is no paragraph. */
function isCue(line: Line): boolean {
  if (line.length > LONGEST_CUE || line.box.endLine - line.box.firstLine > 1) return false;
  return isCueBox(line) && CUE.test(line.text);
}

function isCueBox({ box }: Line): boolean {
  for (let outer: Box | null = box; outer !== null && outer.endLine - outer.firstLine === 1; outer = outer.parent)
    if (TEXT_TAGS.has(outer.tag)) return false;
  return true;
}
