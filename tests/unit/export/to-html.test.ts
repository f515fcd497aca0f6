// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../../lib/model/article';
import { HIGHLIGHT_COLOURS, type Highlight } from '../../../lib/model/highlight';
import { toSheet } from '../../../lib/sheet/to-sheet';
import { articleOf, cell, describeIn, head, highlightAt, WORDS } from './sample';
import { toHtml } from './write';

const htmlOf = (article: Article, highlights: Highlight[] = []) => toHtml([toSheet(article, highlights)], WORDS);
const pageOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const mainOf = (article: Article, highlights: Highlight[] = []) =>
  /<main>\n([\s\S]*)\n<\/main>/.exec(htmlOf(article, highlights))?.[1];
const partsOf = (...blocks: Block[]) => pageOf(htmlOf(articleOf([head, ...blocks]))).querySelector('article');

it('is facts, text, source and the reader’s notes', () => {
  const blocks: Block[] = [
    { kind: 'kicker', text: 'Giao thông' },
    head,
    { kind: 'lead', text: 'Tuyến đò chạy từ sáng nay.' },
    { kind: 'paragraph', text: 'Sáng nay đò chạy, vé 5.000 đồng.' },
    { kind: 'heading', level: 3, text: 'Giờ chạy' },
    { kind: 'item', list: 0, ordered: true, depth: 0, text: 'Sáng' },
    { kind: 'item', list: 0, ordered: false, depth: 1, text: '6 giờ' },
    { kind: 'item', list: 0, ordered: true, depth: 0, text: 'Chiều' },
    { kind: 'quote', text: '“Đò rất êm.”' },
    { kind: 'figure', text: 'Bến đò.', image: { src: 'https://bao.example.vn/ben.jpg', credit: 'A Páo' } },
    { kind: 'byline', text: 'Lê Văn Đò' },
  ];
  const article = articleOf(blocks, { note: 'Hỏi chủ đò\r\ntuần sau', tags: ['đò'], source: { name: 'TTXVN' } });
  const marks = [
    highlightAt(article, [3, 0, 3, 8], { note: 'Dòng một\nDòng hai', colour: 'red', tags: ['giờ', 'bến'] }),
    highlightAt(article, [3, 18, 3, 31]),
  ];
  expect(mainOf(article, marks)).toBe(
    `<header>Báo Ví Dụ · 08:05, 07/03/2026 · Lê Văn Đò · Theo: TTXVN</header>
<article lang="vi"><p class="kicker">Giao thông</p>
<h1>Mở tuyến đò</h1>
<p class="lead">Tuyến đò chạy từ sáng nay.</p>
<p><mark class="red" title="Nghi vấn">Sáng nay</mark><sup id="highlight-1-1"><a href="#note-1-1" aria-label="Ghi chú 1">1</a></sup> đò chạy, <mark class="yellow" title="Số liệu">vé 5.000 đồng</mark>.</p>
<h3>Giờ chạy</h3>
<ol><li>Sáng<ul><li>6 giờ</li></ul></li>
<li>Chiều</li></ol>
<blockquote><p>“Đò rất êm.”</p></blockquote>
<figure><p class="image"><a href="https://bao.example.vn/ben.jpg" rel="noreferrer">Ảnh</a></p><figcaption>Bến đò. <span class="credit">(Ảnh: A Páo)</span></figcaption></figure>
<p class="byline">Lê Văn Đò</p></article>
<footer><a href="https://bao.example.vn/do-ngang.html" rel="noreferrer">(Báo Ví Dụ, 07/03/2026, https://bao.example.vn/do-ngang.html)</a><br/>Lưu 2026-03-08</footer>
<section class="notes"><p class="written"><strong>Ghi chú:</strong> Hỏi chủ đò
tuần sau</p><p class="written"><strong>Thẻ:</strong> đò</p><h2>Đoạn đánh dấu</h2><ul><li id="note-1-1"><p><span class="number"><a href="#highlight-1-1">1</a></span> <mark class="red">Nghi vấn</mark> <span lang="vi">“Sáng nay”</span></p><p class="written"><strong>Ghi chú:</strong> Dòng một
Dòng hai</p><p class="written"><strong>Thẻ:</strong> giờ, bến</p></li>
<li><p><mark class="yellow">Số liệu</mark> <span lang="vi">“vé 5.000 đồng”</span></p></li></ul></section>`,
  );
});

describe('what a page or the reader wrote', () => {
  const EVIL = `</p></style><script>alert("1")</script><img src=x onerror='alert(2)'> &lt; & "'`;

  it('is text and nothing else, wherever it stands', () => {
    const blocks: Block[] = (['kicker', 'headline', 'lead', 'paragraph', 'quote', 'byline'] as const).map((kind) => ({
      kind,
      text: EVIL,
    }));
    const figure: Block = { kind: 'figure', text: EVIL, image: { src: 'https://bao.example.vn/b.jpg', credit: EVIL } };
    const article = articleOf([...blocks, figure, cell(0, 0, EVIL), cell(0, 1, EVIL, true)], {
      ...{
        headline: EVIL,
        outletName: EVIL,
        authors: [EVIL],
        note: EVIL,
        tags: [EVIL],
        language: 'vi" onclick="x' as Article['language'],
      },
    });
    const mark = highlightAt(article, [3, 0, 3, EVIL.length], { note: EVIL, tags: [EVIL] });
    const colours = { ...WORDS.colours, yellow: `" onmouseover="${EVIL}` };
    const page = pageOf(toHtml([toSheet(article, [mark])], { ...WORDS, colours }));
    expect(page.querySelectorAll('script, img, [onerror], [onclick], [onmouseover]')).toHaveLength(0);
    const attributes = [...page.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
    expect(attributes.filter(({ name }) => name.startsWith('on'))).toEqual([]);
    for (const { name, value } of attributes) if (name === 'href') expect(value).toMatch(/^(?:https?:|#)/);
    expect(page.querySelectorAll('style, main, article, h1')).toHaveLength(4);
    expect(page.title).toBe(EVIL);
    expect(page.querySelector('h1')?.textContent).toBe(EVIL);
    expect(page.querySelector('.lead')?.textContent).toBe(EVIL);
    expect(page.querySelector('article mark')?.textContent).toBe(EVIL);
    expect(page.querySelector('th')?.textContent).toBe(EVIL);
    expect(page.querySelector('.notes [lang]')?.textContent).toBe(`“${EVIL}”`);
    expect(page.querySelector('.written')?.textContent).toBe(`Ghi chú: ${EVIL}`);
  });

  it('makes no link but to the web', () => {
    const links = pageOf(htmlOf(articleOf([head], { url: 'javascript:alert(1)' }))).querySelectorAll('a');
    expect(links).toHaveLength(0);
  });
});

it('loads nothing and runs nothing', () => {
  const html = htmlOf(articleOf([head, { kind: 'figure', text: '', image: { src: 'https://bao.example.vn/b.jpg' } }]));
  expect(pageOf(html).querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
  expect(html).not.toMatch(/<(?:script|img|link|iframe|object|video)\b|url\(|@import|\ssrc=/);
});

it('tells each colour by its ground and its line, on light, dark and paper', () => {
  const style = pageOf(htmlOf(articleOf([head]))).querySelector('style')?.textContent ?? '';
  for (const colour of HIGHLIGHT_COLOURS) expect(style.split(`mark.${colour} {`)).toHaveLength(3);
  expect(style).toContain('underline wavy');
});

describe('runs', () => {
  const spans = (text: string, more: object): Block => ({ kind: 'paragraph', text, ...more });

  it('nest a highlight in a highlight, and number each where it ends', () => {
    const article = articleOf([head, { kind: 'paragraph', text: 'một hai ba bốn năm' }]);
    const marks = [
      highlightAt(article, [1, 0, 1, 10], { note: 'x' }),
      highlightAt(article, [1, 4, 1, 14], { tags: ['y'], colour: 'blue' }),
    ];
    const paragraph = pageOf(htmlOf(article, marks)).querySelector('article p');
    const told = [...(paragraph?.childNodes ?? [])].map((node) => node.textContent);
    expect(told).toEqual(['một ', 'hai ba', '1', ' bốn', '2', ' năm']);
    expect(paragraph?.querySelector('mark mark')?.textContent).toBe('hai ba');
  });

  it('keep a link whole, but for the number of a note in it', () => {
    const link = { kind: 'link' as const, start: 0, end: 18, href: 'https://bao.example.vn/a.html?b="c' };
    const article = articleOf([head, spans('một hai ba bốn năm', { spans: [link] })]);
    const count = (marks: Highlight[]) => pageOf(htmlOf(article, marks)).querySelectorAll('article p > a').length;
    expect(count([highlightAt(article, [1, 4, 1, 10])])).toBe(1);
    expect(count([highlightAt(article, [1, 4, 1, 10], { note: 'x' })])).toBe(2);
    expect(htmlOf(article)).toContain('href="https://bao.example.vn/a.html?b=%22c"');
  });
});

describe('a table', () => {
  it('has heads that stay at the top, heads of rows, and room for an empty cell', () => {
    const table = partsOf(
      ...['Năm', 'Kế hoạch', 'Giải ngân'].map((text, column) => cell(0, column, text, true)),
      ...[cell(1, 0, '2025', true), cell(1, 2, '1.420')],
    )?.querySelector('table');
    expect([...(table?.tHead?.querySelectorAll('th') ?? [])].map((one) => one.scope)).toEqual(['col', 'col', 'col']);
    expect([...(table?.tBodies[0]?.rows[0]?.cells ?? [])].map((one) => one.textContent)).toEqual(['2025', '', '1.420']);
    expect(table?.tBodies[0]?.rows[0]?.cells[0]?.getAttribute('scope')).toBe('row');
  });
});

it('says what became of words that are not in the text as they were marked', () => {
  const old = articleOf([
    head,
    { kind: 'paragraph', text: 'Sáng nay đò chạy mười hai chuyến một ngày, trừ ngày có lũ lớn.' },
  ]);
  const changed = highlightAt(old, [1, 9, 1, 32], describeIn(old, [1, 9, 1, 32]));
  const gone = highlightAt(old, [1, 0, 1, 8], { quote: { exact: 'Tối qua đò nghỉ\ncả bến', prefix: '', suffix: '' } });
  const text = 'Sáng nay đò chạy mười ba chuyến một ngày, trừ ngày có lũ lớn.';
  const page = pageOf(htmlOf(articleOf([head, { kind: 'paragraph', text }]), [changed, gone]));
  expect([...page.querySelectorAll('.became')].map((one) => one.textContent)).toEqual(['Không còn', 'Đã đổi']);
  expect(page.querySelectorAll('article mark, .number a')).toHaveLength(0);
  expect(page.querySelector('.notes [lang]')?.textContent).toBe('“Tối qua đò nghỉ cả bến”');
});

it('sets several articles one below the other, and has no id twice', () => {
  const article = articleOf([head, { kind: 'paragraph', text: 'một hai ba' }]);
  const sheet = toSheet(article, [highlightAt(article, [1, 0, 1, 3], { note: 'x' })]);
  const page = pageOf(toHtml([sheet, sheet], WORDS));
  expect(page.querySelectorAll('article')).toHaveLength(2);
  const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids).toHaveLength(4);
  expect(new Set(ids).size).toBe(4);
});
