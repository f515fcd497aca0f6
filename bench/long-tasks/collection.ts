/** Puts highlights into the extension's own database: records as the extension writes them, targets by the code that ships. */

import type { Browser, WebWorker } from 'puppeteer-core';
import { describePosition } from '../../lib/anchor/describe';
import { envelopeFor } from '../../lib/messages/envelope';
import type { Article } from '../../lib/model/article';
import { HIGHLIGHT_COLOURS, type Highlight, type TextPosition } from '../../lib/model/highlight';
import type { HighlightId } from '../../lib/model/ids';
import { randomOf } from '../workshop/random';

export interface Stored {
  article: Article;
  highlights: Highlight[];
}

const isBackground = (target: { type(): string; url(): string }) =>
  target.type() === 'service_worker' && target.url().startsWith('chrome-extension:');

export async function backgroundOf(browser: Browser): Promise<WebWorker> {
  const worker = await (await browser.waitForTarget(isBackground)).worker();
  if (worker === null) throw new Error('the service worker has just ended');
  return worker;
}

/** The one article that is kept. */
export async function storedIn(worker: WebWorker): Promise<Stored> {
  const [articles, highlights] = await worker.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open('diem-bao');
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
    const transaction = database.transaction(['articles', 'highlights']);
    const all = (store: string) =>
      new Promise<unknown[]>((done) => {
        const request = transaction.objectStore(store).getAll();
        request.onsuccess = () => done(request.result);
      });
    const found = await Promise.all([all('articles'), all('highlights')]);
    database.close();
    return found;
  });
  const [article] = articles as Article[];
  if (!article) throw new Error('nothing is kept');
  return { article, highlights: highlights as Highlight[] };
}

/** So many highlights like the one that is stored, on stretches of 20 to 140 characters all over the text. */
export function manyLike(pattern: Highlight, article: Article, count: number): Highlight[] {
  const { blocks } = article;
  const random = randomOf(`kept ${count}`);
  const long = blocks.flatMap(({ text }, index) => (text.length > 200 ? [index] : []));
  return Array.from({ length: count }, (_, number) => {
    const startBlock = random.pick(long);
    const startOffset = random.below((blocks[startBlock]?.text.length ?? 0) - 150);
    const endOffset = startOffset + 20 + random.below(120);
    const position = { startBlock, startOffset, endBlock: startBlock, endOffset };
    return { ...like(pattern, article, position, `many-${number}`), colour: HIGHLIGHT_COLOURS[number % 5] ?? 'yellow' };
  });
}

/** A highlight on a whole block of the text, like the one that is stored. */
export function oneOn(pattern: Highlight, article: Article, words: string): Highlight {
  const block = article.blocks.findIndex(({ text }) => text === words);
  const position = { startBlock: block, startOffset: 0, endBlock: block, endOffset: words.length };
  return like(pattern, article, position, 'incoming');
}

function like(pattern: Highlight, { blocks, fingerprint }: Article, position: TextPosition, name: string): Highlight {
  const target = describePosition(blocks, fingerprint, position);
  if (!target) throw new Error('nothing to describe');
  return { ...pattern, ...target, id: `bench-${name}` as HighlightId };
}

/** Writes records; those that are there of other ids stay, unless `alone` is asked for. */
export async function write(worker: WebWorker, highlights: readonly Highlight[], alone: boolean): Promise<void> {
  await worker.evaluate(
    async (records, only) => {
      const database = await new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open('diem-bao');
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
      const transaction = database.transaction(['highlights'], 'readwrite');
      const store = transaction.objectStore('highlights');
      if (only) store.clear();
      for (const record of records) store.put(record);
      await new Promise<void>((done, fail) => {
        transaction.oncomplete = () => done();
        transaction.onerror = () => fail(transaction.error);
      });
      database.close();
    },
    highlights as unknown as object[],
    alone,
  );
}

/** Says to the page what the panel or another tab says after it has written. */
export async function tellChanged(worker: WebWorker, article: Article): Promise<void> {
  await worker.evaluate(
    async (message, url) => {
      const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
      for (const { id, url: shown } of await tabs.query({})) {
        if (id !== undefined && (shown === undefined || shown === url)) {
          tabs.sendMessage(id, message, { frameId: 0 }).catch(() => undefined);
        }
      }
    },
    envelopeFor('page', 'page/changed', { article: article.id }),
    article.url,
  );
}

interface Tabs {
  query(filter: object): Promise<Array<{ id?: number; url?: string }>>;
  sendMessage(tab: number, message: object, options: { frameId: number }): Promise<unknown>;
}
