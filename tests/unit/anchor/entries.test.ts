/** Lists of like sentences, and the cells of tables: never on somebody else's line. */

import { describe, expect, it } from 'vitest';
import { describePosition } from '../../../lib/anchor/describe';
import { locateTarget } from '../../../lib/anchor/locate';
import { toSearchable } from '../../../lib/anchor/searchable';
import type { Block } from '../../../lib/model/article';
import { textAt } from '../../../lib/model/text-position';
import { type Blocks, locate, mark } from './invented-article';

const entry = (name: string, years: number) => `Bị cáo ${name} bị tuyên phạt ${years} năm tù về tội phá rừng.`;
const LIST: Blocks = [
  'Tòa án nhân dân khu vực tuyên án bảy người phá rừng phòng hộ ở đầu nguồn suối Hua Và.',
  entry('Lò Văn Mẫu', 3),
  entry('Quàng Minh Thử', 5),
  entry('Hà Đức Kiểm', 3),
  entry('Tẩn Xuân Dựng', 7),
  entry('Vì Ngọc Phỏng', 5),
  'Hội đồng xét xử cho rằng hành vi của các bị cáo làm cạn nguồn nước của hai bản vùng thấp.',
].map((text) => ({ text }));
const order = (...indexes: number[]): Blocks => indexes.flatMap((index) => LIST[index] ?? []);

describe('a list of like sentences', () => {
  it.each([
    ['shuffled', order(0, 4, 2, 1, 5, 3, 6)],
    ['swapped with the next one', order(0, 1, 2, 4, 3, 5, 6)],
    ['the first ones taken out', order(0, 3, 4, 5, 6)],
  ])('is followed to the sentence that names the same: %s', (_, blocks) => {
    expect(locate(mark(LIST, entry('Hà Đức Kiểm', 3)), blocks)).toMatchObject({ words: entry('Hà Đức Kiểm', 3) });
    expect(locate(mark(LIST, 'bị tuyên phạt 3 năm tù', 3), blocks)).toMatchObject({
      position: { startBlock: blocks.findIndex(({ text }) => text === entry('Hà Đức Kiểm', 3)) },
    });
  });

  it.each([entry('Hà Đức Kiểm', 3), 'bị tuyên phạt 3 năm tù', 'Kiểm bị tuyên phạt 3 năm'])(
    'has no place for “%s” whose entry is gone',
    (words) => {
      expect(['orphan', 'ambiguous']).toContain(locate(mark(LIST, words, 3), order(0, 1, 2, 4, 5, 6)).state);
    },
  );

  it('is told of a figure that was put right in its place', () => {
    const blocks = LIST.map(({ text }) => ({ text: text.replace(entry('Hà Đức Kiểm', 3), entry('Hà Đức Kiểm', 4)) }));
    const located = locate(mark(LIST, entry('Hà Đức Kiểm', 3)), blocks);
    expect(located).toMatchObject({ state: 'changed', words: entry('Hà Đức Kiểm', 4) });
  });
});

const HEAD = ['Xã', 'Năm 2024', 'Năm 2025'];
const ROWS = [
  ['Nậm Thoa', '12', '15'],
  ['Pú Nhung', '15', '12'],
  ['Khe Sọt', '12', '12'],
];

function table(rows: readonly string[][], head: readonly string[] = HEAD): Block[] {
  return [head, ...rows].flatMap((texts, row) =>
    texts.map((text, column): Block => ({ kind: 'cell', table: 0, row, column, header: row === 0, text })),
  );
}

function locateCell(row: number, column: number, after: readonly Block[]) {
  const blocks = table(ROWS);
  const block = (row + 1) * HEAD.length + column;
  const endOffset = blocks[block]?.text.length ?? 0;
  const target = describePosition(blocks, 'before', { startBlock: block, startOffset: 0, endBlock: block, endOffset });
  if (!target) throw new Error('no such cell');
  const located = locateTarget(target, toSearchable(after, 'after'));
  const position = 'position' in located ? located.position : null;
  return { state: located.state, block: position?.startBlock, words: position && textAt(after, position) };
}

describe('a long list of like sentences', () => {
  const mill = (name: string, days: number) => ({
    text: `Nhà máy ${name} đóng cửa ${days} ngày để sửa chữa theo lịch đã duyệt.`,
  });
  const FIRST = ['Mường', 'Sín', 'Phiêng', 'Chiềng', 'Huổi', 'Nậm'];
  const SECOND = ['Thoa', 'Hừa', 'Đích'];
  const MILLS = SECOND.flatMap((second, row) =>
    FIRST.map((first, column) => mill(`${first} ${second}`, 2 + ((row + 2 * column) % 5))),
  );
  const noticeOf = (names: Blocks) => [{ text: 'Sở thông báo lịch nghỉ của các nhà máy trong vùng.' }, ...names];

  it.each([0, 5, 9, 14, 17])('has no place for the end of entry %i where it is gone', (entry) => {
    const words = 'ngày để sửa chữa theo lịch';
    const target = mark(noticeOf(MILLS), words, entry + 1);
    const located = locate(target, noticeOf(MILLS.toSpliced(entry, 1).toReversed()));
    expect(located).toMatchObject({ words: null });
  });

  it.each([0, 5, 9, 14, 17])('is followed to the sentence that entry %i became', (entry) => {
    const target = mark(noticeOf(MILLS), MILLS[entry]?.text ?? '', entry + 1);
    expect(locate(target, noticeOf(MILLS.toReversed()))).toMatchObject({ words: MILLS[entry]?.text });
  });

  it('takes no other entry for the one that is gone, though half of its name is the same', () => {
    for (const [entry, { text }] of MILLS.entries()) {
      const words = text.slice(text.indexOf('đóng'), text.indexOf(' chữa'));
      const located = locate(mark(noticeOf(MILLS), words, entry + 1), noticeOf(MILLS.toSpliced(entry, 1)));
      expect(located).toMatchObject({ words: null });
    }
  });
});

describe('a cell of a table', () => {
  it('remembers what its row and its column are called', () => {
    const position = { startBlock: 7, startOffset: 0, endBlock: 7, endOffset: 2 };
    expect(describePosition(table(ROWS), 'f', position)?.surroundings).toMatchObject({
      row: 'Pú Nhung',
      column: 'Năm 2024',
    });
  });

  it('is followed to its row', () => {
    expect(locateCell(0, 1, table(ROWS.toReversed()))).toEqual({ state: 'moved', block: 10, words: '12' });
  });

  it('is told as changed where its figure became one of another row', () => {
    const rows = [['Nậm Thoa', '15', '15'], ...ROWS.slice(1)];
    expect(locateCell(0, 1, table(rows))).toEqual({ state: 'changed', block: 4, words: '15' });
  });

  it.each<[string, Block[]]>([
    ['its row is gone', table(ROWS.slice(1))],
    ['its row is called otherwise', table([['Mường Và', '12', '15'], ...ROWS.slice(1)])],
    ['its column is called otherwise', table(ROWS, ['Xã', 'Kế hoạch', 'Năm 2025'])],
  ])('has no place where %s', (_, after) => {
    expect(locateCell(0, 1, after)).toEqual({ state: 'orphan', block: undefined, words: null });
  });

  it('is ambiguous where two are called alike and say the same', () => {
    const same = ['Nậm Thoa', '12', '15'];
    const rows = [['Pú Và', '9', '9'], same, ['Tà Và', '8', '8'], same, ['Pú Và', '9', '9']];
    expect(locateCell(0, 1, table(rows)).state).toBe('ambiguous');
  });
});

describe('a text that repeats itself', () => {
  it('costs no more than its neighbourhood', () => {
    const cells = table(Array.from({ length: 3_000 }, () => ['Xã', '15', '15']));
    const searchable = toSearchable([{ text: 'Mới.' }, ...cells], 'after');
    const targets = Array.from({ length: 300 }, (_, index) => {
      const block = 9 + index * 3 + 1;
      return describePosition(cells, 'before', { startBlock: block, startOffset: 0, endBlock: block, endOffset: 2 });
    });
    const start = performance.now();
    const states = targets.map((target) => target && locateTarget(target, searchable).state);
    expect(new Set(states)).toEqual(new Set(['ambiguous']));
    // Without a bound on the places this takes minutes.
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
