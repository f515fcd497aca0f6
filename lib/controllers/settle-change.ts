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
