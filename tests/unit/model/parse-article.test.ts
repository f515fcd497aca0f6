import { describe, expect, it } from 'vitest';
import type { ReadArticle } from '../../../lib/model/article';
import { ReaderError } from '../../../lib/model/error';
import { LIMITS } from '../../../lib/model/limits';
import { parseReadArticle } from '../../../lib/model/parse-article';

const ADDRESS = 'https://bao.example.vn/mo-tuyen-do-ngang-song-post1.html';

const article: ReadArticle = {
  addresses: [ADDRESS],
  url: ADDRESS,
  host: 'bao.example.vn',
  language: 'vi',
  kicker: 'Giao thông',
  headline: 'Mở tuyến đò ngang sông',
  lead: 'Tuyến đò phục vụ học sinh hai xã.',
  authors: ['Lê Văn Đò'],
  source: { name: 'Bản tin huyện', url: 'http://huyen.example.vn/tin' },
  section: 'Đời sống',
  publishedAt: { iso: '2026-03-07T08:05:00+07:00', precision: 'minute', words: '08:05, 07/03/2026' },
  blocks: [
    { kind: 'headline', text: 'Mở tuyến đò ngang sông' },
    { kind: 'paragraph', text: 'Sáng nay, đò chạy.', spans: [{ kind: 'strong', start: 0, end: 8 }] },
    { kind: 'heading', level: 2, text: 'Giờ chạy' },
    { kind: 'item', list: 0, ordered: false, depth: 0, text: 'Sáng: 6 giờ' },
    { kind: 'cell', table: 0, row: 0, column: 1, header: true, scope: 'column', columnSpan: 2, text: 'Giá vé' },
    {
      kind: 'cell',
      table: 0,
      row: 1,
      column: 0,
      header: false,
      rowSpan: 3,
      text: '36 m²⁽¹⁾',
      spans: [
        { kind: 'superscript', start: 4, end: 5 },
        { kind: 'note-mark', start: 5, end: 8 },
      ],
    },
    { kind: 'figure', text: 'Bến đò.', image: { src: 'https://bao.example.vn/ben.jpg', credit: 'A Páo' } },
  ],
  fingerprint: 'a1b2c3d4e5f60718',
};

const blockOf = (block: unknown) => parseReadArticle({ ...article, blocks: [block] }).blocks[0];

function refusalOf(value: unknown): string {
  try {
    parseReadArticle(value);
  } catch (error) {
    if (error instanceof ReaderError && error.code === 'bad-message') return error.message;
    throw error;
  }
  return 'accepted';
}

describe('parseReadArticle', () => {
  it('gives a sound article back as it is, without foreign fields', () => {
    expect(parseReadArticle({ ...article, html: '<p>', stamps: {} })).toEqual(article);
  });

  it('normalises addresses, each once', () => {
    const parsed = parseReadArticle({
      ...article,
      addresses: [`${ADDRESS}?fbclid=1`, `http://www.${ADDRESS.slice(8)}`],
    });
    expect(parsed.addresses).toEqual([ADDRESS]);
  });

  it('keeps the text and drops links, images and source addresses that are not http(s)', () => {
    const spans = [
      { kind: 'link', start: 0, end: 3, href: 'javascript:alert(1)' },
      { kind: 'link', start: 0, end: 3, href: 'https://bao.example.vn/khac' },
      { kind: 'strong', start: 2, end: 2 },
    ];
    expect(blockOf({ kind: 'paragraph', text: 'Đọc thêm', spans })).toEqual({
      kind: 'paragraph',
      text: 'Đọc thêm',
      spans: [spans[1]],
    });
    const src = `data:image/png;base64,${'A'.repeat(LIMITS.url)}`;
    expect(blockOf({ kind: 'figure', text: 'Bến đò.', image: { src } })).toEqual({ kind: 'figure', text: 'Bến đò.' });
    const source = { name: 'Bản tin', url: 'javascript:1' };
    expect(parseReadArticle({ ...article, source }).source).toEqual({ name: 'Bản tin' });
  });

  it.each([
    ['nothing', undefined],
    ['a string', 'article'],
    ['an address that is not http(s)', { ...article, addresses: ['javascript:alert(1)'] }],
    ['no address', { ...article, addresses: [] }],
    ['too many addresses', { ...article, addresses: Array.from({ length: 9 }, (_, n) => `${ADDRESS}?n=${n}`) }],
    ['a url that is not http(s)', { ...article, url: 'file:///bai.html' }],
    ['no headline', { ...article, headline: '' }],
    ['a headline that is a list', { ...article, headline: ['a'] }],
    ['an endless headline', { ...article, headline: 'a'.repeat(LIMITS.line + 1) }],
    ['a field that is there without a value', { ...article, lead: undefined }],
    ['an unknown language', { ...article, language: 'xx' }],
    ['a date that is none', { ...article, publishedAt: { iso: 'hôm nay', precision: 'day', words: '' } }],
    ['month 72', { ...article, publishedAt: { iso: '2026-72-07T08:05:00+07:00', precision: 'day', words: '' } }],
    [
      'a date without offset',
      { ...article, publishedAt: { iso: '2026-03-07T08:05:00', precision: 'minute', words: '' } },
    ],
    ['no text', { ...article, blocks: [] }],
    ['too many blocks', { ...article, blocks: Array(LIMITS.blocks + 1).fill({ kind: 'paragraph', text: '' }) }],
    ['too much text', { ...article, blocks: Array(21).fill({ kind: 'paragraph', text: 'a'.repeat(LIMITS.block) }) }],
    ['an unknown kind of block', { ...article, blocks: [{ kind: 'script', text: 'a' }] }],
    ['a heading of level 1', { ...article, blocks: [{ kind: 'heading', level: 1, text: 'a' }] }],
    ['a row of -1', { ...article, blocks: [{ kind: 'cell', table: 0, row: -1, column: 0, header: false, text: 'a' }] }],
    [
      'a column of 0.5',
      { ...article, blocks: [{ kind: 'cell', table: 0, row: 0, column: 0.5, header: false, text: 'a' }] },
    ],
    [
      'a span outside its text',
      { ...article, blocks: [{ kind: 'lead', text: 'a', spans: [{ kind: 'strong', start: 0, end: 2 }] }] },
    ],
    ['a fingerprint that is none', { ...article, fingerprint: 'a b' }],
  ])('refuses %s', (_what, value) => {
    expect(refusalOf(value)).not.toBe('accepted');
  });

  it('tells where the fault is and not what the page wrote there', () => {
    const refusal = refusalOf({ ...article, blocks: [{ kind: 'paragraph', text: { secret: 'x' } }] });
    expect(refusal).toContain('blocks.0.text');
    expect(refusal).not.toContain('secret');
  });
});
