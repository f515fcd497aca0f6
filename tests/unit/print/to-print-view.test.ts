import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPrintView, toRuns } from '../../../entrypoints/print/to-print-view';
import type { Article, Block } from '../../../lib/model/article';
import { HIGHLIGHT_COLOURS, type Highlight, type TextPosition } from '../../../lib/model/highlight';
import { newArticleId, newHighlightId } from '../../../lib/model/ids';
import { textAt } from '../../../lib/model/text-position';

const BLOCKS: Block[] = [
  { kind: 'headline', text: 'Bến đò Cồn Cát mở lại' },
  { kind: 'paragraph', text: 'Sáng 3/11, bến đò đón 214 lượt khách.', spans: [{ kind: 'strong', start: 0, end: 9 }] },
  { kind: 'item', list: 0, ordered: false, depth: 0, text: 'Vé lượt' },
  { kind: 'item', list: 0, ordered: true, depth: 1, text: 'người đi bộ' },
  { kind: 'item', list: 0, ordered: false, depth: 0, text: 'Vé tháng' },
  { kind: 'cell', table: 0, row: 0, column: 0, header: true, text: 'Loại' },
  { kind: 'cell', table: 0, row: 0, column: 1, header: true, text: 'Giá' },
  { kind: 'cell', table: 0, row: 1, column: 0, header: false, text: 'Lượt' },
  { kind: 'cell', table: 0, row: 1, column: 1, header: false, text: '5.000 đồng' },
];

const ARTICLE: Article = {
  id: newArticleId(() => 'a'),
  addresses: ['x.example/a'],
  url: 'https://x.example/a',
  host: 'x.example',
  outletName: 'Báo X',
  language: 'vi',
  headline: 'Bến đò Cồn Cát mở lại',
  authors: [],
  blocks: BLOCKS,
  fingerprint: 'f',
  savedAt: '2026-11-03T09:00:00+07:00',
  versionCount: 0,
  tags: [],
  note: '',
  stamps: {},
};

function mark(id: string, position: TextPosition, rest: Partial<Highlight> = {}): Highlight {
  return {
    id: newHighlightId(() => id),
    articleId: ARTICLE.id,
    quote: { exact: textAt(BLOCKS, position) ?? '', prefix: '', suffix: '' },
    position,
    fingerprint: 'f',
    colour: 'yellow',
    note: '',
    tags: [],
    createdAt: '2026-11-03T09:00:00+07:00',
    stamps: {},
    ...rest,
  };
}

const at = (block: number, startOffset: number, endOffset: number): TextPosition => ({
  startBlock: block,
  startOffset,
  endBlock: block,
  endOffset,
});

describe('the article for printing', () => {
  it('cuts overlapping highlights into runs, and numbers a note where its highlight ends', () => {
    const { parts, notes } = toPrintView(ARTICLE, [
      mark('one', at(1, 0, 20), { note: 'Một' }),
      mark('two', at(1, 11, 37), { colour: 'red', tags: ['hai'] }),
    ]);
    const paragraph = parts[1];
    if (paragraph?.kind !== 'flow') throw new Error('no paragraph');
    expect(paragraph.runs.map(({ text, colours, strong, notes: ends }) => [text, colours, strong, ends])).toEqual([
      ['Sáng 3/11', ['yellow'], true, []],
      [', ', ['yellow'], false, []],
      ['bến đò đó', ['yellow', 'red'], false, [1]],
      ['n 214 lượt khách.', ['red'], false, [2]],
    ]);
    expect(notes.map(({ number, state }) => [number, state])).toEqual([
      [1, 'there'],
      [2, 'there'],
    ]);
  });

  it('ends the number of a highlight over several blocks in the last one alone', () => {
    const over = mark('over', { startBlock: 0, startOffset: 7, endBlock: 1, endOffset: 9 }, { note: 'x' });
    const { parts } = toPrintView(ARTICLE, [over]);
    const ends = parts.slice(0, 2).map((part) => (part.kind === 'flow' ? part.runs.flatMap(({ notes }) => notes) : []));
    expect(ends).toEqual([[], [1]]);
  });

  it('lists a highlight whose words are gone, and paints it nowhere', () => {
    const gone = mark('gone', at(1, 0, 4), {
      quote: { exact: 'Câu này chưa từng đứng trong bài đã lưu, ở bất cứ đâu', prefix: '', suffix: '' },
    });
    const { parts, notes } = toPrintView(ARTICLE, [gone]);
    expect(notes).toEqual([{ number: 1, highlight: gone, state: 'gone' }]);
    expect(parts.some((part) => part.kind === 'flow' && part.runs.some(({ colours }) => colours.length > 0))).toBe(
      false,
    );
  });

  it('builds lists in lists, and tables', () => {
    const { parts } = toPrintView(ARTICLE, []);
    const lists = parts[2];
    if (lists?.kind !== 'lists') throw new Error('no list');
    const [list] = lists.lists;
    expect(list?.items.map(({ runs }) => runs[0]?.text)).toEqual(['Vé lượt', 'Vé tháng']);
    expect(list?.items[0]?.lists[0]).toMatchObject({ ordered: true, items: [{ runs: [{ text: 'người đi bộ' }] }] });
    const table = parts[3];
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.rows.map((row) => row.map(({ header, runs }) => [header, runs[0]?.text]))).toEqual([
      [
        [true, 'Loại'],
        [true, 'Giá'],
      ],
      [
        [false, 'Lượt'],
        [false, '5.000 đồng'],
      ],
    ]);
  });

  it('prints the corrected headline, and keeps the one that was read only where it is marked', () => {
    const corrected: Article = { ...ARTICLE, headline: 'Tít đúng', corrections: { headline: 'Tít đúng' } };
    const texts = (highlights: Highlight[]) =>
      toPrintView(corrected, highlights)
        .parts.slice(0, 2)
        .map((part) => (part.kind === 'flow' ? `${part.as}: ${part.runs.map(({ text }) => text).join('')}` : ''));
    expect(texts([])[0]).toBe('headline: Tít đúng');
    expect(texts([])[1]).toMatch(/^paragraph: Sáng/);
    expect(texts([mark('m', at(0, 0, 6))])[1]).toBe('paragraph: Bến đò Cồn Cát mở lại');
  });
});

it('never loses or doubles a letter, however highlights overlap', () => {
  const block = BLOCKS[1] as Block;
  const range = fc.tuple(fc.nat(block.text.length), fc.nat(block.text.length), fc.constantFrom(...HIGHLIGHT_COLOURS));
  fc.assert(
    fc.property(fc.array(range, { maxLength: 6 }), (ranges) => {
      const marks = ranges.map(([one, other, colour], index) => ({
        highlight: mark(`m${index}`, at(1, Math.min(one, other), Math.max(one, other)), { colour }),
        position: at(1, Math.min(one, other), Math.max(one, other)),
        number: index + 1,
      }));
      const runs = toRuns(block, 1, marks);
      expect(runs.map(({ text }) => text).join('')).toBe(block.text);
      let offset = 0;
      for (const { text, colours } of runs) {
        const covering = marks.filter(
          ({ position }) => position.startOffset <= offset && offset + text.length <= position.endOffset,
        );
        expect(colours).toEqual(covering.map(({ highlight }) => highlight.colour));
        offset += text.length;
      }
      const numbered = runs.flatMap(({ notes }) => notes).sort();
      const painted = marks
        .filter(({ position }) => position.startOffset < position.endOffset)
        .map(({ number }) => number);
      expect(numbered).toEqual(painted);
    }),
  );
});
