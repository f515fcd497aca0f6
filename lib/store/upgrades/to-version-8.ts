/** Version 8: records that are damaged are listed, and what they were is filed before they are repaired or deleted. */

import { DAMAGE_CHECK } from '../damage';
import type { UpgradeStep } from './upgrade-step';

export const toVersion8: UpgradeStep = {
  to: 8,
  async run(database, transaction) {
    database.createObjectStore('damaged', { keyPath: 'key' });
    const [anArticle] = await transaction.objectStore('articles').getAllKeys(null, 1);
    if (anArticle !== undefined) await transaction.objectStore('progress').put({}, DAMAGE_CHECK);
  },
};
