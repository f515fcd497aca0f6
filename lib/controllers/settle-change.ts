import { announceChange } from '../messages/changes';
import type { ArticleId } from '../model/ids';

/** After a write of an article or its highlights is stored: tells every other context, then shows it on this screen. */
export async function settleChange(id: ArticleId, refresh: () => Promise<unknown>): Promise<void> {
  await announceChange(id);
  await refresh();
}
