/** Damaged and malicious files: each is refused with a problem that has words, or gives nothing but whole records of the file. */

import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BACKUP_FORMAT, HEAD_FILE, showChecksum } from '../../../lib/backup/backup-format';
import { makeBackup } from '../../../lib/controllers/backup-making';
import { foreseeIntake, takeIntake } from '../../../lib/controllers/intake-run';
import { openTransferFile } from '../../../lib/controllers/transfer-file';
import { checksumOf } from '../../../lib/journal/checksum';
import { imageOf } from '../../../lib/model/merging/image-of';
import { SCHEMA_VERSION } from '../../../lib/model/migrations/migrations';
import { DEFAULT_SETTINGS } from '../../../lib/model/settings/settings';
import { allPicturesOf } from '../../../lib/store/all-pictures';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { articleId, clearDisk, highlightOn, OUTLET, readingOf } from '../store/sample';
import { archiveOf, createRandom, expectWords, NOON } from './hostile-file';

const ARTICLES = 12;

let collection: Collection;
let backup: Uint8Array<ArrayBuffer>;
/** Each record of the backup, by which what comes out of a damaged one is known to be whole. */
let known: Set<string>;
let record: { article: Record<string, unknown>; highlights: Record<string, unknown>[]; versions: object[] };

beforeAll(async () => {
  clearDisk();
  const source = await openCollection({ now: () => NOON });
  for (let number = 0; number < ARTICLES; number += 1) {
    await source.highlights.add(articleId(number), readingOf(number), OUTLET, highlightOn(readingOf(number), number));
  }
  await source.articles.keep(articleId(1), readingOf(1, 'Đò nghỉ.'), OUTLET);
  const { content } = await makeBackup(source, {
    now: NOON,
    settings: DEFAULT_SETTINGS,
    pictures: allPicturesOf(source),
    locked: null,
  });
  backup = new Uint8Array(await content.arrayBuffer());
  const { articles, highlights, versions } = await source.dumps.all();
  known = new Set([...articles, ...highlights, ...versions].map(imageOf));
  record = JSON.parse(
    JSON.stringify({
      article: articles[0],
      highlights: highlights.filter((one) => one.articleId === articles[0]?.id),
      versions: [],
    }),
  );
  source.close();
});

beforeEach(async () => {
  clearDisk();
  collection = await openCollection({ now: () => NOON });
  await collection.articles.keep(articleId(99), readingOf(99), OUTLET);
});

/** What became of a file: refused, or so many articles of it taken in. */
async function give(bytes: Uint8Array<ArrayBuffer>, name = 'x.zip'): Promise<'refused' | number> {
  const before = imageOf(await collection.dumps.all());
  const life = { signal: new AbortController().signal, onProgress: () => undefined };
  try {
    const file = await openTransferFile(new File([bytes], name), 'khóa', life.signal);
    if (file === null) return expect.fail('it is not locked');
    const foreseen = await foreseeIntake(collection, file.read(), life);
    expect(imageOf(await collection.dumps.all())).toBe(before);
    await takeIntake(collection, 'restore', name, file.read(), true, life);
    expect(await collection.upkeep.check()).toEqual([]);
    return foreseen.articles;
  } catch (error) {
    expect(imageOf(await collection.dumps.all())).toBe(before);
    expectWords(error);
    return 'refused';
  }
}

async function expectOnlyWhole(): Promise<void> {
  const { articles, highlights, versions } = await collection.dumps.all();
  for (const one of [...articles.filter(({ id }) => id !== articleId(99)), ...highlights, ...versions]) {
    // Where an article's other parts are lost its count of versions is another one.
    const counted = 'versionCount' in one ? { ...one, versionCount: 1 } : one;
    expect(known.has(imageOf(one)) || known.has(imageOf(counted))).toBe(true);
  }
}

const lineOf = (json: string) =>
  `{"crc32":"${showChecksum(checksumOf(new TextEncoder().encode(json)))}","record":${json}}\n`;

/** A backup with one record that nobody has damaged: what it says is wrong. */
function backupOf(json: string, head: object = {}): Uint8Array<ArrayBuffer> {
  const first = { format: BACKUP_FORMAT, version: 1, schema: SCHEMA_VERSION, madeAt: '2026-03-07T05:00:00Z', ...head };
  return archiveOf({ [HEAD_FILE]: JSON.stringify(first), 'articles/00001.jsonl': lineOf(json) });
}

describe('a backup', () => {
  it('is read whole where nothing is wrong with it', async () => {
    expect(await give(backup)).toBe(ARTICLES);
    await expectOnlyWhole();
  });

  it.each(Array.from({ length: 90 }, (_unused, seed) => seed))(
    'with flipped bits (%i) gives whole records or none',
    async (seed) => {
      const random = createRandom(seed + 1);
      const bytes = backup.slice();
      for (let flips = 0; flips <= seed % 4; flips += 1) {
        const at = random(bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
      }
      await give(bytes);
      await expectOnlyWhole();
    },
  );

  it.each(Array.from({ length: 40 }, (_unused, part) => part))(
    'cut off after %i fortieths gives whole records or none',
    async (part) => {
      await give(backup.slice(0, Math.floor((backup.length * part) / 40)));
      await expectOnlyWhole();
    },
  );

  it.each(Array.from({ length: 20 }, (_unused, seed) => seed))(
    'with a stretch of other bytes in it (%i) too',
    async (seed) => {
      const random = createRandom(seed + 1000);
      const bytes = backup.slice();
      const from = random(bytes.length);
      for (let at = from; at < Math.min(bytes.length, from + 64 + random(400)); at += 1) bytes[at] = random(256);
      await give(bytes);
      await expectOnlyWhole();
    },
  );
});

const WRONG = [null, 7, 1e308, -1, '', {}, [], [[]], { __proto__: null, a: 1 }, true, '9'.repeat(500)];
const FIELDS = [
  'id',
  'addresses',
  'url',
  'headline',
  'blocks',
  'fingerprint',
  'savedAt',
  'stamps',
  'tags',
  'note',
  'versionCount',
  'language',
];

describe('a record with a right checksum and wrong contents', () => {
  const cases = FIELDS.flatMap((field) => WRONG.map((value, place) => [field, place, value] as const));

  it.each(cases)('%s, wrong in way %i, is refused or harmless', async (field, _place, value) => {
    const article = { ...record.article, [field]: value };
    await give(backupOf(JSON.stringify({ ...record, article })));
    const { articles } = await collection.dumps.all();
    expect(articles.length).toBeLessThanOrEqual(2);
    expect(await collection.repairs.look(articles.map(({ id }) => id))).toEqual([]);
    // It can still be written to: no stamp that nothing follows, no number that nothing is added to.
    await collection.marks.edit(articles.map(({ id }) => ({ id, changes: { note: { from: '', to: 'ghi' } } })));
  });

  it.each([
    ['a prototype', '{"__proto__":{"isAdmin":true}}'],
    ['a prototype inside', JSON.stringify({ x: 1 }).replace('"x"', '"__proto__"')],
    ['a constructor', '{"article":{"constructor":{"prototype":{"polluted":1}}}}'],
    ['a number beyond all', '{"article":1e999999}'],
    ['a nesting of 5 000', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
    ['a text', '"chỉ là chữ"'],
  ])('%s is refused', async (_name, json) => {
    expect(await give(backupOf(json))).toBe('refused');
    expect(Reflect.get({}, 'isAdmin') ?? Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('of a stamp in the far future is refused: it would win for ever', async () => {
    const stamps = { ...(record.article.stamps as object), note: '999999999999999-x' };
    expect(await give(backupOf(JSON.stringify({ ...record, article: { ...record.article, stamps } })))).toBe('refused');
  });

  it('loses links that run a script, and keeps their words', async () => {
    const spans = [{ kind: 'link', start: 0, end: 3, href: 'javascript:alert(1)' }];
    const blocks = [
      { kind: 'paragraph', text: 'Bấm vào đây', spans },
      { kind: 'figure', text: 'x', image: { src: 'javascript:1' } },
    ];
    expect(await give(backupOf(JSON.stringify({ ...record, article: { ...record.article, blocks } })))).toBe(1);
    expect(JSON.stringify(await collection.dumps.all())).not.toContain('javascript');
    expect(JSON.stringify(await collection.dumps.all())).toContain('Bấm vào đây');
  });

  it('of a later program is told as such', async () => {
    for (const head of [{ version: 2 }, { schema: SCHEMA_VERSION + 1 }]) {
      const life = new AbortController();
      const file = new File([backupOf(JSON.stringify(record), head)], 'x.zip');
      await expect(openTransferFile(file, null, life.signal)).rejects.toMatchObject({ code: 'storage-newer' });
    }
  });
});

describe('an archive made to do harm', () => {
  it('that would fill the memory is given up', async () => {
    const zeros = new Uint8Array(80 * 1_048_576);
    const began = performance.now();
    const parts = Object.fromEntries(
      Array.from({ length: 6 }, (_unused, place) => [`articles/0000${place}.jsonl`, zeros] as const),
    );
    expect(await give(archiveOf({ [HEAD_FILE]: '{}', ...parts }))).toBe('refused');
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  it.each(['../../etc/passwd', 'articles/../00001.jsonl', '/articles/00001.jsonl', 'C:\\articles\\00001.jsonl'])(
    'whose file is called %s has nothing for us',
    async (name) => {
      expect(await give(archiveOf({ [name]: lineOf(JSON.stringify(record)) }))).toBe('refused');
    },
  );

  it('with sections that nobody knows gives the others, and says so', async () => {
    const file = new File(
      [archiveOf({ 'articles/00001.jsonl': lineOf(JSON.stringify(record)), 'films/00001.jsonl': lineOf('{}') })],
      'x.zip',
    );
    const opened = await openTransferFile(file, null, new AbortController().signal);
    const { records, report } = opened?.read() ?? expect.fail('locked');
    let articles = 0;
    for await (const _one of records) articles += 1;
    expect([articles, report.unknownSections, report.isWhole]).toEqual([1, ['films'], false]);
  });

  it.each([
    ['nothing', ''],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['an empty archive', 'PK\x05\x06'.padEnd(22, '\0')],
    ['half a header', 'PK\x03\x04'],
    ['a locked file that is none', 'age-encryption.org/v1\n-> scrypt AAAA 30\nAAAA\n--- AAAA\n'],
    ['a locked file that is cut off', 'age-encryption.org/v1\n-> scrypt'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    [
      'a collection of a later program',
      '{"format":"diem-bao-collection","schema":99,"articles":[],"highlights":[],"versions":[]}',
    ],
    ['a collection with lists that are none', '{"schema":3,"articles":[1,null,"x"],"highlights":{},"versions":7}'],
    ['a collection of nothing but holes', '{"schema":5,"articles":[null],"highlights":[null],"versions":[null]}'],
  ])('%s is refused', async (_name, text) => {
    expect(await give(new Uint8Array(Buffer.from(text, 'latin1')))).toBe('refused');
  });
});
