import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { matchArticle } from '../../../lib/search/match-article';
import { parseQuery } from '../../../lib/search/parse-query';
import { articleOf, NOON } from './sample';

/** How a pair differs, what an article has, what is typed. */
const PAIRS = JSON.parse(readFileSync(new URL('../../fixtures/search/spellings.json', import.meta.url), 'utf8')) as [
  kind: string,
  kept: string,
  typed: string,
][];

const OTHER_LETTERS = ['no diacritics', 'no diacritics, capitals', 'đ alone kept'];
const find = (typed: string, kept: string) =>
  matchArticle(
    parseQuery(typed, { now: NOON }).query,
    articleOf({ headline: 'Tin trong ngày', body: [`Sáng nay, ${kept}. Bài không có gì khác.`] }),
    [],
    undefined,
  );

describe('spellings', () => {
  it('has pairs of each kind', () => {
    expect(PAIRS.length).toBeGreaterThan(280);
    expect(new Set(PAIRS.map(([kind]) => kind)).size).toBe(8);
  });

  it.each(PAIRS)('%s: %s is found by %s', (kind, kept, typed) => {
    expect(find(typed, kept)).toMatchObject({ isExact: kind !== 'đ alone kept' });
    expect(find(kept, typed), 'the other way round').not.toBeNull();
    expect(find(typed.slice(0, -1), kept), 'while it is typed').not.toBeNull();
    // In quotes it stands with the diacritics that it was typed with; typed without any it asks for none.
    expect(find(`"${typed}"`, kept) !== null).toBe(kind !== 'đ alone kept');
    if (OTHER_LETTERS.includes(kind)) expect(find(`"${kept}"`, typed)).toBeNull();
  });

  it.each([
    ['hòa bình', 'hỏa binh'],
    ['"hòa bình"', 'hoa bình'],
    ['đối ngoại', 'đối nội'],
    ['ngoài', 'ngoa'],
    ['"đối ngoại"', 'đối với ngoại'],
  ])('%s is not found in %s as it was typed', (typed, kept) => {
    expect(find(`${typed} `, kept)?.isExact ?? false).toBe(false);
  });
});
