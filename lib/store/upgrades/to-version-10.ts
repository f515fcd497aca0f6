/**
 * Version 10: images of an article's text and pictures of its page, each a row of its own; and what a restore or an import wrote, so
 * that it can be taken back. No earlier program kept any.
 */

import type { UpgradeStep } from './upgrade-step';

export const toVersion10: UpgradeStep = {
  to: 10,
  async run(database) {
    database.createObjectStore('pictures', { keyPath: ['articleId', 'kind', 'name'] });
    database.createObjectStore('intakes', { keyPath: 'key' });
  },
};
