/** Version 10: what a restore or an import wrote is logged, so that it can be taken back. */

import type { UpgradeStep } from './upgrade-step';

export const toVersion10: UpgradeStep = {
  to: 10,
  async run(database) {
    database.createObjectStore('intakes', { keyPath: 'key' });
  },
};
