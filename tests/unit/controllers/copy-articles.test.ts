import { beforeEach, expect, it } from 'vitest';
import { toCopiedArticles } from '../../../lib/controllers/copy-articles';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { wordsFor } from '../../../locales';
import { articleId, clearDisk, highlightOn, OUTLET, readingOf } from '../store/sample';

const words = wordsFor('vi');
let collection: Collection;

beforeEach(async () => {
  clearDisk();
  // The one that is opened by what is tested too.
  collection = await openCollection();
  for (const number of [1, 2, 3]) {
    const reading = readingOf(number);
    await collection.highlights.add(articleId(number), reading, OUTLET, highlightOn(reading, number));
  }
  return () => collection.close();
});

/** Fails where there are too many. */
async function copied(...given: Parameters<typeof toCopiedArticles>) {
  const made = await toCopiedArticles(...given);
  if (made.kind === 'too-many') throw new Error('too many');
  return made;
}

it('gives a line of a bibliography for each, in the order that was chosen, with its form and without', async () => {
  const ids = [articleId(3), articleId(9), articleId(1)];
  const { plain, html, articles, damaged } = await copied('copy-citation', words, ids);
  const lines = plain.split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('“Tin đò ngang số 3”, Báo Ví Dụ, ');
  expect(lines[1]).toContain('“Tin đò ngang số 1”');
  expect(html.match(/<p>/g)).toHaveLength(2);
  expect([articles, damaged]).toEqual([2, []]);
  expect((await copied('copy-apa', words, ids)).plain).toMatch(/Tin đò ngang số 3\. Báo Ví Dụ\. https/);
});

it('gives all of them as Markdown, whole or the marks alone, each paragraph with an id of its own', async () => {
  const whole = await copied('copy-markdown', words);
  expect(whole.articles).toBe(3);
  expect(whole.html).toBe('');
  expect(whole.plain.match(/^# Tin đò ngang số \d$/gm)).toHaveLength(3);
  const ids = whole.plain.match(/\^a\d-\S+$/gm) ?? [];
  expect(ids.length).toBeGreaterThanOrEqual(3);
  expect(new Set(ids).size).toBe(ids.length);
  const marks = await copied('copy-markdown-marks', words);
  expect(marks.plain.match(/^> Sáng nay$/gm)).toHaveLength(3);
  expect(marks.plain).not.toContain('==');
});

it('refuses more than a program takes, and none', async () => {
  const many = Array.from({ length: 2_001 }, (_, at) => articleId(at));
  expect(await toCopiedArticles('copy-apa', words, many)).toEqual({ kind: 'too-many', most: 2_000 });
  await expect(toCopiedArticles('copy-apa', words, [])).rejects.toMatchObject({ code: 'export-empty' });
  await expect(toCopiedArticles('copy-apa', words, [articleId(77)])).rejects.toMatchObject({ code: 'export-empty' });
});

it('names what cannot be written, and goes on', async () => {
  const good = collection.dumps.of.bind(collection.dumps);
  collection.dumps.of = async (ids) => {
    const dump = await good(ids);
    const [first, ...others] = dump.articles;
    // No page could give it, and no record of ours: what draws it throws.
    return first ? { ...dump, articles: [{ ...first, authors: null as never }, ...others] } : dump;
  };
  const { articles, damaged } = await copied('copy-citation', words, [articleId(1), articleId(2)]);
  expect([articles, damaged.length]).toEqual([1, 1]);
});
