/** Places in an order by numbers, so that what is looked up is only what an answer needs. */

/** A number for a place: never greater than that of one that comes behind it. */
export type RankOf = (place: number) => number;

/** Some of an order, and how many of them stand before what was asked for. */
export interface RankedStretch {
  places: Uint32Array;
  skipped: number;
}

/**
 * `limit` places behind the first `skipped`, in no order. Those of equal rank at both ends are all there: only their keys tell
 * which of them comes first. What is surely before or behind is not.
 */
export function rankedStretch(
  places: Uint32Array,
  rankOf: RankOf,
  { limit, skipped }: { limit: number; skipped: number },
): RankedStretch {
  const ranks = ranksBy(places, rankOf);
  const first = skipped > 0 ? nthSmallest(ranks, skipped) : Number.NEGATIVE_INFINITY;
  const last = nthSmallest(ranks, skipped + limit);
  const within: number[] = [];
  let before = 0;
  for (let at = 0; at < ranks.length; at += 1) {
    const rank = ranks[at] ?? 0;
    if (rank < first) before += 1;
    else if (rank <= last) within.push(places[at] ?? 0);
  }
  return { places: Uint32Array.from(within), skipped: skipped - before };
}

/** All of them by their ranks: those of equal rank in any order. */
export function inRankOrder(places: Uint32Array, rankOf: RankOf): number[] {
  const ranks = ranksBy(places, rankOf);
  return [...places.keys()]
    .toSorted((one, other) => (ranks[one] ?? 0) - (ranks[other] ?? 0))
    .map((at) => places[at] ?? 0);
}

/** What `rankOf` says of each. A plain loop: for the many places of a frequent word `Float64Array.from` takes several times as long. */
function ranksBy(places: Uint32Array, rankOf: RankOf): Float64Array {
  const ranks = new Float64Array(places.length);
  for (let at = 0; at < places.length; at += 1) ranks[at] = rankOf(places[at] ?? 0);
  return ranks;
}

/** Beyond it a sorted copy is quicker. */
const MOST_KEPT = 500;

/** The value that stands at place `nth` (from 1) when they are sorted; the last one where there are fewer. 0 of none. */
export function nthSmallest(values: Float64Array, nth: number): number {
  const wanted = Math.min(nth, values.length);
  if (wanted > MOST_KEPT) return values.toSorted()[wanted - 1] ?? 0;
  // The smallest ones so far, sorted: of many values few come among them. Nothing is called for those that do not.
  const kept: number[] = [];
  let greatest = 0;
  for (let from = 0; from < values.length; from += 1) {
    const value = values[from] ?? 0;
    if (kept.length === wanted && value >= greatest) continue;
    let at = kept.length;
    while (at > 0 && (kept[at - 1] ?? 0) > value) at -= 1;
    kept.splice(at, 0, value);
    if (kept.length > wanted) kept.pop();
    greatest = kept.at(-1) ?? 0;
  }
  return kept.at(-1) ?? 0;
}
