import { describe, expect, it } from 'vitest';
import { isSameInPrint, shinglesOf, sketchOf } from '../../../lib/press/shingles';
import { BRIDGE, SAME_OCCASION } from '../store/printed';

const own = shinglesOf(BRIDGE);
const isSame = (texts: readonly string[]) =>
  isSameInPrint(own, shinglesOf(texts)) && isSameInPrint(shinglesOf(texts), own);

describe('the shingles of a text', () => {
  it('are one for each run of five words, and the same in capitals and in other paragraphs', () => {
    const words = 'một hai ba bốn năm sáu bảy tám chín mười'.split(' ');
    const long = Array.from({ length: 40 }, (_, at) => `${words[at % 10]}${Math.floor(at / 10)}`).join(' ');
    expect(shinglesOf([long]).size).toBe(36);
    expect(shinglesOf([BRIDGE.join(' ').toUpperCase()])).toEqual(own);
  });

  it('count in the order of their words', () => {
    const backwards = BRIDGE.map((text) => text.split(' ').reverse().join(' '));
    expect(isSame(backwards)).toBe(false);
  });

  it('are none for a text of a few words', () => {
    expect(shinglesOf([BRIDGE[0] ?? '']).size).toBe(0);
    expect(shinglesOf(BRIDGE.slice(0, 2)).size).toBeGreaterThan(0);
    expect(isSameInPrint(shinglesOf([]), shinglesOf([]))).toBe(false);
  });
});

describe('a text in print', () => {
  it('is the same word for word, with an added paragraph, without the last one, and edited here and there', () => {
    expect(isSame(BRIDGE)).toBe(true);
    expect(isSame(['Theo nguồn tin của huyện, sau đây là toàn văn bản tin.', ...BRIDGE])).toBe(true);
    expect(isSame(BRIDGE.slice(0, 4))).toBe(true);
    expect(isSame(BRIDGE.map((text) => text.replace('tổ chức', 'đã tổ chức').replace('hơn 300', '312')))).toBe(true);
  });

  it('is another on the same occasion', () => {
    expect(isSame(SAME_OCCASION)).toBe(false);
  });

  it('is another where it is one item of many', () => {
    expect(
      isSame([
        ...BRIDGE.slice(0, 2),
        ...SAME_OCCASION,
        ...SAME_OCCASION.map((text) => text.split(' ').reverse().join(' ')),
      ]),
    ).toBe(false);
  });
});

it('is sketched by its smallest shingles, in order', () => {
  const sketch = sketchOf(own);
  expect(sketch).toEqual([...own].sort((one, other) => one - other).slice(0, 24));
  expect(sketch.every((shingle) => Number.isInteger(shingle) && shingle >= 0 && shingle < 2 ** 32)).toBe(true);
});
