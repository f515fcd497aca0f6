import { describe, expect, it } from 'vitest';
import { haveDiacritics, searchWordsOf } from '../../../lib/search/words';

const foldedOf = (text: string) => searchWordsOf(text).map(({ folded }) => folded);
const exactOf = (text: string) => searchWordsOf(text).map(({ exact }) => exact);

describe('searchWordsOf', () => {
  it.each([
    ['composed and decomposed letters', 'Đối ngoại'.normalize('NFD'), ['doi', 'ngoai']],
    ['signs and figures', 'Nghị quyết 57-NQ/TW (22/12/2024)', ['nghi', 'quyet', '57', 'nq', 'tw', '22', '12', '2024']],
    ['raised figures', '1.200 m³, CO₂', ['1', '200', 'm3', 'co2']],
    ['a soft hyphen and a zero-width space', 'ngoại\u00ad gi\u200bao', ['ngoai', 'giao']],
    ['letters of other languages', 'Đại sứ Straße, Μόσχα, 北京', ['dai', 'su', 'straße', 'μοσχα', '北京']],
    ['a letter that is longer in lower case', 'İstanbul và Huế', ['istanbul', 'va', 'hue']],
    ['nothing', ' – … ', []],
  ])('cuts and folds: %s', (_name, text, words) => {
    expect(foldedOf(text)).toEqual(words);
  });

  it('keeps diacritics in the exact form, with one placement of the tone mark', () => {
    expect(exactOf('Hòa bình, HOÀ BÌNH, hoa binh')).toEqual(['hoà', 'bình', 'hoà', 'bình', 'hoa', 'binh']);
  });

  it('says where each word stands in the canonical text', () => {
    const text = 'Thủ tướng: “đối ngoại” 30 m².';
    const cut = searchWordsOf(text).map(({ start, end }) => text.slice(start, end));
    expect(cut).toEqual(['Thủ', 'tướng', 'đối', 'ngoại', '30', 'm²']);
  });
});

describe('haveDiacritics', () => {
  it.each([
    ['quan hệ', true],
    ['ĐANG', true],
    ['quan he', false],
    ['m³', false],
  ])('%s: %s', (typed, has) => {
    expect(haveDiacritics(searchWordsOf(typed))).toBe(has);
  });
});
