/**
 * The list test: siblings of one shape, each with a link that is a whole line, perhaps with a date, a section and an
 * excerpt, are a list of other articles, whatever the page calls them. Menus and rows of links are found on the way.
 */

import { HINTS } from '../lexicon/hints';
import { isCitedList } from '../scan/cited-lines';
import { addressesIn, isFileAddress } from '../scan/line-links';
import { isLinkLine, isProse } from '../scan/measure';
import { type Box, childrenOf, countTag, firstAtLeast, hintOf, type Line, type Scan } from '../scan/scan';
import type { Clutter } from './clutter';
import { holdsText } from './holds-text';
import { isAdvert } from './is-advert';

/** An item's text beside its links: an excerpt, seldom more than a paragraph or two. */
const LONGEST_EXCERPT = 900;
const FEWEST_LIST_ITEMS = 3;
export function findLists(scan: Scan, clutter: Clutter): void {
  const files = fileLinksOf(scan);
  for (const box of scan.boxes) {
    if (box.isInline || box.linkLength === 0 || clutter.has(box)) continue;
    if (isRowOfLinks(scan, box) && !files(box)) {
      if (isCitedList(scan, box)) continue;
      clutter.flag(box, 'a row of links');
      continue;
    }
    if (box.linkLines < FEWEST_LIST_ITEMS) continue;
    flagItems(childrenOf(scan, box), box, scan, clutter, files);
  }
}

/** Nothing but links: a menu, a footer's columns, tags, a list of titles. */
function isRowOfLinks(scan: Scan, box: Box): boolean {
  const length = box.textLength;
  if (length < 20 || box.linkLength < length * 0.65) return false;
  if (box.proseLength > length * 0.3 || box.proseLines >= FEWEST_LIST_ITEMS) return false;
  // An author's portrait, name and "all articles" are three links too.
  if (box.endLine - box.firstLine <= 3 && HINTS.author.test(hintOf(scan, box))) return false;
  return countTag(scan, box, 'a') >= FEWEST_LIST_ITEMS;
}

function flagItems(
  children: readonly Box[],
  list: Box,
  scan: Scan,
  clutter: Clutter,
  files: (box: Box) => boolean,
): void {
  const shapes = new Map<string, Box[]>();
  for (const child of children) {
    if (!isItem(scan, child)) continue;
    const shape = shapeOf(scan, child);
    const alike = shapes.get(shape);
    if (alike === undefined) shapes.set(shape, [child]);
    else alike.push(child);
  }
  let length = 0;
  const items = [...shapes.values()]
    .filter((alike) => alike.length >= FEWEST_LIST_ITEMS && !haveButtonsAlone(scan, alike))
    .flat();
  for (const item of items) length += item.textLength;
  if (items.length === 0 || items.some(files) || items.every((item) => isCitedList(scan, item))) return;
  if (list !== scan.body && length >= list.textLength * 0.8)
    clutter.flag(list, 'a list: titles that lead away, nearly all that the box holds');
  else for (const item of items) clutter.flag(item, 'an item of a list of titles that lead away');
}

function isItem(scan: Scan, box: Box): boolean {
  // The cheapest question first: a box of much text is no item, and is not looked through.
  const rest = box.textLength - box.linkLineLength;
  if (box.linkLines === 0 || rest > LONGEST_EXCERPT || box.proseLines > box.linkLines * 2) return false;
  if (holdsText(scan, box) || isInterrupted(scan, box)) return false;
  return box.proseLines === 0 || hasTitle(scan, box);
}

/**
 * True where all that is linked in items with prose are the same few words in each, which lead nowhere: "Chia sẻ mốc này"
 * under each piece of a live report.
 */
function haveButtonsAlone(scan: Scan, items: readonly Box[]): boolean {
  const [first, second] = items;
  if (first === undefined || second === undefined || first.proseLines === 0 || second.proseLines === 0) return false;
  const words = wordsOfButtons(scan, first);
  return words !== null && items.every((item) => wordsOfButtons(scan, item) === words);
}

/** Null where a link of a line leads to another page. */
function wordsOfButtons(scan: Scan, box: Box): string | null {
  const lines = scan.lines.slice(box.firstLine, box.endLine).filter(isLinkLine);
  return lines.some((line) => leadsAnywhere(scan, line)) ? null : lines.map(wordsOfLinks).join('\n');
}

/** A time may stand beside the button. */
function wordsOfLinks({ leaves }: Line): string {
  return leaves.map(({ box, data }) => (box.link === null ? '' : data.trim())).join(' ');
}

function leadsAnywhere(scan: Scan, line: Line): boolean {
  return addressesIn(scan, line).some((address) => !/^(?:$|#|javascript:)/i.test(address));
}

/** True where a line is the title of another page. A piece of a live report has none, only perhaps an advert under it. */
function hasTitle(scan: Scan, box: Box): boolean {
  return scan.lines.slice(box.firstLine, box.endLine).some((line) => isLinkLine(line) && !isAdvert(scan, line));
}

/**
 * True for a paragraph that something was put into: an advert, a promotion, other titles. In a `p` any such box tells, since
 * only a script can put one there. In another box prose must stand before the link and go on after it: an item of a list
 * begins with its title.
 */
export function isInterrupted({ lines }: Scan, box: Box): boolean {
  let isBegun = box.tag === 'p';
  let isCut = false;
  for (const line of lines.slice(box.firstLine, box.endLine)) {
    if (line.box !== box) isCut ||= isBegun && line.linkLength > 0;
    else if (isCut) return true;
    else isBegun ||= isProse(line);
  }
  return isCut && box.tag === 'p';
}

/** What siblings of one list have in common: tag and first class, numbers at its end aside. */
export function shapeOf(scan: Scan, box: Box): string {
  box.shape ??= readShape(scan, box);
  return box.shape;
}

function readShape(scan: Scan, box: Box): string {
  const [first = ''] = scan.dom.attribute(box.element, 'class').trim().split(/\s+/);
  // Columns that only an id tells apart are no items of one list.
  if (first === '' && !/\d/.test(scan.dom.attribute(box.element, 'id')))
    return `${box.tag}#${scan.dom.attribute(box.element, 'id')}`;
  return `${box.tag}.${first.replace(/[\d_-]+$/, '')}`;
}

/** Tells whether a link of a box leads to a file. */
function fileLinksOf(scan: Scan): (box: Box) => boolean {
  const found: number[] = [];
  for (const box of scan.boxes) {
    if (box.tag === 'a' && isFileAddress(scan.dom.attribute(box.element, 'href'))) found.push(box.index);
  }
  return (box) => {
    const first = found[firstAtLeast(found, box.index)];
    return first !== undefined && first < box.end;
  };
}
