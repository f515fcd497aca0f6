/** What two periods hold beside each other, value by value. */

import type { FacetCount } from '../search/query';

export interface ComparedCount {
  now: number;
  before: number;
}

export interface ComparedValue extends ComparedCount {
  value: string;
}

/** Every value of either; the most frequent first, by the greater of its two counts, then by the alphabet of code units. */
export function compareValues(now: readonly FacetCount[], before: readonly FacetCount[]): ComparedValue[] {
  const values = new Map<string, ComparedValue>();
  for (const { value, count } of now) values.set(value, { value, now: count, before: 0 });
  for (const { value, count } of before) {
    values.set(value, { value, now: values.get(value)?.now ?? 0, before: count });
  }
  return [...values.values()].toSorted(
    (one, other) =>
      Math.max(other.now, other.before) - Math.max(one.now, one.before) ||
      other.now - one.now ||
      (one.value < other.value ? -1 : 1),
  );
}

/** Those that have no value, where each has one at most. */
export function compareRest(total: ComparedCount, values: readonly ComparedCount[]): ComparedCount {
  const sum = (side: keyof ComparedCount) => values.reduce((all, one) => all + one[side], 0);
  return { now: total.now - sum('now'), before: total.before - sum('before') };
}

/** What rose most, and what fell most; null where nothing did. */
export function greatestChanges<One extends ComparedCount>(
  values: readonly One[],
): { risen: One | null; fallen: One | null } {
  let risen: One | null = null;
  let fallen: One | null = null;
  for (const one of values) {
    const change = one.now - one.before;
    if (change > 0 && (risen === null || change > risen.now - risen.before)) risen = one;
    if (change < 0 && (fallen === null || change < fallen.now - fallen.before)) fallen = one;
  }
  return { risen, fallen };
}

/** As a share of what there was before; null where there was nothing. */
export function shareOfChange({ now, before }: ComparedCount): number | null {
  return before === 0 ? null : (now - before) / before;
}
