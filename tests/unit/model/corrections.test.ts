import { describe, expect, it } from 'vitest';
import type { Article, ReadArticle } from '../../../lib/model/article';
import { type Corrections, withCorrections, writeCorrections } from '../../../lib/model/corrections';
import { mergeArticles } from '../../../lib/model/merging/merge';
import { nextStamp } from '../../../lib/model/merging/stamp';
import { parseCorrections } from '../../../lib/model/parse-corrections';
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

const shown = (article: Article) => withCorrections(article, article.corrections);

describe('a correction', () => {
  it('lies over the reading, which stays as the page said', () => {
    const corrected = writeCorrections(
      ARTICLE,
      { headline: 'Tít đúng', publishedAt: null, authors: [] },
      at(2000).stamp,
    );
    expect(shown(corrected)).toMatchObject({ headline: 'Tít đúng', authors: [], source: { name: 'Báo Mẫu' } });
    expect(shown(corrected)).not.toHaveProperty('publishedAt');
    expect(shown(corrected).blocks).toBe(ARTICLE.blocks);
    expect(corrected).toMatchObject({ headline: READ.headline, publishedAt: DATE, authors: READ.authors });
    expect(shown(shown(corrected))).toEqual(shown(corrected));
  });

  it('stays over every later reading, also over one of another text', () => {
    const corrected = writeCorrections(ARTICLE, { headline: 'Tít đúng' }, at(2000).stamp);
    const read = { ...readingOf(1, 'Một chữ khác hẳn trong bài.'), headline: 'Tít mới của trang' };
    const renewed = renewArticle(corrected, keepable({ ...READ, ...read }), at(3000));
    expect(renewed.headline).toBe('Tít mới của trang');
    expect(shown(renewed).headline).toBe('Tít đúng');
  });

  it('is taken back to what the page says, and leaves no trace but its stamp', () => {
    const corrected = writeCorrections(ARTICLE, { headline: 'Tít đúng', source: null }, at(2000).stamp);
    const back = writeCorrections(corrected, { source: null }, at(3000).stamp);
    expect(shown(back).headline).toBe(READ.headline);
    expect(back.stamps).toMatchObject({ 'correction:headline': at(3000).stamp, 'correction:source': at(2000).stamp });
    expect(writeCorrections(back, {}, at(4000).stamp)).not.toHaveProperty('corrections');
  });

  it('is written once, however often it is asked for', () => {
    const corrected = writeCorrections(ARTICLE, { authors: ['A Páo'] }, at(2000).stamp);
    expect(writeCorrections(corrected, { authors: ['A Páo'] }, at(3000).stamp)).toBe(corrected);
    expect(writeCorrections(ARTICLE, {}, at(3000).stamp)).toBe(ARTICLE);
  });

  it('wins in a merge over a reading that was made after it on another machine', () => {
    const corrected = writeCorrections(ARTICLE, { headline: 'Tít đúng' }, at(2000, 'install-a').stamp);
    const read = { ...READ, ...readingOf(1, 'Chữ khác.'), headline: 'Tít mới của trang' };
    const renewed = renewArticle(ARTICLE, keepable(read), at(3000, 'install-b'));
    const merged = mergeArticles(corrected, renewed);
    expect(merged).toEqual(mergeArticles(renewed, corrected));
    expect(merged.headline).toBe('Tít mới của trang');
    expect(shown(merged).headline).toBe('Tít đúng');
  });

  it('is decided field by field in a merge, and a later taking back wins', () => {
    const here = writeCorrections(ARTICLE, { headline: 'Tít đúng', authors: ['A Páo'] }, at(2000, 'install-a').stamp);
    const there = writeCorrections(
      writeCorrections(here, {}, at(2500, 'install-b').stamp),
      { source: null },
      at(2600).stamp,
    );
    expect(mergeArticles(here, there).corrections).toEqual({ source: null });
    expect(mergeArticles(there, here).corrections).toEqual({ source: null });
  });

  it('does not depend on the order of the sides, even where two writes carry one stamp', () => {
    const none = writeCorrections(ARTICLE, { publishedAt: null }, at(2000).stamp);
    const absent: Article = { ...ARTICLE, stamps: none.stamps };
    expect(mergeArticles(none, absent)).toEqual(mergeArticles(absent, none));
  });
});

describe('parsing corrections', () => {
  it('takes what the type says, as canonical text, and drops the rest', () => {
    const corrections: Corrections = {
      headline: 'Tít đúng',
      publishedAt: DATE,
      authors: ['A Páo'],
      source: { name: 'Báo Mẫu' },
    };
    expect(parseCorrections({ ...corrections, headline: ' Tít \n đúng ', blocks: [], id: 3 })).toEqual(corrections);
    expect(parseCorrections({ publishedAt: null, source: null })).toEqual({ publishedAt: null, source: null });
    expect(parseCorrections({})).toEqual({});
    expect(parseCorrections({ source: { name: 'Báo Mẫu', url: 'javascript:alert(1)' } })).toEqual({
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
    expect(() => parseCorrections(value)).toThrow(expect.objectContaining({ code: 'bad-message' }));
  });
});
