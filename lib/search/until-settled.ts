/** The pause before an answer is gone on with that was not settled: another page's question comes in between. */
export const SETTLING_MS = 30;

/** Asks until the answer is settled, or nobody wants it any more; then it is the last one. Null where a later question took its place. */
export async function untilSettled<Answer extends { isSettled: boolean }>(
  ask: () => Promise<Answer | null>,
  isWanted: () => boolean = () => true,
): Promise<Answer | null> {
  let answer = await ask();
  while (answer?.isSettled === false && isWanted()) {
    await new Promise((resolve) => setTimeout(resolve, SETTLING_MS));
    if (isWanted()) answer = await ask();
  }
  return answer;
}
