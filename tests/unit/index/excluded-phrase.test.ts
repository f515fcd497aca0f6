/** Of a phrase of three words that is excluded only few articles are read: those in which each two of its words stand together. */

import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuery } from '../../../lib/index/answer-query';
import { countMatches } from '../../../lib/index/count-matches';
import type { Sqlite } from '../../../lib/index/sqlite';
import type { ArticleId } from '../../../lib/model/ids';
import { type ArticleMatch, matchSearchable, type SearchableArticle } from '../../../lib/search/match-article';
import type { SearchClause, SearchQuery } from '../../../lib/search/query';
import { putIn, searchableOf } from '../../measures/search/compare';
import type { Kept } from '../../measures/search/invented';
import { openMemory } from '../../measures/search/open-memory';

const OTHERS = 30;

function keptOf(number: number, text: string): Kept {
  const id = `article-${String(number).padStart(3, '0')}` as ArticleId;
  const url = `https://nhandan.vn/${number}.html`;
  return {
    article: {
      id,
      addresses: [url],
      url,
      host: 'nhandan.vn',
      language: 'vi',
      headline: '',
      authors: [],
      blocks: [{ kind: 'paragraph', text }],
      fingerprint: '',
      outletName: 'Nhân Dân',
      savedAt: '2026-03-07T09:00:00.000+07:00',
      versionCount: 0,
      tags: [],
      note: '',
      stamps: {},
    },
    highlights: [],
  };
}

const ALL = [
  ...Array.from({ length: OTHERS }, (_none, number) => keptOf(number, 'nước về trong năm')),
  keptOf(101, 'nước về trong năm nay'),
  keptOf(102, 'nước: trong năm ấy, và năm nay'),
];

const wordOf = (text: string): SearchClause => ({ anyOf: [{ form: 'word', text }], excluded: false });
const but = (text: string): SearchClause => ({ anyOf: [{ form: 'phrase', text }], excluded: true });

const queryOf = (clauses: SearchClause[], order: SearchQuery['order'] = 'relevance'): SearchQuery => ({
  clauses,
  filters: {},
  order,
});

describe('an excluded phrase of three words', () => {
  let sql: Sqlite;
  const searchables = new Map(ALL.map((kept) => [kept.article.id, searchableOf(kept)]));
  let read: ArticleId[] = [];

  function beside(query: SearchQuery, isEnough = true) {
    const match = (one: SearchableArticle | undefined) => one && matchSearchable(query, one);
    return {
      changed: [],
      matching: [],
      isWhole: true,
      counted: [],
      settle: async (ids: readonly ArticleId[]) => {
        read.push(...ids);
        const matches = isEnough ? ids.flatMap((id): ArticleMatch[] => [match(searchables.get(id)) ?? []].flat()) : [];
        return { matches, isWhole: isEnough };
      },
    };
  }

  beforeAll(async () => {
    sql = await openMemory();
    for (const kept of ALL) putIn(sql, kept);
  });

  for (const clauses of [[wordOf('nước'), but('trong năm nay')], [but('trong năm nay')]]) {
    it(`has its two candidates read, ${clauses.length === 1 ? 'alone' : 'beside a word'}`, async () => {
      read = [];
      const query = queryOf(clauses);
      const { ids, total, isSettled } = await answerQuery(sql, query, beside(query), { limit: 100, skipped: 0 });
      expect(read.toSorted()).toEqual(['article-101', 'article-102']);
      expect(isSettled).toBe(true);
      expect(total).toBe(OTHERS + 1);
      expect(ids).toContain('article-102');
      expect(ids).not.toContain('article-101');
    });
  }

  it('is counted with as few', async () => {
    read = [];
    const query = queryOf([but('trong năm nay')], 'published');
    const { total, facets } = await countMatches(sql, query, beside(query), { facets: ['outlet'] });
    expect(read.toSorted()).toEqual(['article-101', 'article-102']);
    expect(total).toBe(OTHERS + 1);
    expect(facets.outlet).toEqual([{ value: 'nhandan.vn', count: OTHERS + 1 }]);
  });

  it('says at least how many where there was no time for them', async () => {
    const query = queryOf([wordOf('nước'), but('trong năm nay')]);
    const { total, isSettled } = await answerQuery(sql, query, beside(query, false), { limit: 100, skipped: 0 });
    expect({ total, isSettled }).toEqual({ total: OTHERS, isSettled: false });
  });
});
