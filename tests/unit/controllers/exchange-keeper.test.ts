import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExchangeHere } from '../../../lib/controllers/exchange-engine';
import { createExchangeKeeper, type ExchangeKeeper } from '../../../lib/controllers/exchange-keeper';
import { runExchange } from '../../../lib/exchange/run-exchange';
import type { ExchangeProgress } from '../../../lib/owner/jobs';
import { type Machine, meantAt, startMachine } from '../exchange/machines';
import { FakeFolder } from '../platform/fake-folder';
import { articleId, OUTLET, readingOf } from '../store/sample';

const stood = vi.hoisted(() => ({ folder: undefined as unknown, access: 'granted' }));

vi.mock('../../../lib/store/folders', () => ({
  // A real handle is kept by the database; a pretended one would come back without what it can do.
  foldersOf: () => ({
    get: async () => (stood.folder === undefined ? null : { folder: stood.folder }),
    keep: async (_purpose: string, folder: unknown) => {
      stood.folder = folder;
    },
  }),
}));
vi.mock('../../../lib/platform/picked-folder', async (original) => ({
  ...(await original<typeof import('../../../lib/platform/picked-folder')>()),
  accessTo: async () => stood.access,
}));

let one: Machine;
let other: Machine;
let keeper: ExchangeKeeper;
const engine = vi.fn((): ExchangeHere => (folder, options) => runExchange(other.collection, folder, options));

beforeEach(async () => {
  stood.access = 'granted';
  engine.mockClear();
  const folder = new FakeFolder('Chung');
  one = await startMachine('may-1', 0, '', folder);
  other = await startMachine('may-2', 0, '', folder);
  await one.collection.articles.keep(articleId(1), readingOf(1), OUTLET);
  keeper = createExchangeKeeper({ openCollection: async () => other.collection, engine });
});
afterEach(() => {
  keeper.close();
  vi.restoreAllMocks();
});

async function untilOver(run: string): Promise<ExchangeProgress> {
  for (;;) {
    const progress = await keeper.run(run);
    if (progress.kind !== 'running') return progress;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('an exchange in the owner', () => {
  it('is begun once for a run, and tells whether something came', async () => {
    await one.exchange();
    expect(await keeper.run('first')).toEqual({ kind: 'running' });
    expect(await untilOver('first')).toEqual({ kind: 'over', isNews: true });
    expect(await meantAt(other)).toBe(await meantAt(one));
    expect(engine).toHaveBeenCalledOnce();
    expect(await untilOver('second')).toEqual({ kind: 'over', isNews: false });
  });

  it('writes what changed here for the others', async () => {
    await other.collection.articles.keep(articleId(2), readingOf(2), OUTLET);
    await untilOver('first');
    await one.exchange();
    expect((await one.collection.dumps.all()).articles.map(({ id }) => id)).toEqual([articleId(1), articleId(2)]);
  });

  it('is none, and loads nothing, without a folder and where the reader would have to be asked for it', async () => {
    stood.access = 'ask';
    expect(await untilOver('first')).toEqual({ kind: 'unshared' });
    stood.folder = undefined;
    expect(await untilOver('second')).toEqual({ kind: 'unshared' });
    expect(engine).not.toHaveBeenCalled();
  });

  it('that fails is over, and the next run begins anew', async () => {
    await one.exchange();
    const said = vi.spyOn(console, 'error').mockReturnValue();
    engine.mockImplementationOnce(() => {
      throw new Error('no script');
    });
    expect(await untilOver('first')).toEqual({ kind: 'over', isNews: false });
    expect(said).toHaveBeenCalledOnce();
    expect(await untilOver('second')).toEqual({ kind: 'over', isNews: true });
  });
});
