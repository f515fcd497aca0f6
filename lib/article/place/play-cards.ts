/**
 * Films and sounds of other pages in the text: a button without words that leads to the page, with its title beside it, and what a
 * player says of itself ("Video đang phát: …"). A picture of the text may lead to a page too, so what has a picture is none.
 */

import type { Clutter } from '../clutter/clutter';
import { isProse } from '../scan/measure';
import type { OwnPageTest } from '../scan/own-pages';
import { type Box, isWithin, picturesIn, type Scan } from '../scan/scan';
import { openingOf } from '../scan/title-form';
import { wrapperOf } from '../scan/wrapper';
import type { Region } from './region';

const MOST_CARD_LINES = 2;
const LONGEST_CARD_TEXT = 200;
/** What a writer's paragraph stands in. */
const TEXT_TAGS = new Set(['p', 'li', 'td', 'th', 'dd', 'dt', 'blockquote', 'figure', 'figcaption']);
const SAYS_WHAT_PLAYS =
  /^(?:(?:video|audio|clip|phim) )?(?:đang phát|(?:video|audio|clip|phim) tiếp theo|now playing|up next)\s*:\s*\S/i;
const ENDS_SENTENCE = /[.!?…]["”»)]?$/;

export function flagPlayCards(scan: Scan, clutter: Clutter, region: Region, isOwnPage: OwnPageTest): void {
  const { root } = region;
  const worded = linksWithWords(scan, root);
  for (let index = root.index + 1; index < root.end; index += 1) {
    const link = scan.boxes[index];
    if (link?.tag !== 'a' || worded.has(link) || clutter.has(link)) continue;
    const card = cardAround(scan, link, root);
    if (card !== null && isOwnPage(scan.dom.attribute(link.element, 'href').trim()))
      clutter.flag(card, 'a button that leads to a film or a sound of another page, and its title');
  }
  for (let index = Math.max(root.firstLine, region.headlineEnd); index < root.endLine; index += 1) {
    const line = scan.lines[index];
    if (line === undefined || line.length > LONGEST_CARD_TEXT || clutter.hasLine(line)) continue;
    if (!SAYS_WHAT_PLAYS.test(line.text) || ENDS_SENTENCE.test(line.text)) continue;
    const outer = wrapperOf(line.box, root);
    if (outer !== root && !TEXT_TAGS.has(outer.tag)) clutter.flag(outer, 'what a player says that it plays');
  }
}

/** The smallest box around the button that says something, as far as that is no more than a title. */
function cardAround(scan: Scan, link: Box, root: Box): Box | null {
  let card: Box | null = link.block;
  while (card !== null && card !== root && card.endLine === card.firstLine) card = card.parent;
  if (card === null || card === root || !isWithin(card, root) || TEXT_TAGS.has(card.tag)) return null;
  const lines = scan.lines.slice(card.firstLine, card.endLine);
  if (lines.length > MOST_CARD_LINES || card.textLength > LONGEST_CARD_TEXT) return null;
  if (picturesIn(scan, card).length > 0 || lines.some((line) => isProse(line) && ENDS_SENTENCE.test(line.text)))
    return null;
  return lines.every((line) => line.box !== root && openingOf(line).text !== '') ? card : null;
}

function linksWithWords(scan: Scan, root: Box): Set<Box> {
  const links = new Set<Box>();
  for (const { leaves, linkLength } of scan.lines.slice(root.firstLine, root.endLine)) {
    if (linkLength === 0) continue;
    for (const { box, data } of leaves) if (box.link !== null && data.trim() !== '') links.add(box.link);
  }
  return links;
}
