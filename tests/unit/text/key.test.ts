import { describe, expect, it } from 'vitest';
import { isFigure } from '../../../lib/text/figure-words';
import { toKey } from '../../../lib/text/key';

const wordsOf = (text: string) => toKey(text).words;

describe('toKey', () => {
  it.each([
    ['Ủy ban NHÂN DÂN tỉnh Hòa Giang', 'ủy BAN nhân dân tỉnh hoà giang'],
    ['“Chưa xong” – ông nói…', '"chưa xong" - ông nói...'],
    ['đạt 30 % kế hoạch', 'đạt 30% kế hoạch'],
    ['tại\nthôn', 'tại thôn'],
  ])('takes %j and %j for the same words', (left, right) => {
    expect(wordsOf(left)).toEqual(wordsOf(right));
  });

  it.each([
    ['quý', 'quỳ'],
    ['1.240', '1 240'],
    ['3/11', '3-11'],
    ['-2 độ', '2 độ'],
    ['57-NQ/TU', '57-NQ/TW'],
    ['không', 'khong'],
    ['tòan', 'tóan'],
  ])('tells %j from %j', (left, right) => {
    expect(wordsOf(left)).not.toEqual(wordsOf(right));
  });

  it('has a figure in one word with what is written onto it', () => {
    expect(wordsOf('Sáng 3/11/2026, Luật số 202/2025/QH15: tăng 15,6%, tới -2 độ.')).toEqual([
      'sáng',
      '3/11/2026',
      'luật',
      'số',
      '202/2025/qh15',
      'tăng',
      '15,6%',
      'tới',
      '-2',
      'độ',
    ]);
  });

  it('tells where each word stands in the text as it is', () => {
    const text = 'Ở İzmir, “Hòa” 中文 30 %!';
    const { folded, words, starts, ends } = toKey(text);
    expect(folded).toHaveLength(text.length);
    expect(words.map((_, at) => text.slice(starts[at], ends[at]))).toEqual(['Ở', 'İzmir', 'Hòa', '中', '文', '30 %']);
  });
});

describe('figures among the words of a key', () => {
  it('have a numeral in them', () => {
    expect(['12,5', '3/11', '57-nq/tu', 'ii', 'xiv', 'không', 'nước', 'note'].map(isFigure)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
