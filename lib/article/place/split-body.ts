/**
 * A text in several boxes: outlets cut it in two to put a film or an advert between ("divfirst", "divend"). The second part has
 * the first one's element and is written like it; a column beside the text, or a list below it, is not.
 */

import type { Clutter } from '../clutter/clutter';
import { isLinkLine, isProse } from '../scan/measure';
import { type Box, childrenOf, type Line, type Scan } from '../scan/scan';

/** A single paragraph in a box of its own may be anything: a caption, a teaser. */
const FEWEST_PARAGRAPHS = 2;
/** Of the other part's lines, those that only lead elsewhere are no more than so many in a hundred characters. */
const MOST_LINK_SHARE = 0.12;

/** True where the text of `part` goes on, or began, in a box beside it under the same parent. */
export function isPartOfText(scan: Scan, clutter: Pick<Clutter, 'hasLine'>, parent: Box, part: Box): boolean {
  const children = childrenOf(scan, parent).filter(({ endLine, firstLine }) => endLine > firstLine);
  const at = children.indexOf(part);
  const others = [children[at - 1], children[at + 1]].filter(
    (other) => other !== undefined && mayGoOn(scan, part, other),
  );
  if (at < 0 || others.length === 0) return false;
  const shape = shapeOfText(scan, clutter, part);
  return shape !== null && others.some((other) => other !== undefined && shapeOfText(scan, clutter, other) === shape);
}

function mayGoOn(scan: Scan, part: Box, other: Box): boolean {
  if (other.tag !== part.tag || other.isInline || other.proseLines < FEWEST_PARAGRAPHS) return false;
  const first = scan.lines[other.firstLine];
  return first !== undefined && !isLinkLine(first) && other.linkLength <= other.textLength * MOST_LINK_SHARE;
}

/** How most of the prose of a box is marked up; null where it has too little that is not clutter. */
function shapeOfText(scan: Scan, clutter: Pick<Clutter, 'hasLine'>, box: Box): string | null {
  const counts = new Map<string, number>();
  let prose = 0;
  for (let index = box.firstLine; index < box.endLine; index += 1) {
    const line = scan.lines[index];
    if (line === undefined || !isProse(line) || clutter.hasLine(line)) continue;
    prose += 1;
    const shape = shapeOfLine(scan, line, box);
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return prose < FEWEST_PARAGRAPHS || most === undefined || most[1] * 2 < prose ? null : most[0];
}

/** The elements from the line up to the box, each with its first class. */
function shapeOfLine({ dom }: Scan, line: Line, end: Box): string {
  let shape = '';
  for (let box: Box | null = line.box; box !== null && box !== end; box = box.parent) {
    const [name = ''] = dom.attribute(box.element, 'class').trim().split(/\s+/);
    shape += ` ${box.tag}.${name.replace(/[\d_-]+$/, '')}`;
  }
  return shape;
}
