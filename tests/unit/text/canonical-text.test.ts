import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../lib/text/canonical-text';
import { TextBuilder } from '../../../lib/text/text-builder';

describe('canonicalText', () => {
  it.each([
    ['  Hội\u00a0nghị \n\t toàn   quốc ', 'Hội nghị toàn quốc'],
    ['Thư\u0301 Hai', 'Thứ Hai'],
    ['phát\u00ad triển\u200b bền\ufeff vững', 'phát triển bền vững'],
    ['e\u00ad\u0302\u0301', 'ế'],
    ['\u3000báo\u2003chí\u202f', 'báo chí'],
    ['đồng chí', 'đồng chí'],
    ['', ''],
    [' \u200b ', ''],
    ['한', '한'],
  ])('%j becomes %j', (raw, canonical) => {
    expect(canonicalText(raw)).toBe(canonical);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(pieces(), (parts) => {
        const once = canonicalText(parts.join(''));
        expect(canonicalText(once)).toBe(once);
      }),
    );
  });
});

describe('TextBuilder', () => {
  it('maps what is read as something else as a whole, and the rest of the node letter by letter', () => {
    const builder = new TextBuilder<string>();
    builder.append('a', 'chi 12.500', 0, 10);
    builder.append('a', '⁽¹⁾', 10, 11);
    builder.append('a', '  tỷ', 11, 15);
    expect(builder.build()).toEqual({
      text: 'chi 12.500⁽¹⁾ tỷ',
      runs: [
        { node: 'a', nodeStart: 0, nodeEnd: 10, start: 0, end: 10 },
        { node: 'a', nodeStart: 10, nodeEnd: 11, start: 10, end: 13 },
        { node: 'a', nodeStart: 11, nodeEnd: 13, start: 13, end: 14 },
        { node: 'a', nodeStart: 13, nodeEnd: 15, start: 14, end: 16 },
      ],
    });
  });

  it('gives the text of all pieces together', () => {
    fc.assert(
      fc.property(pieces(), (parts) => {
        expect(build(parts).text).toBe(canonicalText(parts.join('')));
      }),
      { numRuns: 2_000 },
    );
  });

  it('maps every character back to the node that it came from', () => {
    fc.assert(
      fc.property(pieces(), (parts) => {
        const { text, runs } = build(parts);
        let end = 0;
        let lastNode = 0;
        for (const run of runs) {
          expect(run.start).toBe(end);
          expect(run.end).toBeGreaterThan(run.start);
          expect(run.nodeEnd).toBeGreaterThan(run.nodeStart);
          expect(run.node).toBeGreaterThanOrEqual(lastNode);
          const data = parts[run.node] ?? '';
          expect(run.nodeEnd).toBeLessThanOrEqual(data.length);
          const slice = data.slice(run.nodeStart, run.nodeEnd);
          const own = text.slice(run.start, run.end);
          // A mark in the next node changes a letter, not which letter it is.
          expect(lettersOf(own)).toBe(lettersOf(slice));
          end = run.end;
          lastNode = run.node;
        }
        expect(end).toBe(text.length);
      }),
      { numRuns: 2_000 },
    );
  });

  it('maps plain text one to one', () => {
    const { text, runs } = build(['Đồng chí ', 'Phạm Minh', ' dự hội nghị']);
    expect(text).toBe('Đồng chí Phạm Minh dự hội nghị');
    expect(runs).toEqual([
      { node: 0, nodeStart: 0, nodeEnd: 9, start: 0, end: 9 },
      { node: 1, nodeStart: 0, nodeEnd: 9, start: 9, end: 18 },
      { node: 2, nodeStart: 0, nodeEnd: 12, start: 18, end: 30 },
    ]);
  });

  it('keeps a collapsed run of white space as one indivisible run of its first node', () => {
    const { text, runs } = build(['một \n', '  hai']);
    expect(text).toBe('một hai');
    expect(runs).toEqual([
      { node: 0, nodeStart: 0, nodeEnd: 3, start: 0, end: 3 },
      { node: 0, nodeStart: 3, nodeEnd: 5, start: 3, end: 4 },
      { node: 1, nodeStart: 2, nodeEnd: 5, start: 4, end: 7 },
    ]);
  });

  it('gives a letter whose mark stands in the next node to the node of the letter', () => {
    const { text, runs } = build(['vie\u0302', '\u0323t']);
    expect(text).toBe('việt');
    expect(runs).toEqual([
      { node: 0, nodeStart: 0, nodeEnd: 2, start: 0, end: 2 },
      { node: 0, nodeStart: 2, nodeEnd: 4, start: 2, end: 3 },
      { node: 1, nodeStart: 1, nodeEnd: 2, start: 3, end: 4 },
    ]);
  });

  it('drops soft hyphens out of a run without losing the place', () => {
    const { text, runs } = build(['kinh\u00adtế']);
    expect(text).toBe('kinhtế');
    expect(runs).toEqual([
      { node: 0, nodeStart: 0, nodeEnd: 4, start: 0, end: 4 },
      { node: 0, nodeStart: 5, nodeEnd: 7, start: 4, end: 6 },
    ]);
  });

  it('joins pieces by a space that no node holds', () => {
    const builder = new TextBuilder<string>();
    builder.append('a', 'dòng một');
    builder.appendSpace();
    builder.append('b', 'dòng hai');
    const { text, runs } = builder.build();
    expect(text).toBe('dòng một dòng hai');
    expect(runs.map((run) => [run.node, run.start, run.end])).toEqual([
      ['a', 0, 8],
      ['b', 9, 17],
    ]);
  });
});

function lettersOf(text: string): string {
  return text
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .normalize('NFD')
    .replace(/[\p{M}\u1160-\u11ff]/gu, '');
}

function build(parts: string[]) {
  const builder = new TextBuilder<number>();
  parts.forEach((part, index) => {
    builder.append(index, part);
  });
  return builder.build();
}

/** Pieces of Vietnamese text, cut anywhere: between a letter and its marks too. */
function pieces(): fc.Arbitrary<string[]> {
  const unit = fc.constantFrom(
    ...['a', 'e', 'o', 'u', 'đ', 'Đ', 'ế', 'ữ', 'Ộ', 'n', ' ', ' ', '\n', '\t', '\u00a0', '\u00ad', '\u200b', '\ufeff'],
    ...[
      '\u0300',
      '\u0301',
      '\u0302',
      '\u0309',
      '\u0323',
      '\u031b',
      '\u3000',
      'å',
      '\u212b',
      '한',
      '\u1112',
      '\u1161',
      '\u11ab',
      '😀',
    ],
  );
  return fc.array(fc.string({ unit, maxLength: 12 }), { maxLength: 6 });
}
