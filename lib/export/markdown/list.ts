import type { SheetList } from '../../sheet/sheet';
import type { BlockIds } from './block-ids';
import { toIdBehind } from './id-node';
import { toPhrasing } from './phrasing';
import type { List, ListItem } from './tree';

export function toList({ ordered, items }: SheetList, idOf: BlockIds): List {
  const children = items.map(({ block, runs, lists }): ListItem => {
    const own = { type: 'paragraph' as const, children: [...toPhrasing(runs), ...toIdBehind(idOf(block))] };
    return { type: 'listItem', spread: false, children: [own, ...lists.map((list) => toList(list, idOf))] };
  });
  return { type: 'list', ordered, spread: false, children };
}
