/** Version 4: the index of reprints. It is filled later, from where `sketchedTo` says. */

import { reprintIndex } from '../derived/reprint-index';
import { STATE_KEY } from '../schema';
import type { UpgradeStep } from './upgrade-step';

export const toVersion4: UpgradeStep = {
  to: 4,
  async run(database, transaction) {
    reprintIndex.create(database);
    const meta = transaction.objectStore('meta');
    // Before every id: no article is in the index yet.
    await meta.put({ ...(await meta.get(STATE_KEY)), sketchedTo: '' }, STATE_KEY);
  },
};
