/** In the page: a collection of an older program is filled, brought up to date, indexed and searched. */

import { openDB } from 'idb';
import { describePosition } from '../../../lib/anchor/describe';
import type { NewHighlight } from '../../../lib/model/highlight';
import type { ArticleId, HighlightId } from '../../../lib/model/ids';
import { makeArticle } from '../../../lib/model/write-article';
import { makeHighlight } from '../../../lib/model/write-highlight';
import { fitHighlights } from '../../../lib/press/fit-highlights';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { createStores } from '../../../tests/unit/store/older-stores';
import { numbersFrom } from '../../workshop/random';
import { articleAt, REPRINTS, textOf } from './press';

export interface Measured {
  name: string;
  times: number[];
  /** Of so many texts in view … */
  asked: number;
  /** … so many got the right offer, and so many a wrong one. */
  found: number;
  wrong: number;
}

const HOST = 'hangtin.example';
const ROWS_AT_ONCE = 500;
/** The stores' version before the index of shingles. */
const VERSION_WITHOUT = 3;
const HIGHLIGHTS = 5;
const idOf = (number: number) => `article-${String(number).padStart(7, '0')}` as ArticleId;

/** As schema 2 left it: `count` articles with some highlights. */
async function fill(count: number): Promise<void> {
  const database = await openDB('diem-bao', VERSION_WITHOUT, {
    upgrade: (fresh) => createStores(fresh, VERSION_WITHOUT),
  });
  const at = { moment: '2026-03-07T09:00:00.000+07:00', stamp: '001772848801000-bench' as never };
  for (let from = 0; from < count; from += ROWS_AT_ONCE) {
    const transaction = database.transaction(['articles', 'highlights'], 'readwrite');
    for (let number = from; number < Math.min(count, from + ROWS_AT_ONCE); number += 1) {
      const read = articleAt(HOST, number, textOf(number));
      const article = makeArticle(idOf(number), { read, outletName: 'Hãng tin', addresses: read.addresses }, at);
      void transaction.objectStore('articles').put(article);
      for (let block = 1; block <= HIGHLIGHTS; block += 1) {
        const position = { startBlock: block, startOffset: 0, endBlock: block, endOffset: 60 };
        const target = describePosition(read.blocks, read.fingerprint, position);
        if (!target) continue;
        const id = `highlight-${number}-${block}` as HighlightId;
        const added: NewHighlight = { ...target, id, colour: 'yellow', note: '', tags: [], createdAt: at.moment };
        void transaction.objectStore('highlights').put(makeHighlight(added, article.id, at.stamp));
      }
    }
    await transaction.done;
  }
  const state = { installId: 'bench', lastStamp: at.stamp, articles: count, highlights: count * HIGHLIGHTS, tags: {} };
  await database.put('meta', state, 'state');
  database.close();
}

let collection: Collection;

/** How long the upgrade takes, in milliseconds. */
async function upgrade(): Promise<number> {
  const start = performance.now();
  collection = await openCollection({});
  return performance.now() - start;
}

/** How long each slice takes that indexes what was kept before. */
async function index(): Promise<number[]> {
  const times: number[] = [];
  for (let isMore = true; isMore; ) {
    const start = performance.now();
    isMore = await collection.upkeep.catchUp();
    times.push(performance.now() - start);
  }
  return times;
}

/** Texts in view that are a reprint of a kept one each, in every way that a reprint can be; and those that are of none. */
async function search(count: number, asked: number): Promise<Measured[]> {
  const kinds = Object.entries(REPRINTS).map(([name, make], kind) => ({
    name,
    ask: (at: number) => {
      const number = (at * 977 + kind * 131) % count;
      return { text: make(textOf(number), numbersFrom(5_000_000 + at)), expected: idOf(number) };
    },
  }));
  const none = { name: 'no reprint', ask: (at: number) => ({ text: textOf(count + 1 + at), expected: null }) };
  const measured: Measured[] = [];
  for (const { name, ask } of [...kinds, none]) {
    const one: Measured = { name, times: [], asked, found: 0, wrong: 0 };
    for (let at = 0; at < asked; at += 1) {
      const { text, expected } = ask(at);
      const read = articleAt('baotinh.example', at, text);
      const start = performance.now();
      const offers = await collection.reprints.find(read, fitHighlights);
      one.times.push(performance.now() - start);
      one.found += Number(offers.some(({ id }) => id === expected));
      one.wrong += Number(offers.some(({ id }) => id !== expected));
    }
    measured.push(one);
  }
  return measured;
}

/** How long it takes to keep further articles, index and all. */
async function keep(count: number, asked: number): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < asked; at += 1) {
    const number = count * 2 + at;
    const read = articleAt('dai.example', number, textOf(number));
    const start = performance.now();
    await collection.articles.keep(idOf(number), read, 'Đài');
    times.push(performance.now() - start);
  }
  return times;
}

export const reprintsBench = { fill, upgrade, index, search, keep };

export type ReprintsBench = typeof reprintsBench;
