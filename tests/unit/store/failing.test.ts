import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { onNew } from '../../fixtures/highlight-edits';
import { articleId, clearDisk, highlightId, highlightOn, OUTLET, readingOf } from './sample';

let collection: Collection;
const read = readingOf(1);

beforeEach(() => fillDisk());

async function fillDisk(): Promise<void> {
  clearDisk();
  const now = Date.parse('2026-03-07T09:00:00+07:00');
  collection = await openCollection({ now: () => now, newId: () => 'may-ban-1' });
  await collection.changes.register('index');
  await collection.highlights.add(articleId(1), read, OUTLET, highlightOn(read, 1));
  await collection.highlights.add(articleId(1), read, OUTLET, highlightOn(read, 2));
  await collection.highlights.delete(highlightId(2));
  await collection.articles.keep(articleId(3), readingOf(3), OUTLET);
  await collection.articles.delete(articleId(3));
}

afterEach(() => vi.restoreAllMocks());

const failure = (code: string) => expect.objectContaining({ name: 'ReaderError', code });

/** Everything that the collection would tell. */
const told = async () => ({
  dump: await collection.dumps.all(),
  counts: await collection.lists.counts(),
  list: await collection.lists.articles({ limit: 50 }),
  changes: await collection.changes.read('index', 50),
  wrong: await collection.upkeep.check(),
});

const edited = readingOf(1, 'Sáng nay tuyến đò ngang sông phục vụ học sinh ba thôn đã chạy.');
const HIGHLIGHT = ['articles', 'highlights', 'summaries', 'changes', 'meta'];
const ARTICLE = [...HIGHLIGHT, 'sketches'];
const KEEP = [...ARTICLE, 'versions', 'dismissals'];

/** Each write, and the stores that it holds. */
const WRITES: [string, string[], () => Promise<unknown>][] = [
  ['keep', KEEP, () => collection.articles.keep(articleId(2), readingOf(2), OUTLET)],
  ['keep a changed text', KEEP, () => collection.articles.keep(articleId(1), edited, OUTLET)],
  [
    'addHighlight',
    KEEP,
    () => collection.highlights.add(articleId(2), readingOf(2), OUTLET, highlightOn(readingOf(2), 9)),
  ],
  [
    'editHighlight',
    HIGHLIGHT,
    () => collection.highlights.edit(highlightId(1), onNew({ note: 'Hỏi lại sở', tags: ['đò'] })),
  ],
  ['deleteHighlight', HIGHLIGHT, () => collection.highlights.delete(highlightId(1))],
  ['restoreHighlight', HIGHLIGHT, () => collection.highlights.restore(highlightId(2))],
  ['deleteArticle', ARTICLE, () => collection.articles.delete(articleId(1))],
  ['restoreArticle', ARTICLE, () => collection.articles.restore(articleId(3))],
];

/** What the collection tells after a write, which is taken back again. */
async function written(write: () => Promise<unknown>): Promise<Awaited<ReturnType<typeof told>>> {
  await write();
  const after = await told();
  await fillDisk();
  return after;
}

/** Lets the nth write of the next operations fail as the browser would. */
function failAtPut(turn: number, fail: (store: IDBObjectStore) => never | IDBRequest<IDBValidKey>): () => boolean {
  const put = IDBObjectStore.prototype.put;
  let count = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...arguments_) {
    count += 1;
    return count === turn ? fail(this) : put.apply(this, arguments_);
  });
  return () => count >= turn;
}

describe.each(WRITES)('%s', (_name, stores, write) => {
  const FAULTS: [string, string, (store: IDBObjectStore) => never | IDBRequest<IDBValidKey>][] = [
    [
      'a full disk',
      'storage-full',
      () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    ],
    [
      'an aborted transaction',
      'storage-failed',
      (store) => {
        const request = store.get('x');
        store.transaction.abort();
        return request;
      },
    ],
    [
      'an unknown fault of the disk',
      'storage-failed',
      () => {
        throw new DOMException('disk', 'UnknownError');
      },
    ],
  ];

  it.each(FAULTS)(
    'leaves nothing behind after %s at any of its steps (%s), and succeeds when repeated',
    async (_fault, code, fail) => {
      const before = await told();
      let steps = 0;
      for (let turn = 1; ; turn += 1) {
        const isReached = failAtPut(turn, fail);
        const result = await write().then(
          () => null,
          (error: unknown) => error,
        );
        vi.restoreAllMocks();
        if (!isReached()) break;
        steps = turn;
        expect(result).toEqual(failure(code));
        expect(await told()).toEqual(before);
      }
      expect(steps).toBeGreaterThan(0);
      expect(await told()).not.toEqual(before);
      const after = await told();
      await write().catch(() => undefined);
      expect((await told()).counts).toEqual(after.counts);
    },
  );

  it('is told as a full disk where only the commit finds it full', async () => {
    const before = await told();
    // A browser aborts such a transaction by itself, with the error on the transaction and not on a request.
    failAtPut(1, (store) => {
      const request = store.get('x');
      Object.defineProperty(store.transaction, 'error', { value: new DOMException('full', 'QuotaExceededError') });
      store.transaction.abort();
      return request;
    });
    await expect(write()).rejects.toEqual(failure('storage-full'));
    vi.restoreAllMocks();
    expect(await told()).toEqual(before);
  });

  it('is tried once more where the browser refuses to put after the disk was full, and succeeds if there is room', async () => {
    const wanted = await written(write);
    // Firefox: the readwrite transaction after one that met a full disk takes deletions alone.
    failAtPut(1, () => {
      throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
    });
    await write();
    vi.restoreAllMocks();
    expect(await told()).toEqual(wanted);
  });

  it('is told as a full disk where that second try finds it full', async () => {
    const before = await told();
    let put = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      put += 1;
      throw new DOMException('no', put === 1 ? 'InvalidStateError' : 'QuotaExceededError');
    });
    await expect(write()).rejects.toEqual(failure('storage-full'));
    expect(put).toBe(2);
    vi.restoreAllMocks();
    expect(await told()).toEqual(before);
  });

  it('is one transaction with strict durability, and is answered after its complete', async () => {
    const order: string[] = [];
    const transaction = IDBDatabase.prototype.transaction;
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...arguments_
    ) {
      const started = transaction.apply(this, arguments_);
      started.addEventListener('complete', () => order.push('complete'));
      return started;
    });
    await write();
    order.push('answered');
    expect(begun.mock.calls).toEqual([[expect.any(Array), 'readwrite', { durability: 'strict' }]]);
    expect([...(begun.mock.calls[0]?.[0] ?? [])].toSorted()).toEqual(stores.toSorted());
    expect(order).toEqual(['complete', 'answered']);
  });
});

it('rejects with a ReaderError also where it is asked for nonsense', async () => {
  await expect(collection.articles.get({} as never)).rejects.toEqual(failure('storage-failed'));
  await expect(collection.lists.articles({ limit: 1, after: 'x' })).rejects.toEqual(failure('bad-message'));
  await expect(collection.lists.articles({ limit: 1, after: '["a"]' })).rejects.toEqual(failure('bad-message'));
});
