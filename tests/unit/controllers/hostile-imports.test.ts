/**
 * Damaged and malicious exports of other programs: each is refused with a problem that has words, and nothing is changed; or
 * gives sound articles whose pages are still to be read, and when that is taken back the collection is what it was.
 */

import { beforeEach, describe, expect, it } from 'vitest';
import { foreseeIntake, takeIntake, takeIntakeBack } from '../../../lib/controllers/intake-run';
import { openTransferFile } from '../../../lib/controllers/transfer-file';
import { imageOf } from '../../../lib/model/merging/image-of';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { FIRST, SAMPLES } from '../import/samples';
import { articleId, clearDisk, OUTLET, readingOf } from '../store/sample';
import { archiveOf, createRandom, expectWords, NOON } from './hostile-file';

/** Of each kind of fault. */
const VARIANTS = 20;
const OWN = articleId(99);

let collection: Collection;
/** The collection as it was. */
let before: string;

beforeEach(async () => {
  clearDisk();
  collection = await openCollection({ now: () => NOON });
  await collection.articles.keep(OWN, readingOf(99), OUTLET);
  before = await image();
});

const image = async () => imageOf(await collection.dumps.all());

/** What became of a file: refused, or so many articles of it taken in, and taken back again. */
async function give(content: string | Uint8Array<ArrayBuffer>, name = 'x'): Promise<'refused' | number> {
  const life = { signal: new AbortController().signal, onProgress: () => undefined };
  let articles: number;
  try {
    const file = await openTransferFile(new File([content], name), 'khóa', life.signal);
    if (file === null) return expect.fail('it is not locked');
    ({ articles } = await foreseeIntake(collection, file.read(), life));
    expect(await image()).toBe(before);
    await takeIntake(collection, 'import', name, file.read(), true, life);
  } catch (error) {
    expect(await image()).toBe(before);
    expectWords(error);
    return 'refused';
  }
  await expectSound();
  await takeIntakeBack(collection);
  expect((await collection.dumps.all()).articles.filter(({ deletedAt }) => deletedAt === undefined)).toHaveLength(1);
  expect(await collection.upkeep.check()).toEqual([]);
  return articles;
}

/** Whole records, addresses of the web alone, no text that claims to have been read, and the reader's own article as it was. */
async function expectSound(): Promise<void> {
  expect(await collection.upkeep.check()).toEqual([]);
  const { articles, highlights } = await collection.dumps.all();
  expect(await collection.repairs.look(articles.map(({ id }) => id))).toEqual([]);
  const ids = new Set(articles.map(({ id }) => id));
  for (const { articleId: id } of highlights) expect(ids.has(id)).toBe(true);
  for (const { id, url, addresses, flaws } of articles) {
    if (id === OWN) continue;
    for (const address of [url, ...addresses]) expect(new URL(address).protocol).toMatch(/^https?:$/);
    expect(flaws).toEqual(['unread']);
  }
  const others = { articles: articles.filter(({ id }) => id === OWN), highlights: [], versions: [] };
  expect(imageOf({ ...JSON.parse(before), ...others })).toBe(before);
}

const variants = Array.from({ length: VARIANTS }, (_unused, seed) => seed);
const sampleOf = (seed: number) => SAMPLES[seed % SAMPLES.length] ?? expect.fail('no sample');
const bytesOf = (text: string) => new TextEncoder().encode(text);

it.each(SAMPLES.map((sample, place) => [sample.format, place, sample.text] as const))(
  'a whole export (%s, %i) is taken in, and taken back',
  async (_format, _place, text) => {
    expect(await give(text)).not.toBe('refused');
  },
);

describe('damaged', () => {
  it.each(variants)('with flipped bits (%i)', async (seed) => {
    const random = createRandom(seed + 1);
    const bytes = bytesOf(sampleOf(seed).text);
    for (let flips = 0; flips <= seed % 5; flips += 1) {
      const at = random(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
    }
    await give(bytes);
  });

  it.each(variants)('cut off (%i)', async (seed) => {
    const bytes = bytesOf(sampleOf(seed).text);
    await give(bytes.slice(0, createRandom(seed + 100)(bytes.length)));
  });

  it.each(variants)('with a stretch of other bytes in it (%i)', async (seed) => {
    const random = createRandom(seed + 1_000);
    const bytes = bytesOf(sampleOf(seed).text);
    const from = random(bytes.length);
    for (let at = from; at < Math.min(bytes.length, from + 8 + random(60)); at += 1) bytes[at] = random(256);
    await give(bytes);
  });

  it.each(variants)('a piece of one program’s export in another’s (%i)', async (seed) => {
    const [one, other] = [sampleOf(seed).text, sampleOf(seed * 3 + 5).text];
    const at = createRandom(seed + 2_000)(one.length);
    await give(one.slice(0, at) + other + one.slice(at));
  });

  it.each(variants)('an archive of Omnivore’s or Pocket’s (%i)', async (seed) => {
    const random = createRandom(seed + 3_000);
    const omnivore = SAMPLES.find(({ format }) => format === 'omnivore')?.text ?? '';
    const pocket = SAMPLES.find(({ format }) => format === 'pocket')?.text ?? '';
    const archive = archiveOf(
      seed % 2 === 0 ? { 'metadata_0_to_100.json': omnivore } : { 'part_000000.csv': pocket, 'x/part_000001.csv': '' },
    );
    if (seed < 2) {
      for (let at = 0; at < archive.length; at += 1) archive[at] = (archive[at] ?? 0) ^ 0x5a;
    } else {
      const at = random(archive.length);
      archive[at] = (archive[at] ?? 0) ^ (1 << random(8));
    }
    await give(seed % 5 === 4 ? archive.slice(0, random(archive.length)) : archive);
  });
});

const WRONG = [null, 7, 1e308, -1, '', {}, [], [[]], true, '9'.repeat(500), 'a'.repeat(300_000)];

/** The value with one of its leaves, lists or objects, by a number, set to another one. */
function withOneSet(value: unknown, seed: number, wrong: unknown): unknown {
  const random = createRandom(seed);
  const set = (one: unknown, depth: number): unknown => {
    const entries = typeof one === 'object' && one !== null ? Object.entries(one) : [];
    if (entries.length === 0 || (depth > 2 && random(3) === 0)) return wrong;
    const [name, inner] = entries[random(entries.length)] ?? [];
    const changed = { ...Object.fromEntries(entries), [name ?? '']: set(inner, depth + 1) };
    return Array.isArray(one) ? Object.values(changed) : changed;
  };
  return set(value, 0);
}

describe('with wrong values', () => {
  const ofJson = SAMPLES.filter(({ text }) => /^[[{]/.test(text));
  it.each(ofJson.flatMap(({ format, text }) => variants.map((seed) => [format, seed, text] as const)))(
    'of JSON (%s, %i)',
    async (_format, seed, text) => {
      await give(JSON.stringify(withOneSet(JSON.parse(text), seed + 7, WRONG[seed % WRONG.length])));
    },
  );

  const others = SAMPLES.filter(({ text }) => !/^[[{]/.test(text));
  it.each(others.flatMap(({ format, text }) => variants.map((seed) => [format, seed, text] as const)))(
    'of text (%s, %i)',
    async (_format, seed, text) => {
      const cells = text.split(/([,;"\n])/);
      const at = createRandom(seed + 11)(cells.length);
      await give(cells.with(at, String(WRONG[seed % WRONG.length])).join(''));
    },
  );
});

const ADDRESSES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)//https://bao.example.vn/x',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'chrome-extension://abcdefghijklmnop/options.html',
  'moz-extension://0/options.html',
  'about:blank',
  'blob:https://bao.example.vn/1',
  'view-source:https://bao.example.vn/',
  'ftp://bao.example.vn/tin.html',
  'vbscript:msgbox(1)',
  'https://',
  'https:///',
  'https://[::1',
  'https://bao example vn/tin',
  'http://%00/',
  'mailto:toasoan@bao.example.vn',
  '//bao.example.vn/tin.html',
  '../tin.html',
];

describe('with addresses that are none', () => {
  it.each(ADDRESSES)('%s gives no article', async (address) => {
    const json = [{ type: 'article', title: 'x', URL: address }];
    expect(await give(JSON.stringify(json))).toBe('refused');
    expect(await give(`title,url,time_added,tags,status\nx,"${address}",1,,unread\n`)).toBe('refused');
    const bookmark = `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><A HREF="${address}">x</A></DL>`;
    expect(await give(bookmark)).toBe('refused');
  });
});

const TEXTS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '[bấm](javascript:alert(1))',
  '=HYPERLINK("https://a.example")',
  '\u0000\u0001\u0008',
  '\u202e\u2066đảo\u2069',
  '\ud800',
  '\ufffe\uffff',
  '{{7*7}}<%= 7 %>',
  '__proto__',
  'constructor',
  'toString',
  '&#0;&#x110000;&#9999999;',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '==a=='.repeat(5_000),
  '**'.repeat(20_000),
  '[['.repeat(20_000),
  '>'.repeat(50_000),
  'a\u0301'.repeat(20_000),
];

describe('with texts made to do harm', () => {
  it.each(TEXTS.map((text, place) => [place, text] as const))('number %i in every field', async (_place, text) => {
    const annotation = {
      type: 'Annotation',
      body: [
        { value: text, purpose: 'commenting' },
        { value: text, purpose: 'tagging' },
      ],
      target: { source: FIRST, selector: { type: 'TextQuoteSelector', exact: text, prefix: text, suffix: text } },
    };
    await give(JSON.stringify([annotation]));
    await give(
      JSON.stringify([{ url: FIRST, title: text, highlights: [{ text, notes: [text], timestamp: text, id: text }] }]),
    );
    await give(`---\ntitle: ${text}\nsource: ${FIRST}\n---\n==${text}== ${text}\n> ${text}\n`);
    await give(`title,url,note,tags,colour\n"${text.replaceAll('"', '""')}",${FIRST},${text},${text},${text}\n`);
    expect(Reflect.get({}, 'alert')).toBeUndefined();
  });
});

describe('what is no export at all', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\r\n '],
    ['a byte order mark', '\ufeff'],
    ['a sentence', 'Hôm nay trời mưa.'],
    ['a number', '42'],
    ['null', 'null'],
    ['an empty list', '[]'],
    ['an empty object', '{}'],
    ['a list of lists', '[[[[]]]]'],
    ['half of a list', '[{"url":"https://bao.example.vn/a.html"'],
    ['a nesting of 200 000', '['.repeat(200_000)],
    ['a closed nesting of 5 000', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
    ['a prototype', '[{"__proto__":{"isAdmin":true},"url":"x","highlights":[]}]'],
    ['a heading without rows', 'title,url\n'],
    ['a table without addresses', 'a,b\n1,2\n3,4\n'],
    ['bookmarks without links', '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p></DL>'],
    ['a bookmark without an end', `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<A HREF="${'x'.repeat(100_000)}`],
    ['a note without a source', '---\ntitle: x\n---\nchữ\n'],
    ['a program', '\u007fELF\u0002\u0001\u0001\0\0\0'],
    ['a PDF', '%PDF-1.7\n%\ufffd\ufffd\n1 0 obj\n'],
    ['text of two bytes a letter', 'h\0t\0t\0p\0s\0:\0/\0/\0a\0.\0v\0n\0'],
  ])('%s is refused with words', async (_name, text) => {
    expect(await give(text)).toBe('refused');
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
  });
});
