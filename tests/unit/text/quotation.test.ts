import { expect, it } from 'vitest';
import { quotationMarksAround, quoted } from '../../../lib/text/quotation';

it.each([
  ['no marks', 'Đò rất êm', '“Đò rất êm”'],
  ['marks within', 'Ông nói “êm” rồi đi', '“Ông nói “êm” rồi đi”'],
  ['one whole pair', '“Đò rất êm”', '“Đò rất êm”'],
  ['straight marks around', '"Đò rất êm"', '"Đò rất êm"'],
  ['marks that lean one way alone', '”Đò rất êm”', '”Đò rất êm”'],
  ['marks that both open', '“Đò rất êm“', '“Đò rất êm“'],
  ['a round mark and a straight one', '“Đò rất êm"', '“Đò rất êm"'],
  ['angles around', '«Đò rất êm»', '«Đò rất êm»'],
  ['angles with spaces', '« Le bac »', '« Le bac »'],
  ['single marks around', '‘Đò rất êm’', '‘Đò rất êm’'],
  ['corners around', '「渡轮」', '「渡轮」'],
  ['a whole pair around another of its kind', '“Bà bảo “êm” thật”', '“Bà bảo “êm” thật”'],
  ['a whole pair that ends with another of its kind', '“Bà bảo “êm””', '“Bà bảo “êm””'],
  ['a whole pair of straight marks around another', '"Bà bảo "êm" thật"', '"Bà bảo "êm" thật"'],
  ['a whole pair around single marks at its end', '“Bà bảo ‘êm’”', '“Bà bảo ‘êm’”'],
  ['a whole pair around an apostrophe', '‘Ferry’s back’', '‘Ferry’s back’'],
  ['a mark that is missing within a whole pair', '“Bà bảo ‘êm thật”', '“Bà bảo ‘êm thật”'],
  ['a quotation, then words', '“Êm” là lời khách', '‘“Êm” là lời khách’'],
  ['words, then a quotation', 'Khách khen “êm”', '‘Khách khen “êm”’'],
  ['a quotation at each end', '“Êm” và “rẻ”', '‘“Êm” và “rẻ”’'],
  ['straight ones at each end', '"Êm" và "rẻ"', '‘"Êm" và "rẻ"’'],
  ['a mark that opens and is not closed', '“Chúng tôi sẽ chạy', '‘“Chúng tôi sẽ chạy’'],
  ['a mark that closes what was not selected', 'sẽ chạy sớm”', '‘sẽ chạy sớm”’'],
  ['a sentence that ends behind its quotation', 'Khách khen “êm”.', '“Khách khen “êm”.”'],
  ['single marks at both ends', '‘Êm’ và ‘rẻ’', '“‘Êm’ và ‘rẻ’”'],
  ['marks of two kinds at the ends', '“Êm” và ‘rẻ’', '«“Êm” và ‘rẻ’»'],
  ['angles at both ends', '«Êm» và «rẻ»', '“«Êm» và «rẻ»”'],
  ['inches', 'Màn hình 27"', '‘Màn hình 27"’'],
  ['an English plural’s apostrophe', 'the boats’', '“the boats’”'],
  ['a mark alone', '“', '‘“’'],
  ['nothing', '', '“”'],
])('puts marks around words, and changes none: %s', (_, words, written) => {
  expect(quoted(words)).toBe(written);
});

it.each([
  ['paragraphs in one pair', '“Đò êm.\nGiá rẻ.”', ['', '']],
  ['a mark before each paragraph and one behind the last', '“Đò êm.\n“Giá rẻ.”', ['', '']],
  ['paragraphs that are quotations each', '“Đò êm.”\n“Giá rẻ.”', ['‘', '’']],
  ['a quotation in the first', '“Đò êm.”\nGiá rẻ.', ['‘', '’']],
  ['none', 'Đò êm.\nGiá rẻ.', ['“', '”']],
])('puts marks around paragraphs: %s', (_, words, marks) => {
  expect(quotationMarksAround(words)).toEqual(marks);
});
