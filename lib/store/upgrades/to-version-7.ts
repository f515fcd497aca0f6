/** Version 7: versions carry every fact. Those that lie there are written back later; until then they are migrated when read. */

import { STALE_VERSIONS } from '../stale-records';
import type { UpgradeStep } from './upgrade-step';

export const toVersion7: UpgradeStep = {
  to: 7,
  async run(_database, transaction) {
    const [aVersion] = await transaction.objectStore('versions').getAllKeys(null, 1);
    if (aVersion !== undefined) await transaction.objectStore('progress').put({}, STALE_VERSIONS);
  },
};
