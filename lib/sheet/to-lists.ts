import type { ItemBlock } from './drawn-block';
import { DEEPEST_LIST, type SheetItem, type SheetList } from './sheet';

interface OpenList {
  depth: number;
  ordered: boolean;
  items: OpenItem[];
}

interface OpenItem extends SheetItem {
  lists: SheetList[];
}

/**
 * A run of items as lists: deeper items become lists inside the item before them, and items that change between numbers and
 * bullets start another list. Depths may begin anywhere and jump.
 */
export function toLists(items: readonly ItemBlock[]): SheetList[] {
  const roots: SheetList[] = [];
  /** The lists that are open, outermost first. */
  const open: OpenList[] = [];
  for (const { source, block, runs } of items) {
    const { depth, ordered } = source;
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) > depth) open.pop();
    const item: OpenItem = { block, runs, lists: [] };
    const current = open.at(-1);
    const goesDeeper = current !== undefined && current.depth < depth && open.length <= DEEPEST_LIST;
    if (current && current.ordered === ordered && !goesDeeper) {
      current.items.push(item);
      continue;
    }
    if (current && !goesDeeper) open.pop();
    const own = { depth, ordered, items: [item] };
    (open.at(-1)?.items.at(-1)?.lists ?? roots).push({ kind: 'list', ordered, items: own.items });
    open.push(own);
  }
  return roots;
}
