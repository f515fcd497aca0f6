/** Version 3: tags are counted. The counts and the list are made anew from the records. */

import { type CollectionState, STATE_KEY } from '../schema';
import { type Tally, tallyArticles } from '../tally';
import type { ReadTransaction } from '../transaction';
import type { UpgradeStep } from './upgrade-step';

export const toVersion3: UpgradeStep = {
  to: 3,
  async run(_database, transaction) {
    const meta = transaction.objectStore('meta');
    const summaries = transaction.objectStore('summaries');
    const state = (await meta.get(STATE_KEY)) as CollectionState;
    const { lastStamp } = state;
    const tally: Tally = { articles: 0, highlights: 0, tags: {}, ...(lastStamp && { lastStamp }) };
    // The stores are those of this program since version 2.
    const records = transaction as unknown as ReadTransaction<'articles' | 'highlights'>;
    for await (const { articles } of tallyArticles(records, tally)) {
      for (const { id, row } of articles) {
        if (row) await summaries.put(row);
        else await summaries.delete(id);
      }
    }
    await meta.put({ ...state, ...tally }, STATE_KEY);
  },
};
