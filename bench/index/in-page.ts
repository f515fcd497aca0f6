/** What the bench runs in a page of the extension: filling the database, asking the owner, and the time of each. */

import { DATABASE_NAME } from '../../lib/store/schema';
import { toSummary } from '../../lib/store/summary';
import type { OptionsPage } from '../../tests/e2e/harness/driver';
import type { Kept } from '../../tests/measures/search/invented';

export interface Asked {
  job: 'index/search' | 'index/count' | 'index/rebuild';
  payload: unknown;
}

export interface Timed<T> {
  value: T;
  times: number[];
}

/** Firefox runs what it is given outside the page. */
const IN_PAGE = `
  const { browser, chrome, JSON: pageJson } = window.wrappedJSObject ?? window;
  const send = (job, payload) => {
    const message = { to: 'owner', type: job, payload: { id: 'bench-' + Math.random(), job, payload } };
    return (browser ?? chrome).runtime.sendMessage(pageJson.parse(JSON.stringify(message)));
  };
  const openDatabase = () => new Promise((resolve, reject) => {
    const opening = window.indexedDB.open(${JSON.stringify(DATABASE_NAME)});
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });`;

/** Writes articles with their highlights as if they had been kept; `isTold`: the outbox tells of them. */
export async function writeArticles(page: OptionsPage, kept: readonly Kept[], isTold: boolean): Promise<void> {
  const rows = kept.map(({ article, highlights }) => ({
    article,
    highlights,
    summary: toSummary(article, highlights.length),
  }));
  await page.run(`${IN_PAGE}
    const database = await openDatabase();
    const stores = ['articles', 'summaries', 'highlights', 'changes', 'meta'];
    const transaction = database.transaction(stores, 'readwrite');
    const done = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    const rows = Array.from(pageJson.parse(${JSON.stringify(JSON.stringify(rows))}));
    for (const { article, highlights, summary } of rows) {
      transaction.objectStore('articles').put(article);
      transaction.objectStore('summaries').put(summary);
      for (const highlight of Array.from(highlights)) transaction.objectStore('highlights').put(highlight);
      if (${isTold}) {
        const change = { articleId: article.id, parts: ['article', 'highlights'] };
        transaction.objectStore('changes').add(pageJson.parse(JSON.stringify(change)));
      }
    }
    const meta = transaction.objectStore('meta');
    const reading = meta.get('state');
    reading.onsuccess = () => {
      const state = JSON.parse(JSON.stringify(reading.result));
      state.articles += rows.length;
      state.highlights += rows.length * 5;
      meta.put(pageJson.parse(JSON.stringify(state)), 'state');
    };
    await done;
    database.close();
    return null;`);
}

/** Asks so often, and gives the last answer and the times from the page and back, in milliseconds. */
export async function askTimed<T>(page: OptionsPage, { job, payload }: Asked, rounds: number): Promise<Timed<T>> {
  const answer = (await page.run(`${IN_PAGE}
    const times = [];
    let value;
    for (let round = 0; round < ${rounds}; round += 1) {
      const begun = performance.now();
      const answer = await send(${JSON.stringify(job)}, ${JSON.stringify(payload)});
      times.push(performance.now() - begun);
      if (!answer.ok) throw new Error(answer.error);
      value = answer.value;
    }
    return JSON.stringify({ value, times });`)) as string;
  return JSON.parse(answer) as Timed<T>;
}

/** How many changes the index has not passed yet. */
export async function countWaiting(page: OptionsPage): Promise<number> {
  return Number(
    await page.run(`${IN_PAGE}
      const database = await openDatabase();
      const stores = database.transaction(['changes', 'progress']);
      const of = (request) => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const passed = await of(stores.objectStore('progress').get('changes:index'));
      const keys = Array.from(await of(stores.objectStore('changes').getAllKeys()));
      database.close();
      return keys.filter((key) => key > (passed?.after ?? 0)).length;`),
  );
}

/** Bytes of the index's files. */
export async function sizeOfIndex(page: OptionsPage): Promise<number> {
  return Number(
    await page.run(`
      const sizeOf = async (folder) => {
        let bytes = 0;
        for await (const handle of folder.values()) {
          bytes += handle.kind === 'file' ? (await handle.getFile()).size : await sizeOf(handle);
        }
        return bytes;
      };
      const root = await navigator.storage.getDirectory();
      return sizeOf(await root.getDirectoryHandle('index'));`),
  );
}
