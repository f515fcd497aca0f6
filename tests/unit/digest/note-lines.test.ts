import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toNoteLines } from '../../../lib/digest/note-lines';

const textsOf = (note: string) =>
  toNoteLines(note).map(({ runs, sign }) => (sign ? `${sign} ` : '') + runs.map(({ text }) => text).join(''));

describe('a note', () => {
  it('is Markdown: emphasis, links and lists', () => {
    const lines = toNoteLines('Xem **báo cáo** và [nghị quyết](https://vi-du.example/nq)\n\n1. một\n2. hai\n   - ba');
    expect(lines[0]?.runs).toEqual([
      { text: 'Xem ' },
      { text: 'báo cáo', bold: true },
      { text: ' và ' },
      { text: 'nghị quyết', link: 'https://vi-du.example/nq' },
    ]);
    expect(lines.slice(1).map(({ depth, sign }) => [depth, sign])).toEqual([
      [1, '1.'],
      [1, '2.'],
      [2, '-'],
    ]);
  });

  it('makes no link of an address that a browser would run', () => {
    const [line] = toNoteLines('[bấm](javascript:alert(1)) <b>đậm</b>');
    expect(line?.runs.every(({ link }) => link === undefined)).toBe(true);
    expect(textsOf('a <b>đậm</b>')).toEqual(['a <b>đậm</b>']);
  });

  it('keeps a definition that is shown nowhere, and line breaks', () => {
    expect(textsOf('một  \nhai\n\n[nguồn]: https://vi-du.example/a')).toEqual([
      'một',
      'hai',
      '[nguồn]: https://vi-du.example/a',
    ]);
  });

  it('is told as it was typed where it is too long or too deep for Markdown', () => {
    const deep = `${'> '.repeat(1_000)}sâu`;
    expect(textsOf(deep).join(' ')).toContain('sâu');
    const long = `${'[*_'.repeat(15_000)} cuối`;
    const begun = performance.now();
    expect(textsOf(long).join(' ')).toContain('cuối');
    expect(performance.now() - begun).toBeLessThan(500);
  });

  it('loses no word, whatever was typed', () => {
    const word = fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom(...'abđêỗư') });
    const sign = fc.constantFrom(
      '\n',
      '\n\n',
      '- ',
      '> ',
      '**',
      '*',
      '1. ',
      '# ',
      ' ',
      '`',
      '```\n',
      '[',
      '](',
      ')',
      '~',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, sign), { maxLength: 40 }), (parts) => {
        const note = parts.join(' ');
        const shown = toNoteLines(note)
          .map(({ runs }) => runs.map(({ text, link = '' }) => `${text} ${link}`).join(' '))
          .join('\n')
          .replace(/\s+/g, '');
        // The destination of a link without a scheme is not shown, as on the screen.
        const wanted = note.replace(/\]\s*\([^)]*\)/g, ' ').match(/[abđêỗư]+/g) ?? [];
        // The language of a fence is no word of the note.
        const isFenced = note.includes('```');
        for (const one of wanted) if (!isFenced) expect(shown).toContain(one);
      }),
    );
  });
});
