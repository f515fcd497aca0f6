/** Version 9: the rows of the list that lie in a day's tray are found by the day. No row of an earlier program does. */

import type { UpgradeStep } from './upgrade-step';

export const toVersion9: UpgradeStep = {
  to: 9,
  async run(_database, transaction) {
    transaction.objectStore('summaries').createIndex('trayDay', 'tray.day');
  },
};
