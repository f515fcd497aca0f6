import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { STORE_NAMES } from '../../../lib/store/schema';
import { articleId, clearDisk, highlightId, highlightOn, OUTLET, readingOf } from './sample';

let collection: Collection;
const read = readingOf(1);

beforeEach(async () => {
  clearDisk();
  collection = await openCollection({});
  await collection.addHighlight(articleId(1), read, OUTLET, highlightOn(read, 1));
  await collection.addHighlight(articleId(1), read, OUTLET, highlightOn(read, 2));
  await collection.deleteHighlight(highlightId(2));
  await collection.keep(articleId(3), readingOf(3), OUTLET);
  await collection.deleteArticle(articleId(3));
});
afterEach(() => vi.restoreAllMocks());

const failure = (code: string) => expect.objectContaining({ name: 'ReaderError', code });

/** Everything that the collection would tell. */
const told = async () => ({
  dump: await collection.dump(),
  counts: await collection.counts(),
  list: await collection.list({ limit: 50 }),
});

const edited = readingOf(1, 'Sáng nay tuyến đò ngang sông phục vụ học sinh ba thôn đã chạy.');
const WRITES: [string, () => Promise<unknown>][] = [
  ['keep', () => collection.keep(articleId(2), readingOf(2), OUTLET)],
  ['keep a changed text', () => collection.keep(articleId(1), edited, OUTLET)],
  ['addHighlight', () => collection.addHighlight(articleId(2), readingOf(2), OUTLET, highlightOn(readingOf(2), 9))],
  ['editHighlight', () => collection.editHighlight(highlightId(1), { note: 'Hỏi lại sở', tags: ['đò'] })],
  ['deleteHighlight', () => collection.deleteHighlight(highlightId(1))],
  ['restoreHighlight', () => collection.restoreHighlight(highlightId(2))],
  ['deleteArticle', () => collection.deleteArticle(articleId(1))],
  ['restoreArticle', () => collection.restoreArticle(articleId(3))],
];

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

describe.each(WRITES)('%s', (_name, write) => {
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
    expect(begun.mock.calls).toEqual([[STORE_NAMES, 'readwrite', { durability: 'strict' }]]);
    expect(order).toEqual(['complete', 'answered']);
  });
});

it('rejects with a ReaderError also where it is asked for nonsense', async () => {
  await expect(collection.get({} as never)).rejects.toEqual(failure('storage-failed'));
  await expect(collection.list({ limit: 1, after: 'x' })).rejects.toEqual(failure('bad-message'));
  await expect(collection.list({ limit: 1, after: '["a"]' })).rejects.toEqual(failure('bad-message'));
});
