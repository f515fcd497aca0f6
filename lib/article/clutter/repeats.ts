/** Siblings of one shape, as the items of a list are, whatever their tags. */

import { type Box, childrenOf, type Line, picturesIn, type Scan } from '../scan/scan';
import type { Clutter } from './clutter';
import { shapeOf } from './find-lists';

/** One box of a list; or two, where the list has its title in one and what belongs to it in the next. */
export interface RepeatedItem {
  first: Box;
  last: Box;
}

export interface Repeat {
  /** The box whose children the items are. */
  list: Box;
  items: RepeatedItem[];
}

export const FEWEST_REPEATED_ITEMS = 3;
/** Larger ones are sections, stories of a page that goes on. */
const MOST_ITEM_LINES = 30;
const MOST_ITEM_BOXES = 120;

/** Every stretch of siblings of one shape that are small enough for items. Linear: each box is a child once. */
export function findRepeats(scan: Scan, clutter: Clutter): Repeat[] {
  const repeats: Repeat[] = [];
  for (const box of scan.boxes) {
    if (box.isInline || box.endLine - box.firstLine < FEWEST_REPEATED_ITEMS || clutter.has(box)) continue;
    const children = childrenOf(scan, box).filter((child) => !child.isInline && child.endLine > child.firstLine);
    if (children.length < FEWEST_REPEATED_ITEMS) continue;
    for (const items of [...alike(scan, children), pairs(scan, children)]) {
      const small = items.filter(isSmall);
      if (small.length >= FEWEST_REPEATED_ITEMS && small.length >= items.length * 0.8)
        repeats.push({ list: box, items: small });
    }
  }
  return repeats;
}

function alike(scan: Scan, children: readonly Box[]): RepeatedItem[][] {
  // Paragraphs are most of a page: one line without a picture is no item, and its names need not be read.
  const compound = children.filter((child) => child.endLine - child.firstLine > 1 || holdsPicture(scan, child));
  if (compound.length < FEWEST_REPEATED_ITEMS) return [];
  return [...Map.groupBy(compound, (child) => shapeOf(scan, child)).values()].map((boxes) =>
    boxes.map((box) => ({ first: box, last: box })),
  );
}

function holdsPicture(scan: Scan, box: Box): boolean {
  return box.end - box.index > 1 && picturesIn(scan, box).length > 0;
}

/** `dt` and `dd`, two rows of a table: two shapes in turn. */
function pairs(scan: Scan, children: readonly Box[]): RepeatedItem[] {
  const [title, other] = children;
  if (title === undefined || other === undefined || children.length < FEWEST_REPEATED_ITEMS * 2) return [];
  if (title.tag !== 'dt' && title.tag !== 'tr') return [];
  const found: RepeatedItem[] = [];
  for (let index = 0; index + 1 < children.length; index += 2) {
    const [first, last] = [children[index], children[index + 1]];
    if (first === undefined || last === undefined || shapeOf(scan, first) !== shapeOf(scan, title)) return [];
    if (shapeOf(scan, last) !== shapeOf(scan, other)) return [];
    found.push({ first, last });
  }
  return found;
}

function isSmall({ first, last }: RepeatedItem): boolean {
  return last.endLine - first.firstLine <= MOST_ITEM_LINES && last.end - first.index <= MOST_ITEM_BOXES;
}

export function linesOf(scan: Scan, { first, last }: RepeatedItem): readonly Line[] {
  return scan.lines.slice(first.firstLine, last.endLine);
}

/** Flags the list where it holds no prose but its items', else the items: a page's whole story may stand beside them. */
export function flagRepeat(scan: Scan, clutter: Clutter, { list, items }: Repeat): void {
  const sum = (count: (box: Box) => number) =>
    items.reduce((total, { first, last }) => total + count(first) + (last === first ? 0 : count(last)), 0);
  const isAll =
    sum(({ proseLines }) => proseLines) === list.proseLines &&
    list.textLength - sum(({ textLength }) => textLength) <= LONGEST_LIST_HEAD;
  if (list !== scan.body && isAll) clutter.flag(list, 'a list: items of one shape, nearly all that the box holds');
  else
    for (const { first, last } of items) {
      clutter.flag(first, 'an item of a list, alike to its neighbours');
      clutter.flag(last, 'an item of a list, alike to its neighbours');
    }
}

/** What a list is called, and a button under it. */
const LONGEST_LIST_HEAD = 200;
