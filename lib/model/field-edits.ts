/** How an edit of one field is made and taken back, whatever record the field is of. */

import type { FieldEdit } from './highlight';
import type { Stamp, Stamps } from './merging/stamp';
import { type Noted, writeNote, writeNoteBeside } from './note';

interface Tagged {
  tags: string[];
  stamps: Stamps<`tag:${string}`>;
}

/** The record with the note; the same object where that changes nothing. One that was written elsewhere since `from` stays beside it. */
export function changeNote<Item extends Noted>(item: Item, { from, to }: FieldEdit<string>, stamp: Stamp): Item {
  if (to === from || to === item.note) return item;
  return (item.note === from ? writeNote : writeNoteBeside)(item, to, stamp);
}

/** The record with the tags that were put to it and without those that were taken away; the others stay as they are. */
export function changeTags<Item extends Tagged>(item: Item, edit: FieldEdit<string[]>, stamp: Stamp): Item {
  const [added, removed] = differenceOf(edit);
  const isToGo = (tag: string) => removed.includes(tag);
  const put = added.filter((tag) => !item.tags.includes(tag));
  const taken = item.tags.filter(isToGo);
  if (put.length + taken.length === 0) return item;
  const tags = [...item.tags.filter((tag) => !isToGo(tag)), ...put];
  return { ...item, tags, stamps: { ...item.stamps, ...stampsOfTags([...put, ...taken], stamp) } };
}

/** Whether the tags are as the edit left them. */
export function isAsTagged({ tags }: Pick<Tagged, 'tags'>, edit: FieldEdit<string[]>): boolean {
  const [added, removed] = differenceOf(edit);
  return added.every((tag) => tags.includes(tag)) && !removed.some((tag) => tags.includes(tag));
}

/** The edit that takes this one back. */
export function turnedEdit<Value>({ from, to }: FieldEdit<Value>): FieldEdit<Value> {
  return { from: to, to: from };
}

export function stampsOfTags(tags: string[], stamp: Stamp): Stamps<`tag:${string}`> {
  return Object.fromEntries(tags.map((tag) => [`tag:${tag}`, stamp]));
}

export function sortedTags(tags: readonly string[]): string[] {
  return [...tags].sort();
}

/** What an edit put to, and what it took away. */
function differenceOf({ from, to }: FieldEdit<string[]>): [added: string[], removed: string[]] {
  return [[...new Set(to)].filter((tag) => !from.includes(tag)), from.filter((tag) => !to.includes(tag))];
}
