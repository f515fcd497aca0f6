import { describe, expect, it } from 'vitest';
import type { Block } from '../../../lib/model/article';
import { parseHighlightChanges, parseNewHighlight } from '../../../lib/model/parse-highlight';

const blocks: Block[] = [
  { kind: 'headline', text: 'Mở tuyến đò' },
  { kind: 'paragraph', text: 'Sáng nay đò chạy.' },
  { kind: 'figure', text: '' },
  { kind: 'paragraph', text: 'Chiều đò nghỉ.' },
];
const text = { blocks, fingerprint: 'f1' };

const highlight = {
  id: '3f0c2a52-6d0e-4d53-9b6e-0a52f3f5a001',
  quote: { exact: 'đò chạy.\n\nChiều', prefix: 'Sáng nay ', suffix: ' đò nghỉ.' },
  position: { startBlock: 1, startOffset: 9, endBlock: 3, endOffset: 5 },
  fingerprint: 'f1',
  colour: 'yellow',
  note: '',
  tags: [],
  createdAt: '2026-03-07T09:00:00.000+07:00',
};

const refused = expect.objectContaining({ code: 'bad-message' });

describe('parseNewHighlight', () => {
  it('takes a highlight whose quote is the words at its position, over several blocks too', () => {
    expect(parseNewHighlight({ ...highlight, deletedAt: 'x', articleId: 'y' }, text)).toEqual(highlight);
  });

  it('makes tags canonical, each once', () => {
    const tags = ['  đò\u00a0ngang ', 'đò ngang', 'Huế'.normalize('NFD')];
    expect(parseNewHighlight({ ...highlight, tags }, text).tags).toEqual(['đò ngang', 'Huế']);
  });

  it.each([
    ['other words', { quote: { ...highlight.quote, exact: 'đò chạy.\n\nChiêu' } }],
    [
      'an empty quote',
      { quote: { ...highlight.quote, exact: '' }, position: { ...highlight.position, endBlock: 1, endOffset: 9 } },
    ],
    ['another text', { fingerprint: 'f2' }],
    ['a block beyond the text', { position: { ...highlight.position, endBlock: 4 } }],
    ['an offset beyond its block', { position: { ...highlight.position, endOffset: 99 } }],
    ['an offset below zero', { position: { ...highlight.position, startOffset: -1 } }],
    ['half an offset', { position: { ...highlight.position, startOffset: 0.5 } }],
    ['an end before the start', { position: { startBlock: 3, startOffset: 5, endBlock: 1, endOffset: 9 } }],
    ['an unknown colour', { colour: 'pink' }],
    ['an id that is none', { id: '../x' }],
    ['no id', { id: undefined }],
    ['an empty tag', { tags: [' '] }],
    ['an endless note', { note: 'a'.repeat(50_001) }],
    ['a moment without offset', { createdAt: '2026-03-07T09:00:00' }],
  ])('refuses %s', (_what, change) => {
    expect(() => parseNewHighlight({ ...highlight, ...change }, text)).toThrow(refused);
  });
});

describe('parseHighlightChanges', () => {
  it('takes what may change and nothing else', () => {
    const changes = {
      colour: { from: 'yellow', to: 'red' },
      note: { from: '', to: 'Xem lại' },
      tags: { from: [], to: ['đò'] },
    };
    expect(parseHighlightChanges({ ...changes, quote: {}, deletedAt: 'x' })).toEqual(changes);
    expect(parseHighlightChanges({})).toEqual({});
  });

  it.each([
    [null],
    [{ colour: 'red' }],
    [{ colour: { from: 'red', to: 'pink' } }],
    [{ note: { to: '' } }],
    [{ tags: 'đò' }],
  ])('refuses %j', (changes) => {
    expect(() => parseHighlightChanges(changes)).toThrow(refused);
  });
});
