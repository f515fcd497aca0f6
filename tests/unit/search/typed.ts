/** What readers and cats type. */

import fc from 'fast-check';

/** Words that stand for themselves begin with "zz", so that a test knows them from those of the language. */
const WORDS = [
  'zza',
  'zzb',
  'zzđối',
  'zzNGOẠI',
  'ZZc',
  'zz1',
  'lũ',
  'tờ',
  'từ',
  'ngày',
  'lưu',
  'đến',
  'có',
  'saved',
  'has',
  'OR.',
];
const FIELDS = [
  'tít:',
  'báo:',
  'thẻ:',
  'màu:',
  'sắc thái:',
  'từ:',
  'đến:',
  'ngày:',
  'tácgiả:',
  'nguồn:',
  'cấp:',
  'lưu:',
  'tag:',
];
const OTHERS = [
  'chưađọc',
  'unread',
  'cóghichú',
  'OR',
  'HOẶC',
  '|',
  '-',
  '"',
  '“',
  '*',
  ',',
  ':',
  '…',
  'đoạn:',
  'xếp:',
  'to:',
  'from:',
];
const VALUES = [
  'đỏ',
  'xanh',
  'tích cực',
  'hôm nay',
  '7/3/2026',
  '3/2026',
  '31/4/2026',
  'Nhân Dân',
  'báo',
  'tít',
  'quân đội',
];
const SPACES = ['', ' ', ' ', ' ', '  ', '\u00a0', '\u200b'];

/** Pieces of the language in any order and any spacing, and any characters at all. */
export function anyTyped(): fc.Arbitrary<string> {
  const piece = fc.tuple(fc.constantFrom(...WORDS, ...FIELDS, ...OTHERS, ...VALUES), fc.constantFrom(...SPACES));
  return fc.oneof(
    { weight: 4, arbitrary: fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.flat().join('')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  );
}
