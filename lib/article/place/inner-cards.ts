/** A card of another story inside the text, which may be longer than the text itself. */

import { isNamedCaption } from '../blocks/find-figures';
import type { Clutter } from '../clutter/clutter';
import { shapeOf } from '../clutter/find-lists';
import type { Headline } from '../facts/headline';
import { labelOf } from '../lexicon/labels';
import { addressesIn, isTitleOfAnother } from '../scan/line-links';
import { isBold } from '../scan/line-style';
import { isLinkLine, isProse } from '../scan/measure';
import type { OwnPageTest } from '../scan/own-pages';
import { type Box, childrenOf, isWithin, type Line, type Scan } from '../scan/scan';
import { hasHead } from '../scan/table-head';
import { HEADING_TAGS } from '../scan/tags';
import { hasTitleForm, openingOf } from '../scan/title-form';

/** Sub-headings that lead to a topic have fewer words than the headline of a story. */
const FEWEST_CARD_TITLE_WORDS = 6;
/** More is no card but the article, or a list. */
const MOST_CARD_PROSE_LINES = 8;
/** A part of a table or of a list is no card by itself. */
const PART_TAGS = new Set(['tr', 'td', 'th', 'tbody', 'li', 'dd']);
/** So far around a card its neighbours are looked for. */
const NEIGHBOUR_LINES = 20;

/**
 * Flags the boxes in the run of the text that open with the title of another page of the site, or with its linked picture
 * and its title, or that end in "Đọc tiếp" to it. The paragraphs around the box tell that it was put into the text: a text
 * that itself opens with the title of another has none around it.
 */
export function flagInnerCards(scan: Scan, clutter: Clutter, headline: Headline, isOwnPage: OwnPageTest): void {
  const start = headline.lines.at(-1)?.index ?? 0;
  const isOneOfMany = createTwinTest(scan);
  // Where a link leads is asked last: to parse addresses is dear, and most links stand in no card.
  const flag = (addresses: readonly string[], from: Box, isEdge: (box: Box) => boolean) => {
    const card = cardAround(scan, clutter, headline, from, isEdge);
    if (card !== null && addresses.some(isOwnPage) && !isOneOfMany(card))
      clutter.flag(card, 'a card of another story in the text');
  };
  for (const { box, line } of scan.pictures) {
    if (line <= start || box.link === null || clutter.has(box)) continue;
    const title = scan.lines[line];
    if (title === undefined || !isStoryTitle(title) || isNamedCaption(scan, title, scan.body)) continue;
    flag([scan.dom.attribute(box.link.element, 'href')], box.link.block, (outer) => outer.firstLine === line);
  }
  for (const line of scan.lines) {
    if (line.index <= start || line.linkLength === 0) continue;
    if (!isLinkLine(line)) continue;
    const addresses = addressesIn(scan, line);
    if (isTitleOfAnother(scan, line) && isStoryTitle(line))
      flag(addresses, line.box, (outer) => isFirstLine(scan, clutter, line, outer));
    else if (labelOf(line) === 'list' || labelOf(line) === 'tool')
      flag(addresses, line.box, (outer) => outer.endLine === line.index + 1 && opensWithTitle(scan, outer));
  }
}

function isStoryTitle(line: Line): boolean {
  return hasTitleForm(openingOf(line).text, FEWEST_CARD_TITLE_WORDS);
}

function opensWithTitle(scan: Scan, { firstLine }: Box): boolean {
  const first = scan.lines[firstLine];
  return first !== undefined && (isLinkLine(first) || isStoryTitle(first));
}

/** True where at most a label stands in the box before the line, or a few words that are no heading: a section, a date. */
function isFirstLine(scan: Scan, clutter: Clutter, { index }: Line, { firstLine }: Box): boolean {
  if (index - firstLine > MOST_LINES_BEFORE_TITLE) return false;
  return scan.lines.slice(firstLine, index).every((before) => clutter.hasLine(before) || isNote(scan, before));
}

const MOST_LINES_BEFORE_TITLE = 2;

function isNote(scan: Scan, line: Line): boolean {
  return line.length <= LONGEST_NOTE && !isBold(scan, line) && !HEADING_TAGS.has(line.box.tag);
}

const LONGEST_NOTE = 30;

/** The smallest box around a title that has text of its own and stands among paragraphs that are not its own. */
function cardAround(
  scan: Scan,
  clutter: Clutter,
  headline: Headline,
  from: Box,
  isEdge: (box: Box) => boolean,
): Box | null {
  for (let box: Box | null = from; box !== null && box.index > scan.body.index; box = box.parent) {
    // The label and the title may be known already, the paragraphs under them not.
    if (clutter.has(box)) continue;
    // A box that ends in a link may be one line long before it holds what opens it.
    const isLine = box.endLine - box.firstLine === 1;
    if (isWithin(headline.box, box) || (!isLine && !isEdge(box)) || box.proseLines > MOST_CARD_PROSE_LINES) return null;
    if (isLine || box.isInline || PART_TAGS.has(box.tag) || box.proseLines === 0) continue;
    if (box.tag === 'table' && hasHead(scan, box)) return null;
    if (isAmongText(scan, clutter, headline, box)) return box;
  }
  return null;
}

/** Three boxes of one shape are a list, which the article may be made of: other rules know lists. */
const FEWEST_TWINS = 3;

/** Tells whether a box has such neighbours; the children of each box are counted once. */
function createTwinTest(scan: Scan): (box: Box) => boolean {
  const known = new Map<Box, Map<string, number>>();
  return (box) => {
    const { parent } = box;
    if (parent === null) return false;
    let shapes = known.get(parent);
    if (shapes === undefined) {
      shapes = new Map();
      for (const child of childrenOf(scan, parent)) {
        if (child.endLine - child.firstLine < 2) continue;
        const shape = shapeOf(scan, child);
        shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
      }
      known.set(parent, shapes);
    }
    return (shapes.get(shapeOf(scan, box)) ?? 0) >= FEWEST_TWINS;
  };
}

/** Paragraphs of one shape stand before and after the box, or two before it: it was put among them. */
function isAmongText(scan: Scan, clutter: Clutter, headline: Headline, box: Box): boolean {
  const { parent } = box;
  if (parent === null) return false;
  const first = Math.max(parent.firstLine, (headline.lines.at(-1)?.index ?? 0) + 1);
  const shapesOf = (from: number, to: number) =>
    scan.lines
      .slice(from, to)
      .filter((line) => isProse(line) && !clutter.hasLine(line))
      .map((line) => shapeOf(scan, line.box));
  const before = shapesOf(Math.max(first, box.firstLine - NEIGHBOUR_LINES), box.firstLine);
  const after = new Set(shapesOf(box.endLine, Math.min(parent.endLine, box.endLine + NEIGHBOUR_LINES)));
  return before.some((shape, index) => after.has(shape) || before.indexOf(shape) < index);
}
