/** How much of what was read is the article's own, and how much are the excerpts of cards that stand around it. */

import type { BlockDraft } from '../blocks/draft';
import type { Clutter } from '../clutter/clutter';
import { datesOf } from '../dates/dates-of-line';
import type { Region } from '../place/region';
import { isFileAddress, isTitleOfAnother } from '../scan/line-links';
import { isProse } from '../scan/measure';
import { type Box, isWithin, type Line, picturesIn, type Scan } from '../scan/scan';
import { HEADING_TAGS } from '../scan/tags';

export interface OwnText {
  /** Paragraphs of prose that belong to no card. */
  prose: number;
  /** Characters of all lines that belong to no card. */
  length: number;
  /** Paragraphs that stand with the title or the picture of another page. */
  excerpts: number;
  /** Characters of captions, without those of pictures that lead to another page. */
  captions: number;
}

/** A card has a title, a date, a section, an excerpt of a paragraph or two. */
const MOST_CARD_LINES = 8;
/** Boxes with a date of their own are cards where they come in numbers. */
const FEWEST_DATED_CARDS = 3;
const LONGEST_DATE_LINE = 40;
/** Between a title and its excerpt stand a date and a section at most. */
const MOST_LINES_TO_TITLE = 3;
const SHORTEST_TITLE = 24;
const LEAST_LINKED_SHARE = 0.6;

/** `drafts`: what was read as text. */
export function measureOwnText(scan: Scan, clutter: Clutter, region: Region, drafts: readonly BlockDraft[]): OwnText {
  const own: OwnText = { prose: 0, length: 0, excerpts: 0, captions: 0 };
  const dated: Line[] = [];
  for (const { kind, lines, picture } of drafts) {
    if (kind === 'figure') {
      if (picture === undefined || !leadsToPage(scan, picture.box))
        for (const line of lines) own.captions += line.length;
      continue;
    }
    for (const line of lines) {
      if (isExcerpt(scan, clutter, region, line)) own.excerpts += isProse(line) ? 1 : 0;
      else if (isProse(line) && isInDatedBox(scan, region, line)) dated.push(line);
      else count(own, line);
    }
  }
  if (dated.length >= FEWEST_DATED_CARDS) own.excerpts += dated.length;
  else for (const line of dated) count(own, line);
  return own;
}

function count(own: OwnText, line: Line): void {
  own.length += line.length;
  if (isProse(line)) own.prose += 1;
}

function isExcerpt(scan: Scan, clutter: Clutter, region: Region, line: Line): boolean {
  for (const box of cardsAround(region, line)) {
    const first = scan.lines[box.firstLine];
    // A card begins with its title or its picture: what stands behind prose was put into a paragraph.
    if (first === undefined || (first !== line && (box.tag === 'p' || isProse(first)))) return false;
    if (holdsTitle(scan, box, line)) return true;
    if (picturesIn(scan, box).some(({ box: picture, line: at }) => at <= line.index && leadsToPage(scan, picture)))
      return true;
  }
  return isBelowTitle(scan, clutter, region, line);
}

function holdsTitle(scan: Scan, { firstLine }: Box, line: Line): boolean {
  return scan.lines.slice(firstLine, line.index).some((other) => isTitle(scan, other));
}

/** A title, perhaps with the hour before it. */
function isTitle(scan: Scan, line: Line): boolean {
  return (
    isTitleOfAnother(scan, line) ||
    (line.linkLength >= SHORTEST_TITLE && line.linkLength >= line.length * LEAST_LINKED_SHARE && !isProse(line))
  );
}

/**
 * Where no box holds the card: right below a title, with a date between or under a heading. A link among the paragraphs is
 * neither, and where it was found to be clutter it has no excerpt.
 */
function isBelowTitle(scan: Scan, clutter: Clutter, region: Region, line: Line): boolean {
  let hasDate = isDateLine(line);
  for (let step = 1; step <= MOST_LINES_TO_TITLE; step += 1) {
    const before = scan.lines[line.index - step];
    if (before === undefined || before.index < region.headlineEnd) return false;
    hasDate ||= isTitle(scan, before) && datesOf(before).length > 0;
    if (isTitle(scan, before)) return hasDate || (HEADING_TAGS.has(before.box.tag) && !clutter.hasLine(before));
    if (isProse(before)) return false;
    hasDate ||= isDateLine(before);
  }
  return false;
}

function isInDatedBox(scan: Scan, region: Region, line: Line): boolean {
  for (const box of cardsAround(region, line)) {
    const others = scan.lines.slice(box.firstLine, box.endLine).filter((other) => other !== line);
    // A card has a title too; a day and what happened on it are a piece of a chronicle.
    if (others.some(isDateLine) && others.some((other) => !isDateLine(other) && !isProse(other))) return true;
  }
  return false;
}

/** True for a line of the article's date that belongs to a card. */
export function isOfCard(scan: Scan, clutter: Clutter, region: Region, line: Line): boolean {
  const inBox = [...cardsAround(region, line)].some((box) => holdsTitle(scan, box, line));
  return inBox || isBelowTitle(scan, clutter, region, line);
}

/** The small boxes around a line that hold neither the headline nor the text. */
function* cardsAround({ root, headline }: Region, line: Line): Generator<Box> {
  for (let box: Box | null = line.box; box !== null && !isWithin(root, box); box = box.parent) {
    if (box.endLine - box.firstLine > MOST_CARD_LINES || isWithin(headline.box, box)) return;
    yield box;
  }
}

function isDateLine(line: Line): boolean {
  return line.length <= LONGEST_DATE_LINE && datesOf(line).length > 0;
}

function leadsToPage({ dom }: Scan, { link }: Box): boolean {
  if (link === null) return false;
  const address = dom.attribute(link.element, 'href').trim();
  return address !== '' && !/^(?:#|javascript:)/i.test(address) && !isFileAddress(address);
}
