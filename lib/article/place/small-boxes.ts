/** Small things inside the text that are not the article's: an excerpt in one paragraph, a teaser, a counter. */

import type { Clutter } from '../clutter/clutter';
import { labelKind } from '../lexicon/labels';
import { addressesIn, isTitleOfAnother } from '../scan/line-links';
import { isBold } from '../scan/line-style';
import { isProse } from '../scan/measure';
import type { OwnPageTest } from '../scan/own-pages';
import { type Box, isWithin, type Line, type Scan } from '../scan/scan';
import { hasTitleForm, openingOf } from '../scan/title-form';
import { flagCounters } from './counters';
import { flagFeedback } from './feedback';
import { flagForms } from './forms';
import { flagInvitations } from './invitations';
import { flagLeftOver } from './left-over';
import { flagNeighbours } from './neighbours';
import { flagOtherCopies } from './other-copies';
import { flagPageButtons } from './page-buttons';
import { flagPlayCards } from './play-cards';
import type { Region } from './region';
import { flagUnlinkedTitles } from './unlinked-titles';

export function flagSmallBoxes(scan: Scan, clutter: Clutter, region: Region, isOwnPage: OwnPageTest): void {
  flagTeasers(scan, clutter, region);
  flagForms(scan, clutter, region);
  flagFeedback(scan, clutter, region);
  flagPageButtons(scan, clutter, region);
  flagOtherCopies(scan, clutter, region);
  flagExcerpts(scan, clutter, region, isOwnPage);
  flagCounters(scan, clutter, region);
  flagUnlinkedTitles(scan, clutter, region, isOwnPage);
  flagPlayCards(scan, clutter, region, isOwnPage);
  flagNeighbours(scan, clutter, region);
  flagLeftOver(scan, clutter, region);
  flagInvitations(scan, clutter, region);
}

/** As short as a title gets that is linked in a paragraph: names and offices at the head of a sentence are shorter. */
const FEWEST_EXCERPT_TITLE_WORDS = 6;
const SHORTEST_EXCERPT = 40;
const MOST_EXCERPT_LINES = 3;

/** The linked title of another page and its excerpt in one block. */
function flagExcerpts(scan: Scan, clutter: Clutter, { root, headlineEnd }: Region, isOwnPage: OwnPageTest): void {
  for (let index = Math.max(root.firstLine, headlineEnd); index < root.endLine; index += 1) {
    const line = scan.lines[index];
    if (line === undefined || line.linkLength === 0 || clutter.hasLine(line)) continue;
    if (!addressesIn(scan, line).some(isOwnPage)) continue;
    if (isExcerptLine(scan, line)) clutter.flagLine(line, 'a linked title with its excerpt');
    else if (line.box !== root && isExcerptBlock(scan, line)) clutter.flag(line.box, 'a linked title with its excerpt');
  }
}

/**
 * "Title Excerpt …" in one line. A sentence may begin with a link too: so the title is set apart (bold, a dash, an element
 * of its own for the excerpt), or stands in a quotation or a list, where nothing goes on from the line before.
 */
function isExcerptLine(scan: Scan, line: Line): boolean {
  const [first] = line.leaves.filter(({ data }) => data.trim() !== '');
  const { text, rest } = openingOf(line);
  if (first === undefined || first.box.link === null || rest.length < SHORTEST_EXCERPT) return false;
  if (!hasTitleForm(text, FEWEST_EXCERPT_TITLE_WORDS)) return false;
  const [, dash = '', start = ''] = /^([–—-]?)\s*(.)/.exec(rest) ?? [];
  if (start === start.toLowerCase()) return false;
  const last = line.leaves.findLast(({ data }) => data.trim() !== '');
  const isApart =
    dash !== '' || isSetBold(first.box) || (last !== undefined && last.box !== line.box && last.box.link === null);
  return isApart || isStandingAlone(scan, line);
}

function isSetBold(from: Box): boolean {
  for (let box: Box | null = from; box?.isInline; box = box.parent)
    if (box.tag === 'b' || box.tag === 'strong') return true;
  return false;
}

/** In a quotation, or one of several items that all open with a link. */
function isStandingAlone(scan: Scan, { box }: Line): boolean {
  const [outer] = [box, box.parent].filter((one) => one?.tag === 'blockquote');
  if (outer) return outer.endLine - outer.firstLine === 1;
  return (
    box.tag === 'li' && [scan.lines[box.firstLine - 1], scan.lines[box.endLine]].some((line) => isSuchItem(line, box))
  );
}

/** The item before or after the box opens with a link too. */
function isSuchItem(line: Line | undefined, { tag, parent }: Box): boolean {
  return line !== undefined && line.box.tag === tag && line.box.parent === parent && opensWithLink(line);
}

function opensWithLink({ leaves }: Line): boolean {
  return leaves.find(({ data }) => data.trim() !== '')?.box.link != null;
}

/** A title and an excerpt that a break parts, in a block of their own: the title is linked, or the words after the excerpt. */
function isExcerptBlock(scan: Scan, { box }: Line): boolean {
  const lines = scan.lines.slice(box.firstLine, Math.min(box.endLine, box.firstLine + MOST_EXCERPT_LINES + 1));
  const [title] = lines;
  const last = lines.at(-1);
  if (title === undefined || last === undefined || lines.length < 2 || lines.length > MOST_EXCERPT_LINES) return false;
  if (!lines.every((line) => line.box === box) || !lines.slice(1).some(isProse)) return false;
  if (!hasTitleForm(openingOf(title).text, FEWEST_EXCERPT_TITLE_WORDS)) return false;
  if (isTitleOfAnother(scan, title)) return true;
  const end = last.leaves.findLast(({ data }) => data.trim() !== '');
  return isBold(scan, title) && end !== undefined && end.box.link !== null && labelKind(end.data) === 'list';
}

const MOST_TEASER_LINES = 6;
const MOST_TEASER_PROSE_LINES = 2;

/**
 * What the page keeps from those who have it read aloud, between paragraphs that it does not. Slides and panels of tabs are
 * kept from them too, as long as another one is shown: those have neighbours that say whether they are.
 */
function flagTeasers(scan: Scan, clutter: Clutter, region: Region): void {
  const { dom, boxes } = scan;
  const named = new Set(dom.select(region.box.element, '[aria-hidden]'));
  if (named.size === 0) return;
  const found = boxes
    .slice(region.box.index + 1, region.box.end)
    .filter((box) => !box.isInline && box.endLine > box.firstLine && named.has(box.element));
  const counts = new Map<Box | null, number>();
  for (const { parent } of found) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  for (const box of found) {
    if (dom.attribute(box.element, 'aria-hidden').toLowerCase() !== 'true' || counts.get(box.parent) !== 1) continue;
    if (box.endLine - box.firstLine > MOST_TEASER_LINES || box.proseLines > MOST_TEASER_PROSE_LINES) continue;
    if (isWithin(region.root, box) || isWithin(region.headline.box, box)) continue;
    if (box.tag !== 'table' && box.tag !== 'figure') clutter.flag(box, 'a teaser hidden from assistive technology');
  }
}
