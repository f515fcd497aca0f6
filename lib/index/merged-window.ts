/** A stretch of an order that two sources make together, without going through what comes before it. */

interface Window<Match> {
  /** The matches of the index, in order: so many behind the first `from`. */
  find: (from: number, count: number) => readonly Match[];
  /** Those that the index does not hold, few and in no order. */
  others: readonly Match[];
  /** Never 0: no two are equal. */
  compare: (one: Match, other: Match) => number;
}

/**
 * The matches of both in one order: `limit` of them, behind the first `skipped`. At most all of the others can stand before
 * the stretch, so it begins among the index's matches so many earlier at most, and nothing before that is read.
 */
export function mergedWindow<Match>(
  { find, others, compare }: Window<Match>,
  { limit, skipped }: { limit: number; skipped: number },
): Match[] {
  const from = Math.max(0, skipped - others.length);
  const found = find(from, skipped + limit - from);
  const [first] = found;
  // Behind the index's last match by as many as there are others: nothing stands there.
  if (first === undefined && from > 0) return [];
  const behind = first === undefined || from === 0 ? others : others.filter((one) => compare(one, first) > 0);
  const position = from + others.length - behind.length;
  return [...found, ...behind].toSorted(compare).slice(skipped - position, skipped - position + limit);
}
