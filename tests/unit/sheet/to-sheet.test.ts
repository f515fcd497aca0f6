import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../../lib/model/article';
import { HIGHLIGHT_COLOURS, type Highlight, type TextPosition } from '../../../lib/model/highlight';
import { newArticleId, newHighlightId } from '../../../lib/model/ids';
import { textAt } from '../../../lib/model/text-position';
import { toFactsLine } from '../../../lib/sheet/facts-line';
import { DEEPEST_LIST, type SheetList, type SheetPart, type SheetRun } from '../../../lib/sheet/sheet';
import { headRowsOf } from '../../../lib/sheet/table-head';
import { toSheet } from '../../../lib/sheet/to-sheet';

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

const textOf = (runs: readonly SheetRun[]) => runs.map(({ text }) => text).join('');
const coloursOf = ({ highlights }: SheetRun) => highlights.map(({ colour }) => colour);
const runsOf = (part: SheetPart | undefined) => {
  if (part === undefined || !('runs' in part)) throw new Error('a part without text of its own');
  return part.runs;
};

describe('the highlights of a sheet', () => {
  it('cuts overlapping highlights into runs, and numbers a note where its highlight ends', () => {
    const { body, highlights } = toSheet(ARTICLE, [
      mark('one', at(1, 0, 20), { note: 'Một' }),
      mark('two', at(1, 11, 37), { colour: 'red', tags: ['hai'] }),
    ]);
    expect(runsOf(body[0]).map((run) => [run.text, coloursOf(run), run.strong, run.numbers])).toEqual([
      ['Sáng 3/11', ['yellow'], true, []],
      [', ', ['yellow'], false, []],
      ['bến đò đó', ['yellow', 'red'], false, [1]],
      ['n 214 lượt khách.', ['red'], false, [2]],
    ]);
    expect(highlights.map(({ number, state, notes, tags }) => [number, state, notes, tags])).toEqual([
      [1, 'exact', ['Một'], []],
      [2, 'exact', [], ['hai']],
    ]);
  });

  it('ends the number of a highlight over several blocks in the last one that it has words of', () => {
    const over = mark('over', { startBlock: 0, startOffset: 7, endBlock: 1, endOffset: 9 }, { note: 'x' });
    const numbersIn = (highlight: Highlight) => {
      const { headline, body } = toSheet(ARTICLE, [highlight]);
      return [headline?.runs ?? [], runsOf(body[0])].map((runs) => runs.flatMap(({ numbers }) => numbers));
    };
    expect(numbersIn(over)).toEqual([[], [1]]);
    const toStart = mark('start', { startBlock: 0, startOffset: 7, endBlock: 1, endOffset: 0 }, { note: 'x' });
    expect(numbersIn(toStart)).toEqual([[1], []]);
  });

  it('numbers in the order of the text, whatever the order in which they come', () => {
    const marks = [
      mark('b', at(1, 11, 20), { note: 'hai' }),
      mark('plain', at(0, 4, 6)),
      mark('a', at(0, 0, 3), { note: 'một' }),
    ];
    expect(toSheet(ARTICLE, marks).highlights.map(({ id, number }) => [id, number])).toEqual([
      ['a', 1],
      ['plain', undefined],
      ['b', 2],
    ]);
  });

  it('lists a highlight whose words are gone, and draws it nowhere', () => {
    const gone = mark('gone', at(1, 0, 4), {
      quote: { exact: 'Câu này chưa từng đứng trong bài đã lưu, ở bất cứ đâu', prefix: '', suffix: '' },
    });
    const { headline, body, highlights } = toSheet(ARTICLE, [gone]);
    expect(highlights).toMatchObject([{ id: 'gone', number: 1, state: 'orphan', position: null, quote: gone.quote }]);
    const drawn = [...(headline?.runs ?? []), ...runsOf(body[0])].flatMap((run) => run.highlights);
    expect(drawn).toEqual([]);
  });

  it('leaves deleted ones out, and keeps notes that a merge put aside', () => {
    const stamp = '2026-11-03T00:00:00.000Z-0000-a' as NonNullable<Highlight['earlierNotes']>[number]['stamp'];
    const earlierNotes = ['Ý trước', ' '].map((text) => ({ text, stamp }));
    const marks = [
      mark('gone', at(1, 0, 4), { deletedAt: '2026-11-04T09:00:00+07:00' }),
      mark('m', at(1, 0, 4), { note: 'Ý sau', earlierNotes }),
    ];
    expect(toSheet(ARTICLE, marks).highlights.map(({ id, notes }) => [id, notes])).toEqual([
      ['m', ['Ý sau', 'Ý trước']],
    ]);
  });
});

describe('the parts of a sheet', () => {
  it('builds lists in lists, and tables', () => {
    const [, list, table] = toSheet(ARTICLE, []).body;
    if (list?.kind !== 'list') throw new Error('no list');
    expect(list.items.map(({ runs }) => textOf(runs))).toEqual(['Vé lượt', 'Vé tháng']);
    expect(list.items[0]?.lists[0]).toMatchObject({ ordered: true, items: [{ runs: [{ text: 'người đi bộ' }] }] });
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.rows.map((row) => row.map(({ header, runs }) => [header, textOf(runs)]))).toEqual([
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

  const cell = (row: number, column: number, text: string, header = false): Block => ({
    ...{ kind: 'cell', table: 0, row, column, header, text },
  });
  const rowsOf = (blocks: Block[]) => {
    const [table] = toSheet({ ...ARTICLE, blocks }, []).body;
    return table?.kind === 'table' ? table.rows.map((row) => row.map(({ runs }) => textOf(runs))) : table?.kind;
  };

  it('keeps each cell in its printed column where others are empty', () => {
    const head = ['Năm', 'Kế hoạch', 'Giải ngân'].map((text, column) => cell(0, column, text, true));
    expect(rowsOf([...head, cell(1, 0, '2025'), cell(1, 2, '1.420'), cell(2, 1, '9.600')])).toEqual([
      ['Năm', 'Kế hoạch', 'Giải ngân'],
      ['2025', '', '1.420'],
      ['', '9.600', ''],
    ]);
  });

  it('makes an empty place a head where the whole row is', () => {
    const blocks = [
      cell(0, 1, 'Kế hoạch', true),
      cell(0, 2, 'Giải ngân', true),
      cell(1, 0, '2025', true),
      cell(1, 1, '9'),
    ];
    const [table] = toSheet({ ...ARTICLE, blocks }, []).body;
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.rows.map((row) => row.map(({ header }) => header))).toEqual([
      [true, true, true],
      [true, false, false],
    ]);
  });

  describe('cells over several places', () => {
    const wide = (row: number, column: number, text: string, rowSpan: number, columnSpan: number): Block => {
      const spans = { ...(rowSpan > 1 ? { rowSpan } : {}), ...(columnSpan > 1 ? { columnSpan } : {}) };
      return { ...cell(row, column, text, row === 0), ...spans } as Block;
    };
    const drawn = (blocks: Block[]) => {
      const [table] = toSheet({ ...ARTICLE, blocks }, []).body;
      if (table?.kind !== 'table') throw new Error('no table');
      return {
        heads: headRowsOf(table),
        rows: table.rows.map((row) =>
          row.map(({ runs, rowSpan, columnSpan, isCovered }) =>
            isCovered ? '·' : `${textOf(runs)}${rowSpan * columnSpan > 1 ? ` ${rowSpan}x${columnSpan}` : ''}`,
          ),
        ),
      };
    };

    it('stand in the first of them, and cover the others', () => {
      const blocks = [
        wide(0, 0, 'Tỉnh', 2, 1),
        wide(0, 1, 'Giá', 1, 2),
        cell(1, 1, 'Cũ', true),
        cell(1, 2, 'Mới', true),
      ];
      expect(drawn([...blocks, cell(2, 0, 'A'), cell(2, 1, '5'), cell(2, 2, '6')])).toEqual({
        heads: 2,
        rows: [
          ['Tỉnh 2x1', 'Giá 1x2', '·'],
          ['·', 'Cũ', 'Mới'],
          ['A', '5', '6'],
        ],
      });
    });

    it('count no rows and columns in which no cell begins, and none outside the table', () => {
      const blocks = [wide(0, 0, 'Cả bảng', 1, 1_000), wide(1, 0, 'A', 65_534, 3), cell(1, 3, '5'), cell(4, 3, '6')];
      expect(drawn(blocks).rows).toEqual([
        ['Cả bảng 1x2', '·'],
        ['A 2x1', '5'],
        ['·', '6'],
      ]);
    });

    it('reach no further than where another one stands', () => {
      const blocks = [wide(0, 0, 'A', 3, 3), cell(0, 2, 'B'), cell(1, 1, 'C'), cell(2, 0, 'D')];
      expect(drawn(blocks).rows).toEqual([
        ['A 1x2', '·', 'B'],
        ['', 'C', ''],
        ['D', '', ''],
      ]);
    });

    it('cost no more where each claims the whole table', () => {
      const blocks = Array.from({ length: 20_000 }, (_, row) => wide(row, 0, `ô ${row}`, 65_534, 1));
      const begun = performance.now();
      expect(drawn(blocks).rows).toHaveLength(20_000);
      expect(performance.now() - begun).toBeLessThan(5_000);
    });

    it('end the heads where one of them reaches into the rows below', () => {
      const blocks = [wide(0, 0, 'A', 1, 1), cell(0, 1, 'B', true), wide(1, 0, 'C', 2, 1), cell(1, 1, 'D', true)];
      const heads = blocks.map((block): Block => ({ ...block, header: true }) as Block);
      expect(drawn([...heads, cell(2, 1, '5')]).heads).toBe(1);
    });
  });

  it('takes cells that share a place, or lie too far apart, for paragraphs', () => {
    expect(rowsOf([cell(0, 0, 'một'), cell(0, 0, 'hai')])).toBe('paragraph');
    const scattered = Array.from({ length: 50 }, (_, index) => cell(index * 1_000_003, index * 999_983, `ô ${index}`));
    expect(rowsOf(scattered)).toBe('paragraph');
  });

  it('does not nest as deep as a page may claim, and loses no item of it', () => {
    const blocks = Array.from({ length: 5_000 }, (_, depth): Block => {
      return { kind: 'item', list: 0, ordered: depth % 2 === 0, depth, text: `mục ${depth}` };
    });
    const texts: string[] = [];
    let deepest = 0;
    const visit = (list: SheetList, depth: number) => {
      deepest = Math.max(deepest, depth);
      for (const { runs, lists } of list.items) {
        texts.push(textOf(runs));
        for (const inner of lists) visit(inner, depth + 1);
      }
    };
    for (const part of toSheet({ ...ARTICLE, blocks }, []).body) if (part.kind === 'list') visit(part, 0);
    expect(texts).toEqual(blocks.map(({ text }) => text));
    expect(deepest).toBe(DEEPEST_LIST);
  });

  it('takes addresses that are safe to open, and no others', () => {
    const blocks: Block[] = [
      { kind: 'paragraph', text: 'xem', spans: [{ kind: 'link', start: 0, end: 3, href: 'javascript:alert(1)' }] },
      { kind: 'paragraph', text: 'xem', spans: [{ kind: 'link', start: 0, end: 3, href: 'https://x.example/gia ve' }] },
      { kind: 'figure', text: 'Bến đò. Ảnh: A Páo', image: { src: 'data:image/png,x', credit: 'A Páo' } },
      { kind: 'figure', text: '', image: { src: 'https://x.example/a.jpg', alt: 'bến', credit: 'A Páo' } },
    ];
    const [script, web, unsafe, safe] = toSheet({ ...ARTICLE, blocks }, []).body;
    expect(runsOf(script)[0]).not.toHaveProperty('link');
    expect(runsOf(web)[0]?.link).toBe('https://x.example/gia%20ve');
    expect(unsafe).toEqual({ kind: 'figure', block: 2, runs: expect.anything() });
    expect(safe).toEqual({
      ...{ kind: 'figure', block: 3, runs: [], credit: 'A Páo' },
      image: { url: 'https://x.example/a.jpg', alt: 'bến' },
    });
  });
});

describe('the headline of a sheet', () => {
  const corrected: Article = { ...ARTICLE, corrections: { headline: 'Tít đúng' } };
  const linesOf = (article: Article, highlights: Highlight[] = []) => {
    const { above, headline, body } = toSheet(article, highlights);
    const told = (part: SheetPart) => `${part.kind}: ${'runs' in part ? textOf(part.runs) : ''}`;
    return [...above.map(told), ...(headline ? [`headline: ${textOf(headline.runs)}`] : []), ...body.map(told)];
  };

  it('is the corrected one; the one that was read stays only where it is marked', () => {
    expect(linesOf(corrected).slice(0, 2)).toEqual(['headline: Tít đúng', expect.stringMatching(/^paragraph: Sáng/)]);
    expect(linesOf(corrected, [mark('m', at(0, 0, 6))]).slice(0, 2)).toEqual([
      'headline: Tít đúng',
      'paragraph: Bến đò Cồn Cát mở lại',
    ]);
  });

  it('does not drop a sentence of the text that was read for a headline', () => {
    const blocks: Block[] = [
      { kind: 'kicker', text: 'Giao thông' },
      { kind: 'headline', text: 'Bến đò mở lại sáng nay.' },
    ];
    expect(linesOf({ ...corrected, blocks })).toEqual([
      'kicker: Giao thông',
      'headline: Tít đúng',
      'paragraph: Bến đò mở lại sáng nay.',
    ]);
  });

  it('stands over a text that has none; there is one, and none where nobody has one', () => {
    const blocks: Block[] = [{ kind: 'paragraph', text: 'Đò chạy.' }];
    expect(linesOf({ ...ARTICLE, blocks })).toEqual(['headline: Bến đò Cồn Cát mở lại', 'paragraph: Đò chạy.']);
    expect(linesOf({ ...ARTICLE, blocks, headline: '' })).toEqual(['paragraph: Đò chạy.']);
    const twice: Block[] = [...BLOCKS.slice(0, 1), { kind: 'headline', text: 'Tít nữa' }];
    expect(linesOf({ ...ARTICLE, blocks: twice })).toEqual(['headline: Bến đò Cồn Cát mở lại', 'heading: Tít nữa']);
  });
});

describe('the facts of a sheet', () => {
  it('are told as the reader corrected them, and say so', () => {
    const source = { name: 'TTXVN' };
    const { facts } = toSheet({ ...ARTICLE, source, corrections: { headline: 'Tít đúng', source: null } }, []);
    expect(facts).toMatchObject({ headline: 'Tít đúng', outletName: 'Báo X', corrected: ['headline', 'source'] });
    expect(facts).not.toHaveProperty('source');
    expect(facts).not.toHaveProperty('blocks');
  });

  it('name the outlet without the remark that was once kept in its name', () => {
    const former: Article = { ...ARTICLE, host: 'nhandan.com.vn', outletName: 'Báo Nhân Dân (địa chỉ cũ)' };
    expect(toSheet(former, []).facts.outletName).toBe('Báo Nhân Dân');
  });

  it('make one line', () => {
    const { facts } = toSheet({ ...ARTICLE, authors: ['A Páo', 'Lê Đò'], source: { name: 'TTXVN' } }, []);
    const publishedAt = { iso: '2026-03-07', precision: 'day', words: 'ngày 7' } as const;
    const words = { source: 'Theo', pressDate: (date: { words: string }) => date.words };
    expect(toFactsLine(facts, words)).toBe('Báo X · A Páo, Lê Đò · Theo: TTXVN');
    expect(toFactsLine({ ...facts, publishedAt }, words)).toBe('Báo X · ngày 7 · A Páo, Lê Đò · Theo: TTXVN');
  });
});

it('never loses or doubles a letter, however highlights overlap', () => {
  const { text } = BLOCKS[1] as Block;
  const range = fc.tuple(fc.nat(text.length), fc.nat(text.length), fc.constantFrom(...HIGHLIGHT_COLOURS));
  fc.assert(
    fc.property(fc.array(range, { maxLength: 6 }), (ranges) => {
      const marks = ranges.map(([one, other, colour], index) =>
        mark(`m${index}`, at(1, Math.min(one, other), Math.max(one, other)), { colour, tags: ['x'] }),
      );
      const { body, highlights } = toSheet(ARTICLE, marks);
      const runs = runsOf(body[0]);
      expect(textOf(runs)).toBe(text);
      const drawn = highlights.filter(({ position }) => position !== null);
      expect(drawn.map(({ id }) => id).sort()).toEqual(
        marks.flatMap(({ id, position }) => (position.startOffset < position.endOffset ? [id] : [])).sort(),
      );
      let offset = 0;
      for (const run of runs) {
        expect(run.text).not.toBe('');
        const covering = drawn.filter(
          ({ position }) =>
            position && position.startOffset <= offset && offset + run.text.length <= position.endOffset,
        );
        expect(run.highlights).toEqual(covering.map(({ id, colour }) => ({ id, colour })));
        offset += run.text.length;
        const ending = drawn.flatMap(({ position, number }) => (position?.endOffset === offset ? [number] : []));
        expect(run.numbers).toEqual(ending);
      }
    }),
  );
});
