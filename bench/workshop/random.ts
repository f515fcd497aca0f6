/** Random choices that come out the same for the same words. */

export interface Random {
  /** From 0 up to 1, exclusive. */
  next(): number;
  /** A whole number from 0 up to `count`, exclusive. */
  below(count: number): number;
  pick<T>(list: readonly T[]): T;
}

export function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Numbers from 0 up to 1, exclusive: Mulberry32 by Tommy Ettinger (public domain). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function randomOf(words: string): Random {
  const next = numbersFrom(hashOf(words));
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    pick: <T>(list: readonly T[]) => {
      if (list.length === 0) throw new Error('nothing to pick from');
      return list[below(list.length)] as T;
    },
  };
}
