/**
 * Boxes of other stories among the paragraphs that no link gives away. Their items lead to other pages by a script, or the
 * template wraps each title as it wraps the titles of cards; a writer's own box is made of paragraphs and items of lists.
 */

import type { Clutter } from '../clutter/clutter';
import { shapeOf } from '../clutter/find-lists';
import { isTitleOfAnother } from '../scan/line-links';
import { isProse } from '../scan/measure';
import type { OwnPageTest } from '../scan/own-pages';
import { type Box, childrenOf, isWithin, type Line, type Scan } from '../scan/scan';
import { hasTitleForm } from '../scan/title-form';
import type { Region } from './region';

const MOST_LINES = 8;
const FEWEST_ITEMS = 2;
const FEWEST_TITLE_WORDS = 5;
const LONGEST_LABEL = 40;
/** What a writer makes a list of. */
const TEXT_TAGS = new Set(['p', 'ul', 'ol', 'li', 'table', 'tbody', 'tr', 'td', 'dl', 'blockquote', 'figure']);

export function flagUnlinkedTitles(scan: Scan, clutter: Clutter, region: Region, isOwnPage: OwnPageTest): void {
  const { root } = region;
  for (let index = root.index + 1; index < root.end; index += 1) {
    const box = scan.boxes[index];
    if (box === undefined || box.isInline || TEXT_TAGS.has(box.tag) || clutter.has(box)) continue;
    const count = box.endLine - box.firstLine;
    if (count < FEWEST_ITEMS || count > MOST_LINES || box.proseLines > 0 || isWithin(region.headline.box, box))
      continue;
    if (isBoxOfTitles(scan, box, isOwnPage)) clutter.flag(box, 'titles without links');
  }
}

/** At most a label, then items of one shape with a title each, and evidence that the titles are of other pages. */
function isBoxOfTitles(scan: Scan, box: Box, isOwnPage: OwnPageTest): boolean {
  const children = childrenOf(scan, box).filter((child) => !child.isInline && child.endLine > child.firstLine);
  const labelled = children[0] !== undefined && children.length > 1 && !isSameShape(scan, children[0], children[1]);
  const items = labelled ? children.slice(1) : children;
  if (items.length < FEWEST_ITEMS || !items.every((item) => isItem(scan, item, items[0]))) return false;
  const label = labelled ? scan.lines[box.firstLine] : undefined;
  if (label !== undefined && (label.length > LONGEST_LABEL || children[0]?.endLine !== label.index + 1)) return false;
  if (items.every((item) => leadsByScript(scan, item, isOwnPage))) return true;
  if (label === undefined) return false;
  return isTopic(scan, label, isOwnPage) || items.every((item) => isDoublyNamed(scan, item));
}

function isSameShape(scan: Scan, left: Box, right: Box | undefined): boolean {
  return right !== undefined && shapeOf(scan, left) === shapeOf(scan, right);
}

/** One line with a headline's form, without a figure at its head. */
function isItem(scan: Scan, item: Box, first: Box | undefined): boolean {
  const line = scan.lines[item.firstLine];
  if (line === undefined || first === undefined || item.endLine - item.firstLine !== 1 || TEXT_TAGS.has(item.tag))
    return false;
  return (
    isSameShape(scan, item, first) &&
    !isProse(line) &&
    !/^\d/.test(line.text) &&
    hasTitleForm(line.text, FEWEST_TITLE_WORDS)
  );
}

const ADDRESS_ATTRIBUTES = ['data-href', 'data-url', 'data-link'] as const;
const ADDRESS_IN_SCRIPT = /location(?:\.href)?\s*=\s*['"]([^'"]+)['"]/;

function leadsByScript({ dom }: Scan, { element }: Box, isOwnPage: OwnPageTest): boolean {
  const scripted = ADDRESS_IN_SCRIPT.exec(dom.attribute(element, 'onclick'))?.[1] ?? '';
  return [scripted, ...ADDRESS_ATTRIBUTES.map((name) => dom.attribute(element, name))].some(
    (address) => address !== '' && isOwnPage(address),
  );
}

/** The label leads to a page of its own: the topic that the titles belong to. */
function isTopic(scan: Scan, label: Line, isOwnPage: OwnPageTest): boolean {
  const link = label.leaves.find(({ data }) => data.trim() !== '')?.box.link;
  const isLinked = label.linkLength >= label.length && link != null;
  return isLinked && (isOwnPage(scan.dom.attribute(link.element, 'href')) || isTitleOfAnother(scan, label));
}

/** The item and the words in it each have an element and a name of their own. */
function isDoublyNamed(scan: Scan, item: Box): boolean {
  const inner = scan.lines[item.firstLine]?.leaves.find(({ data }) => data.trim() !== '')?.box;
  if (inner === undefined || inner === item || inner.tag === 'b' || inner.tag === 'strong') return false;
  return [item, inner].every(({ element }) => scan.dom.attribute(element, 'class').trim() !== '');
}
