import type { SheetList } from '../../sheet/sheet';
import { toPhrasing } from './phrasing';
import type { List, ListItem } from './tree';

export function toList({ ordered, items }: SheetList): List {
  const children = items.map(({ runs, lists }): ListItem => {
    const own = { type: 'paragraph' as const, children: toPhrasing(runs) };
    return { type: 'listItem', spread: false, children: [own, ...lists.map(toList)] };
  });
  return { type: 'list', ordered, spread: false, children };
}
