/** What stands in the collection's database, read past the program. */

import type { JournalFile } from '../../lib/journal/file';
import { Journal } from '../../lib/journal/journal';
import type { CollectionDump } from '../../lib/model/collection-dump';
import type { Loss, Witness } from '../../lib/model/loss';
import { DATABASE_NAME } from '../../lib/store/schema';
import { DATABASE_VERSION } from '../../lib/store/upgrades/upgrade-database';
import type { ChromiumDriver } from '../e2e/harness/chromium/launch';

export interface Stored {
  /** Live articles: their addresses and ids, with the fingerprint of their text. */
  articles: { id: string; addresses: string[]; fingerprint: string }[];
  /** Live highlights with their notes. */
  highlights: { id: string; note: string }[];
  /** The loss that the program found and keeps until the reader has seen it. */
  loss: Loss | null;
  witness: Witness | null;
}

/**
 * Runs where there is a database. Nothing is made where there is none: an empty one of an old version, made by looking after
 * the browser has dropped it, could never be opened by the program.
 */
export const READ_STORED = `
  const settled = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const known = await databases();
  const stored = { articles: [], highlights: [], loss: null, witness: null };
  if (known.some(({ name, version }) => name === ${JSON.stringify(DATABASE_NAME)} && version === ${DATABASE_VERSION})) {
    const opening = idb.open(${JSON.stringify(DATABASE_NAME)});
    opening.onupgradeneeded = () => opening.transaction.abort();
    const database = await settled(opening).catch(() => null);
    if (database !== null) {
      const reading = database.transaction(['articles', 'highlights']);
      const isLive = ({ deletedAt }) => deletedAt === undefined;
      const plain = (rows) => JSON.parse(JSON.stringify(rows)).filter(isLive);
      stored.articles = plain(await settled(reading.objectStore('articles').getAll()))
        .map(({ id, addresses, fingerprint }) => ({ id, addresses, fingerprint }));
      stored.highlights = plain(await settled(reading.objectStore('highlights').getAll())).map(({ id, note }) => ({ id, note }));
      database.close();
    }
  }`;

export async function storedInChromium(driver: ChromiumDriver): Promise<Stored> {
  const found = await driver.inBackground(`
    const idb = indexedDB;
    const databases = () => indexedDB.databases();
    ${READ_STORED}
    const { loss = null, witness = null } = await chrome.storage.local.get(['loss', 'witness']);
    Object.assign(stored, { loss, witness });
    return JSON.stringify(stored);`);
  return JSON.parse(String(found)) as Stored;
}

/** What the journal would give back: the ids of live articles and highlights, with the fingerprint or the note of each. */
export async function journaledInChromium(driver: ChromiumDriver): Promise<Map<string, string>> {
  const found = await driver.inBackground(`
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('journal');
    const files = [];
    for await (const handle of folder.values()) {
      const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
      let binary = '';
      for (let at = 0; at < bytes.length; at += 32_768) binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
      files.push(btoa(binary));
    }
    return JSON.stringify(files);`);
  const [one = '', other = ''] = JSON.parse(String(found)) as string[];
  const journal = new Journal(readOnly(one), readOnly(other));
  const records = new Map<string, string>();
  for (const record of journal.newestRecords()) {
    const { articles, highlights } = record as CollectionDump;
    for (const { id, fingerprint, deletedAt } of articles) if (deletedAt === undefined) records.set(id, fingerprint);
    for (const { id, note, deletedAt } of highlights) if (deletedAt === undefined) records.set(id, note);
  }
  return records;
}

/** A copy of a file of the journal, which takes what is written to it and forgets it. */
function readOnly(base64: string): JournalFile {
  const content = Buffer.from(base64, 'base64');
  return {
    getSize: () => content.length,
    read: (into, { at }) => content.copy(into, 0, at),
    write: ({ length }) => length,
    truncate: () => undefined,
    flush: () => undefined,
    close: () => undefined,
  };
}
