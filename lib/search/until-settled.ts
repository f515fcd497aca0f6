import type { SearchAnswer } from './answer';

/** The pause before an answer is gone on with that was not settled: another page's question comes in between. */
export const SETTLING_MS = 30;

/** How often an index that is being made is asked again, and one that cannot be used: there may be room by now. */
const AGAIN_MS = { building: 1_500, unavailable: 5_000 } as const;

/** After how many milliseconds the same is asked again; null where the answer is whole. `settlingMs`: of one that is not settled. */
export function pauseAfter(
  { isSettled, reach }: Pick<SearchAnswer, 'isSettled' | 'reach'>,
  settlingMs: number,
): number | null {
  if (!isSettled) return settlingMs;
  return reach.kind === 'whole' ? null : AGAIN_MS[reach.kind];
}

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
