/** Pictures in a backup: there and back, locked and unlocked, with everything that can be wrong with them. */

import { deflateRawSync } from 'node:zlib';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { showChecksum } from '../../../lib/backup/backup-format';
import { createLock } from '../../../lib/backup/passphrase';
import { toKeptPicture, toPictureRecord } from '../../../lib/backup/picture-records';
import { ZipWriter } from '../../../lib/backup/zip-writer';
import { type BackupOptions, makeBackup } from '../../../lib/controllers/backup-making';
import { foreseeIntake, takeIntake, takeIntakeBack } from '../../../lib/controllers/intake-run';
import { mendIntake, mendIntakeSlice } from '../../../lib/controllers/mend-intake';
import { openTransferFile } from '../../../lib/controllers/transfer-file';
import { checksumOf } from '../../../lib/journal/checksum';
import type { ArticleId } from '../../../lib/model/ids';
import { imageOf } from '../../../lib/model/merging/image-of';
import { type KeptPicture, PICTURE_LIMITS } from '../../../lib/model/picture';
import { allPicturesOf } from '../../../lib/store/all-pictures';
import type { Collection } from '../../../lib/store/collection';
import { intakesOf } from '../../../lib/store/intakes';
import { openCollection } from '../../../lib/store/open-collection';
import { DATABASE_NAME } from '../../../lib/store/schema';
import { articleId, clearDisk, highlightOn, OUTLET, readingOf } from '../store/sample';

const NOON = Date.parse('2026-03-07T12:00:00+07:00');
const AT = '2026-03-07T12:00:00.000+07:00';
const PASSPHRASE = 'sáu giờ sáng';
const LIFE = { signal: new AbortController().signal, onProgress: () => undefined };

/** Made once: a key takes as long as it takes to try a passphrase. */
const LOCK = createLock(PASSPHRASE);

let collection: Collection;

beforeEach(async () => {
  clearDisk();
  collection = await openCollection({ now: () => NOON });
});

/** An invented image, which packs as little as a real one. */
function pictureOf(number: number, given: Partial<KeptPicture> = {}): KeptPicture {
  const name = `https://anh.example.vn/${number}.jpg`;
  let state = number;
  const bytes = Uint8Array.from({ length: 50_000 + number }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
  bytes.set([0xff, 0xd8, 0xff]);
  const picture = { articleId: articleId(1), kind: 'image' as const, name, url: name, type: 'image/jpeg' as const };
  return { ...picture, bytes, at: AT, ...given };
}

const SHOT: Partial<KeptPicture> = {
  kind: 'page',
  name: AT,
  url: 'https://bao.example.vn/bai-so-1.html',
  isWhole: true,
};

/** Three articles; of the last one, which is deleted, a picture is left too. */
async function fill(): Promise<void> {
  for (const number of [1, 2, 3]) {
    await collection.highlights.add(
      articleId(number),
      readingOf(number),
      OUTLET,
      highlightOn(readingOf(number), number),
    );
    await collection.pictures.add(pictureOf(number, { articleId: articleId(number) }));
  }
  await collection.pictures.add(pictureOf(9, SHOT));
  await collection.articles.delete(articleId(3));
}

const backUp = (options: Partial<BackupOptions> = {}) =>
  makeBackup(collection, { now: NOON, settings: {}, pictures: allPicturesOf(collection), locked: null, ...options });

async function empty(): Promise<void> {
  collection.close();
  clearDisk();
  collection = await openCollection({ now: () => NOON });
}

async function allPictures(): Promise<KeptPicture[]> {
  const found: KeptPicture[] = [];
  for await (const one of allPicturesOf(collection).every()) if (one !== null) found.push(one);
  return found;
}

async function restore(content: Blob, passphrase: string | null = null, withPictures = true) {
  const file = await openTransferFile(new File([content], 'x.zip'), passphrase, LIFE.signal);
  if (file === null) return expect.fail('it is locked');
  const reading = file.read();
  const foreseen = await foreseeIntake(collection, reading, LIFE);
  const taken = await takeIntake(collection, 'restore', 'x.zip', file.read(), withPictures, LIFE);
  return { foreseen, taken, report: reading.report };
}

describe('pictures', () => {
  it('come back with their articles, byte for byte, and twice is once', async () => {
    await fill();
    const before = (await allPictures()).filter((one) => one.articleId !== articleId(3));
    const made = await backUp();
    expect(made).toMatchObject({ articles: 2, pictures: 3, picturesLeftOut: 0 });
    await empty();
    const first = await restore(made.content);
    expect(first.foreseen.pictures).toMatchObject({ all: 3, fresh: 3 });
    expect(first.taken.pictures).toBe(3);
    expect(first.report).toMatchObject({ isWhole: true, unknownSections: [] });
    expect(await allPictures()).toEqual(before);
    const second = await restore(made.content);
    expect([second.foreseen.pictures.fresh, second.taken.pictures]).toEqual([0, 0]);
    expect(await allPictures()).toEqual(before);
  });

  it('can be left out of the file, and of the restore', async () => {
    await fill();
    const bare = await backUp({ pictures: null });
    expect(bare.pictures).toBe(0);
    const { content } = await backUp();
    expect(content.size).toBeGreaterThan(bare.content.size);
    await empty();
    expect((await restore(content, null, false)).taken).toEqual({ articles: 2, highlights: 2, pictures: 0 });
    expect(await allPictures()).toEqual([]);
  });

  it('follow their article to the id that it has here', async () => {
    await fill();
    const { content } = await backUp();
    await empty();
    const own = 'another-id' as ArticleId;
    await collection.articles.keep(own, readingOf(1), OUTLET);
    expect((await restore(content)).taken.pictures).toBe(3);
    expect(await collection.pictures.list(own)).toHaveLength(2);
    expect(await collection.pictures.list(articleId(1))).toEqual([]);
  });

  it('never take the place of what is here, and go with what is taken back', async () => {
    await fill();
    const { content } = await backUp();
    await empty();
    await collection.articles.keep(articleId(1), readingOf(1), OUTLET);
    const own = pictureOf(1, { bytes: Uint8Array.of(0xff, 0xd8, 0xff, 7) });
    await collection.pictures.add(own);
    await restore(content);
    expect(await collection.pictures.get(articleId(1), own)).toEqual(own);
    // One that was made anew since stays.
    const again = pictureOf(9, { ...SHOT, at: '2026-03-08T12:00:00.000+07:00' });
    await collection.pictures.add(again);
    expect(await takeIntakeBack(collection)).toEqual({ left: 1 });
    expect(await allPictures()).toEqual([own, again]);
  });

  it('that are damaged here are left out, and the count says so', async () => {
    await fill();
    const database = await openDB(DATABASE_NAME);
    await database.put('pictures', { ...pictureOf(1), bytes: 'x' });
    database.close();
    expect(await backUp()).toMatchObject({ pictures: 2, picturesLeftOut: 1 });
  });

  it('are weighed before', async () => {
    expect(await allPicturesOf(collection).size()).toEqual({ pictures: 0, bytes: 0 });
    await fill();
    expect(await allPicturesOf(collection).size()).toEqual({ pictures: 4, bytes: 4 * 50_000 + 1 + 2 + 3 + 9 });
    for (let number = 10; number < 30; number += 1)
      await collection.pictures.add(pictureOf(number, { articleId: articleId(2) }));
    const { pictures, bytes } = await allPicturesOf(collection).size();
    expect([pictures, Math.round(bytes / 100_000)]).toEqual([24, 12]);
  });
});

describe('a picture of a file', () => {
  it('is what it was', () => {
    for (const one of [pictureOf(1), pictureOf(2, SHOT)]) expect(toKeptPicture(toPictureRecord(one))).toEqual(one);
  });

  it.each<[string, Record<string, unknown>]>([
    ['of no kind', { kind: 'film' }],
    ['that is a page', { bytes: btoa('<html><script>alert(1)</script>') }],
    ['that is an SVG', { type: 'image/svg+xml', bytes: btoa('<svg xmlns="http://www.w3.org/2000/svg"/>') }],
    ['of another type than it says', { type: 'image/png' }],
    ['without bytes', { bytes: undefined }],
    ['whose letters are none', { bytes: '/9j/*===' }],
    ['of an article with no id', { articleId: '../1' }],
    ['from no page', { url: 'javascript:alert(1)' }],
    ['of no time', { at: 'hôm qua' }],
    ['with a name without end', { name: 'x'.repeat(100_000) }],
    ['that is too large', { bytes: `/9j/${'A'.repeat(Math.ceil((PICTURE_LIMITS.image.bytes * 4) / 3))}` }],
  ])('%s is none', (_what, given) => {
    expect(toKeptPicture({ ...toPictureRecord(pictureOf(1)), ...given })).toBeNull();
  });

  it('that is wrong harms no other, nor the articles', async () => {
    await fill();
    const lines = [
      { ...toPictureRecord(pictureOf(4)), bytes: 'x' },
      toPictureRecord(pictureOf(5)),
      toPictureRecord(pictureOf(6, { articleId: articleId(77) })),
    ].map(lineOf);
    lines.push(`{"crc32":"00000000","record":${JSON.stringify(toPictureRecord(pictureOf(7)))}}\n`);
    const dump = await collection.dumps.of([articleId(1)]);
    const articles = lineOf({ article: dump.articles[0], highlights: dump.highlights, versions: dump.versions });
    const file = archiveOf({ 'articles/00001.jsonl': articles, 'pictures/00001.jsonl': lines.join('') });
    await empty();
    const { taken, report } = await restore(file);
    expect(taken).toMatchObject({ articles: 1, pictures: 1 });
    expect(report).toMatchObject({ refused: 2, isWhole: false });
    expect(await allPictures()).toEqual([pictureOf(5)]);
  });

  it('is one too many where its article has as many as it may have', async () => {
    await fill();
    const { content } = await backUp();
    await empty();
    await collection.articles.keep(articleId(1), readingOf(1), OUTLET);
    for (let number = 100; number < 100 + PICTURE_LIMITS.image.ofArticle; number += 1) {
      await collection.pictures.add(pictureOf(number, { bytes: Uint8Array.of(0xff, 0xd8, 0xff, 7) }));
    }
    expect((await restore(content)).taken.pictures).toBe(2);
  });
});

describe('a file that is cut off', () => {
  it('gives the articles where the cut is in the pictures, and says so', async () => {
    await fill();
    const { content } = await backUp();
    await empty();
    const { taken, report } = await restore(content.slice(0, content.size - 30_000));
    expect(taken.articles).toBe(2);
    expect(report.isWhole).toBe(false);
    expect(report.damagedParts).toBeGreaterThan(0);
  });
});

describe('a file that was locked for a key', () => {
  it('is opened by the passphrase alone, on a machine that has nothing else', async () => {
    await fill();
    const before = imageOf(await collection.dumps.all());
    const { content, name } = await backUp({ locked: await LOCK });
    expect(name).toMatch(/\.zip$/);
    const bytes = Buffer.from(await content.arrayBuffer());
    expect(bytes.includes('bao.example.vn')).toBe(false);
    expect(bytes.includes('AGE-SECRET-KEY')).toBe(false);
    await empty();
    expect(await openTransferFile(new File([content], 'x.zip'), null, LIFE.signal)).toBeNull();
    await expect(openTransferFile(new File([content], 'x.zip'), 'không phải', LIFE.signal)).rejects.toMatchObject({
      problem: 'wrong-passphrase',
    });
    const { taken, report } = await restore(content, PASSPHRASE);
    expect(taken).toEqual({ articles: 2, highlights: 2, pictures: 3 });
    expect(report.isWhole).toBe(true);
    expect(imageOf(await collection.dumps.all())).toBe(before);
  });

  it('gives what is before the damage where its end is cut off, and refuses a damaged key', async () => {
    await fill();
    const { content } = await backUp({ locked: await LOCK });
    await empty();
    const cut = await restore(content.slice(0, content.size - 70_000), PASSPHRASE);
    expect(cut.report.isWhole).toBe(false);
    const bytes = new Uint8Array(await content.arrayBuffer());
    const at = Buffer.from(bytes).indexOf('BEGIN AGE');
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await expect(openTransferFile(new File([bytes], 'x.zip'), PASSPHRASE, LIFE.signal)).rejects.toMatchObject({
      problem: 'wrong-passphrase',
    });
  });
});

describe('a restore whose page was killed', () => {
  it('is taken back to the last picture and record, in slices, wherever it ended', async () => {
    await fill();
    const { content } = await backUp();
    for (let steps = 0; steps <= 3; steps += 1) {
      await empty();
      await collection.articles.keep(articleId(50), readingOf(50), OUTLET);
      const before = imageOf(await collection.dumps.all());
      const file = await openTransferFile(new File([content], 'x.zip'), null, LIFE.signal);
      const { records, pictures } = file?.read() ?? expect.fail('locked');
      const intakes = intakesOf(collection);
      await intakes.begin('restore', 'x.zip');
      let left = steps;
      for await (const one of records) if (left-- > 0) await intakes.take([one]);
      for await (const one of pictures()) if (left-- > 0) await intakes.takePictures([one]);
      // The browser is killed: what was committed is on the disk, and nobody holds the lock.
      collection.close();
      collection = await openCollection({ now: () => NOON });
      expect((await intakesOf(collection).last())?.state).toBe('interrupted');
      const mended = steps % 2 === 0 ? (await mendIntakeSlice(collection)).mended : await mendIntake(collection);
      expect(mended).toBe(true);
      expect(imageOf(await collection.dumps.all())).toBe(before);
      expect(await allPictures()).toEqual([]);
      expect(await collection.upkeep.check()).toEqual([]);
      expect(await mendIntakeSlice(collection)).toEqual({ mended: false, more: false });
    }
  });

  it('goes on being taken back where the taking back is killed too', async () => {
    await fill();
    const { content } = await backUp();
    await empty();
    const file = await openTransferFile(new File([content], 'x.zip'), null, LIFE.signal);
    const intakes = intakesOf(collection);
    await intakes.begin('restore', 'x.zip');
    for await (const one of file?.read().records ?? []) await intakes.take([one]);
    expect(await intakes.takeStepBack()).toBe(true);
    collection.close();
    collection = await openCollection({ now: () => NOON });
    await expect(intakesOf(collection).begin('import', 'y.csv')).rejects.toMatchObject({ code: 'changed-elsewhere' });
    expect(await mendIntake(collection)).toBe(true);
    expect((await collection.dumps.all()).articles).toEqual([]);
  });

  it('is left alone while its page lives', async () => {
    await collection.articles.keep(articleId(1), readingOf(1), OUTLET);
    await intakesOf(collection).begin('restore', 'x.zip');
    await navigator.locks.request('diem-bao/intake', async () => {
      expect(await mendIntakeSlice(collection)).toEqual({ mended: false, more: false });
    });
    expect(await mendIntake(collection)).toBe(true);
  });
});

function lineOf(record: unknown): string {
  const json = JSON.stringify(record);
  return `{"crc32":"${showChecksum(checksumOf(new TextEncoder().encode(json)))}","record":${json}}\n`;
}

function archiveOf(files: Record<string, string>): Blob {
  const zip = new ZipWriter(new Date(NOON));
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (const [name, content] of Object.entries(files)) {
    const bytes = new TextEncoder().encode(content);
    chunks.push(...zip.add(name, bytes, new Uint8Array(deflateRawSync(bytes))));
  }
  return new Blob([...chunks, ...zip.end()]);
}
