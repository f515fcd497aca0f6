import { Encrypter } from 'age-encryption';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { lock } from '../../../lib/backup/passphrase';
import { readBackup } from '../../../lib/backup/read-backup';
import { writeBackup } from '../../../lib/backup/write-backup';
import { joinFolder, leaveFolder } from '../../../lib/exchange/join-folder';
import { runExchange } from '../../../lib/exchange/run-exchange';
import { SCHEMA_VERSION } from '../../../lib/model/migrations/migrations';
import { exchangeOf } from '../../../lib/store/exchange';
import type { SeenFile } from '../../../lib/store/exchange-access';
import { exchangeIntakesOf, intakesOf } from '../../../lib/store/intakes';
import { onNew } from '../../fixtures/highlight-edits';
import { FakeFolder } from '../platform/fake-folder';
import { articleId, highlightId, highlightOn, OUTLET, readingOf } from '../store/sample';
import { carry, type Machine, meantAt, NOON, settle, startMachine } from './machines';

const keep = ({ collection }: Machine, number: number) =>
  collection.articles.keep(articleId(number), readingOf(number), OUTLET);
const mark = ({ collection }: Machine, number: number) =>
  collection.highlights.add(articleId(number), readingOf(number), OUTLET, highlightOn(readingOf(number), number));

async function two(passphrase = ''): Promise<[Machine, Machine]> {
  const folder = new FakeFolder();
  return [await startMachine('may-1', 0, passphrase, folder), await startMachine('may-2', 0, passphrase, folder)];
}

/** As strong as in the product it takes a second each time. */
beforeAll(() => {
  const { setPassphrase } = Encrypter.prototype;
  vi.spyOn(Encrypter.prototype, 'setPassphrase').mockImplementation(function (this: Encrypter, passphrase) {
    this.setScryptWorkFactor(8);
    setPassphrase.call(this, passphrase);
  });
});

const segmentsIn = ({ folder }: Machine) => [...folder.files.keys()].filter((name) => name.includes('.zip')).sort();
const stateOf = async ({ collection }: Machine, name: string): Promise<SeenFile['state'] | undefined> =>
  (await exchangeOf(collection).seen()).find((file) => file.name === name)?.state;

describe('an exchange', () => {
  it('brings what the other machine has, tells it, and tells nothing back', async () => {
    const [one, other] = await two();
    await mark(one, 1);
    await keep(one, 2);
    expect(await one.exchange()).toEqual({ from: [], sent: 2 });
    const { from, sent } = await other.exchange();
    expect(from).toMatchObject([{ name: 'may-1', articles: 2, highlights: 1 }]);
    // The first file of a machine has everything.
    expect(sent).toBe(2);
    expect(await meantAt(other)).toBe(await meantAt(one));
    await one.collection.highlights.edit(highlightId(1), onNew({ note: 'hỏi lại' }));
    expect((await one.exchange()).sent).toBe(1);
    expect(await other.exchange()).toMatchObject({ from: [{ articles: 0, highlights: 1 }], sent: 0 });
    expect(await other.exchange()).toEqual({ from: [], sent: 0 });
    expect(await exchangeOf(other.collection).last()).toMatchObject({ from: [], sent: 0 });
  });

  it('tells what is new on both sides, though the other machine has just told of the same article', async () => {
    const [one, other] = await two();
    await keep(one, 1);
    await settle([one, other]);
    await mark(one, 1);
    await other.collection.articles.correct(articleId(1), { headline: 'Tít đúng' });
    await other.exchange();
    expect(await one.exchange()).toMatchObject({ from: [{ articles: 1 }], sent: 1 });
    expect((await other.exchange()).from).toMatchObject([{ highlights: 1 }]);
    expect(await meantAt(other)).toBe(await meantAt(one));
  });

  it('writes a small file for a small change, and one with everything once there are many', async () => {
    const [one, other] = await two();
    for (let number = 1; number <= 30; number += 1) await keep(one, number);
    await one.exchange();
    const [base] = segmentsIn(one);
    expect(base).toMatch(/^diem-bao exchange may-1 [\w-]{8} 000001 base\.zip$/);
    await mark(one, 3);
    await one.exchange();
    const [, more = ''] = segmentsIn(one);
    expect(more).toMatch(/000002 more\.zip$/);
    const bytesOf = (name: string) => one.folder.files.get(name)?.bytes.length ?? 0;
    expect(bytesOf(more)).toBeLessThan(bytesOf(base ?? '') / 2);
    for (let turn = 0; turn < 50; turn += 1) {
      await one.collection.highlights.edit(highlightId(3), {
        note: { from: turn === 0 ? '' : `lần ${turn - 1}`, to: `lần ${turn}` },
      });
      await one.exchange();
    }
    const left = segmentsIn(one);
    expect(left.length).toBeLessThan(10);
    expect(left[0]).toContain('base');
    await other.exchange();
    expect(await meantAt(other)).toBe(await meantAt(one));
  });

  it('carries deletions, and what is in the trash of one is in that of the other', async () => {
    const [one, other] = await two();
    await mark(one, 1);
    await keep(one, 2);
    await settle([one, other]);
    await other.collection.articles.delete(articleId(2));
    await other.collection.highlights.delete(highlightId(1));
    await other.exchange();
    await one.exchange();
    expect((await one.collection.lists.deleted()).map(({ id }) => id)).toEqual([articleId(2)]);
    expect(await one.collection.lists.counts()).toEqual({ articles: 1, highlights: 0 });
    await one.collection.articles.restore(articleId(2));
    await one.exchange();
    await other.exchange();
    expect(await other.collection.lists.counts()).toEqual({ articles: 2, highlights: 0 });
  });

  it('is taken back as one act, and a restore beside it keeps its own undo', async () => {
    const [one, other] = await two();
    await mark(one, 1);
    await one.exchange();
    await keep(other, 2);
    await intakesOf(other.collection).begin('restore', 'x.zip');
    await intakesOf(other.collection).finish();
    const before = await meantAt(other);
    await other.exchange();
    expect(await exchangeIntakesOf(other.collection).last()).toMatchObject({
      kind: 'exchange',
      label: 'may-1',
      state: 'done',
      articles: 1,
      highlights: 1,
    });
    expect((await intakesOf(other.collection).last())?.label).toBe('x.zip');
    expect(await exchangeIntakesOf(other.collection).takeBack()).toEqual({ left: 0 });
    expect(await meantAt(other)).toBe(before);
    // The same file does not bring it again; a change of the other machine does.
    expect((await other.exchange()).from).toEqual([]);
    expect(await meantAt(other)).toBe(before);
    await one.collection.highlights.edit(highlightId(1), onNew({ note: 'mới' }));
    await one.exchange();
    expect((await other.exchange()).from).toMatchObject([{ articles: 1, highlights: 1 }]);
  });

  it('goes on after its page was ended in the middle', async () => {
    const [one, other] = await two();
    for (let number = 1; number <= 60; number += 1) await keep(one, number);
    await one.exchange();
    const life = new AbortController();
    await expect(
      runExchange(other.collection, other.folder.asPicked(), {
        signal: life.signal,
        onProgress: (_step, articles) => {
          if (articles >= 25) life.abort(new Error('ended'));
        },
      }),
    ).rejects.toThrow('ended');
    const { articles } = await other.collection.lists.counts();
    expect(articles).toBeGreaterThan(0);
    expect(articles).toBeLessThan(60);
    expect((await other.exchange()).from).toMatchObject([{ articles: 60 - articles }]);
    expect(await meantAt(other)).toBe(await meantAt(one));
  });

  it('writes everything anew where its own file is lost or damaged', async () => {
    const [one, other] = await two();
    await keep(one, 1);
    await one.exchange();
    await keep(one, 2);
    await one.exchange();
    const [base = '', more = ''] = segmentsIn(one);
    one.folder.files.delete(base);
    expect((await one.exchange()).sent).toBe(2);
    expect(segmentsIn(one)).toHaveLength(1);
    expect(segmentsIn(one)).not.toContain(more);
    one.folder.put(segmentsIn(one)[0] ?? '', 'cắt');
    expect((await one.exchange()).sent).toBe(2);
    expect((await other.exchange()).from).toMatchObject([{ articles: 2 }]);
  });

  it('tells a folder that is gone or may not be read, and changes nothing', async () => {
    const [one] = await two();
    await keep(one, 1);
    one.folder.permission = 'prompt';
    await expect(one.exchange()).rejects.toMatchObject({ problem: 'refused' });
    one.folder.permission = 'granted';
    one.folder.failure = 'NotFoundError';
    await expect(one.exchange()).rejects.toMatchObject({ problem: 'gone' });
    one.folder.failure = undefined;
    one.folder.room = 10;
    await expect(one.exchange()).rejects.toMatchObject({ problem: 'full' });
    expect(segmentsIn(one)).toEqual([]);
    one.folder.room = Number.POSITIVE_INFINITY;
    expect((await one.exchange()).sent).toBe(1);
  });

  it('is left with nothing kept for it, and begun again', async () => {
    const [one, other] = await two();
    await keep(one, 1);
    await settle([one, other]);
    await leaveFolder(other.collection);
    expect(await other.collection.changes.waiting('sync', 9)).toBeNull();
    await keep(one, 2);
    await one.exchange();
    await joinFolder(other.collection, other.folder.asPicked(), { name: 'Máy mới', passphrase: '' });
    expect((await other.exchange()).from).toMatchObject([{ articles: 1 }]);
    expect(segmentsIn(other).filter((name) => name.includes(' May-moi '))).toHaveLength(1);
    expect(segmentsIn(other).filter((name) => name.includes(' may-2 '))).toEqual([]);
  });
});

describe('files that are not as they should be', () => {
  it('are told, taken once they are whole, and do no harm', async () => {
    const [one, other] = await two();
    await mark(one, 1);
    await one.exchange();
    const [name = ''] = segmentsIn(one);
    const { bytes } = one.folder.files.get(name) ?? expect.fail('no file');
    for (const at of [0, 1, 30, Math.floor(bytes.length / 2)]) {
      one.folder.put(name, bytes.slice(0, at));
      expect((await other.exchange()).from).toEqual([]);
      expect(await stateOf(other, name)).toBe('damaged');
    }
    for (let at = 0; at < bytes.length; at += 97) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      one.folder.put(name, changed);
      const { from } = await other.exchange();
      // A byte that nobody reads, as the hour in a header, is no damage.
      if ((await stateOf(other, name)) !== 'taken') expect(from).toEqual([]);
    }
    expect(await other.collection.upkeep.check()).toEqual([]);
    one.folder.put(name, bytes);
    await other.exchange();
    expect(await meantAt(other)).toBe(await meantAt(one));
  });

  it('are read for what is in them: copies that a drive made bring nothing twice, and what only they have', async () => {
    const [one, other] = await two();
    await mark(one, 1);
    await one.exchange();
    const [name = ''] = segmentsIn(one);
    const { bytes } = one.folder.files.get(name) ?? expect.fail('no file');
    one.folder.put(name.replace('.zip', ' (1).zip'), bytes);
    one.folder.put(name.replace('.zip', ' (conflicted copy 2026-03-07).zip'), bytes);
    expect((await other.exchange()).from).toMatchObject([{ articles: 1, highlights: 1 }]);
    expect((await other.exchange()).from).toEqual([]);
    const third = await startMachine('may-3', 0, '', new FakeFolder());
    third.folder.put(name.replace('.zip', ' (1).zip'), bytes);
    expect((await third.exchange()).from).toMatchObject([{ articles: 1, highlights: 1 }]);
    // Of one's own copies nothing is made, and they stay.
    expect((await one.exchange()).from).toEqual([]);
    expect(segmentsIn(one)).toHaveLength(4);
  });

  it('of others, of later programs and of nobody are left alone', async () => {
    const [, other] = await two();
    const write = async (facts: unknown, schema = SCHEMA_VERSION) => {
      const chunks: Uint8Array<ArrayBuffer>[] = [];
      const sections = [
        { section: 'exchange' as const, records: [facts] },
        { section: 'articles' as const, records: [{ article: { id: 'x' }, highlights: [], versions: [] }] },
      ];
      for await (const chunk of writeBackup(sections, { schema, madeAt: new Date(NOON) })) chunks.push(chunk);
      return new Uint8Array(await new Blob(chunks).arrayBuffer());
    };
    const facts = { version: 1, machine: 'm', name: 'x', number: 1, kind: 'base' };
    const files: [string, SeenFile['state'], Uint8Array | string][] = [
      ['later', 'newer', await write({ ...facts, version: 2 })],
      ['schema', 'newer', await write(facts, SCHEMA_VERSION + 1)],
      ['nobody', 'foreign', await write({ machine: 7 })],
      ['text', 'damaged', 'không phải tệp nén'],
      ['bad-record', 'taken', await write(facts)],
    ];
    for (const [name, , content] of files) other.folder.put(`diem-bao exchange ${name}.zip`, content);
    other.folder.put('ảnh nghỉ mát.jpg', 'x');
    other.folder.put('sổ.zip', 'x');
    expect((await other.exchange()).from).toEqual([]);
    for (const [name, state] of files) expect(await stateOf(other, `diem-bao exchange ${name}.zip`)).toBe(state);
    expect(
      (await exchangeOf(other.collection).seen()).find(({ name }) => name.includes('bad-record'))?.refused,
    ).toBeGreaterThan(0);
    expect(await other.collection.lists.counts()).toEqual({ articles: 0, highlights: 0 });
    expect(other.folder.text('sổ.zip')).toBe('x');
  });

  it('are backups as well: any of them restores by itself', async () => {
    const [one] = await two();
    await mark(one, 1);
    await one.exchange();
    const { bytes } = one.folder.files.get(segmentsIn(one)[0] ?? '') ?? expect.fail('no file');
    const { records, report } = readBackup(new Blob([bytes]));
    const found = [];
    for await (const record of records) found.push(record.article.id);
    expect(found).toEqual([articleId(1)]);
    expect(report).toMatchObject({ isWhole: true, unknownSections: [], refused: 0 });
  });
});

describe('a locked folder', () => {
  it('is opened by its passphrase once, and no file of it is readable', async () => {
    const folder = new FakeFolder();
    const one = await startMachine('may-1', 0, 'sáu giờ sáng', folder);
    await mark(one, 1);
    await one.exchange();
    const text = [...folder.files.values()].map(({ bytes }) => new TextDecoder('latin1').decode(bytes)).join('');
    expect(text).not.toContain('bao.example');
    expect([...folder.files.keys()].every((name) => name.endsWith('.age'))).toBe(true);
    await expect(startMachine('may-2', 0, '', folder)).rejects.toMatchObject({ problem: 'wrong-passphrase' });
    await expect(startMachine('may-2', 0, 'bảy giờ', folder)).rejects.toMatchObject({ problem: 'wrong-passphrase' });
    const other = await startMachine('may-2', 0, 'sáu giờ sáng', folder);
    expect((await other.exchange()).from).toMatchObject([{ articles: 1, highlights: 1 }]);
    const key = [...folder.files.keys()].find((name) => name.includes('-key ')) ?? expect.fail('no key');
    folder.files.delete(key);
    await other.exchange();
    const third = await startMachine('may-3', 0, 'sáu giờ sáng', folder);
    expect((await third.exchange()).from.length).toBeGreaterThan(0);
    expect(await meantAt(third)).toBe(await meantAt(one));
  });

  it('that was open before says what it cannot read, and opens by the passphrase', async () => {
    const [one, other] = await two();
    await keep(one, 1);
    await keep(other, 2);
    await settle([one, other]);
    await joinFolder(one.collection, one.folder.asPicked(), { name: 'may-1', passphrase: 'sáu giờ sáng' });
    await mark(one, 1);
    await one.exchange();
    // What lay there unlocked is written anew, locked.
    expect(
      segmentsIn(one)
        .filter((name) => name.includes('may-1'))
        .every((name) => name.endsWith('.age')),
    ).toBe(true);
    await other.exchange();
    const [locked = ''] = segmentsIn(one).filter((name) => name.includes('may-1'));
    expect(await stateOf(other, locked)).toBe('locked');
    await joinFolder(other.collection, other.folder.asPicked(), { name: 'may-2', passphrase: 'sáu giờ sáng' });
    expect((await other.exchange()).from).toMatchObject([{ highlights: 1 }]);
    expect(segmentsIn(one).every((name) => name.endsWith('.age'))).toBe(true);
  });

  it('takes no file for its own that somebody has locked otherwise', async () => {
    const [one] = await two();
    const stream = await lock(new Blob(['x']).stream() as ReadableStream<Uint8Array<ArrayBuffer>>, 'khác');
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    one.folder.put('diem-bao exchange may-9 00000000 000001 base.zip.age', bytes);
    await one.exchange();
    expect(await stateOf(one, 'diem-bao exchange may-9 00000000 000001 base.zip.age')).toBe('locked');
  });
});

it('is carried by halves without harm', async () => {
  const one = await startMachine('may-1');
  const other = await startMachine('may-2');
  await mark(one, 1);
  await one.exchange();
  await carry(one, other, true);
  expect((await other.exchange()).from).toEqual([]);
  await carry(one, other);
  expect((await other.exchange()).from).toMatchObject([{ articles: 1 }]);
});
