import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BackupKeeper, createBackupKeeper } from '../../../lib/controllers/backup-keeper';
import { makeBackup } from '../../../lib/controllers/backup-making';
import type { BackupAsked, BackupProgress } from '../../../lib/owner/jobs';
import type { Collection } from '../../../lib/store/collection';
import { foldersOf } from '../../../lib/store/folders';
import { intakesOf } from '../../../lib/store/intakes';
import { openCollection } from '../../../lib/store/open-collection';
import { articleId, clearDisk, OUTLET, readingOf } from '../store/sample';

const NOON = Date.parse('2026-03-07T12:00:00+07:00');
const ASKED: BackupAsked = { run: 'one', now: NOON, settings: {}, withPictures: true, lock: null };

let collection: Collection;
let keeper: BackupKeeper;
const engine = vi.fn(() => makeBackup);

beforeEach(async () => {
  clearDisk();
  engine.mockClear();
  collection = await openCollection({ now: () => NOON });
  await collection.articles.keep(articleId(1), readingOf(1), OUTLET);
  keeper = createBackupKeeper({ openCollection: async () => collection, engine });
});
afterEach(() => keeper.close());

async function untilOver(asked = ASKED): Promise<BackupProgress> {
  for (;;) {
    const progress = await keeper.run(asked);
    if (progress.kind !== 'running') return progress;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** The bytes behind an address of the browser, as its downloads fetch them. */
const sizeAt = async (address: string) => (await (await fetch(address)).blob()).size;

describe('a backup in the owner', () => {
  it('is begun once for a run, and lies at an address until it is dropped', async () => {
    expect((await keeper.run(ASKED)).kind).toBe('running');
    const made = await untilOver();
    if (made.kind !== 'made') return expect.fail(made.kind);
    expect(engine).toHaveBeenCalledOnce();
    const { installId, number } = await collection.changes.standing('backup');
    expect(made.standing).toEqual({ installId, number, pictures: 0 });
    expect(await sizeAt(made.address)).toBe(made.bytes);
    // An older run that is dropped late takes nothing from this one.
    keeper.drop('another');
    expect(await keeper.run(ASKED)).toEqual(made);
    keeper.drop('one');
    await expect(sizeAt(made.address)).rejects.toThrow();
  });

  it('has the changes before it, and leaves those that come meanwhile to the next', async () => {
    const made = await untilOver();
    if (made.kind !== 'made') return expect.fail(made.kind);
    await collection.articles.keep(articleId(2), readingOf(2), OUTLET);
    await collection.changes.pass('backup', made.standing.number);
    expect(await collection.changes.waiting('backup', 10)).toBe(1);
  });

  it('is none of an empty collection, nor while something is half taken in', async () => {
    await intakesOf(collection).begin('restore', 'x.zip');
    expect(await untilOver()).toEqual({ kind: 'busy' });
    await intakesOf(collection).takeBack();
    await collection.articles.delete(articleId(1));
    expect(await untilOver({ ...ASKED, run: 'two' })).toEqual({ kind: 'empty' });
    expect(engine).not.toHaveBeenCalled();
  });

  it('that fails says so to each who asks, and the next run begins anew', async () => {
    engine.mockImplementationOnce(() => {
      throw new Error('no script');
    });
    await expect(untilOver()).rejects.toThrow('no script');
    expect((await untilOver({ ...ASKED, run: 'two' })).kind).toBe('made');
  });

  it('ends where its worker does', async () => {
    await keeper.run(ASKED);
    keeper.close();
    expect((await keeper.run({ ...ASKED, run: 'two' })).kind).toBe('running');
  });
});

describe('the picked folder', () => {
  it('that is not there is told', async () => {
    await untilOver();
    const answer = async () => {
      for (;;) {
        const one = await keeper.intoFolder('one', 'x.zip');
        if (one.kind !== 'writing') return one;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };
    expect(await answer()).toEqual({ kind: 'failed', problem: 'no-folder' });
    expect(await keeper.intoFolder('another', 'x.zip')).toEqual({ kind: 'failed', problem: 'not-written' });
    expect(await foldersOf(collection).get('backup')).toBeNull();
  });
});
