/** Deleting is a tombstone, so that it can be taken back and so that a merge does not bring the deleted back. */

import type { IsoMoment } from './article';
import type { Stamp, Stamps } from './merging/stamp';

interface Deletable {
  deletedAt?: IsoMoment;
  stamps: Stamps<'deletedAt'>;
}

/** The record with a tombstone; the same object where it has one already. */
export function deleteRecord<Item extends Deletable>(item: Item, deletedAt: IsoMoment, stamp: Stamp): Item {
  if (item.deletedAt !== undefined) return item;
  return { ...item, deletedAt, stamps: { ...item.stamps, deletedAt: stamp } };
}

/** The record without its tombstone; the same object where it has none. */
export function restoreRecord<Item extends Deletable>(item: Item, stamp: Stamp): Item {
  if (item.deletedAt === undefined) return item;
  const live: Item = { ...item, stamps: { ...item.stamps, deletedAt: stamp } };
  Reflect.deleteProperty(live, 'deletedAt');
  return live;
}
