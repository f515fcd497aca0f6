import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ColumnLayout,
  readColumns,
  readRow,
  rowsIn,
  toColumnTable,
  writeRow,
  writeRows,
} from '../../../lib/index/columns';
import { headlineRank } from '../../../lib/index/doc-columns';
import { IndexFaultError } from '../../../lib/index/index-fault';
import { openMemory } from '../../measures/search/open-memory';

const LAYOUT: ColumnLayout<'moment', 'number' | 'signs'> = {
  table: 'tried_columns',
  floats: ['moment'],
  ints: ['number', 'signs'],
  sign: 'signs',
  rows: 4,
};
const LATE = 2 ** 40;

async function openTable() {
  const sql = await openMemory();
  sql.run(toColumnTable(LAYOUT));
  return sql;
}

describe('columns', () => {
  it('hold what was written last, in pieces, and the late ones behind all others', async () => {
    const number = fc.oneof(
      fc.nat({ max: 30 }),
      fc.nat({ max: 9 }).map((late) => LATE + late),
    );
    const row = fc.option(
      fc.record({
        moment: fc.oneof(fc.double(), fc.constant(Number.NaN)),
        number: fc.nat({ max: 2 ** 32 - 1 }),
        signs: fc.integer({ min: 1, max: 9 }),
      }),
    );
    const sql = await openTable();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number, fc.array(row, { minLength: 1, maxLength: 9 })), { maxLength: 40 }),
        (stretches) => {
          sql.run(`DELETE FROM ${LAYOUT.table}`);
          for (const [first, some] of stretches) writeRows(sql, LAYOUT, first, some);
          const writes = stretches.flatMap(([first, some]) =>
            some.map((written, at) => [first + at, written] as const),
          );
          const rows = new Map<number, NonNullable<(typeof writes)[number][1]>>();
          for (const [at, written] of writes) {
            if (written) rows.set(at, written);
            else rows.delete(at);
          }
          const { size, late, floats, ints, toPlace, toNumber } = readColumns(sql, LAYOUT, LATE);
          const found = [...ints.signs.entries()].filter(([, sign]) => sign !== 0).map(([place]) => toNumber(place));
          expect(found).toEqual([...rows.keys()].toSorted((one, other) => one - other));
          for (const [at, written] of rows) {
            const place = toPlace(at);
            expect(place).toBeLessThan(size);
            expect(place >= late).toBe(at >= LATE);
            expect({ moment: floats.moment[place], number: ints.number[place], signs: ints.signs[place] }).toEqual(
              written,
            );
            expect(readRow(sql, LAYOUT, at)).toEqual(written);
          }
          for (const [at, written] of writes)
            if (!written && !rows.has(at)) expect(readRow(sql, LAYOUT, at)).toBeUndefined();
          const pieces = sql.rows<[number, Uint8Array]>(`SELECT piece, data FROM ${LAYOUT.table} ORDER BY piece`);
          // A piece without a row is no piece.
          const inPieces = pieces.map(([piece, data]) => rowsIn(LAYOUT, piece, data));
          expect(inPieces.every((some) => some.length > 0)).toBe(true);
          expect(inPieces.flat().map((one) => one.number)).toEqual(found);
        },
      ),
    );
    sql.close();
  });

  it('say that a piece of another length is none of theirs', async () => {
    const sql = await openTable();
    writeRow(sql, LAYOUT, 1, { moment: 1, number: 1, signs: 1 });
    sql.run(`UPDATE ${LAYOUT.table} SET data = substr(data, 2)`);
    expect(() => readColumns(sql, LAYOUT, LATE)).toThrow(IndexFaultError);
    sql.close();
  });
});

describe('the rank of a headline', () => {
  it('never puts one before another that comes before it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        if (one < other) expect(headlineRank(one)).toBeLessThanOrEqual(headlineRank(other));
      }),
    );
    expect(headlineRank('')).toBeLessThan(headlineRank('\0'));
    expect(headlineRank('chinh p')).toBeLessThan(headlineRank('chinh q'));
    expect(headlineRank('chinh ph')).toBe(headlineRank('chinh pl'));
  });
});
