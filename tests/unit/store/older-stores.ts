/** The stores of earlier programs, as each made them. */

import type { IDBPDatabase } from 'idb';

/** Makes the stores of a version of the database; the sketches, where it has them, with an index of this name. */
export function createStores(fresh: IDBPDatabase, version: number, sketched = 'shingles'): void {
  if (version === 1) {
    fresh.createObjectStore('articles', { keyPath: 'url' });
    return;
  }
  fresh
    .createObjectStore('articles', { keyPath: 'id' })
    .createIndex('addresses', 'addresses', { multiEntry: true, unique: true });
  fresh.createObjectStore('highlights', { keyPath: 'id' }).createIndex('articleId', 'articleId');
  fresh.createObjectStore('versions', { keyPath: ['articleId', 'number'] });
  const summaries = fresh.createObjectStore('summaries', { keyPath: 'id' });
  summaries.createIndex('savedAt', ['savedAt', 'id']);
  fresh.createObjectStore('meta');
  if (version < 4) return;
  fresh.createObjectStore('sketches', { keyPath: 'id' }).createIndex(sketched, sketched, { multiEntry: true });
  if (version < 5) return;
  fresh.createObjectStore('changes', { keyPath: 'number', autoIncrement: true }).createIndex('articleId', 'articleId', {
    unique: true,
  });
  fresh.createObjectStore('progress');
  fresh.createObjectStore('dismissals', { keyPath: 'id' });
  if (version < 8) return;
  fresh.createObjectStore('damaged', { keyPath: 'key' });
  if (version < 9) return;
  summaries.createIndex('trayDay', 'tray.day');
  if (version < 10) return;
  fresh.createObjectStore('pictures', { keyPath: ['articleId', 'kind', 'name'] });
  fresh.createObjectStore('intakes', { keyPath: 'key' });
}
