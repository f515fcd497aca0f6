import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openCollection } from '../../../lib/store/open-collection';
import { articleId, clearDisk, OUTLET, readingOf } from './sample';

beforeEach(clearDisk);
afterEach(() => vi.restoreAllMocks());

/** Every upgrade of this disk says what Chromium says of a database that it could not read any more. */
function loseAtOpening(dataLoss: string, dataLossMessage: string): void {
  const { open } = indexedDB;
  vi.spyOn(indexedDB, 'open').mockImplementation((...asked) => {
    const request = open.apply(indexedDB, asked);
    request.addEventListener('upgradeneeded', (event) => Object.assign(event, { dataLoss, dataLossMessage }));
    return request;
  });
}

it('keeps what the browser says of a loss with the new database, whoever opens it, until that is settled', async () => {
  loseAtOpening('total', 'checksum mismatch');
  (await openCollection({})).close();
  vi.restoreAllMocks();
  const collection = await openCollection({});
  await collection.articles.keep(articleId(1), readingOf(1), OUTLET);
  expect(await collection.changes.standing('journal')).toMatchObject({ dataLoss: 'checksum mismatch', articles: 1 });
  await collection.upkeep.settleDataLoss();
  expect(await collection.changes.standing('journal')).not.toHaveProperty('dataLoss');
  expect(await collection.lists.counts()).toEqual({ articles: 1, highlights: 0 });
});

it('tells of no loss where the browser tells of none', async () => {
  loseAtOpening('none', '');
  expect(await (await openCollection({})).changes.standing('journal')).not.toHaveProperty('dataLoss');
});

it('stands where its newest change is, also once nobody has to read it any more', async () => {
  const collection = await openCollection({});
  const standing = () => collection.changes.standing('journal');
  expect(await standing()).toMatchObject({ number: 0, articles: 0 });
  expect(await standing()).not.toHaveProperty('passed');
  await collection.changes.register('journal');
  await collection.articles.keep(articleId(1), readingOf(1), OUTLET);
  const { number } = await standing();
  expect(number).toBeGreaterThan(0);
  expect(await standing()).toMatchObject({ passed: 0 });
  await collection.changes.pass('journal', number);
  expect(await standing()).toMatchObject({ number, passed: number });
});

it.each(['UnknownError', 'AbortError', 'InvalidStateError'])(
  'says of a %s after a full disk that it is full, until a write succeeds',
  async (vague) => {
    const collection = await openCollection({});
    const keep = (number: number) => collection.articles.keep(articleId(number), readingOf(number), OUTLET);
    const refuseAs = (name: string) =>
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
        throw new DOMException('no', name);
      });
    refuseAs('QuotaExceededError');
    await expect(keep(1)).rejects.toMatchObject({ code: 'storage-full' });
    refuseAs(vague);
    await expect(keep(1)).rejects.toMatchObject({ code: 'storage-full' });
    vi.restoreAllMocks();
    await keep(1);
    refuseAs(vague);
    await expect(keep(2)).rejects.toMatchObject({ code: 'storage-failed' });
  },
);
