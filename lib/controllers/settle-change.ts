import { announceChange, secureChanges } from '../messages/changes';
import type { ArticleId } from '../model/ids';

/**
 * After a write of an article or its highlights is committed: tells every other context, shows it on this screen, and
 * resolves when the journal has it too. What is told as done comes after it.
 */
export async function settleChange(id: ArticleId, refresh: () => Promise<unknown>): Promise<void> {
  const secured = secureChanges();
  await announceChange(id);
  await refresh();
  await secured;
}

/** The same of several articles that were written at once; none named where there are too many to name. */
export async function settleChanges(ids: readonly ArticleId[], refresh: () => Promise<unknown>): Promise<void> {
  const [only, ...others] = ids;
  if (only !== undefined && others.length === 0) return settleChange(only, refresh);
  const secured = secureChanges();
  await announceChange(null);
  await refresh();
  await secured;
}

/**
 * The same of an act on thousands. The journal first: looking through what the index is behind with, for the screen and for
 * every other context, would stand in its way.
 */
export async function settleLongAct(refresh: () => Promise<unknown>): Promise<void> {
  await secureChanges();
  await announceChange(null);
  await refresh();
}
