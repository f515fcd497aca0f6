import { describe, expect, it } from 'vitest';
import { parseRequest } from '../../../lib/messages/parse-request';
import { LIMITS } from '../../../lib/model/limits';
import { fingerprintOf } from '../../../lib/text/fingerprint';

const PAGE = 'https://www.nhandan.vn/cau-vam-song-post1.html';
const ID = '5f0c6a7e-0d2b-4f6e-9a55-0b8a4f6f2b11';
const BLOCKS = [
  { kind: 'headline', text: 'Khởi công cầu Vàm Sông' },
  { kind: 'paragraph', text: 'Cầu dài 1.240 m.' },
];

const article = (changes: object = {}) => ({
  addresses: ['https://nhandan.vn/cau-vam-song-post1.html'],
  url: PAGE,
  host: 'nhandan.vn',
  language: 'vi',
  headline: 'Khởi công cầu Vàm Sông',
  authors: [],
  blocks: BLOCKS,
  fingerprint: fingerprintOf(BLOCKS),
  ...changes,
});

const highlight = (changes: object = {}) => ({
  id: ID,
  quote: { exact: 'dài 1.240 m', prefix: 'Cầu ', suffix: '.' },
  position: { startBlock: 1, startOffset: 4, endBlock: 1, endOffset: 15 },
  fingerprint: fingerprintOf(BLOCKS),
  colour: 'yellow',
  note: '',
  tags: [],
  createdAt: '2026-11-03T08:05:00.000Z',
  ...changes,
});

const codeOf = (work: () => unknown) => {
  try {
    work();
    return 'accepted';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('parseRequest', () => {
  it('accepts what an honest page sends', () => {
    const add = parseRequest('highlight/add', { id: ID, article: article(), highlight: highlight() }, PAGE);
    expect(add.highlight.quote.exact).toBe('dài 1.240 m');
    expect(add.article.headline).toBe('Khởi công cầu Vàm Sông');
    expect(parseRequest('article/open', { article: article() }, PAGE).article).toEqual(add.article);
    expect(parseRequest('page/count', { highlights: null }, PAGE)).toEqual({ highlights: null });
  });

  it.each([
    ['another site in the address', article({ addresses: ['https://baochinhphu.vn/a.htm'] })],
    ['another site as the address to open', article({ url: 'https://nhandan.vn.example.com/a' })],
  ])('refuses %s', (_case, foreign) => {
    expect(codeOf(() => parseRequest('article/keep', { id: ID, article: foreign }, PAGE))).toBe('not-allowed');
  });

  it('lets a page ask for whatever address an article can be kept under, and for no longer one', () => {
    const long = (length: number) => `https://nhandan.vn/${'a'.repeat(length - 'https://nhandan.vn/'.length)}`;
    for (const length of [4_096, 4_097, LIMITS.url]) {
      const addresses = [long(length)];
      const kept = parseRequest('article/keep', { id: ID, article: article({ addresses }) }, PAGE);
      expect(parseRequest('article/open', { article: kept.article }, PAGE).article.addresses).toEqual(addresses);
      expect(parseRequest('reprint/dismiss', { id: ID, addresses }, PAGE).addresses).toEqual(addresses);
    }
    const addresses = [long(LIMITS.url + 1)];
    expect(codeOf(() => parseRequest('article/keep', { id: ID, article: article({ addresses }) }, PAGE))).toBe(
      'bad-message',
    );
    expect(codeOf(() => parseRequest('article/open', { article: article({ addresses }) }, PAGE))).toBe('bad-message');
    const many = Array.from({ length: LIMITS.addresses + 1 }, (_, at) => `https://nhandan.vn/${at}`);
    expect(codeOf(() => parseRequest('article/open', { article: article({ addresses: many }) }, PAGE))).toBe(
      'bad-message',
    );
    expect(codeOf(() => parseRequest('article/open', { article: article({ addresses: [] }) }, PAGE))).toBe(
      'bad-message',
    );
  });

  it('lets a page ask for its own article alone', () => {
    const foreign = article({ addresses: ['https://vtv.vn/a.htm'] });
    expect(codeOf(() => parseRequest('article/open', { article: foreign }, PAGE))).toBe('not-allowed');
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['no id', { article: article() }],
    ['an id that is a path', { id: '../../etc', article: article() }],
    ['a script for an address', { id: ID, article: article({ url: 'javascript:alert(1)' }) }],
    ['blocks that are no list', { id: ID, article: article({ blocks: 'text' }) }],
    ['an empty headline', { id: ID, article: article({ headline: '' }) }],
  ])('refuses %s', (_case, payload) => {
    expect(codeOf(() => parseRequest('article/keep', payload, PAGE))).toBe('bad-message');
  });

  it.each([
    ['a quote that is not the words at its position', { quote: { exact: 'dài 9.999 m', prefix: '', suffix: '' } }],
    ['a position outside the text', { position: { startBlock: 7, startOffset: 0, endBlock: 7, endOffset: 1 } }],
    ['a position in another text', { fingerprint: '0'.repeat(16) }],
    ['an unknown colour', { colour: 'ultraviolet' }],
  ])('refuses a highlight with %s', (_case, changes) => {
    const payload = { id: ID, article: article(), highlight: highlight(changes) };
    expect(codeOf(() => parseRequest('highlight/add', payload, PAGE))).toBe('bad-message');
  });

  it('lets a page look for its own text alone, and turn a reprint down for itself alone', () => {
    expect(parseRequest('reprint/find', { article: article() }, PAGE).article.blocks).toEqual(BLOCKS);
    const elsewhere = article({ addresses: ['https://baochinhphu.vn/a.htm'] });
    expect(codeOf(() => parseRequest('reprint/find', { article: elsewhere }, PAGE))).toBe('not-allowed');
    for (const payload of [null, {}, { article: null }, { article: article({ blocks: 'text' }) }]) {
      expect(codeOf(() => parseRequest('reprint/find', payload, PAGE))).toBe('bad-message');
    }
    const dismissed = { id: ID, addresses: [PAGE] };
    expect(parseRequest('reprint/dismiss', dismissed, PAGE)).toEqual(dismissed);
    const foreign = { id: ID, addresses: ['https://vtv.vn/a.htm'] };
    expect(codeOf(() => parseRequest('reprint/dismiss', foreign, PAGE))).toBe('not-allowed');
    expect(codeOf(() => parseRequest('reprint/dismiss', { id: '../x', addresses: [PAGE] }, PAGE))).toBe('bad-message');
  });

  it('refuses a count that is none', () => {
    for (const highlights of [-1, 1.5, '3', Number.NaN]) {
      expect(codeOf(() => parseRequest('page/count', { highlights }, PAGE))).toBe('bad-message');
    }
  });
});
