import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactPair, TOKEN_SIGNS, wordTokensOf } from '../../../lib/index/tokens';
import { searchWordsOf } from '../../../lib/search/words';

const SYLLABLES = [
  'bán',
  'ban',
  'bàn',
  'bâng',
  'băng',
  'bang',
  'đa',
  'dà',
  'da',
  'aá',
  'áa',
  'áá',
  'quốc',
  'quoc',
  'quôc',
  'ñu',
  'nu',
  'straße',
  'hoà',
  'hòa',
  'ướt',
  'ươt',
  'uớt',
];
const syllable = fc.constantFrom(...SYLLABLES);

describe('wordTokensOf', () => {
  it('has words, words with diacritics, pairs, and those of a field under its mark', () => {
    const tokens = wordTokensOf([
      { field: 'headline', text: 'Đối ngoại' },
      { field: 'body', text: 'Năm 2026.' },
    ]);
    expect([...tokens].toSorted()).toEqual(
      [
        ...['*d', '*do', '*doi', '!*d', '*=đ', '*=đố', 'doi'],
        '!doi',
        '=đối',
        '!=đối',
        // Its first two letters have no diacritics: nobody looks for them with some.
        ...['*n', '*ng', '*ngo', '!*n', 'ngoai'],
        '!ngoai',
        '=ngoại',
        '!=ngoại',
        '_doi_ngoai:d8-5',
        ...['*na', '*nam', '*=nă', 'nam'],
        '=năm',
        ...['*2', '*20', '*202', '2026'],
        '_nam_2026:c',
      ].toSorted(),
    );
  });

  it('makes no pair over the end of a text', () => {
    const tokens = wordTokensOf([
      { field: 'body', text: 'đối' },
      { field: 'body', text: 'ngoại' },
    ]);
    expect([...tokens].some((token) => token.startsWith('_'))).toBe(false);
  });

  it('makes tokens of letters, figures and the signs that the tokenizer is told of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const token of wordTokensOf([{ field: 'note', text }])) {
          for (const unit of token) {
            const isKnown = TOKEN_SIGNS.includes(unit) || /[a-z0-9]/.test(unit) || unit.charCodeAt(0) >= 0x80;
            expect(isKnown, `${token} of ${text}`).toBe(true);
          }
        }
      }),
    );
  });
});

describe('exactPair', () => {
  it('tells two pairs apart that differ in anything but the placement of a tone', () => {
    fc.assert(
      fc.property(syllable, syllable, syllable, syllable, (...written) => {
        const [a, b, c, d] = written.map((one) => searchWordsOf(one)[0]);
        if (!a || !b || !c || !d) throw new Error('a syllable is one word');
        const isSame = a.exact === c.exact && b.exact === d.exact;
        expect(exactPair(a, b) === exactPair(c, d)).toBe(isSame);
      }),
      { numRuns: 2_000 },
    );
  });
});
