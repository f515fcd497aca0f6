import type { Block } from '../../model/article';
import type { MarkedBlock } from './marked-block';
import { toPhrasing } from './phrasing';
import type { List, ListItem } from './tree';

export type ItemBlock = Extract<Block, { kind: 'item' }>;

/**
 * A run of items as lists: deeper items become lists inside the item before them, and items that change between numbers and
 * bullets start another list. Depths may begin anywhere and jump.
 */
export function toList(items: readonly MarkedBlock<ItemBlock>[]): List[] {
  const roots: List[] = [];
  /** The lists that are open, outermost first. */
  const open: { depth: number; list: List }[] = [];
  for (const { block, marks } of items) {
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) > block.depth) open.pop();
    const children = toPhrasing(block.text, block.spans ?? [], marks);
    const item: ListItem = { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] };
    const current = open.at(-1);
    if (current && current.list.ordered === block.ordered && current.depth >= block.depth) {
      current.list.children.push(item);
      continue;
    }
    const list: List = { type: 'list', ordered: block.ordered, spread: false, children: [item] };
    if (current && current.depth >= block.depth) open.pop();
    const parent = open.at(-1)?.list.children.at(-1);
    if (parent) parent.children.push(list);
    else roots.push(list);
    open.push({ depth: block.depth, list });
  }
  return roots;
}
