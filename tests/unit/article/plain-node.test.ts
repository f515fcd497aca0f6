/** The engine runs in plain Node: without a bundler, without a browser's globals, on a document of any parser. */

import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const ROOMS = ['lib/text', 'lib/dom', 'lib/article', 'lib/anchor'];

/** Runs a module in a Node that knows nothing of the tests; what it prints. */
function runInNode(program: string): string {
  return execFileSync(
    process.execPath,
    ['--import', './scripts/typescript.mjs', '--input-type=module', '--eval', program],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
  );
}

const files = ROOMS.flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `./${room}/${path.replaceAll('\\', '/')}`),
);

const PARAGRAPH = 'Sáng nay, xã mẫu khởi công cây cầu mới qua sông, thay cho chuyến đò mà người dân vẫn đi mỗi ngày.';
const PAGE = `<html><head><title>Xã mẫu khởi công cây cầu mới qua sông</title></head><body>
  <h1>Xã mẫu khởi công cây cầu mới qua sông</h1><span class="date">03/11/2026 08:05</span>
  ${`<p>${PARAGRAPH}</p>`.repeat(5)}</body></html>`;

describe('the engine in plain Node', () => {
  it('loads every file of its rooms', () => {
    expect(files.length).toBeGreaterThan(40);
    const program = `for (const file of ${JSON.stringify(files)}) await import(file); console.log('loaded');`;
    expect(runInNode(program).trim()).toBe('loaded');
  });

  it.each(['linkedom', 'jsdom'])('reads a page that %s has parsed, and finds a quote in it', (parser) => {
    const document =
      parser === 'linkedom'
        ? `(await import('linkedom')).parseHTML(html).document`
        : `new (await import('jsdom')).JSDOM(html).window.document`;
    const output = runInNode(`
      const { readArticle } = await import('./lib/article/read-article.ts');
      const { locateTarget } = await import('./lib/anchor/locate.ts');
      const { describePosition } = await import('./lib/anchor/describe.ts');
      const { toSearchable } = await import('./lib/anchor/searchable.ts');
      const html = ${JSON.stringify(PAGE)};
      const document = ${document};
      const url = 'https://bao.example.vn/xa-hoi/cay-cau-moi-post123456.html';
      const reading = readArticle(document, { url, isHidden: () => false });
      if (!reading.isArticle) throw new Error(reading.reason);
      const { headline, publishedAt, blocks, fingerprint } = reading.article;
      const position = { startBlock: 1, startOffset: 10, endBlock: 1, endOffset: 30 };
      const target = describePosition(blocks, fingerprint, position);
      const { state } = locateTarget(target, toSearchable(blocks, fingerprint));
      console.log(JSON.stringify({ headline, publishedAt: publishedAt.iso, blocks: blocks.length, state }));
    `);
    expect(JSON.parse(output)).toEqual({
      headline: 'Xã mẫu khởi công cây cầu mới qua sông',
      publishedAt: '2026-11-03T08:05:00+07:00',
      blocks: 6,
      state: 'exact',
    });
  });
});
