import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describeReading } from '../../../scripts/read/describe-reading';
import { findLeftOut } from '../../../scripts/read/find-left-out';
import { openPage, readInNode } from '../../../scripts/read/read-in-node';
import { runRead } from '../../../scripts/read/run-read';
import { expectArticle } from '../article/read-html';

const URL = 'https://bao.example.vn/xa-hoi/sua-cau-ben-trong-post100200.html';
const SENTENCE = 'Bà con hai bản cùng góp công sửa lại cây cầu gỗ trước mùa mưa, ông Lò Văn Pản cho biết chiều qua.';
const PAGE = `<!doctype html><html lang="vi"><head><title>Sửa cầu Bến Trong trước mùa mưa</title></head><body>
<article class="detail"><h1>Sửa cầu Bến Trong trước mùa mưa</h1><p class="date">Thứ Tư, 12/03/2025 | 08:15</p>
<div class="content"><p>${SENTENCE}</p><p>${SENTENCE} Việc làm ba ngày.</p>
<div class="related" id="more"><script>count()</script>Xem thêm: <a href="/a.html">Chợ phiên</a><a href="/b.html">Lúa nương</a></div>
<table><tr><th>Hạng mục</th><th>Ngày</th></tr><tr><td>Lan can</td><td>3</td></tr></table>
<p>${SENTENCE} Cầu thông trở lại.</p></div></article></body></html>`;

const read = (html: string, asked = false) => {
  const document = openPage(html, URL);
  return describeReading(readInNode(document, { url: URL, asked }), document, asked);
};

describe('describeReading', () => {
  it('tells fields, blocks and what was left out, each in a line', () => {
    const lines = read(PAGE);
    expect(lines[0]).toMatch(/^an article, certain/);
    expect(lines).toContain('headline   Sửa cầu Bến Trong trước mùa mưa');
    expect(lines).toContain('published  2025-03-12T08:15:00+07:00, to the minute  (“Thứ Tư, 12/03/2025 | 08:15”)');
    expect(lines).toContain('language   vi');
    expect(lines).toContain('remarks    –');
    expect(lines).toContainEqual(expect.stringMatching(/^ {3}0 {2}headline +Sửa cầu/));
    expect(lines).toContainEqual(expect.stringMatching(/cell +\(table 0, row 0, column 1, header\) Ngày$/));
    expect(lines).toContainEqual(expect.stringMatching(/div#more\.related: Xem thêm: Chợ phiên Lúa nương$/));
    expect(lines.join('\n')).not.toContain('count()');
  });

  it('tells why a page is none, and what asking does', () => {
    const empty = '<!doctype html><title>Trống</title><p>Đang cập nhật';
    expect(read(empty)).toEqual([
      'no article: hardly any text (empty); with --asked it is read as for a reader who asks for it',
    ]);
    expect(read(empty, true)).toEqual(['no article: hardly any text (empty); asked for, and still not read']);
  });
});

describe('findLeftOut', () => {
  it('names the largest parts that hold nothing of the article, and bare text', () => {
    const html = PAGE.replace('<div class="content">', 'Bản in <div class="content"><div class="box"><hr></div>');
    const { sources } = expectArticle(readInNode(openPage(html, URL), { url: URL }));
    expect(findLeftOut(sources)).toEqual([
      { place: 'text', text: 'Bản in' },
      { place: 'div#more.related', text: 'Xem thêm: Chợ phiên Lúa nương' },
    ]);
  });
});

describe('runRead', () => {
  let folder = '';
  const said: string[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'diem-bao-read-'));
    said.length = 0;
    vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
    vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
    vi.restoreAllMocks();
  });

  it('reads a saved page, packed or not', () => {
    const [plain, packed] = [join(folder, 'page.html'), join(folder, 'page.html.gz')];
    writeFileSync(plain, PAGE);
    writeFileSync(packed, gzipSync(PAGE));
    expect([plain, packed].map((path) => runRead([path, '--url', URL]))).toEqual([0, 0]);
    expect(said[0]).toContain('Sửa cầu Bến Trong trước mùa mưa');
    expect(said[1]).toBe(said[0]);
  });

  it('says in one line what is missing', () => {
    const notPacked = join(folder, 'page.html.gz');
    writeFileSync(notPacked, PAGE);
    const none = join(folder, 'none.html');
    const words = [
      [],
      [none],
      [none, '--url', URL],
      [folder, '--url', URL],
      [notPacked, '--url', URL],
      [notPacked, '--url', 'bao.example.vn'],
      ['--page', notPacked],
    ];
    expect(words.map(runRead)).toEqual(words.map(() => 1));
    expect(said.map((line) => line.replace(/; usage: .*|^which page\? usage.*/, '').replace(folder, ''))).toEqual([
      '',
      'a saved page needs its address',
      '/none.html does not exist',
      ' is no file',
      '/page.html.gz is named .gz and is not packed so',
      'bao.example.vn is no http(s) address',
      'unknown option --page',
    ]);
  });
});
