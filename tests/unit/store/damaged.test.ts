/** A database with damaged records among whole ones: whatever is asked, the whole ones are answered and stay as they were. */

import fc from 'fast-check';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { rawJson } from '../../../lib/model/damaged-record';
import { ReaderError } from '../../../lib/model/error';
import type { ArticleId } from '../../../lib/model/ids';
import { SCHEMA_VERSION } from '../../../lib/model/migrations/migrations';
import { fitByWords } from '../../../lib/press/fit-by-words';
import { toSheet } from '../../../lib/sheet/to-sheet';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { DATABASE_NAME, STATE_KEY } from '../../../lib/store/schema';
import { onNew } from '../../fixtures/highlight-edits';
import { BRIDGE, highlightOf, printedAt } from './printed';
import { articleId, clearDisk, highlightId, highlightOn, OUTLET, readingOf } from './sample';

let collection: Collection;

/** Article 1 is damaged in what follows; 2 and 3 are whole and stay so. Each has two highlights, 1 and 2 also a version. */
beforeEach(async () => {
  clearDisk();
  collection = await openCollection({});
  for (const number of [1, 2, 3]) {
    const read = readingOf(number);
    for (const at of [1, 2]) {
      const added = { ...highlightOn(read, number * 10 + at, 4 + at), tags: [`thẻ ${number}`], note: 'ghi' };
      await collection.highlights.add(articleId(number), read, OUTLET, added);
    }
    if (number < 3) await collection.articles.keep(articleId(number), readingOf(number, 'Câu mới của bài.'), OUTLET);
  }
});

type Row = Record<string, unknown>;

/** Puts a row behind the collection's back; null takes it away. */
async function tamper(store: string, key: IDBValidKey, change: (row: Row) => unknown): Promise<void> {
  const database = await openDB(DATABASE_NAME);
  const row = change((await database.get(store, key)) as Row);
  if (row === null) await database.delete(store, key);
  else
    await (database.transaction(store).store.keyPath === null
      ? database.put(store, row, key)
      : database.put(store, row));
  database.close();
}

const FIRST = articleId(1);
const KEYS = { articles: FIRST, highlights: highlightId(11), versions: [FIRST, 1] } as const;
type Kind = keyof typeof KEYS;

/** Values that are of no field's type, or of the wrong one for most. */
const WRONG = [
  null,
  5,
  -1,
  Number.NaN,
  1.5,
  true,
  '',
  'x',
  [],
  [null],
  [5],
  ['x'],
  {},
  { kind: 'x' },
  new Date(0),
  new Map(),
];

/** What can happen to one field that is no key: it is gone, or of another type. */
const KEY_FIELDS = ['id', 'number', 'articleId'];

async function fieldsOf(kind: Kind): Promise<string[]> {
  const database = await openDB(DATABASE_NAME);
  const row = (await database.get(kind, KEYS[kind] as IDBValidKey)) as Row;
  database.close();
  return Object.keys(row).filter((field) => !KEY_FIELDS.includes(field));
}

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'answered',
    (error: unknown) => (error instanceof ReaderError ? error.code : `threw ${String(error)}`),
  );

/** What is told of the whole ones, by every way there is to ask. */
async function askAll(): Promise<unknown> {
  const whole = [articleId(2), articleId(3)];
  const dump = await collection.dumps.all();
  const pages = await Array.fromAsync(collection.dumps.pages());
  const rows = (await collection.lists.articles({ limit: 100 })).rows;
  const isWhole = (id: ArticleId) => whole.includes(id);
  return {
    got: await Promise.all(whole.map((id) => collection.articles.get(id))),
    found: await Promise.all([2, 3].map((number) => collection.articles.open(readingOf(number)))),
    rows: rows.filter(({ id }) => isWhole(id)),
    dumps: [dump, ...pages]
      .map(({ articles, highlights, versions }) => [
        articles.filter(({ id }) => isWhole(id)),
        highlights.filter((one) => isWhole(one.articleId)),
        versions.filter((one) => isWhole(one.articleId)),
      ])
      .filter((lists) => lists.some((list) => list.length > 0)),
    sheets: (await Promise.all(whole.map((id) => collection.articles.get(id)))).map(
      (found) => found && toSheet(found.article, found.highlights),
    ),
  };
}

/** Everything that a reader may do, on the damaged one and on the others: none may fail in another way than by its code. */
async function doAll(): Promise<string[]> {
  const codes: string[] = [];
  const run = async (work: () => Promise<unknown>) => codes.push(await codeOf(work()));
  for (const number of [1, 2, 3]) {
    const id = articleId(number);
    const read = readingOf(number);
    await run(() => collection.articles.get(id));
    await run(() => collection.articles.open(read));
    await run(() => collection.articles.keep(id, read, OUTLET));
    await run(() => collection.articles.correct(id, { headline: 'Tít khác' }));
    await run(() => collection.highlights.add(id, read, OUTLET, highlightOn(read, number * 100, 5)));
    for (const at of [1, 2]) {
      const highlight = highlightId(number * 10 + at);
      await run(() => collection.highlights.edit(highlight, onNew({ note: 'ghi khác' })));
      await run(() => collection.highlights.delete(highlight));
      await run(() => collection.highlights.restore(highlight));
    }
    await run(() => collection.reprints.find(read, fitByWords));
    await run(() => collection.reprints.dismiss(id, read.addresses, true));
    await run(() => collection.articles.delete(id));
    await run(() => collection.articles.restore(id));
  }
  await run(() => collection.lists.tags());
  await run(() => collection.lists.counts());
  await run(() => collection.changes.register('index'));
  await run(() => collection.changes.read('index', 10));
  await run(async () => {
    while (await collection.upkeep.catchUp());
  });
  await run(() => collection.upkeep.check());
  await run(() => collection.repairs.list());
  return codes;
}

/** Of these nothing is left to repair them with: the words were there alone. */
const LOST = ['highlights quote', 'versions blocks'];

const ALLOWED = ['answered', 'record-damaged', 'not-found', 'bad-message'];

describe.each(Object.keys(KEYS) as Kind[])('a damaged record of %s', (kind) => {
  const key = KEYS[kind] as IDBValidKey;

  it('leaves every other one as it was, whichever of its fields is gone or of another type', async () => {
    const before = await askAll();
    const original: Row[] = [];
    await tamper(kind, key, (row) => {
      original.push(row);
      return row;
    });
    for (const field of await fieldsOf(kind)) {
      for (const wrong of [undefined, ...WRONG]) {
        await tamper(kind, key, () => ({ ...original[0], [field]: wrong }));
        expect(await askAll(), `${field}: ${String(wrong)}`).toEqual(before);
      }
    }
  });

  it('stops no act on the others, and none fails but by its code', async () => {
    let runs = 0;
    const fields = await fieldsOf(kind);
    const mutations = fc.array(fc.tuple(fc.constantFrom(...fields), fc.constantFrom(undefined, ...WRONG)), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        runs += 1;
        clearDisk();
        collection = await openCollection({});
        for (const number of [1, 2, 3]) {
          const read = readingOf(number);
          for (const at of [1, 2])
            await collection.highlights.add(
              articleId(number),
              read,
              OUTLET,
              highlightOn(read, number * 10 + at, 4 + at),
            );
          if (number < 3)
            await collection.articles.keep(articleId(number), readingOf(number, 'Câu mới của bài.'), OUTLET);
        }
        await tamper(kind, key, (row) => ({ ...row, ...Object.fromEntries(changes) }));
        const codes = await doAll();
        expect(codes.filter((code) => !ALLOWED.includes(code))).toEqual([]);
        // The acts on articles 2 and 3 are the two last thirds of what belongs to an article.
        const perArticle = 15;
        expect(codes.slice(perArticle, 3 * perArticle).filter((code) => code !== 'answered')).toEqual([]);
        for (const number of [2, 3]) {
          const found = await collection.articles.get(articleId(number));
          expect(found?.article.corrections).toEqual({ headline: 'Tít khác' });
          expect(found?.highlights).toHaveLength(3);
        }
      }),
      { numRuns: 25 },
    );
    expect(runs).toBeGreaterThan(20);
  });

  it('is told with what is wrong, raw, and is whole after its repair', async () => {
    const repaired: string[] = [];
    for (const field of await fieldsOf(kind)) {
      for (const wrong of [undefined, 5, null]) {
        let raw: Row = {};
        let original: Row = {};
        await tamper(kind, key, (row) => {
          original = row;
          raw = { ...row, [field]: wrong };
          return raw;
        });
        const [told] = await collection.repairs.look([FIRST]);
        if (told !== undefined) {
          expect(told.what).toEqual([field]);
          expect(told.raw).toEqual(raw);
          expect(JSON.parse(rawJson(told.raw))).toBeTypeOf('object');
          // Words that are lost are not made up, and what a later program wrote is left alone.
          const isLost = LOST.includes(`${kind} ${field}`) || (field === 'schema' && wrong === 5);
          expect(told.replaced === null, `${field}: ${String(wrong)}`).toBe(isLost);
          if (isLost) {
            await tamper(kind, key, () => original);
            continue;
          }
          const done = await collection.repairs.repair(told.key);
          expect(done.replaced?.map((one) => one.field)).toContain(field);
          expect(await collection.upkeep.check()).toEqual([]);
          expect((await collection.dumps.all()).damaged).toBeUndefined();
          // What it was is filed as it was, and can be put back.
          expect(await collection.repairs.takeBack(done.key)).toMatchObject({ raw, what: [field], state: 'found' });
          repaired.push(field);
        }
        await tamper(kind, key, () => original);
      }
    }
    expect(new Set(repaired).size).toBeGreaterThanOrEqual(5);
  });

  it('goes when it is deleted, filed before, and comes back as it lay there', async () => {
    await tamper(kind, key, (row) => ({ ...row, fingerprint: 5, blocks: 'x', quote: 'x' }));
    const [told] = await collection.repairs.look([FIRST]);
    const before = await collection.dumps.all();
    await collection.repairs.delete(told?.key ?? '');
    expect((await collection.dumps.all()).damaged).toBeUndefined();
    expect(await collection.repairs.list()).toMatchObject([{ state: 'deleted', raw: told?.raw }]);
    expect(await collection.upkeep.check()).toEqual([]);
    await collection.repairs.takeBack(told?.key ?? '');
    expect(await collection.dumps.all()).toEqual(before);
    expect((await collection.repairs.list()).map(({ state }) => state)).toEqual(['found']);
  });

  it('of a later program is left alone: told, exported, deleted, never repaired', async () => {
    await tamper(kind, key, (row) => ({ ...row, schema: SCHEMA_VERSION + 1 }));
    const [told] = await collection.repairs.look([FIRST]);
    expect(told).toMatchObject({ what: ['schema'], replaced: null });
    expect(await codeOf(collection.repairs.repair(told?.key ?? ''))).toBe('record-damaged');
  });
});

it('a highlight whose article is gone is told of, and stands in the export', async () => {
  await tamper('articles', FIRST, () => null);
  const strays = (await Array.fromAsync(collection.dumps.pages())).flatMap(({ damaged = [] }) => damaged);
  expect(strays.map(({ kind, what }) => [kind, what])).toEqual([
    ['highlights', ['article']],
    ['highlights', ['article']],
    ['versions', ['article']],
  ]);
});

it('the page of a damaged article is told so, and nothing takes its place', async () => {
  await tamper('articles', FIRST, (row) => ({ ...row, blocks: null }));
  expect(await codeOf(collection.articles.open(readingOf(1)))).toBe('record-damaged');
  expect(await codeOf(collection.articles.keep('another' as ArticleId, readingOf(1), OUTLET))).toBe('record-damaged');
  // Met once, it is listed, with a text that was filed to repair it with.
  const [told] = await collection.repairs.list();
  expect(told).toMatchObject({ kind: 'articles', what: ['blocks'] });
  await collection.repairs.repair(told?.key ?? '');
  const { found } = await collection.articles.open(readingOf(1));
  expect(found?.article.blocks).toEqual(readingOf(1).blocks);
  expect(found?.highlights).toHaveLength(2);
});

it('the words of a highlight are read again from the text that its position counts in', async () => {
  await tamper('highlights', highlightId(31), (row) => ({ ...row, quote: null }));
  const [told] = await collection.repairs.look([articleId(3)]);
  await collection.repairs.repair(told?.key ?? '');
  const found = await collection.articles.get(articleId(3));
  expect(found?.highlights.find(({ id }) => id === highlightId(31))?.quote.exact).toBe(
    readingOf(3).blocks[1]?.text.slice(0, 5),
  );
});

it('all records are looked through once one was met', async () => {
  await tamper('articles', FIRST, (row) => ({ ...row, stamps: 'x' }));
  await tamper('highlights', highlightId(31), (row) => ({ ...row, position: { startBlock: 'x' } }));
  await tamper('versions', [articleId(2), 1], (row) => ({ ...row, blocks: [] }));
  expect(await codeOf(collection.articles.get(FIRST))).toBe('record-damaged');
  while (await collection.upkeep.catchUp());
  const told = await collection.repairs.list();
  expect(told.map(({ kind }) => kind).sort()).toEqual(['articles', 'highlights', 'versions']);
});

describe('what is counted', () => {
  const state = async () => {
    const [counts, tags, list] = await Promise.all([
      collection.lists.counts(),
      collection.lists.tags(),
      collection.lists.articles({ limit: 100 }),
    ]);
    return { counts, tags, list };
  };

  it.each(WRONG.map((wrong, at) => [at, wrong] as const))(
    'is made anew where the state is wrong (%i)',
    async (_at, wrong) => {
      const before = await state();
      const stamp = async () => (await openState())?.lastStamp;
      const last = await stamp();
      await tamper('meta', STATE_KEY, () => (wrong === null ? null : wrong));
      expect(await state()).toEqual(before);
      expect(await collection.upkeep.check()).toEqual([]);
      expect(await stamp()).toBe(last);
      const told = await collection.repairs.list();
      expect(told).toMatchObject([{ kind: 'counters', state: 'repaired', raw: wrong }]);
      // Told once: who has read it takes it away.
      await collection.repairs.forget(told[0]?.key ?? '');
      expect(await collection.repairs.list()).toEqual([]);
    },
  );

  it('tells of a damaged article that leaves the list with it', async () => {
    await tamper('articles', FIRST, (row) => ({ ...row, savedAt: 5 }));
    await tamper('meta', STATE_KEY, () => null);
    expect(await collection.lists.counts()).toEqual({ articles: 2, highlights: 4 });
    expect((await collection.repairs.list()).map(({ kind, state }) => [kind, state])).toEqual([
      ['articles', 'found'],
      ['counters', 'repaired'],
    ]);
  });

  it('is made anew by a write too, and the install is another one', async () => {
    const before = await openState();
    await tamper('meta', STATE_KEY, () => null);
    await collection.highlights.edit(highlightId(21), onNew({ note: 'sau khi mất' }));
    const after = await openState();
    expect(after?.installId).not.toBe(before?.installId);
    expect(String(after?.lastStamp) > String(before?.lastStamp)).toBe(true);
    expect(await collection.upkeep.check()).toEqual([]);
  });

  it.each(['articles', 'highlights', 'tags', 'installId', 'lastStamp'])(
    'is made anew where only %s is wrong',
    async (field) => {
      const before = await state();
      for (const wrong of [null, -1, 'x y', [], { thẻ: -2 }]) {
        await tamper('meta', STATE_KEY, (row) => ({ ...row, [field]: wrong }));
        expect(await state()).toEqual(before);
      }
    },
  );

  it('a row of the list that is damaged or gone is made again from its article', async () => {
    const before = await state();
    for (const field of Object.keys(before.list.rows[0] ?? {}).filter((name) => name !== 'id')) {
      for (const wrong of [undefined, null, 5, {}]) {
        if (field === 'highlightCount' && wrong === 5) continue;
        await tamper('summaries', FIRST, (row) => ({ ...row, [field]: wrong }));
        expect(await state(), `${field} ${String(wrong)}`).toEqual(before);
      }
    }
    await tamper('summaries', FIRST, () => null);
    expect(await state()).toEqual(before);
    await tamper('summaries', FIRST, (row) => ({ ...row, highlightCount: 'x' }));
    await collection.highlights.delete(highlightId(11));
    expect((await state()).list.rows.find(({ id }) => id === FIRST)?.highlightCount).toBe(1);
  });
});

it('damaged sketches, dismissals, changes and cursors cost no more than themselves', async () => {
  const read = printedAt('hangtin.example.vn', BRIDGE);
  const reprint = printedAt('bao.example.net', BRIDGE);
  await collection.highlights.add(articleId(7), read, OUTLET, highlightOf(read, 7, 'dài 120 m'));
  await collection.changes.register('index');
  for (const wrong of WRONG) {
    await tamper('sketches', articleId(2), () => ({ id: articleId(2), shingles: wrong }));
    await tamper('dismissals', articleId(7), () => ({ id: articleId(7), dismissedAt: wrong }));
    await tamper('progress', 'changes:index', () => ({ after: wrong }));
    await tamper('progress', 'sketches', () => wrong ?? {});
    await tamper('progress', 'damage check', () => ({ after: wrong }));
    expect(await collection.reprints.find(reprint, fitByWords)).toHaveLength(1);
    await collection.reprints.dismiss(articleId(7), reprint.addresses, true);
    expect(await collection.reprints.find(reprint, fitByWords)).toHaveLength(0);
    while (await collection.upkeep.catchUp());
    await collection.highlights.edit(highlightId(7), onNew({ note: `ghi ${String(wrong)}` }));
    const [change] = (await collection.changes.read('index', 500)).filter(({ articleId: id }) => id === articleId(7));
    await tamper('changes', change?.number ?? 0, (row) => ({ ...row, parts: wrong }));
    await collection.articles.correct(articleId(7), { headline: `Tít ${WRONG.indexOf(wrong)}` });
    const [told] = (await collection.changes.read('index', 500)).filter(({ articleId: id }) => id === articleId(7));
    expect(told?.parts).toContain('article');
  }
});

describe('a damaged record as text', () => {
  it('is JSON, whatever lies in it', () => {
    const circle: Row = {
      one: 1n,
      list: [Number.NaN],
      map: new Map([[1, new Set(['a'])]]),
      bytes: new Uint8Array([1, 2]),
    };
    circle.self = circle;
    expect(JSON.parse(rawJson(circle))).toMatchObject({ one: '1n', list: ['NaN'], self: { '': 'circle' } });
    expect(rawJson(undefined)).toBe('null');
  });
});

async function openState(): Promise<Row | undefined> {
  const database = await openDB(DATABASE_NAME);
  const state = (await database.get('meta', STATE_KEY)) as Row | undefined;
  database.close();
  return state;
}
