/** Work of the background that goes on longer than the browser lets a background rest. */

const AWAKE_INTERVAL = 10_000;

/** Runs the work, and calls `stayAwake` now and then until it is done: the browser ends a background that does nothing. */
export async function keepAwake(stayAwake: () => void, work: () => Promise<void>): Promise<void> {
  const awake = setInterval(stayAwake, AWAKE_INTERVAL);
  try {
    await work();
  } catch (error) {
    // The next change, question or start tries again; the outbox keeps what is not done.
    console.error(error);
  } finally {
    clearInterval(awake);
  }
}
