/** What stands in the collection's database, read past the program. */

import { DATABASE_NAME } from '../../lib/store/schema';
import type { ChromiumDriver } from '../e2e/harness/chromium/launch';

export interface Stored {
  /** Live articles: their addresses and ids, with the fingerprint of their text. */
  articles: { id: string; addresses: string[]; fingerprint: string }[];
  /** Live highlights with their notes. */
  highlights: { id: string; note: string }[];
  /** The loss that the program found and keeps until the reader has seen it. */
  loss: { articles: number; highlights: number; missing: number | null } | null;
}

/** Runs where there is a database; `storage` is the browser's. Nothing is made where there is none. */
export const READ_STORED = `
  const settled = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const known = await databases();
  const stored = { articles: [], highlights: [], loss: null };
  if (known.includes(${JSON.stringify(DATABASE_NAME)})) {
    const database = await settled(idb.open(${JSON.stringify(DATABASE_NAME)}));
    if (database.objectStoreNames.contains('highlights')) {
      const reading = database.transaction(['articles', 'highlights']);
      const isLive = ({ deletedAt }) => deletedAt === undefined;
      const plain = (rows) => JSON.parse(JSON.stringify(rows)).filter(isLive);
      stored.articles = plain(await settled(reading.objectStore('articles').getAll()))
        .map(({ id, addresses, fingerprint }) => ({ id, addresses, fingerprint }));
      stored.highlights = plain(await settled(reading.objectStore('highlights').getAll())).map(({ id, note }) => ({ id, note }));
    }
    database.close();
  }`;

export async function storedInChromium(driver: ChromiumDriver): Promise<Stored> {
  const found = await driver.inBackground(`
    const idb = indexedDB;
    const databases = async () => (await indexedDB.databases()).map(({ name }) => name);
    ${READ_STORED}
    stored.loss = (await chrome.storage.local.get('loss')).loss ?? null;
    return JSON.stringify(stored);`);
  return JSON.parse(String(found)) as Stored;
}
