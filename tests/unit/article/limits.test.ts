/** What can be read can be kept: from a page to the collection, at and beyond every limit. */

import { describe, expect, it } from 'vitest';
import { BlockCollector, fitFields } from '../../../lib/article/fit-to-limits';
import { parseRequest } from '../../../lib/messages/parse-request';
import type { Block, ReadArticle } from '../../../lib/model/article';
import type { CollectionDump } from '../../../lib/model/collection-dump';
import { LIMITS } from '../../../lib/model/limits';
import { migrate } from '../../../lib/model/migrations/migrations';
import { openCollection } from '../../../lib/store/open-collection';
import { articleId, clearDisk, OUTLET } from '../store/sample';
import { HEADLINE, LEAD, page, TEXT } from './invented';
import { expectArticle, PAGE_URL, readHtmlInLinkedom } from './read-html';

const read = (body: string, url = PAGE_URL) =>
  expectArticle(
    readHtmlInLinkedom(
      page(
        `<h1>${HEADLINE}</h1><div class="date">01/07/2026 08:00</div><div class="sapo">${LEAD}</div><div class="content"><p>${TEXT[0]}</p><p>${TEXT[1]}</p>${body}<p>${TEXT[2]}</p></div>`,
      ),
      url,
    ),
  );

/** As the page sends it and the background keeps it; what the collection has afterwards. */
async function keep(article: ReadArticle, url = PAGE_URL): Promise<ReadArticle> {
  clearDisk();
  const collection = await openCollection({});
  const sent = structuredClone(article);
  const parsed = parseRequest('article/keep', { id: articleId(1), article: sent }, url);
  const asked = parseRequest('article/open', { article: sent }, url);
  await collection.articles.keep(parsed.id, parsed.article, OUTLET);
  const { found } = await collection.articles.open(asked.article);
  if (found === null) throw new Error('not found at its address');
  const { rows } = await collection.lists.articles({ limit: 10 });
  expect(rows.map(({ headline, url: shown }) => [headline, shown])).toEqual([[article.headline, article.url]]);
  const dump = JSON.parse(JSON.stringify(await collection.dumps.all())) as CollectionDump;
  expect(migrate(dump, dump.schema).articles).toEqual([found.article]);
  return found.article;
}

describe('an article that was read is kept', () => {
  it('with a table of 400 rows and 50 columns', async () => {
    const row = (at: number) =>
      `<tr>${Array.from({ length: 50 }, (_, column) => `<td>${at * 50 + column}</td>`).join('')}</tr>`;
    const { article, remarks } = read(`<table>${Array.from({ length: 400 }, (_, at) => row(at)).join('')}</table>`);
    expect(remarks).toEqual([]);
    expect(article.blocks.filter(({ kind }) => kind === 'cell')).toHaveLength(20_000);
    expect((await keep(article)).blocks).toEqual(article.blocks);
  }, 30_000);

  it('with a paragraph of 250 000 characters', async () => {
    const long = `${TEXT[3]} `.repeat(1_200).slice(0, 250_000).trim();
    const { article, remarks } = read(`<p>${long}</p>`);
    expect(remarks).toEqual([]);
    expect(article.blocks.some(({ text }) => text === long)).toBe(true);
    expect((await keep(article)).blocks).toEqual(article.blocks);
  }, 30_000);

  it('with 6 000 spans in a paragraph', async () => {
    const words = Array.from({ length: 6_000 }, (_, at) => `<b>từ</b> thứ ${at}`).join(', ');
    const { article } = read(`<p>${words}.</p>`);
    expect(Math.max(...article.blocks.map(({ spans }) => spans?.length ?? 0))).toBe(6_000);
    expect((await keep(article)).blocks).toEqual(article.blocks);
  }, 30_000);

  it('with powers, indices, notes’ marks, and cells over several places', async () => {
    const { article } = read(
      `<p>Hồ chứa 3 × 10<sup>9</sup> m<sup>3</sup>, thải CO<sub>2</sub><sup>(1)</sup>.</p>
      <table><tr><th rowspan="2">Xã</th><th colspan="2">Sản lượng (10<sup>3</sup> tấn)</th></tr>
      <tr><th>Lúa</th><th>Ngô</th></tr><tr><th scope="row">Tả Van</th><td>5</td><td>6</td></tr></table>`,
    );
    const { blocks } = await keep(article);
    expect(blocks).toEqual(article.blocks);
    const kinds = blocks.flatMap(({ spans = [] }) => spans.map(({ kind }) => kind));
    expect(new Set(kinds)).toEqual(new Set(['superscript', 'subscript', 'note-mark']));
    const heads = blocks.filter((block) => block.kind === 'cell' && block.header);
    expect(heads).toMatchObject([
      { text: 'Xã', rowSpan: 2, scope: 'column' },
      { text: 'Sản lượng (10³ tấn)', columnSpan: 2 },
      { text: 'Lúa' },
      { text: 'Ngô' },
      { text: 'Tả Van', scope: 'row' },
    ]);
  });

  it.each([9_000, LIMITS.url + 5_000])('at an address of %i characters', async (length) => {
    const url = `${PAGE_URL}?id=7&state=${'a'.repeat(length)}`;
    const { article } = read('', url);
    const kept = await keep(article, url);
    expect(kept.addresses[0]).toBe(
      length > LIMITS.url ? `${PAGE_URL}?id=7` : `${PAGE_URL}?id=7&state=${'a'.repeat(length)}`,
    );
    expect(kept.headline).toBe(HEADLINE);
  });
});

describe('what is beyond a limit', () => {
  const run = { node: {} as Text, nodeStart: 0, nodeEnd: 0, start: 0, end: 0 };

  it('is cut, with what stands on it, and told', () => {
    const collector = new BlockCollector();
    const text = 'từ '.repeat(LIMITS.block / 2);
    collector.add(
      {
        kind: 'paragraph',
        text,
        spans: [
          { kind: 'strong', start: 0, end: text.length },
          { kind: 'strong', start: text.length - 2, end: text.length },
        ],
      },
      { runs: [{ ...run, nodeStart: 4, nodeEnd: 4 + text.length, end: text.length }], nodes: [] },
    );
    const [block] = collector.blocks;
    const length = block?.text.length ?? 0;
    expect(collector.isShortened).toBe(true);
    expect(length).toBeLessThanOrEqual(LIMITS.block);
    expect(block?.text.endsWith('từ')).toBe(true);
    expect(block?.spans).toEqual([{ kind: 'strong', start: 0, end: length }]);
    expect(collector.sources[0]?.runs).toEqual([{ ...run, nodeStart: 4, nodeEnd: 4 + length, end: length }]);
  });

  it('of blocks and of all text is left out, and told', () => {
    const many = new BlockCollector();
    for (let at = 0; at <= LIMITS.blocks; at += 1) many.add({ kind: 'paragraph', text: 'a' }, { runs: [], nodes: [] });
    expect([many.blocks.length, many.isShortened]).toEqual([LIMITS.blocks, true]);
    const long = new BlockCollector();
    const text = 'a'.repeat(LIMITS.block);
    for (let at = 0; at <= LIMITS.text / LIMITS.block; at += 1)
      long.add({ kind: 'paragraph', text }, { runs: [], nodes: [] });
    expect(long.blocks.reduce((sum, block) => sum + block.text.length, 0)).toBe(LIMITS.text);
    expect(long.isShortened).toBe(true);
  });

  it('of decorations is dropped, and of fields cut', () => {
    const collector = new BlockCollector();
    const spans = Array.from({ length: LIMITS.spansOfBlock + 1 }, (_, at) => ({
      kind: 'strong' as const,
      start: at,
      end: at + 1,
    }));
    collector.add({ kind: 'paragraph', text: 'a'.repeat(spans.length), spans }, { runs: [], nodes: [] });
    const image = { src: 'https://bao.example.vn/a.jpg', alt: 'b'.repeat(LIMITS.block + 1) };
    collector.add({ kind: 'figure', text: '', image }, { runs: [], nodes: [] });
    expect(collector.blocks[0]?.spans).toHaveLength(LIMITS.spansOfBlock);
    expect(collector.isShortened).toBe(false);
    const long = 'chữ '.repeat(LIMITS.line);
    const date = { iso: '2026-03-07T08:05:00+07:00', precision: 'minute' as const, words: long };
    const article = fitFields({
      addresses: [PAGE_URL],
      url: PAGE_URL,
      host: 'bao.example.vn',
      language: 'vi',
      kicker: long,
      headline: long,
      section: long,
      authors: Array.from({ length: LIMITS.authors + 9 }, () => long),
      source: { name: long },
      publishedAt: date,
      modifiedAt: date,
      blocks: collector.blocks as Block[],
      fingerprint: 'a1b2c3d4e5f60718',
    });
    expect(parseRequest('article/keep', { id: articleId(1), article }, PAGE_URL).article).toEqual(article);
  });
});
