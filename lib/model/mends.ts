/**
 * A reader's corrections of what was read from the page. They stand beside the reading, which goes on being what the
 * page says: so a later reading cannot undo a mend, and a mend taken back gives the page's words again. The text and its
 * coordinates are never mended.
 */

import type { MendKey, MendStamp, Mends, ReadArticle } from './article';
import { mergeFields } from './merge-fields';
import type { Stamp, Stamps } from './stamp';

export type { MendKey, Mends };

const STAMP_OF: Record<MendKey, MendStamp> = {
  headline: 'mend:headline',
  publishedAt: 'mend:publishedAt',
  authors: 'mend:authors',
  source: 'mend:source',
};

export const MEND_KEYS = Object.keys(STAMP_OF) as MendKey[];

interface Mendable {
  mends?: Mends;
  stamps: Stamps<MendStamp>;
}

/** An article as the reader wants it told: the reading with the mends over it. */
export function withMends<Item extends Pick<ReadArticle, MendKey>>(article: Item, mends: Mends | undefined): Item {
  if (mends === undefined) return article;
  const mended = { ...article, ...mends };
  for (const key of ['publishedAt', 'source'] as const) if (mended[key] === null) Reflect.deleteProperty(mended, key);
  return mended as Item;
}

/** The record with these mends and no others. What does not change keeps its stamp; the same object where nothing does. */
export function writeMends<Item extends Mendable>(item: Item, mends: Mends, stamp: Stamp): Item {
  const changed = MEND_KEYS.filter((key) => !isSame(item.mends?.[key], mends[key]));
  if (changed.length === 0) return item;
  const stamps = Object.fromEntries(changed.map((key) => [STAMP_OF[key], stamp]));
  return withoutNone({ ...item, mends: { ...mends }, stamps: { ...item.stamps, ...stamps } });
}

/** `merged` with each mend taken from the side that wrote it last. */
export function mergeMends<Item extends Mendable>(merged: Item, left: Mendable, right: Mendable): Item {
  const stamped = ({ mends, stamps }: Mendable) => ({ ...mends, stamps });
  const { stamps: _stamps, ...mends } = mergeFields<Mends & { stamps: Stamps<string> }>(stamped(left), stamped(right), {
    ...STAMP_OF,
    stamps: undefined,
  });
  return withoutNone({ ...merged, mends });
}

function withoutNone<Item extends Mendable>(item: Item): Item {
  const mends = Object.fromEntries(Object.entries(item.mends ?? {}).filter(([, mend]) => mend !== undefined));
  const result: Item = { ...item, mends };
  if (Object.keys(mends).length === 0) Reflect.deleteProperty(result, 'mends');
  return result;
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
