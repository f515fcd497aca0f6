import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../lib/text/fingerprint';
import { foldText, foldTonePlacement } from '../../../lib/text/fold-text';

describe('foldText', () => {
  it.each([
    ['Đối ngoại', 'doi ngoai'],
    ['ĐƯỜNG SẮT ĐÔ THỊ', 'duong sat do thi'],
    ['Từ khoá', 'tu khoa'],
    ['Tu\u031b\u0300 kho\u0301a', 'tu khoa'],
    ['ngày\u00a0 1/3', 'ngay 1/3'],
  ])('%s → %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('folds NFC and NFD alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('ế', 'ữ', 'đ', 'à', ' ', 'Ợ', 'k') }), (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text));
      }),
    );
  });
});

describe('foldTonePlacement', () => {
  it.each([
    ['hòa bình', 'hoà bình'],
    ['khóa', 'khoá'],
    ['HÒA', 'hoà'],
    ['thủy lợi', 'thuỷ lợi'],
    ['khỏe', 'khoẻ'],
    ['quý', 'quý'],
    ['hoàn toàn', 'hoàn toàn'],
  ])('%s → %s', (text, folded) => {
    expect(foldTonePlacement(text)).toBe(folded);
  });

  it('keeps apart what diacritics tell apart', () => {
    expect(foldTonePlacement('hoa')).not.toBe(foldTonePlacement('hòa'));
    expect(foldTonePlacement('hoá')).not.toBe(foldTonePlacement('hòa'));
  });
});

describe('fingerprintOf', () => {
  it('is sixteen hexadecimal digits that stay the same', () => {
    expect(fingerprintOf([{ text: 'Hội nghị' }, { text: 'toàn quốc' }])).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprintOf([{ text: 'Hội nghị' }, { text: 'toàn quốc' }])).toBe('17251f5fecba79ce');
  });

  it('tells apart texts that differ in one letter, in order, or in where a block ends', () => {
    const prints = [
      [{ text: 'ab' }, { text: 'c' }],
      [{ text: 'a' }, { text: 'bc' }],
      [{ text: 'abc' }],
      [{ text: 'c' }, { text: 'ab' }],
      [{ text: 'abc' }, { text: '' }],
      [],
    ].map(fingerprintOf);
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('has no collision among a hundred thousand near texts', () => {
    const prints = new Set<string>();
    for (let index = 0; index < 100_000; index += 1) prints.add(fingerprintOf([{ text: `đoạn văn ${index}` }]));
    expect(prints.size).toBe(100_000);
  });
});
