/** What the bench runs in a page of the extension: filling the database, asking the owner, and the time of each. */

import { shinglesOfArticle, sketchOf } from '../../lib/press/shingles';
import type { SearchAnswer } from '../../lib/search/answer';
import type { SearchQuery } from '../../lib/search/query';
import { DATABASE_NAME } from '../../lib/store/schema';
import { toSummary } from '../../lib/store/summary';
import type { OptionsPage } from '../../tests/e2e/harness/driver';
import { until } from '../../tests/e2e/harness/until';
import type { Kept } from '../../tests/measures/search/invented';
import type { AloneTimes, WorkerTask } from './in-worker';

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
  const { performance } = window;
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

/** Writes articles with all their rows as if they had been kept, in one transaction; `isTold`: the outbox tells of them. */
export async function writeArticles(page: OptionsPage, kept: readonly Kept[], isTold: boolean): Promise<void> {
  const rows = kept.map(({ article, highlights }) => ({
    article,
    highlights,
    summary: toSummary(article, highlights.length),
    sketch: { id: article.id, shingles: sketchOf(shinglesOfArticle(article)) },
  }));
  await page.run(`${IN_PAGE}
    const database = await openDatabase();
    const stores = ['articles', 'summaries', 'sketches', 'highlights', 'changes', 'meta'];
    const transaction = database.transaction(stores, 'readwrite');
    const done = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    const rows = Array.from(pageJson.parse(${JSON.stringify(JSON.stringify(rows))}));
    for (const { article, highlights, summary, sketch } of rows) {
      transaction.objectStore('articles').put(article);
      transaction.objectStore('summaries').put(summary);
      transaction.objectStore('sketches').put(sketch);
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

/** How many articles the collection says that it has. */
export async function countArticles(page: OptionsPage): Promise<number> {
  return Number(
    await page.run(`${IN_PAGE}
      const database = await openDatabase();
      const reading = database.transaction('meta').objectStore('meta').get('state');
      const state = await new Promise((resolve, reject) => {
        reading.onsuccess = () => resolve(reading.result);
        reading.onerror = () => reject(reading.error);
      });
      database.close();
      return state.articles;`),
  );
}

/** How many articles the journal was seen to hold when it was last whole. */
export async function articlesInJournal(page: OptionsPage): Promise<number> {
  return Number(
    await page.run(`${IN_PAGE}
      const { witness } = await (browser ?? chrome).storage.local.get('witness');
      return witness?.articles ?? 0;`),
  );
}

/** Asks so often, and gives the last answer and the times from the page and back, in milliseconds. */
export async function askTimed<T>(page: OptionsPage, { job, payload }: Asked, rounds: number): Promise<Timed<T>> {
  let last: { value: T } | undefined;
  const times: number[] = [];
  // Each in a call of its own, which may take as long as all of them could not.
  for (let round = 0; round < rounds; round += 1) {
    const answer = (await page.run(`${IN_PAGE}
      const begun = performance.now();
      const answer = await send(${JSON.stringify(job)}, ${JSON.stringify(payload)});
      const took = performance.now() - begun;
      if (!answer.ok) throw new Error(answer.error);
      return JSON.stringify({ value: answer.value, took });`)) as string;
    const { took, ...answered } = JSON.parse(answer) as { value: T; took: number };
    times.push(took);
    last = answered;
  }
  if (last === undefined) throw new Error('nothing was asked');
  return { value: last.value, times };
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
      const { navigator } = window;
      const sizeOf = async (folder) => {
        let bytes = 0;
        const handles = folder.values();
        // Firefox's view from outside the page has the steps and not the loop.
        for (let step = await handles.next(); !step.done; step = await handles.next()) {
          const { value } = step;
          bytes += value.kind === 'file' ? (await value.getFile()).size : await sizeOf(value);
        }
        return bytes;
      };
      const root = await navigator.storage.getDirectory();
      return sizeOf(await root.getDirectoryHandle('index'));`),
  );
}

const EVERYTHING: SearchQuery = { clauses: [], filters: {}, order: 'published' };
/** How often it is asked how far the index is. */
const LOOK_MS = 1_000;
const BUILD_MS = 90 * 60_000;

/** Whether the background has seen the index with all in it, merged and drained. */
async function isDone(page: OptionsPage): Promise<boolean> {
  const found = await page.run(`${IN_PAGE}
    const { wholeIndexOf } = await (browser ?? chrome).storage.local.get('wholeIndexOf');
    return wholeIndexOf !== undefined;`);
  return found === true;
}

/** Resolves when the index is whole and put together. Nothing is asked meanwhile but how far it is. */
export async function untilWhole(page: OptionsPage): Promise<void> {
  const payload = { query: EVERYTHING, page: { limit: 1 } };
  await until(
    'the whole index',
    async () => {
      const { value } = await askTimed<SearchAnswer>(page, { job: 'index/search', payload }, 1);
      const isWhole = value.isSettled && value.reach.kind === 'whole' && (await isDone(page));
      if (!isWhole) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      return isWhole;
    },
    BUILD_MS,
  );
}

/** Asks for rows and for counts in one moment; the milliseconds until both are there. */
export async function askBothTimed(
  page: OptionsPage,
  search: Asked['payload'],
  count: Asked['payload'],
  rounds: number,
): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const took = await page.run(`${IN_PAGE}
      const begun = performance.now();
      const answers = [send('index/search', ${JSON.stringify(search)}), send('index/count', ${JSON.stringify(count)})];
      for (const answer of await Promise.all(answers)) if (!answer.ok) throw new Error(answer.error);
      return performance.now() - begun;`);
    times.push(Number(took));
  }
  return times;
}

/** Ends the owner of Chromium's document, and resolves when it has given its files back. */
export async function endOwnerDocument(page: OptionsPage): Promise<void> {
  await page.run(`${IN_PAGE}
    await (browser ?? chrome).runtime.sendMessage({ to: 'owner document', type: 'end', payload: null });
    return null;`);
}

/** One question to the bench's worker. */
const WORKER_MS = 10 * 60_000;

/** Has the bench's worker ask the index; nobody else may have its files open. It may take longer than one call into the page. */
export async function askWorker(page: OptionsPage, address: string, task: WorkerTask): Promise<AloneTimes> {
  await page.run(`
    const own = window.wrappedJSObject ?? window;
    own.workerAnswer = '';
    const worker = new own.Worker(${JSON.stringify(address)});
    const keep = (answer) => {
      own.workerAnswer = JSON.stringify(answer);
      worker.terminate();
    };
    worker.onmessage = ({ data }) => keep(data);
    worker.onerror = ({ message }) => keep({ error: message });
    worker.postMessage(own.JSON.parse(${JSON.stringify(JSON.stringify(task))}));
    return null;`);
  const answer = await until(
    'the answer of the worker',
    async () => String(await page.run('return (window.wrappedJSObject ?? window).workerAnswer;')),
    WORKER_MS,
  );
  const { times, error } = JSON.parse(answer) as { times?: AloneTimes; error?: string };
  if (times === undefined) throw new Error(error);
  return times;
}

/** From now on the page keeps how long it could do nothing else, and what the browser tells of its long tasks. */
export async function watchTasks(page: OptionsPage): Promise<void> {
  await page.run(`${LOOK_AT_TASKS} return null;`);
}

/** What was kept since. `longest` of the tasks is null where the browser does not tell them. */
export interface Watched {
  longestWait: number;
  longTasks: number[] | null;
}

export async function watchedTasks(page: OptionsPage): Promise<Watched> {
  const found = (await page.run('return JSON.stringify((window.wrappedJSObject ?? window).watchedTasks);')) as string;
  return JSON.parse(found) as Watched;
}

/** Runs in any page. */
export const LOOK_AT_TASKS = `
  const own = window.wrappedJSObject ?? window;
  const { performance, PerformanceObserver } = window;
  const watched = { longestWait: 0, longTasks: null };
  own.watchedTasks = watched;
  let last = performance.now();
  // Firefox refuses a window's function that is called apart from it.
  window.setInterval(() => {
    const now = performance.now();
    watched.longestWait = Math.max(watched.longestWait, now - last);
    last = now;
  }, 4);
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    watched.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.longTasks.push(duration);
    }).observe({ type: 'longtask' });
  }`;
