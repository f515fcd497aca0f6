import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeQuery, toTyped } from '../../../lib/search/describe-query';
import { toNameKey } from '../../../lib/search/filter-article';
import { parseQuery } from '../../../lib/search/parse-query';
import type { SearchQuery } from '../../../lib/search/query';
import { searchWordsOf } from '../../../lib/search/words';
import { NOON } from './sample';
import { anyTyped } from './typed';

const parse = (typed: string) => parseQuery(typed, { now: NOON }).query;
const typedOf = (typed: string, language: 'vi' | 'en') => toTyped(describeQuery(parse(typed), language));

/** What a query asks for, whatever its terms are written with between their words. */
function meaningOf({ clauses, filters, ...order }: SearchQuery): unknown {
  const words = (text: string) =>
    searchWordsOf(text)
      .map(({ exact }) => exact)
      .join(' ');
  const parts = clauses.map(({ anyOf, excluded }) => ({
    excluded,
    anyOf: anyOf.map(({ text, ...rest }) => ({ ...rest, words: words(text) })),
  }));
  const { outlets = [], tags = [], authors = [], sources = [], ...rest } = filters;
  return { parts, names: [outlets, tags, authors, sources].map((names) => names.map(toNameKey)), rest, order };
}

describe('describeQuery', () => {
  it.each([
    ['lũ -quét "bão số 3" a OR b ', 'lũ -quét "bão số 3" a HOẶC b ', 'lũ -quét "bão số 3" a OR b '],
    ['title:lu', 'tít:lu* ', 'title:lu* '],
    ['màu:xanh thẻ:"để sau"', 'thẻ:"để sau" màu:"xanh lục" màu:"xanh lam" ', 'tag:"để sau" color:green color:blue '],
    ['báo: nhandan from: 7/3/2026', 'báo:nhandan từ:7/3/2026 ', 'outlet:nhandan from:7/3/2026 '],
    ['date: today unread', 'ngày:27/11/2026 chưađọc ', 'date:27/11/2026 unread '],
    [
      '-thẻ:xong -cóghichú -xếp:tít',
      '-thẻ:xong -cóghichú xếp:"tít ngược" ',
      '-tag:xong -hasnote sort:"headline reversed" ',
    ],
    ['tờ "" báo:x', 'tờ. báo:x ', 'tờ outlet:x '],
    ['ngày xếp:báo lưu:7/3/2026', 'ngày. lưu:7/3/2026 xếp:báo ', 'ngày saved:7/3/2026 sort:outlet '],
  ])('%s', (typed, vi, en) => {
    expect(typedOf(typed, 'vi')).toBe(vi);
    expect(typedOf(typed, 'en')).toBe(en);
  });

  it('is empty for what asks for everything', () => {
    expect(describeQuery(parse('  '), 'vi')).toEqual([]);
  });

  it('keeps the meaning: parsed, described and parsed again', () => {
    fc.assert(
      fc.property(anyTyped(), fc.constantFrom('vi' as const, 'en' as const), (typed, language) => {
        const first = parse(typed);
        const again = parse(toTyped(describeQuery(first, language)));
        expect(meaningOf(again)).toEqual(meaningOf(first));
      }),
      { numRuns: 1_500 },
    );
  });
});
