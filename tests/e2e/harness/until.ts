/** Waiting for what comes by itself, without a fixed pause. */

const PATIENCE = 8_000;
const STEP = 50;

/**
 * Asks again until the answer is neither undefined, null, false nor empty, and gives it back. Fails with `what` after
 * `patience` milliseconds; a question that fails counts as not answered yet.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T> | T,
  patience = PATIENCE,
): Promise<Exclude<T, null | undefined | false | ''>> {
  const end = Date.now() + patience;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer as Exclude<T, null | undefined | false | ''>;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`waited ${patience} ms for ${what}`, { cause: last });
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
}
