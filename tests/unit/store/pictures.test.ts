import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { damageKeyOf } from '../../../lib/model/damaged-record';
import { type KeptPicture, PICTURE_LIMITS } from '../../../lib/model/picture';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { PICTURES_LOOK_EVERY } from '../../../lib/store/pictures';
import { DATABASE_NAME } from '../../../lib/store/schema';
import { rowsIn } from './databases';
import { articleId, clearDisk, OUTLET, readingOf } from './sample';

const failure = (code: string) => expect.objectContaining({ name: 'ReaderError', code });
const BEGAN = Date.parse('2026-11-27T01:00:00Z');

let collection: Collection;
let now = BEGAN;

beforeEach(async () => {
  clearDisk();
  now = BEGAN;
  collection = await openCollection({ now: () => now });
  for (const number of [1, 2]) await collection.articles.keep(articleId(number), readingOf(number), OUTLET);
});

function pictureOf(number: number, given: Partial<KeptPicture> = {}): KeptPicture {
  const name = `https://anh.example.vn/${number}.jpg`;
  const bytes = new Uint8Array(64);
  bytes.set([0xff, 0xd8, 0xff, number]);
  return {
    ...{ articleId: articleId(1), kind: 'image', name, url: name, type: 'image/jpeg', bytes },
    ...{ at: '2026-11-27T01:00:00.000Z', ...given },
  };
}

const settle = async () => {
  while (await collection.upkeep.catchUp());
};

describe('pictures', () => {
  it('are kept with their article, byte for byte, and no record of it knows of them', async () => {
    const before = await collection.dumps.all();
    const standing = await collection.changes.standing('journal');
    const page = pictureOf(9, { kind: 'page', name: '2026-11-27T01:00:00.000Z', isWhole: true });
    await collection.pictures.add(pictureOf(1));
    await collection.pictures.add(page);
    expect(await collection.pictures.list(articleId(1))).toEqual([
      { kind: 'image', name: 'https://anh.example.vn/1.jpg' },
      { kind: 'page', name: '2026-11-27T01:00:00.000Z' },
    ]);
    expect(await collection.pictures.get(articleId(1), page)).toEqual(page);
    expect(await collection.pictures.list(articleId(2))).toEqual([]);
    expect(await collection.pictures.get(articleId(2), page)).toBeNull();
    expect(await collection.dumps.all()).toEqual(before);
    expect(await collection.changes.standing('journal')).toEqual(standing);
  });

  it('of one name take each other’s place, and go when they are deleted, also twice', async () => {
    await collection.pictures.add(pictureOf(1));
    const { name } = pictureOf(1);
    await collection.pictures.add(pictureOf(2, { name, url: name }));
    expect((await collection.pictures.get(articleId(1), { kind: 'image', name }))?.bytes[3]).toBe(2);
    await collection.pictures.delete(articleId(1), { kind: 'image', name });
    await collection.pictures.delete(articleId(1), { kind: 'image', name });
    expect(await collection.pictures.list(articleId(1))).toEqual([]);
  });

  it('are no more than the article may have of each kind, and the one that is there can be renewed', async () => {
    const { ofArticle } = PICTURE_LIMITS.image;
    for (let number = 0; number < ofArticle; number += 1) await collection.pictures.add(pictureOf(number));
    await expect(collection.pictures.add(pictureOf(ofArticle))).rejects.toEqual(failure('too-many-pictures'));
    await collection.pictures.add(pictureOf(0));
    await collection.pictures.add(pictureOf(1, { kind: 'page', name: 'a' }));
    expect(await collection.pictures.list(articleId(1))).toHaveLength(ofArticle + 1);
  });

  it.each<[string, string, Partial<KeptPicture>]>([
    ['what is no image', 'bad-message', { bytes: new TextEncoder().encode('<html>khong phai anh</html>') }],
    ['an image under another name', 'bad-message', { type: 'image/png' }],
    ['one that is too large', 'bad-message', { bytes: tooLarge() }],
    ['one of an article that is not there', 'not-found', { articleId: articleId(7) }],
  ])('%s is refused', async (_what, code, given) => {
    await expect(collection.pictures.add(pictureOf(1, given))).rejects.toEqual(failure(code));
    expect(await rowsIn('pictures')).toEqual([]);
  });

  it('that are damaged are not given out', async () => {
    const database = await openDB(DATABASE_NAME);
    await database.put('pictures', { ...pictureOf(1), bytes: 'x' });
    database.close();
    expect(await collection.pictures.get(articleId(1), pictureOf(1))).toBeNull();
  });
});

describe('pictures of a deleted article', () => {
  beforeEach(async () => {
    await collection.pictures.add(pictureOf(1));
    await collection.pictures.add(pictureOf(2, { articleId: articleId(2) }));
    await collection.articles.delete(articleId(1));
  });

  /** A week at a time, as long as a deleted article stays whole. */
  const passTheTrash = async () => {
    for (let week = 0; week < 6; week += 1) {
      now += 7 * PICTURES_LOOK_EVERY;
      await settle();
    }
  };

  it('take no more, come back with it out of the trash, and leave with it; others stay', async () => {
    await expect(collection.pictures.add(pictureOf(3))).rejects.toEqual(failure('not-found'));
    await settle();
    await collection.articles.restore(articleId(1));
    expect(await collection.pictures.list(articleId(1))).toHaveLength(1);
    await collection.articles.delete(articleId(1));
    now += PICTURES_LOOK_EVERY;
    await settle();
    expect(await collection.pictures.list(articleId(1))).toHaveLength(1);
    await passTheTrash();
    expect(await collection.pictures.list(articleId(1))).toEqual([]);
    expect(await collection.pictures.list(articleId(2))).toHaveLength(1);
  });

  it('leave with all of them, by any number of slices', async () => {
    for (let number = 3; number < 120; number += 1) {
      await collection.articles.keep(articleId(number), readingOf(number), OUTLET);
      await collection.pictures.add(pictureOf(number, { articleId: articleId(number) }));
      if (number % 2 === 0) await collection.articles.delete(articleId(number));
    }
    await passTheTrash();
    const left = (await rowsIn('pictures')).map((row) => row.articleId);
    expect(left).toHaveLength(1 + 59);
    expect(await collection.upkeep.catchUp()).toBe(false);
  });

  it('wait for an article that was filed as damaged, and go with one of which nothing is left', async () => {
    const key = damageKeyOf('articles', articleId(2));
    const database = await openDB(DATABASE_NAME);
    await database.delete('articles', articleId(2));
    await database.put('damaged', { key, kind: 'articles', id: articleId(2) });
    now += PICTURES_LOOK_EVERY;
    await settle();
    expect(await collection.pictures.list(articleId(2))).toHaveLength(1);
    await database.delete('damaged', key);
    database.close();
    now += PICTURES_LOOK_EVERY;
    await settle();
    expect(await collection.pictures.list(articleId(2))).toEqual([]);
  });

  it('and nobody without pictures is written to for them', async () => {
    clearDisk();
    collection = await openCollection({ now: () => now });
    await settle();
    expect(await rowsIn('progress')).toEqual([]);
  });
});

function tooLarge(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(PICTURE_LIMITS.image.bytes + 1);
  bytes.set([0xff, 0xd8, 0xff]);
  return bytes;
}
