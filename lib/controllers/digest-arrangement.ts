/** What the reader did by hand with one digest, kept with its tab: a reload does not lose it. */

import { type Arrangement, NO_ARRANGEMENT } from '../digest/source';
import { fieldsOf } from '../model/fields-of';
import type { ArticleId } from '../model/ids';
import { DIGEST_GROUPINGS } from '../model/settings/digest';

type Stored = Pick<Storage, 'getItem' | 'setItem'>;

/** What is not understood is left out; never throws. */
export function loadArrangement(tabStorage: Stored, key: string): Arrangement {
  try {
    return parseArrangement(JSON.parse(tabStorage.getItem(key) ?? '{}'));
  } catch {
    return NO_ARRANGEMENT;
  }
}

/** A tab without room for it keeps it as long as it is not loaded again. */
export function storeArrangement(tabStorage: Stored, key: string, arrangement: Arrangement): void {
  try {
    tabStorage.setItem(key, JSON.stringify(arrangement));
  } catch (thrown) {
    console.error(thrown);
  }
}

function parseArrangement(value: unknown): Arrangement {
  const { order, groups, leftOut } = fieldsOf(value);
  const ids = (list: unknown) =>
    Array.isArray(list) ? list.filter((id): id is ArticleId => typeof id === 'string') : [];
  const stored = fieldsOf(groups);
  return {
    order: ids(order),
    leftOut: ids(leftOut),
    groups: Object.fromEntries(
      DIGEST_GROUPINGS.map((grouping) => [
        grouping,
        Object.fromEntries(Object.entries(fieldsOf(stored[grouping])).filter(([, name]) => typeof name === 'string')),
      ]),
    ),
  };
}
