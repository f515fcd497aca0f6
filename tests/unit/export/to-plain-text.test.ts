import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../../lib/model/article';
import type { Highlight } from '../../../lib/model/highlight';
import { toSheet } from '../../../lib/sheet/to-sheet';
import { articleOf, cell, describeIn, head, highlightAt, WORDS } from './sample';
import { toPlainText } from './write';

const textOf = (article: Article, highlights: Highlight[] = []) =>
  toPlainText([toSheet(article, highlights)], WORDS).slice(1);

it('begins with a mark by which every program knows the letters', () => {
  expect(toPlainText([toSheet(articleOf([head]), [])], WORDS).codePointAt(0)).toBe(0xfeff);
});

it('is headline, facts, text, source and the reader’s notes', () => {
  const blocks: Block[] = [
    { kind: 'kicker', text: 'Giao thông' },
    head,
    { kind: 'lead', text: 'Tuyến đò chạy từ sáng nay.' },
    { kind: 'paragraph', text: 'Sáng nay đò chạy, vé 5.000 đồng.' },
    { kind: 'heading', level: 2, text: 'Giờ chạy' },
    { kind: 'item', list: 0, ordered: true, depth: 0, text: 'Sáng' },
    { kind: 'item', list: 0, ordered: false, depth: 1, text: '6 giờ' },
    { kind: 'item', list: 0, ordered: false, depth: 1, text: '7 giờ' },
    { kind: 'item', list: 0, ordered: true, depth: 0, text: 'Chiều' },
    { kind: 'quote', text: '“Đò rất êm.”' },
    { kind: 'figure', text: 'Bến đò sáng nay.', image: { src: 'https://bao.example.vn/ben.jpg', credit: 'A Páo' } },
  ];
  const article = articleOf(blocks, { note: 'Hỏi chủ đò\r\ntuần sau', tags: ['đò'], source: { name: 'TTXVN' } });
  const marks = [
    highlightAt(article, [3, 0, 3, 8], { note: 'Dòng một\nDòng hai', colour: 'red', tags: ['giờ', 'bến'] }),
    highlightAt(article, [3, 18, 3, 31]),
  ];
  expect(textOf(article, marks)).toBe(`Giao thông

Mở tuyến đò
===========

Báo Ví Dụ · 08:05, 07/03/2026 · Lê Văn Đò · Theo: TTXVN

Tuyến đò chạy từ sáng nay.

{Sáng nay}[1] đò chạy, {vé 5.000 đồng}.

Giờ chạy
--------

1. Sáng
   - 6 giờ
   - 7 giờ
2. Chiều

> “Đò rất êm.”

[Ảnh] Bến đò sáng nay. (Ảnh: A Páo)

(Báo Ví Dụ, 07/03/2026, https://bao.example.vn/do-ngang.html)
Lưu 2026-03-08

------------------------------------------------------------------------

Ghi chú: Hỏi chủ đò
tuần sau
Thẻ: đò

Đoạn đánh dấu (giữa { và })

[1] Nghi vấn: “Sáng nay”
    Ghi chú: Dòng một
    Dòng hai
    Thẻ: giờ, bến

- Số liệu: “vé 5.000 đồng”
`);
});

it('ends with the source where the reader wrote nothing', () => {
  expect(textOf(articleOf([head]))).toMatch(/\(Báo Ví Dụ, [^\n]+\)\nLưu 2026-03-08\n$/);
});

it('says what became of words that are not in the text as they were marked', () => {
  const old = articleOf([
    head,
    { kind: 'paragraph', text: 'Sáng nay đò chạy mười hai chuyến một ngày, trừ ngày có lũ lớn.' },
  ]);
  const changed = highlightAt(old, [1, 9, 1, 32], describeIn(old, [1, 9, 1, 32]));
  const gone = highlightAt(old, [1, 0, 1, 8], { quote: { exact: 'Tối qua đò nghỉ\ncả bến', prefix: '', suffix: '' } });
  const text = 'Sáng nay đò chạy mười ba chuyến một ngày, trừ ngày có lũ lớn.';
  const written = textOf(articleOf([head, { kind: 'paragraph', text }]), [changed, gone]);
  expect(written).toContain(`\n\n${text}\n\n`);
  expect(written).toContain('[1] Số liệu: “Tối qua đò nghỉ cả bến”\n    Không còn');
  expect(written).toContain('[2] Số liệu: “đò chạy mười hai chuyến”\n    Đã đổi');
});

it('closes a highlight before its number, and opens the other that lies over it again', () => {
  const article = articleOf([head, { kind: 'paragraph', text: 'một hai ba bốn năm' }]);
  const marks = [
    highlightAt(article, [1, 0, 1, 10], { note: 'x' }),
    highlightAt(article, [1, 4, 1, 14], { tags: ['y'] }),
  ];
  expect(textOf(article, marks)).toContain('{một hai ba}[1]{ bốn}[2] năm');
});

describe('a table', () => {
  const tableOf = (cells: Block[]) => textOf(articleOf([head, ...cells])).split('\n\n')[2];

  it('stands in columns, with a line under its head and room for an empty cell', () => {
    const heads = ['Năm', 'Kế hoạch', 'Giải ngân'].map((text, column) => cell(0, column, text, true));
    expect(tableOf([...heads, cell(1, 0, '2025'), cell(1, 2, '1.420'), cell(2, 0, '2026'), cell(2, 1, '9.600')])).toBe(
      [
        'Năm  | Kế hoạch | Giải ngân',
        '-----+----------+----------',
        '2025 |          | 1.420',
        '2026 | 9.600    |',
      ].join('\n'),
    );
  });

  it('takes a letter of Chinese for two columns', () => {
    expect(tableOf([cell(0, 0, '河内'), cell(0, 1, 'a'), cell(1, 0, 'Huế'), cell(1, 1, 'b')])).toBe(
      '河内 | a\nHuế  | b',
    );
  });

  it('has a line a row where columns would be too wide', () => {
    const long = 'đoạn văn dài đặt trong một ô của bảng '.repeat(4).trim();
    expect(
      tableOf([cell(0, 0, 'Tên', true), cell(0, 1, 'Nội dung', true), cell(1, 0, 'Bến đò'), cell(1, 1, long)]),
    ).toBe(`Tên | Nội dung\nBến đò | ${long}`);
  });
});

it('puts several articles into one file, each with its own notes', () => {
  const one = articleOf([head], { note: 'Một' });
  const two = articleOf([{ kind: 'headline', text: 'Bến mới' }]);
  const text = toPlainText([toSheet(one, []), toSheet(two, [])], WORDS);
  expect(text.match(/\ufeff/g)).toHaveLength(1);
  expect(text.indexOf('Mở tuyến đò')).toBeLessThan(text.indexOf('Ghi chú: Một'));
  expect(text.indexOf('Ghi chú: Một')).toBeLessThan(text.indexOf('Bến mới'));
  expect(text.match(/\(Báo Ví Dụ, /g)).toHaveLength(2);
});
