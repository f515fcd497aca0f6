/**
 * Acts on many that are being written. Each of their transactions makes what was read old, and who reads stands in their way: what can
 * wait, as the index, an answer that is not settled or the tidying of a file, is gone on with when they are over.
 */
export interface LongActs {
  /** An act begins; it has ended when what this gives is called. */
  begin: () => () => void;
  /** Resolves when none is under way. */
  over: () => Promise<void>;
}

export function createLongActs(): LongActs {
  const acts = new Set<Promise<void>>();
  return {
    begin() {
      const { promise, resolve } = Promise.withResolvers<void>();
      acts.add(promise);
      return () => {
        acts.delete(promise);
        resolve();
      };
    },
    async over() {
      while (acts.size > 0) await Promise.all(acts);
    },
  };
}
