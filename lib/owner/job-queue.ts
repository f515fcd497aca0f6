/** Jobs one after the other: they share the files, and each finds what the one before has left. */

export interface JobQueue {
  /**
   * Runs the job when its turn comes, and answers as it does. An urgent one comes before all others that wait, behind those
   * that are urgent too.
   */
  add<T>(job: () => Promise<T>, isUrgent: boolean): Promise<T>;
  /** Whether an urgent one waits for the one that runs. */
  isUrgentWaiting(): boolean;
  /** Resolves when nothing runs or waits. */
  drained(): Promise<void>;
}

export function createJobQueue(): JobQueue {
  const urgent: (() => Promise<unknown>)[] = [];
  const others: (() => Promise<unknown>)[] = [];
  let working: Promise<void> | undefined;

  async function work(): Promise<void> {
    const next = () => urgent.shift() ?? others.shift();
    for (let run = next(); run !== undefined; run = next()) await run();
    working = undefined;
  }

  return {
    add<T>(job: () => Promise<T>, isUrgent: boolean) {
      const { promise, resolve } = Promise.withResolvers<T>();
      // A job that fails is told to who asked for it, and holds up no other.
      const run = () => {
        const done = job();
        resolve(done);
        return done.catch(() => undefined);
      };
      (isUrgent ? urgent : others).push(run);
      working ??= work();
      return promise;
    },
    isUrgentWaiting: () => urgent.length > 0,
    drained: () => working ?? Promise.resolve(),
  };
}
