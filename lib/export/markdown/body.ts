/** The flat blocks of an article as a tree: runs of items become lists, runs of cells tables. */

import type { Block, BlockKind } from '../../model/article';
import { type ItemBlock, toList } from './list';
import type { MarkedBlock } from './marked-block';
import { type Range, toPhrasing, toWebAddress } from './phrasing';
import { type CellBlock, toTable } from './table';
import type { PhrasingContent, RootContent } from './tree';

type FigureBlock = Extract<Block, { kind: 'figure' }>;

const isKind =
  <Kind extends BlockKind>(kind: Kind) =>
  (marked: MarkedBlock): marked is MarkedBlock<Extract<Block, { kind: Kind }>> =>
    marked.block.kind === kind;

const isItem: (marked: MarkedBlock) => marked is MarkedBlock<ItemBlock> = isKind('item');
const isCell: (marked: MarkedBlock) => marked is MarkedBlock<CellBlock> = isKind('cell');

/** The article's text in reading order; blocks without words and images are left out. */
export function toBody(blocks: readonly MarkedBlock[], imageWord: string): RootContent[] {
  const body: RootContent[] = [];
  for (let at = 0; at < blocks.length; ) {
    const items = takeRun(blocks, at, isItem, ({ block }) => block.list);
    const cells = takeRun(blocks, at, isCell, ({ block }) => block.table);
    if (items.length > 0) body.push(...toList(items));
    else if (cells.length > 0) body.push(...toTable(cells));
    else body.push(...toFlow(blocks[at], imageWord));
    at += Math.max(items.length, cells.length, 1);
  }
  return body;
}

/** The blocks from `at` on that are of the kind and belong to the same list or table as the first. */
function takeRun<Kind extends Block>(
  blocks: readonly MarkedBlock[],
  at: number,
  isOfKind: (marked: MarkedBlock) => marked is MarkedBlock<Kind>,
  groupOf: (marked: MarkedBlock<Kind>) => number,
): MarkedBlock<Kind>[] {
  const run: MarkedBlock<Kind>[] = [];
  for (let marked = blocks[at]; marked && isOfKind(marked); marked = blocks[at + run.length]) {
    const [first] = run;
    if (first && groupOf(first) !== groupOf(marked)) break;
    run.push(marked);
  }
  return run;
}

function toFlow(marked: MarkedBlock | undefined, imageWord: string): RootContent[] {
  if (marked === undefined) return [];
  const { block } = marked;
  if (block.kind === 'figure') return toFigure(block, marked.marks, imageWord);
  const children = phrasingOf(marked);
  if (children.length === 0) return [];
  switch (block.kind) {
    case 'headline':
      return [{ type: 'heading', depth: 1, children }];
    case 'heading':
      return [{ type: 'heading', depth: block.level, children }];
    case 'lead':
      return [{ type: 'paragraph', children: [{ type: 'strong', children }] }];
    case 'quote':
      return [{ type: 'blockquote', children: [{ type: 'paragraph', children }] }];
    default:
      return [{ type: 'paragraph', children }];
  }
}

/** A caption line. The image is a link to its address: whoever opens the file loads nothing. */
function toFigure(block: FigureBlock, marks: readonly Range[], imageWord: string): RootContent[] {
  const { image } = block;
  const url = image && toWebAddress(image.src);
  const caption = phrasingOf({ block, marks });
  const link: PhrasingContent[] = url ? [{ type: 'link', url, children: [{ type: 'text', value: imageWord }] }] : [];
  const colon: PhrasingContent[] = url && caption.length > 0 ? [{ type: 'text', value: ': ' }] : [];
  const credit =
    image?.credit !== undefined && !block.text.includes(image.credit) ? ` (${imageWord}: ${image.credit})` : '';
  const children = [...link, ...colon, ...caption, ...(credit ? [{ type: 'text' as const, value: credit }] : [])];
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

/** A lead is set in strong as a whole, a heading is strong by itself. */
function phrasingOf({ block, marks }: MarkedBlock): PhrasingContent[] {
  const spans = block.spans ?? [];
  const isStrong = block.kind === 'lead' || block.kind === 'headline' || block.kind === 'heading';
  const shown = isStrong ? spans.filter(({ kind }) => kind !== 'strong') : spans;
  return toPhrasing(block.text, shown, marks);
}
