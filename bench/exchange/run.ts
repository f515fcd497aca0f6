/**
 * `npm run bench:exchange`: two machines that share a folder, in Node. What the first writes, what the second takes in, a day's
 * changes, and everything read again where nothing is new. The database is one in memory, which is slower than a browser's.
 */

import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { joinFolder } from '../../lib/exchange/join-folder';
import { runExchange } from '../../lib/exchange/run-exchange';
import { SCHEMA_VERSION } from '../../lib/model/migrations/migrations';
import type { Collection } from '../../lib/store/collection';
import { openCollection } from '../../lib/store/open-collection';
import { FakeFolder } from '../../tests/unit/platform/fake-folder';
import { inventCollection } from '../index/collection';
import { readArguments, wholeNumber } from '../workshop/arguments';
import { publish, table } from '../workshop/results';

const USAGE = 'npm run bench:exchange -- [--articles 10000]';
const { values } = readArguments(USAGE, { articles: { type: 'string' } }, 0);
const COUNT = wholeNumber(values.articles, 10_000);
const CHANGED = 20;

const folder = new FakeFolder();
const rows: (string | number)[][] = [];

async function open(name: string): Promise<Collection> {
  globalThis.indexedDB = new IDBFactory();
  const collection = await openCollection({});
  await joinFolder(collection, folder.asPicked(), { name, passphrase: '' });
  return collection;
}

async function measure(what: string, collection: Collection): Promise<void> {
  const before = sizeOf();
  const start = performance.now();
  const { from, sent } = await runExchange(collection, folder.asPicked());
  const ms = Math.round(performance.now() - start);
  const taken = from.reduce((sum, { articles, highlights }) => sum + articles + highlights, 0);
  rows.push([what, ms, taken, sent, Math.round((sizeOf() - before) / 1_000)]);
  console.error(`${what}: ${ms} ms`);
}

const sizeOf = () => [...folder.files.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);

const one = await open('may-1');
const { articles } = inventCollection(0, COUNT);
for (let at = 0; at < articles.length; at += 500) {
  const some = articles.slice(at, at + 500);
  await one.dumps.merge({
    schema: SCHEMA_VERSION,
    articles: some.map(({ article }) => article),
    highlights: some.flatMap(({ highlights }) => highlights),
    versions: [],
  });
}
console.error('filled');
await measure('the first writes everything', one);
const other = await open('may-2');
await measure('the second takes it in, and writes its own', other);
await measure('the first reads that: nothing new', one);
await measure('nothing changed', one);
for (const { article } of articles.slice(0, CHANGED)) {
  await one.articles.correct(article.id, { headline: `${article.headline ?? ''} (sửa)` });
}
await measure(`${CHANGED} articles changed: written`, one);
await measure(`${CHANGED} articles changed: taken in`, other);

const head = ['', 'ms', 'taken (articles and highlights)', 'sent (articles)', 'KB more in the folder'];
publish('exchange', [`# Folder exchange, ${COUNT} articles, Node`, '', ...table(head, rows, true), ''].join('\n'));
