/** Reading what a screen shows first while its settings are still read and before it is drawn: no Preact in it. */

import { onCollectionChanged } from '../messages/changes';

export interface EarlyReading<T> {
  /** Resolves at its end, also where it failed. */
  over: Promise<void>;
  /** What it gave, where it has come to its end by now. */
  given: () => T | undefined;
  /** The first call gives what was begun early; where the collection has changed since, and at every later call, it is read anew. */
  read: () => Promise<T>;
}

/** Begins `read` now. */
export function beginEarly<T>(read: () => Promise<T>): EarlyReading<T> {
  const listening = new AbortController();
  let given: { value: T } | undefined;
  let begun: Promise<T> | undefined = read();
  const over = begun.then(
    (value) => {
      given = { value };
    },
    // Whoever reads is told.
    () => undefined,
  );
  onCollectionChanged(() => {
    begun = undefined;
  }, listening.signal);
  return {
    over,
    given: () => given?.value,
    read: () => {
      const answer = begun ?? read();
      begun = undefined;
      listening.abort();
      return answer;
    },
  };
}
