/** What `rankOf` says of each. A plain loop: for the many places of a frequent word `Float64Array.from` takes several times as long. */
export function ranksBy(places: Uint32Array, rankOf: (place: number) => number): Float64Array {
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
  // The smallest ones so far, sorted: of many values few come among them.
  const kept: number[] = [];
  for (const value of values) {
    if (kept.length === wanted && value >= (kept.at(-1) ?? 0)) continue;
    let at = kept.length;
    while (at > 0 && (kept[at - 1] ?? 0) > value) at -= 1;
    kept.splice(at, 0, value);
    if (kept.length > wanted) kept.pop();
  }
  return kept.at(-1) ?? 0;
}
