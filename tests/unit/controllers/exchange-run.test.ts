import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepExchanging } from '../../../lib/controllers/exchange-by-itself';
import { exchangeNow, loadExchange, takeExchangeBack } from '../../../lib/controllers/exchange-run';
import { foldersOf } from '../../../lib/store/folders';
import { type Machine, startMachine } from '../exchange/machines';
import { FakeFolder } from '../platform/fake-folder';
import { articleId, OUTLET, readingOf } from '../store/sample';

const stood = vi.hoisted(() => ({
  folder: undefined as unknown,
  collection: undefined as unknown,
  settled: 0,
  change: () => {},
}));

vi.mock('../../../lib/store/folders', () => ({
  // A real handle is kept by the database; a pretended one would come back without what it can do.
  foldersOf: () => ({
    get: async () => (stood.folder === undefined ? null : { folder: stood.folder }),
    keep: async (_purpose: string, folder: unknown) => {
      stood.folder = folder;
    },
  }),
}));
vi.mock('../../../lib/store/open-collection', async (original) => {
  const actual = await original<typeof import('../../../lib/store/open-collection')>();
  return {
    ...actual,
    openCollection: (options?: object) => (options ? actual.openCollection(options) : stood.collection),
  };
});
vi.mock('../../../lib/controllers/settle-change', () => ({
  settleChanges: async () => {
    stood.settled += 1;
  },
}));
vi.mock('../../../lib/messages/changes', () => ({
  onCollectionChanged: (listener: () => void) => {
    stood.change = listener;
  },
}));

const refresh = async () => {};
const keep = ({ collection }: Machine, number: number) =>
  collection.articles.keep(articleId(number), readingOf(number), OUTLET);

let one: Machine;
let other: Machine;

beforeEach(async () => {
  const folder = new FakeFolder('Chung');
  one = await startMachine('may-1', 0, '', folder);
  other = await startMachine('may-2', 0, '', folder);
  stood.collection = other.collection;
  stood.settled = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('an exchange that is asked for', () => {
  it('tells the other pages what came, and only then', async () => {
    await keep(one, 1);
    await one.exchange();
    const { signal } = new AbortController();
    expect((await exchangeNow(other.collection, { signal, refresh }))?.from).toHaveLength(1);
    expect(stood.settled).toBe(1);
    await exchangeNow(other.collection, { signal, refresh });
    expect(stood.settled).toBe(1);
    expect(await takeExchangeBack(other.collection, refresh)).toBe(0);
    expect(stood.settled).toBe(2);
    expect(await other.collection.lists.counts()).toEqual({ articles: 0, highlights: 0 });
  });

  it('is none where no folder was picked', async () => {
    stood.folder = undefined;
    expect(await foldersOf(other.collection).get('exchange')).toBeNull();
    const { signal } = new AbortController();
    expect(await exchangeNow(other.collection, { signal, refresh })).toBeNull();
    expect((await loadExchange(other.collection)).joined).toBeNull();
  });

  it('is told with the machines of the folder and what is not whole there', async () => {
    await keep(one, 1);
    await one.exchange();
    await keep(one, 2);
    await one.exchange();
    one.folder.put('diem-bao exchange x 12345678 000001 base.zip', 'halb');
    await exchangeNow(other.collection, { signal: new AbortController().signal, refresh });
    expect(await loadExchange(other.collection)).toMatchObject({
      joined: { folder: 'Chung', machine: 'may-2', isLocked: false, access: 'granted' },
      last: { from: [{ name: 'may-1', articles: 2, highlights: 0 }] },
      undoable: { label: 'may-1', articles: 2 },
      machines: [{ name: 'may-1', files: 2 }],
      told: { damaged: 1, locked: 0, newer: 0, foreign: 0 },
    });
    other.folder.permission = 'prompt';
    expect((await loadExchange(other.collection)).joined?.access).toBe('ask');
  });
});

describe('exchanging by itself', () => {
  const begin = (signal: AbortSignal) => {
    const onDone = vi.fn();
    keepExchanging({ signal, onDone, refresh });
    return onDone;
  };

  it('is done at once, after a change, and from time to time, until the page ends', async () => {
    vi.stubGlobal('showDirectoryPicker', async () => null);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const life = new AbortController();
    const onDone = begin(life.signal);
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    stood.change();
    vi.advanceTimersByTime(20_000);
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledTimes(2));
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    vi.advanceTimersByTime(299_000);
    expect(onDone).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(1_000);
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledTimes(3));
    life.abort();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('asks for no permission, and waits where there is none', async () => {
    vi.stubGlobal('showDirectoryPicker', async () => null);
    const ask = vi.spyOn(FakeFolder.prototype, 'requestPermission');
    other.folder.permission = 'prompt';
    const life = new AbortController();
    const onDone = begin(life.signal);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(onDone).not.toHaveBeenCalled();
    expect(ask).not.toHaveBeenCalled();
    life.abort();
  });

  it('is nothing in a browser that has no such folders', async () => {
    const query = vi.spyOn(FakeFolder.prototype, 'queryPermission');
    begin(new AbortController().signal);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(query).not.toHaveBeenCalled();
  });
});
