/**
 * While an act on many is under way the list asks nothing a second time: each transaction of the act makes every answer old, and what
 * looks through thousands of changes again and again stands in the act's way. What the reader asks anew is asked at once.
 */
export interface ActPause {
  /** An act begins; it has ended when what this gives is called. */
  begin: () => () => void;
  /** Resolves when no act is under way. */
  over: () => Promise<void>;
}

export function createActPause(): ActPause {
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
