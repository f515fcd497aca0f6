import { describe, expect, it } from 'vitest';
import { fromLegacy, legacyEncodingOf, legacyFontOf } from '../../../lib/text/legacy-encodings';

const read = (...input: Parameters<typeof fromLegacy>) =>
  fromLegacy(...input)
    .map(({ text }) => text)
    .join('');

describe('TCVN3', () => {
  it.each([
    ['¸µ¶·¹ ¨¾»¼½Æ ©ÊÇÈÉË ®', 'áàảãạ ăắằẳẵặ âấầẩẫậ đ'],
    ['ÐÌÎÏÑ ªÕÒÓÔÖ Ý×ØÜÞ', 'éèẻẽẹ êếềểễệ íìỉĩị'],
    ['ãßáâä «èåæçé ¬íêëìî', 'óòỏõọ ôốồổỗộ ơớờởỡợ'],
    ['óïñòô \u00adøõö÷ù ýúûüþ', 'úùủũụ ưứừửữự ýỳỷỹỵ'],
    ['¡¢§£¤¥¦', 'ĂÂĐÊÔƠƯ'],
  ])('reads %j', (written, text) => {
    expect(read(written, 'tcvn3')).toBe(text);
    expect(fromLegacy(written, 'tcvn3')).toEqual([{ text, start: 0, end: written.length }]);
  });

  it('shows all letters as capitals in a font for capitals', () => {
    expect(read('tØnh ñy', 'tcvn3', true)).toBe('TỈNH ỦY');
    expect(legacyFontOf("'.VnTimeH', serif")).toEqual({ encoding: 'tcvn3', isCapitals: true });
    expect(legacyFontOf('.VnArial Narrow')).toEqual({ encoding: 'tcvn3', isCapitals: false });
  });
});

describe('VNI', () => {
  it.each([
    ['aùaøaûaõaï aêaéaèaúaüaë aâaáaàaåaãaä ñ', 'áàảãạ ăắằẳẵặ âấầẩẫậ đ'],
    ['eùeøeûeõeï eâeáeàeåeãeä íìæóò', 'éèẻẽẹ êếềểễệ íìỉĩị'],
    ['oùoøoûoõoï oâoáoàoåoãoä ôôùôøôûôõôï', 'óòỏõọ ôốồổỗộ ơớờởỡợ'],
    ['uùuøuûuõuï ööùöøöûöõöï yùyøyûyõî', 'úùủũụ ưứừửữự ýỳỷỹỵ'],
    ['ÑAÏI HOÄI ÑAÛNG BOÄ TÆNH', 'ĐẠI HỘI ĐẢNG BỘ TỈNH'],
  ])('reads %j', (written, text) => {
    expect(read(written, 'vni')).toBe(text);
  });

  it('keeps what is read as one letter whole, and the rest letter by letter', () => {
    expect(fromLegacy('nhaân daân', 'vni')).toEqual([
      { text: 'nh', start: 0, end: 2 },
      { text: 'â', start: 2, end: 4 },
      { text: 'n d', start: 4, end: 7 },
      { text: 'â', start: 7, end: 9 },
      { text: 'n', start: 9, end: 10 },
    ]);
    expect(legacyFontOf('VNI-Times, serif')).toEqual({ encoding: 'vni', isCapitals: false });
  });
});

describe('the encoding of a text', () => {
  it.each([
    ['Nh©n d©n trong x· gãp h¬n ba ngh×n ngµy c«ng', 'tcvn3'],
    ['Nhaân daân trong xaõ goùp hôn ba nghìn ngaøy coâng', 'vni'],
    ['Nhân dân trong xã góp hơn ba nghìn ngày công', null],
    ['Les élèves présents à la cérémonie étaient près de deux cents', null],
    ['El señor Muñoz enseña a los niños del pueblo cada mañana', null],
    ['Officials said the station will serve seven communes', null],
    ['§¹i héi', null],
  ])('of %j is %s', (text, encoding) => {
    expect(legacyEncodingOf(text)).toBe(encoding);
  });

  it('is not told by a font of another name', () => {
    expect(legacyFontOf('Times New Roman, .VnTime')).toBeNull();
  });
});
