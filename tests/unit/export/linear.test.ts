/** What a page may send to make writing slow: each format writes it within a time that grows with its length alone. */

import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../lib/export/formats';
import { piecesOf } from '../../../lib/export/sheet-writer';
import type { Block } from '../../../lib/model/article';
import type { Sheet } from '../../../lib/sheet/sheet';
import { toSheet } from '../../../lib/sheet/to-sheet';
import { articleOf, cell, head, highlightAt, WORDS } from './sample';
import { OPTIONS } from './write';

const LENGTH = 100_000;

/** In milliseconds, on a machine that does other things beside it: what takes the square of its length takes minutes. */
const PATIENCE = 15_000;

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const repeated = (unit: string) => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);

const UNITS = [
  '[',
  '*',
  '_',
  '`',
  '<',
  '&',
  '\\',
  '=',
  '^a ',
  '](',
  '![',
  '{',
  '"',
  "'",
  '>',
  '#',
  '$',
  ' =',
  '|',
  '%%',
];

const INPUTS: [string, Block[], string][] = [
  ...UNITS.map((unit): [string, Block[], string] => [`100 000 × ${unit}`, [head, paragraph(repeated(unit))], '']),
  ...['[', '>', '> ', '- ', '*', '`', '![', '<a '].map((unit): [string, Block[], string] => [
    `a note of 50 000 × ${unit}`,
    [head, paragraph('đò')],
    repeated(unit).slice(0, 50_000),
  ]),
  [
    'lists 1 000 deep',
    [
      head,
      ...Array.from({ length: 1_000 }, (_, depth): Block => {
        return { kind: 'item', list: 0, ordered: depth % 2 === 0, depth, text: `mục ${depth}` };
      }),
    ],
    Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- mục`)
      .join('\n')
      .slice(0, 50_000),
  ],
  [
    'a table of 20 000 cells',
    [head, ...Array.from({ length: 20_000 }, (_, at) => cell(at >> 3, at & 7, `ô ${at}`))],
    '',
  ],
];

describe.each(INPUTS)('%s', (_, blocks, note) => {
  const article = articleOf(blocks, { note });
  const sheet: Sheet = toSheet(article, [
    highlightAt(article, [1, 0, 1, Math.min(200, blocks[1]?.text.length ?? 0)], { note }),
  ]);

  it.each(FORMATS.filter((format) => format.scope !== 'collection'))(
    'is written as $id',
    async (format) => {
      const pieces = piecesOf(await format.open(WORDS, OPTIONS), [sheet]);
      expect(pieces.reduce((length, piece) => length + piece.length, 0)).toBeGreaterThan(100);
    },
    PATIENCE,
  );
});
