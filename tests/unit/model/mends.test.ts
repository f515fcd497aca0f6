import { describe, expect, it } from 'vitest';
import type { Article, ReadArticle } from '../../../lib/model/article';
import { type Mends, withMends, writeMends } from '../../../lib/model/mends';
import { mergeArticles } from '../../../lib/model/merge';
import { parseMends } from '../../../lib/model/parse-mends';
import { nextStamp } from '../../../lib/model/stamp';
import { makeArticle, renewArticle } from '../../../lib/model/write-article';
import { articleId, OUTLET, readingOf } from '../store/sample';

const at = (time: number, install = 'install-a') => ({
  moment: '2026-03-07T09:00:00.000+07:00',
  stamp: nextStamp(time, undefined, install),
});
const DATE = { iso: '2026-03-07T08:05:00+07:00', precision: 'minute', words: '7/3/2026' } as const;
const READ: ReadArticle = { ...readingOf(1), authors: ['Lò Thị Mẫu'], publishedAt: DATE, source: { name: 'Báo Mẫu' } };
const keepable = (read = READ) => ({ read, outletName: OUTLET, addresses: read.addresses });
const ARTICLE = makeArticle(articleId(1), keepable(), at(1000));

const shown = (article: Article) => withMends(article, article.mends);

describe('a mend', () => {
  it('lies over the reading, which stays as the page said', () => {
    const mended = writeMends(ARTICLE, { headline: 'Tít đúng', publishedAt: null, authors: [] }, at(2000).stamp);
    expect(shown(mended)).toMatchObject({ headline: 'Tít đúng', authors: [], source: { name: 'Báo Mẫu' } });
    expect(shown(mended)).not.toHaveProperty('publishedAt');
    expect(shown(mended).blocks).toBe(ARTICLE.blocks);
    expect(mended).toMatchObject({ headline: READ.headline, publishedAt: DATE, authors: READ.authors });
    expect(shown(shown(mended))).toEqual(shown(mended));
  });

  it('stays over every later reading, also over one of another text', () => {
    const mended = writeMends(ARTICLE, { headline: 'Tít đúng' }, at(2000).stamp);
    const read = { ...readingOf(1, 'Một chữ khác hẳn trong bài.'), headline: 'Tít mới của trang' };
    const renewed = renewArticle(mended, keepable({ ...READ, ...read }), at(3000));
    expect(renewed.headline).toBe('Tít mới của trang');
    expect(shown(renewed).headline).toBe('Tít đúng');
  });

  it('is taken back to what the page says, and leaves no trace but its stamp', () => {
    const mended = writeMends(ARTICLE, { headline: 'Tít đúng', source: null }, at(2000).stamp);
    const back = writeMends(mended, { source: null }, at(3000).stamp);
    expect(shown(back).headline).toBe(READ.headline);
    expect(back.stamps).toMatchObject({ 'mend:headline': at(3000).stamp, 'mend:source': at(2000).stamp });
    expect(writeMends(back, {}, at(4000).stamp)).not.toHaveProperty('mends');
  });

  it('is written once, however often it is asked for', () => {
    const mended = writeMends(ARTICLE, { authors: ['A Páo'] }, at(2000).stamp);
    expect(writeMends(mended, { authors: ['A Páo'] }, at(3000).stamp)).toBe(mended);
    expect(writeMends(ARTICLE, {}, at(3000).stamp)).toBe(ARTICLE);
  });

  it('wins in a merge over a reading that was made after it on another machine', () => {
    const mended = writeMends(ARTICLE, { headline: 'Tít đúng' }, at(2000, 'install-a').stamp);
    const read = { ...READ, ...readingOf(1, 'Chữ khác.'), headline: 'Tít mới của trang' };
    const renewed = renewArticle(ARTICLE, keepable(read), at(3000, 'install-b'));
    const merged = mergeArticles(mended, renewed);
    expect(merged).toEqual(mergeArticles(renewed, mended));
    expect(merged.headline).toBe('Tít mới của trang');
    expect(shown(merged).headline).toBe('Tít đúng');
  });

  it('is decided field by field in a merge, and a later taking back wins', () => {
    const here = writeMends(ARTICLE, { headline: 'Tít đúng', authors: ['A Páo'] }, at(2000, 'install-a').stamp);
    const there = writeMends(writeMends(here, {}, at(2500, 'install-b').stamp), { source: null }, at(2600).stamp);
    expect(mergeArticles(here, there).mends).toEqual({ source: null });
    expect(mergeArticles(there, here).mends).toEqual({ source: null });
  });

  it('does not depend on the order of the sides, even where two writes carry one stamp', () => {
    const none = writeMends(ARTICLE, { publishedAt: null }, at(2000).stamp);
    const absent: Article = { ...ARTICLE, stamps: none.stamps };
    expect(mergeArticles(none, absent)).toEqual(mergeArticles(absent, none));
  });
});

describe('parsing mends', () => {
  it('takes what the type says, as canonical text, and drops the rest', () => {
    const mends: Mends = { headline: 'Tít đúng', publishedAt: DATE, authors: ['A Páo'], source: { name: 'Báo Mẫu' } };
    expect(parseMends({ ...mends, headline: ' Tít \n đúng ', blocks: [], id: 3 })).toEqual(mends);
    expect(parseMends({ publishedAt: null, source: null })).toEqual({ publishedAt: null, source: null });
    expect(parseMends({})).toEqual({});
    expect(parseMends({ source: { name: 'Báo Mẫu', url: 'javascript:alert(1)' } })).toEqual({
      source: { name: 'Báo Mẫu' },
    });
  });

  it.each([
    null,
    'x',
    { headline: ' ' },
    { headline: null },
    { headline: 'x'.repeat(3000) },
    { authors: 'A Páo' },
    { authors: [''] },
    { authors: Array.from({ length: 51 }, () => 'A') },
    { publishedAt: { ...DATE, iso: '2026-02-31' } },
    { publishedAt: { ...DATE, precision: 'hour' } },
    { source: {} },
  ])('refuses %j', (value) => {
    expect(() => parseMends(value)).toThrow(expect.objectContaining({ code: 'bad-message' }));
  });
});
