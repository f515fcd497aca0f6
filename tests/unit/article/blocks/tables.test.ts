/** Where the cells of a table stand, and what its headers are for. */

import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../lib/model/article';
import { HEADLINE, LEAD, page, TEXT } from '../invented';
import { expectArticle, readHtml } from '../read-html';

type Cell = Extract<Block, { kind: 'cell' }>;

function cellsOf(table: string): Cell[] {
  const [one, two] = TEXT;
  return expectArticle(
    readHtml(
      page(
        `<h1>${HEADLINE}</h1><div class="date">01/07/2026 08:00</div><div class="sapo">${LEAD}</div><div class="content"><p>${one}</p>${table}<p>${two}</p></div>`,
      ),
    ),
  ).article.blocks.filter((block): block is Cell => block.kind === 'cell');
}

const placesOf = (table: string) => cellsOf(table).map(({ row, column, text }) => `${row},${column} ${text}`);

describe('tables', () => {
  it('keep the place of cells without text', () => {
    expect(
      placesOf(
        '<table><tr><td></td><td>a</td><td></td><td>b</td></tr><tr><td rowspan="2"></td><td colspan="2"></td><td>c</td></tr><tr><td>d</td></tr></table>',
      ),
    ).toEqual(['0,1 a', '0,3 b', '1,3 c', '2,1 d']);
  });

  it('end a cell with the rows of its group, whatever it says', () => {
    expect(
      placesOf(
        '<table><tbody><tr><td rowspan="70000">a</td><td>b</td></tr></tbody><tbody><tr><td>c</td><td colspan="5000">d</td></tr></tbody></table>',
      ),
    ).toEqual(['0,0 a', '0,1 b', '1,0 c', '1,1 d']);
  });

  it('say how far a cell reaches, and leave it unsaid for one', () => {
    const [wide, high] = cellsOf(
      '<table><tr><td colspan="2">a</td><td rowspan="2">b</td></tr><tr><td>c</td><td>d</td></tr></table>',
    );
    expect(wide).toMatchObject({ columnSpan: 2, row: 0, column: 0 });
    expect(high).toMatchObject({ rowSpan: 2, row: 0, column: 2 });
    expect(wide).not.toHaveProperty('rowSpan');
  });

  it('know what a header is for, by its word and by its place', () => {
    const scopes = cellsOf(
      '<table><tr><td></td><th>Nam</th><th scope="row">Nữ</th></tr><tr><th>Tổ một</th><td>3</td><td>4</td></tr></table>',
    ).map(({ text, header, scope }) => [text, header, scope]);
    expect(scopes).toEqual([
      ['Nam', true, 'row'],
      ['Nữ', true, 'row'],
      ['Tổ một', true, 'row'],
      ['3', false, undefined],
      ['4', false, undefined],
    ]);
    const [first, , row] = cellsOf('<table><tr><th>Tổ</th><th>Số</th></tr><tr><th>Một</th><td>3</td></tr></table>');
    expect([first?.scope, row?.scope]).toEqual(['column', 'row']);
  });

  it('of a hostile page cost no more than its cells', () => {
    const cell = '<td rowspan="65534" colspan="1000">x</td>';
    const table = `<table>${`<tr>${cell.repeat(3)}</tr>`.repeat(300)}</table>`;
    const start = performance.now();
    cellsOf(table);
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});
