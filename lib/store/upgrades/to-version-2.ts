/** Version 2: records with ids, in stores of their own. What the prototype kept is migrated here. */

import type { ArticleId } from '../../model/ids';
import { articleIdV0 } from '../../model/migrations/migrate-v0';
import { migrate, SCHEMA_VERSION } from '../../model/migrations/migrations';
import { urlOfV0 } from '../../model/migrations/schema-v0';
import { STATE_KEY } from '../schema';
import type { UpgradeStep, UpgradeTransaction } from './upgrade-step';

const PROTOTYPE = 'prototype';

export const toVersion2: UpgradeStep = {
  to: 2,
  async run(database, transaction, newId) {
    const isPrototype = database.objectStoreNames.contains('articles');
    // It had a store of this name, with another key.
    if (isPrototype) transaction.objectStore('articles').name = PROTOTYPE;
    const articles = database.createObjectStore('articles', { keyPath: 'id' });
    // Unique: it is this index that makes one article of two tabs that save the same one.
    articles.createIndex('addresses', 'addresses', { multiEntry: true, unique: true });
    database.createObjectStore('highlights', { keyPath: 'id' }).createIndex('articleId', 'articleId');
    database.createObjectStore('versions', { keyPath: ['articleId', 'number'] });
    database.createObjectStore('summaries', { keyPath: 'id' }).createIndex('savedAt', ['savedAt', 'id']);
    await database
      .createObjectStore('meta')
      .put({ installId: newId(), articles: 0, highlights: 0, tags: {} }, STATE_KEY);
    if (!isPrototype) return;
    await migratePrototype(transaction);
    database.deleteObjectStore(PROTOTYPE);
  },
};

/**
 * Now and not when they are read: a row of the prototype is no record, it has neither an id nor addresses to be found by.
 * Rows of one article become one record, so they are migrated together; other rows do not matter to them.
 */
async function migratePrototype(transaction: UpgradeTransaction): Promise<void> {
  const rows = transaction.objectStore(PROTOTYPE);
  const keys = await rows.getAllKeys();
  const keysOf = Map.groupBy(keys, (key): ArticleId => articleIdV0(urlOfV0(key)));
  for (const group of keysOf.values()) {
    const articles = await Promise.all(group.map((key) => rows.get(key)));
    const migrated = migrate({ articles }, 0);
    for (const name of ['articles', 'highlights', 'versions'] as const) {
      const store = transaction.objectStore(name);
      for (const record of migrated[name]) await store.put({ ...record, schema: SCHEMA_VERSION });
    }
  }
}
