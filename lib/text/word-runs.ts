/** Runs of words in a row (shingles): two texts have them in common where one was made from the other. */

/** Each run of `length` words as a number of 32 bits; none where there are fewer words. */
export function wordRunsOf(words: readonly string[], length: number): Set<number> {
  const runs = new Set<number>();
  const hashes = words.map(hashOf);
  for (let end = length; end <= hashes.length; end += 1) {
    let hash = 0;
    for (let at = end - length; at < end; at += 1) hash = Math.imul(hash ^ (hashes[at] ?? 0), 0x9e3779b1) + 0x7f4a7c15;
    runs.add(mix(hash));
  }
  return runs;
}

/** How much of each of two texts stands in the other, from 0 to 1, that of the one with fewer runs first. A text without runs has nothing. */
export function sharesOf(one: ReadonlySet<number>, other: ReadonlySet<number>): [ofShorter: number, ofLonger: number] {
  const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one];
  if (shorter.size === 0) return [0, 0];
  let shared = 0;
  for (const run of shorter) if (longer.has(run)) shared += 1;
  return [shared / shorter.size, shared / longer.size];
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return mix(hash);
}

/** Every bit of the result depends on every bit of the value (the end of MurmurHash3 by Austin Appleby, public domain). */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
