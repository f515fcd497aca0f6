/**
 * Version 11: the folders that the reader picked, and what an exchange over one of them knows of the files there. No earlier
 * program kept any.
 */

import type { UpgradeStep } from './upgrade-step';

export const toVersion11: UpgradeStep = {
  to: 11,
  async run(database) {
    database.createObjectStore('folders', { keyPath: 'purpose' });
    database.createObjectStore('exchange', { keyPath: 'key' });
  },
};
