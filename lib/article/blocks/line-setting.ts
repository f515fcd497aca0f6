/** What the boxes around a line make of it: a cell, a heading, a quotation, an item of a list. */

import { HINTS } from '../lexicon/hints';
import { inherited } from '../scan/inherited';
import { type Box, hintOf, type Scan } from '../scan/scan';
import { HEADING_TAGS } from '../scan/tags';
import type { Cell } from './find-tables';

/** What a line stands in. */
export interface LineSetting {
  /** The nearest cell, heading or quotation. */
  part: { kind: 'cell' | 'heading' | 'quote'; box: Box; cell?: Cell } | null;
  /** The nearest item of a list. */
  item: ItemPlace | null;
  lists: Lists;
}

/** The lists around: the outermost one, whether the nearest one is numbered, and how many there are. */
interface Lists {
  outermost: Box | null;
  isOrdered: boolean;
  count: number;
}

export interface ItemPlace {
  box: Box;
  lists: Lists;
}

const NO_SETTING: LineSetting = { part: null, item: null, lists: { outermost: null, isOrdered: false, count: 0 } };

/** Lists count from the text's root on, itself among them; everything else within it. */
export function settingTest(scan: Scan, root: Box, cells: ReadonlyMap<number, Cell>): (box: Box) => LineSetting {
  return inherited(
    (box, outer) => {
      const { tag } = box;
      const { outermost, count } = outer.lists;
      if (tag === 'ul' || tag === 'ol') {
        const lists = { outermost: outermost ?? box, isOrdered: tag === 'ol', count: count + 1 };
        return { ...withPart(box, outer), lists };
      }
      if (tag === 'li' && box !== root) return { ...withPart(box, outer), item: { box, lists: outer.lists } };
      return withPart(box, outer);
    },
    NO_SETTING,
    (box) => box !== root,
  );

  function withPart(box: Box, outer: LineSetting): LineSetting {
    if (box === root) return outer;
    const cell = cells.get(box.index);
    if (cell !== undefined) return { ...outer, part: { kind: 'cell', box, cell } };
    if (HEADING_TAGS.has(box.tag)) return { ...outer, part: { kind: 'heading', box } };
    const isQuote = box.tag === 'blockquote' || HINTS.quote.test(hintOf(scan, box));
    return isQuote ? { ...outer, part: { kind: 'quote', box } } : outer;
  }
}
