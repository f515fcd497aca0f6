/**
 * A reader's corrections of what was read from the page. They stand beside the reading, which goes on being what the page
 * says: so a later reading cannot undo a correction, and a correction that is taken back gives the page's words again. The
 * text and its coordinates are never corrected.
 */

import type { CorrectionKey, CorrectionStamp, Corrections, ReadArticle } from './article';
import { mergeFields } from './merging/merge-fields';
import type { Stamp, Stamps } from './merging/stamp';

export type { CorrectionKey, Corrections };

const STAMP_OF: Record<CorrectionKey, CorrectionStamp> = {
  headline: 'correction:headline',
  publishedAt: 'correction:publishedAt',
  authors: 'correction:authors',
  source: 'correction:source',
};

export const CORRECTION_KEYS = Object.keys(STAMP_OF) as CorrectionKey[];

interface Correctable {
  corrections?: Corrections;
  stamps: Stamps<CorrectionStamp>;
}

/** An article as the reader wants it told: the reading with the corrections over it. */
export function withCorrections<Item extends Pick<ReadArticle, CorrectionKey>>(
  article: Item,
  corrections: Corrections | undefined,
): Item {
  if (corrections === undefined) return article;
  const corrected = { ...article, ...corrections };
  for (const key of ['publishedAt', 'source'] as const)
    if (corrected[key] === null) Reflect.deleteProperty(corrected, key);
  return corrected as Item;
}

/**
 * The record with what the reader changed from `before` to `corrections`; a field that is the same in both stays as it is,
 * whoever wrote it. What does not change keeps its stamp; the same object where nothing does.
 */
export function writeCorrections<Item extends Correctable>(
  item: Item,
  corrections: Corrections,
  stamp: Stamp,
  before: Corrections = item.corrections ?? {},
): Item {
  const changed = changedKeys(before, corrections).filter((key) => !isSame(item.corrections?.[key], corrections[key]));
  if (changed.length === 0) return item;
  const stamps = Object.fromEntries(changed.map((key) => [STAMP_OF[key], stamp]));
  const written = Object.fromEntries(changed.map((key) => [key, corrections[key]]));
  return withoutNone({
    ...item,
    corrections: { ...item.corrections, ...written },
    stamps: { ...item.stamps, ...stamps },
  });
}

/**
 * The record with what was changed from `before` to `corrections` as it was before. Null where one of these fields is not as
 * `corrections` say any more: somebody changed it since.
 */
export function takeCorrectionsBack<Item extends Correctable>(
  item: Item,
  corrections: Corrections,
  stamp: Stamp,
  before: Corrections,
): Item | null {
  const changed = changedKeys(before, corrections);
  const isAs = (wanted: Corrections) => changed.every((key) => isSame(item.corrections?.[key], wanted[key]));
  if (isAs(before)) return item;
  return isAs(corrections) ? writeCorrections(item, before, stamp, corrections) : null;
}

function changedKeys(before: Corrections, after: Corrections): CorrectionKey[] {
  return CORRECTION_KEYS.filter((key) => !isSame(before[key], after[key]));
}

/** `merged` with each correction taken from the side that wrote it last. */
export function mergeCorrections<Item extends Correctable>(merged: Item, left: Correctable, right: Correctable): Item {
  const stamped = ({ corrections, stamps }: Correctable) => ({ ...corrections, stamps });
  const { stamps: _stamps, ...corrections } = mergeFields<Corrections & { stamps: Stamps<string> }>(
    stamped(left),
    stamped(right),
    {
      ...STAMP_OF,
      stamps: undefined,
    },
  );
  return withoutNone({ ...merged, corrections });
}

function withoutNone<Item extends Correctable>(item: Item): Item {
  const corrections = Object.fromEntries(
    Object.entries(item.corrections ?? {}).filter(([, value]) => value !== undefined),
  );
  const result: Item = { ...item, corrections };
  if (Object.keys(corrections).length === 0) Reflect.deleteProperty(result, 'corrections');
  return result;
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
