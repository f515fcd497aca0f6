import { describe, expect, it } from 'vitest';
import { compareBlocks, compareWords, describeChange } from '../../../lib/model/compare-versions';
import type { DiffPart } from '../../../lib/model/highlight';

const blocks = (...texts: string[]) => texts.map((text) => ({ text }));
const side = (parts: readonly DiffPart[], other: DiffPart['kind']) =>
  parts
    .filter(({ kind }) => kind !== other)
    .map(({ text }) => text)
    .join('');

describe('two texts word by word', () => {
  it.each([
    ['Trạm bơm chạy thử chiều nay.', 'Trạm bơm mới chạy thử sáng nay.'],
    ['một hai ba', 'ba hai một'],
    ['', 'Thêm cả đoạn.'],
    ['Bỏ cả đoạn.', ''],
    ['như nhau', 'như nhau'],
  ])('give both back, whole: “%s” and “%s”', (before, after) => {
    const parts = compareWords(before, after);
    expect(side(parts, 'added')).toBe(before);
    expect(side(parts, 'removed')).toBe(after);
  });

  it('name what was put in the place of what', () => {
    expect(compareWords('tốn 640 triệu đồng', 'tốn 460 triệu đồng')).toEqual([
      { kind: 'same', text: 'tốn' },
      { kind: 'removed', text: ' 640' },
      { kind: 'added', text: ' 460' },
      { kind: 'same', text: ' triệu đồng' },
    ]);
  });

  it('are compared as a whole where they are too long for that, in a bounded time', () => {
    const long = (word: string) => Array.from({ length: 30_000 }, (_, at) => `${word}${at}`).join(' ');
    const parts = compareWords(`đầu ${long('a')} cuối`, `đầu ${long('b')} cuối`);
    expect(parts.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
  });
});

describe('two texts block by block', () => {
  it('leave out what both have', () => {
    const found = compareBlocks(blocks('một', 'hai', 'ba bốn'), blocks('một', 'ba năm', 'sáu'));
    expect(found.map((parts) => [side(parts, 'added'), side(parts, 'removed')])).toEqual([
      ['hai', 'ba năm'],
      ['ba bốn', 'sáu'],
    ]);
    expect(compareBlocks(blocks('một', 'hai', 'ba'), blocks('một', 'ba'))).toEqual([
      [{ kind: 'removed', text: 'hai' }],
    ]);
  });

  it('are told as a number beside the facts that differ', () => {
    const state = { headline: 'Tít', authors: [], language: 'vi' } as const;
    const one = { ...state, authors: [], blocks: blocks('một', 'hai') };
    expect(describeChange(one, one)).toEqual({ facts: [], blocks: 0 });
    expect(describeChange(one, { ...one, section: 'Xã hội', blocks: blocks('một') })).toEqual({
      facts: ['section'],
      blocks: 1,
    });
  });
});
