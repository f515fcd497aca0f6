/** The flat blocks of an article as parts: runs of items become lists, runs of cells tables. */

import { toWebAddress } from '../model/address';
import type { Block } from '../model/article';
import type { CellBlock, DrawnBlock, ItemBlock } from './drawn-block';
import type { SheetFigure, SheetPart, SheetText } from './sheet';
import { toLists } from './to-lists';
import { toTable } from './to-table';

/** The parts in reading order. Blocks without words are left out, unless they stand for an image, an item or a cell. */
export function toParts(blocks: readonly DrawnBlock[]): SheetPart[] {
  const parts: SheetPart[] = [];
  for (let at = 0; at < blocks.length; ) {
    const items = takeRun(blocks, at, isItem, ({ source }) => source.list);
    const cells = takeRun(blocks, at, isCell, ({ source }) => source.table);
    if (items.length > 0) parts.push(...toLists(items));
    else if (cells.length > 0) parts.push(...toTable(cells));
    else parts.push(...toPart(blocks[at]));
    at += Math.max(items.length, cells.length, 1);
  }
  return parts;
}

/** The blocks from `at` on that are of the kind and belong to the same list or table as the first. */
function takeRun<Kind extends DrawnBlock>(
  blocks: readonly DrawnBlock[],
  at: number,
  isOfKind: (block: DrawnBlock) => block is Kind,
  groupOf: (block: Kind) => number,
): Kind[] {
  const run: Kind[] = [];
  for (let block = blocks[at]; block && isOfKind(block); block = blocks[at + run.length]) {
    const [first] = run;
    if (first && groupOf(first) !== groupOf(block)) break;
    run.push(block);
  }
  return run;
}

function isItem(block: DrawnBlock): block is ItemBlock {
  return block.source.kind === 'item';
}

function isCell(block: DrawnBlock): block is CellBlock {
  return block.source.kind === 'cell';
}

function toPart(drawn: DrawnBlock | undefined): SheetPart[] {
  if (drawn === undefined) return [];
  const { source, block, runs } = drawn;
  if (source.kind === 'figure') return [toFigure(source, { block, runs })];
  if (runs.length === 0) return [];
  switch (source.kind) {
    case 'heading':
      return [{ kind: 'heading', level: source.level, block, runs }];
    case 'headline':
      // A sheet has one headline: another line that was read for one is a heading under it.
      return [{ kind: 'heading', level: 2, block, runs }];
    case 'kicker':
    case 'lead':
    case 'paragraph':
    case 'quote':
    case 'byline':
      return [{ kind: source.kind, block, runs }];
    default:
      return [];
  }
}

function toFigure({ text, image }: Extract<Block, { kind: 'figure' }>, caption: SheetText): SheetFigure {
  const url = image && toWebAddress(image.src);
  const credit = image?.credit;
  return {
    kind: 'figure',
    ...caption,
    ...(url === undefined ? {} : { image: { url, ...(image?.alt === undefined ? {} : { alt: image.alt }) } }),
    ...(credit === undefined || text.includes(credit) ? {} : { credit }),
  };
}
