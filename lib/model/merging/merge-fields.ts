/** The two rules by which a merge decides fields: newest stamp wins a field, and a set is decided element by element. */

import { imageOf } from './image-of';
import { isNewer, type Stamp, type Stamps } from './stamp';

interface Stamped {
  stamps: Stamps<string>;
}

/**
 * `left` with the keys that `governed` maps to a stamp taken from the side with the newer stamp. Where the stamps are
 * equal (never written, or a record that somebody tampered with) the values decide, so that the order of the two sides
 * does not.
 */
export function mergeFields<Item extends Stamped>(
  left: Item,
  right: Item,
  governed: Record<keyof Item, string | undefined>,
): Item {
  const merged = { ...left };
  for (const [field, keys] of keysByField(governed)) {
    const { [field]: ours } = left.stamps;
    const { [field]: theirs } = right.stamps;
    const isOurs = ours === theirs ? imageOfKeys(left, keys) >= imageOfKeys(right, keys) : isNewer(ours, theirs);
    const winner = isOurs ? left : right;
    for (const key of keys) {
      if (winner[key] === undefined) Reflect.deleteProperty(merged, key);
      else merged[key] = winner[key];
    }
  }
  return merged;
}

/** The elements of both sets that are in by their newest stamp (`prefix` + element); the earliest stamped come first. */
export function mergeSets<Item extends Stamped>(
  left: Item,
  right: Item,
  elementsOf: (item: Item) => readonly string[],
  prefix: string,
): string[] {
  const stampIn = (item: Item, element: string): Stamp | undefined => item.stamps[prefix + element];
  const isIn = (element: string): boolean => {
    const ours = stampIn(left, element);
    const theirs = stampIn(right, element);
    const inOurs = elementsOf(left).includes(element);
    const inTheirs = elementsOf(right).includes(element);
    if (ours === theirs) return inOurs || inTheirs;
    return isNewer(ours, theirs) ? inOurs : inTheirs;
  };
  const newest = (element: string): string => {
    const stamp = [stampIn(left, element) ?? '', stampIn(right, element) ?? ''].sort().at(-1);
    return `${stamp} ${element}`;
  };
  const all = new Set([...elementsOf(left), ...elementsOf(right)]);
  return [...all].filter(isIn).sort((one, other) => (newest(one) < newest(other) ? -1 : 1));
}

/** The newest stamp of each field. */
export function mergeStamps<Field extends string>(left: Stamps<Field>, right: Stamps<Field>): Stamps<Field> {
  const merged: Stamps<Field> = { ...left };
  for (const field of Object.keys(right) as Field[]) {
    if (isNewer(right[field], left[field])) merged[field] = right[field];
  }
  return merged;
}

function keysByField<Item>(governed: Record<keyof Item, string | undefined>): Map<string, (keyof Item)[]> {
  const keys = new Map<string, (keyof Item)[]>();
  for (const key of Object.keys(governed) as (keyof Item)[]) {
    const field = governed[key];
    if (field !== undefined) keys.set(field, [...(keys.get(field) ?? []), key]);
  }
  return keys;
}

/** The values of some keys as one string to compare. A missing one gives [] and a null one [null]: the two are not equal. */
function imageOfKeys<Item>(item: Item, keys: (keyof Item)[]): string {
  return imageOf(keys.map((key) => (item[key] === undefined ? [] : [item[key]])));
}
