/** The stretch of the page that the article stands in. */

import type { Clutter } from '../clutter/clutter';
import { isNamedClutter } from '../clutter/find-clutter';
import type { Headline } from '../facts/headline';
import { HINTS } from '../lexicon/hints';
import { isCited } from '../scan/cited-lines';
import { inherited } from '../scan/inherited';
import { addressesIn, isFileAddress, isTitleOfAnother } from '../scan/line-links';
import { isLinkLine, isProse } from '../scan/measure';
import type { OwnPageTest } from '../scan/own-pages';
import { type Box, commonBox, hintOf, isWithin, type Line, picturesIn, type Scan } from '../scan/scan';
import { endOfText } from './text-end';

export interface Region {
  headline: Headline;
  /** The element that holds the text. */
  root: Box;
  /** The smallest box that holds headline and text. */
  box: Box;
  /** First line of the headline. */
  start: number;
  /** First line after the headline. */
  headlineEnd: number;
  /** First line of the text: the first prose of `root`. What stands before it is the article's head. */
  textStart: number;
  /** One after the last line of `root`, or of the notes and the last words that stand behind it. */
  textEnd: number;
}

export function createRegion(scan: Scan, clutter: Clutter, headline: Headline, root: Box): Region {
  const start = headline.lines[0]?.index ?? root.firstLine;
  const headlineEnd = start + headline.lines.length;
  let textStart = Math.max(root.firstLine, headlineEnd);
  // A root apart from the headline is all text, a fact box or a short first line included.
  const isAllText = headline.lines.length === 0 || (!isWithin(headline.box, root) && root.firstLine >= headlineEnd);
  while (textStart < root.endLine) {
    const line = scan.lines[textStart];
    if (line !== undefined && isProse(line) && !clutter.hasLine(line)) break;
    textStart += 1;
  }
  if (isAllText || textStart === root.endLine) textStart = Math.max(root.firstLine, headlineEnd);
  const box = commonBox(headline.box, root);
  const textEnd = endOfText(scan, clutter, root, box);
  return { headline, root, box, start, headlineEnd, textStart, textEnd };
}

/** Flags what the page names as clutter around and inside the text, now that the text is known. */
export function flagNamedClutter(scan: Scan, clutter: Clutter, region: Region, isOwnPage: OwnPageTest): void {
  flagPictureCards(scan, clutter, region);
  const names = namesOfParagraphs(scan, region);
  for (let index = region.box.index + 1; index < region.box.end; index += 1) {
    const box = scan.boxes[index];
    if (box === undefined || clutter.has(box) || isWithin(region.root, box) || isWithin(region.headline.box, box))
      continue;
    if (box.isInline && box.firstLine === box.endLine) continue;
    if (isOwnParagraph(scan, box, names) && !HINTS.filing.test(hintOf(scan, box))) continue;
    if (isNamedClutter(scan, box)) clutter.flag(box, 'named as no text, and with hardly any prose');
    else if (isCard(scan, box, region, isOwnPage)) clutter.flag(box, 'a card: a short box that leads to another page');
  }
}

/** A picture and a line of text that lead to one page are the card of that page; so are a picture and a button. */
function flagPictureCards(scan: Scan, clutter: Clutter, { root }: Region): void {
  for (const { box: picture } of picturesIn(scan, root)) {
    if (picture.link === null || clutter.has(picture)) continue;
    const address = scan.dom.attribute(picture.link.element, 'href').trim();
    if (address === '' || address.startsWith('#') || isFileAddress(address)) continue;
    let card: Box | null = picture.link.block;
    while (card !== null && card !== root && card.firstLine === card.endLine) card = card.parent;
    if (card === null || card === root || card.textLength > LONGEST_CARD) continue;
    const lines = scan.lines.slice(card.firstLine, card.endLine);
    if (lines.length <= MOST_CARD_LINES && lines.some((line) => leadsTo(scan, line, address)))
      clutter.flag(card, 'a card: a picture and a title that lead to one page');
  }
}

function leadsTo(scan: Scan, line: Line, address: string): boolean {
  return (line.linkLength >= SHORTEST_CARD_TITLE || isLinkLine(line)) && addressesIn(scan, line).includes(address);
}

const SHORTEST_CARD_TITLE = 20;
const LONGEST_CARD = 700;
const MOST_CARD_LINES = 6;

/** A box in the text that opens with the title of another page of the site: a related story with its excerpt, section, age. */
function isCard(scan: Scan, box: Box, { root }: Region, isOwnPage: OwnPageTest): boolean {
  const lines = box.endLine - box.firstLine;
  if (box.isInline || box === root || !isWithin(box, root) || lines < 2 || lines > MOST_CARD_LINES) return false;
  const first = scan.lines[box.firstLine];
  if (first === undefined || box.tag === 'tr' || box.tag === 'tbody' || box.textLength > LONGEST_CARD) return false;
  if (first.box === box || !isTitleOfAnother(scan, first) || isCited(scan, first)) return false;
  return addressesIn(scan, first).some(isOwnPage);
}

/** A single line of prose is text, whatever class it carries, and so is a short paragraph with the class of a long one. */
function isOwnParagraph(scan: Scan, box: Box, names: ReadonlySet<string>): boolean {
  const line: Line | undefined = scan.lines[box.firstLine];
  if (box.endLine - box.firstLine !== 1 || line === undefined) return false;
  return isProse(line) || (box.tag === 'p' && line.linkLength === 0 && names.has(hintOf(scan, box)));
}

/** The names that long paragraphs of the text have. */
function namesOfParagraphs(scan: Scan, { textStart, textEnd }: Region): Set<string> {
  const names = new Set<string>();
  for (const line of scan.lines.slice(textStart, textEnd))
    if (line.box.tag === 'p' && isProse(line)) names.add(hintOf(scan, line.box));
  return names;
}

/** True for what the markup itself hides: `hidden`, or `display: none` in an inline style. */
export function createHiddenTest(scan: Scan): (box: Box) => boolean {
  return inherited((box, isOuterHidden) => isOuterHidden || isHiddenByMarkup(scan, box), false);
}

function isHiddenByMarkup({ dom }: Scan, { element }: Box): boolean {
  return (
    dom.hasAttribute(element, 'hidden') ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(dom.attribute(element, 'style'))
  );
}
