/** The same news, what is alike, and grouped answers: seeded collections, beside every article compared with every other. */

import { deepStrictEqual } from 'node:assert';
import fc from 'fast-check';
import { answerQuery } from '../../../lib/index/answer-query';
import { docsOf } from '../../../lib/index/find-docs';
import { findGrouped } from '../../../lib/index/news/group-rows';
import { findAlike } from '../../../lib/index/news/rare-pairs';
import { createNewsReader, type NewsReading, unlessTimeIsOver } from '../../../lib/index/news/read-news';
import { createTables } from '../../../lib/index/schema';
import { createVerdicts } from '../../../lib/index/verdicts';
import type { Article } from '../../../lib/model/article';
import type { ArticleId } from '../../../lib/model/ids';
import { toMoment } from '../../../lib/model/vietnam-time';
import { groupNews, haveCommonShingles, isSameNews, type NewsText, toNewsText } from '../../../lib/press/same-news';
import { alikeCandidates, mostWithRarePair, pairKeysOf, tellingPairsOf, weightOfPair } from '../../../lib/search/alike';
import { matchSearchable, type SearchableArticle } from '../../../lib/search/match-article';
import { compareMatches } from '../../../lib/search/order';
import type { SearchOrder, SearchQuery } from '../../../lib/search/query';
import type { Collection } from '../../../lib/store/collection';
import { askUntilSettled, putIn, SETTLED_AT_ONCE, searchableOf } from './compare';
import type { Kept } from './invented';
import { readPairs } from './news-pairs';
import { openMemory } from './open-memory';

const BASES = readPairs('same')
  .slice(0, 6)
  .map(({ one }) => one);
const HOSTS = ['baomau.vn', 'tinngay.vn', 'thoibao.vn', 'baomau.vn'];
const START = Date.parse('2026-03-04T01:00:00Z');
const DAYS = [0, 0, 0, 1, 5, 70, 365];
const DAY = 86_400_000;
const ORDERS: SearchOrder[] = ['relevance', 'published', 'saved', 'outlet', 'headline'];

const made = fc.record({
  number: fc.integer({ min: 0, max: 14 }),
  base: fc.nat({ max: BASES.length - 1 }),
  /** Another text behind it. */
  mixed: fc.option(fc.nat({ max: BASES.length - 1 }), { nil: undefined, freq: 4 }),
  cut: fc.constantFrom(0, 0, 8, 20, 45),
  host: fc.constantFrom(...HOSTS),
  day: fc.option(fc.constantFrom(...DAYS), { nil: undefined, freq: 6 }),
  saved: fc.nat({ max: 400 }),
  isDeleted: fc.oneof({ weight: 8, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});
type Made = typeof made extends fc.Arbitrary<infer Value> ? Value : never;

const query: fc.Arbitrary<SearchQuery> = fc
  .record({
    word: fc.constantFrom(undefined, undefined, 'xa', 'huyen', 'cho biet', 'mau'),
    order: fc.constantFrom(...ORDERS),
    isReversed: fc.boolean(),
  })
  .map(({ word, order, isReversed }) => ({
    clauses: word === undefined ? [] : [{ anyOf: [{ form: 'word', text: word }], excluded: false }],
    filters: {},
    order,
    ...(isReversed && { isReversed }),
  }));

export async function compareNewsWithModel({
  collections,
  seed,
}: {
  collections: number;
  seed: number;
}): Promise<void> {
  const sql = await openMemory();
  const property = fc.asyncProperty(
    fc.array(made, { minLength: 1, maxLength: 24 }),
    fc.nat({ max: 5 }),
    fc.array(query, { minLength: 2, maxLength: 2 }),
    fc.integer({ min: 1, max: 4 }),
    async (steps, behind, queries, limit) => {
      sql.transact(() => createTables(sql));
      const kept = new Map<ArticleId, Kept>();
      const changed = new Set<ArticleId>();
      for (const [at, step] of steps.entries()) {
        const article = toArticle(step);
        kept.set(article.id, { article, highlights: [] });
        if (at < steps.length - behind) putIn(sql, { article, highlights: [] });
        else changed.add(article.id);
      }
      const live = [...kept.values()].map(({ article }) => article).filter(({ deletedAt }) => deletedAt === undefined);
      const collection = collectionOf(kept);
      const groups = componentsOf(live.map(toNewsText));
      const found = await groupInJobs(collection, [...kept.keys()]);
      deepStrictEqual(new Map([...found].map(([id, group]) => [id, idsOf(group)])), groups);

      const searchables = new Map(live.map((article) => [article.id, searchableOf({ article, highlights: [] })]));
      for (const { id } of live) {
        const byIndex = findAlike(sql, id, tellingPairsOf(kept.get(id)?.article as Article), {
          without: docsOf(sql, [...changed]),
          pairs: new Map(
            [...searchables].filter(([one]) => changed.has(one)).map(([one, all]) => [one, pairKeysOf(all)]),
          ),
        });
        deepStrictEqual(byIndex, alikePlainly(id, searchables));
      }

      for (const one of queries) {
        const matchesOf = (ids: readonly ArticleId[]) =>
          ids.flatMap((id) => {
            const searchable = searchables.get(id);
            return (searchable && matchSearchable(one, searchable)) ?? [];
          });
        const verdicts = createVerdicts({ now: () => 0, atOnce: SETTLED_AT_ONCE });
        const reader = createNewsReader();
        const rows: ArticleId[] = [];
        for (let skipped = 0, isLast = false; !isLast; ) {
          const page = await askUntilSettled(() => {
            // Of one job: time is over as soon as it has begun.
            const settle = verdicts.settleBy('', async (ids) => matchesOf(ids), 0);
            const beside = { changed: [...changed], matching: matchesOf([...changed]), isWhole: true, settle };
            const answering = {
              find: (asked: { limit: number; skipped: number }) => answerQuery(sql, one, beside, asked),
              holds: () => true,
              settle,
            };
            return findGrouped(shortJob(reader, collection), one, { limit, skipped }, answering, () => false);
          });
          rows.push(...page.ids);
          isLast = page.end >= page.total;
          skipped = page.end;
        }
        deepStrictEqual(rows, groupedPlainly(one, searchables, groups));
      }
    },
  );
  try {
    await fc.assert(property, { numRuns: collections, seed });
  } finally {
    sql.close();
  }
}

/** Of a job that has time for a few records alone. */
function shortJob(reader: NewsReading, collection: Collection) {
  let isBegun = false;
  const begins = () => {
    const isFirst = !isBegun;
    isBegun = true;
    return isFirst;
  };
  return reader.read({ collection, asked: '', begins });
}

/** Job after job until time was enough. */
async function groupInJobs(collection: Collection, ids: readonly ArticleId[]) {
  const reader = createNewsReader();
  for (;;) {
    const groups = await unlessTimeIsOver(() => groupNews(shortJob(reader, collection), ids));
    if (groups !== null) return groups;
  }
}

function toArticle({ number, base, mixed, cut, host, day, saved, isDeleted }: Made): Article {
  const text = BASES[base] as Article;
  const added = mixed === undefined ? [] : (BASES[mixed]?.blocks.slice(2) ?? []);
  const blocks = [...text.blocks, ...added];
  const last = blocks.at(-1);
  if (last) blocks[blocks.length - 1] = { ...last, text: last.text.split(' ').slice(cut).join(' ') };
  const id = `article-${number}` as ArticleId;
  const { publishedAt: _date, ...rest } = text;
  return {
    ...rest,
    id,
    host,
    outletName: host,
    addresses: [`https://${host}/${id}`],
    url: `https://${host}/${id}`,
    blocks,
    savedAt: toMoment(START + saved * 3_600_000),
    ...(day !== undefined && {
      publishedAt: { iso: toMoment(START + day * DAY + number * 60_000), precision: 'minute' as const, words: '' },
    }),
    ...(isDeleted && { deletedAt: toMoment(START) }),
  };
}

/** As much of a collection as is asked, without its database: the sketches are compared one by one. */
function collectionOf(kept: ReadonlyMap<ArticleId, Kept>): Collection {
  const sketches = [...kept.values()]
    .filter(({ article }) => article.deletedAt === undefined)
    .map(({ article }) => ({ id: article.id, sketch: toNewsText(article).sketch }));
  const of = async (ids: readonly ArticleId[]) => ({
    articles: ids.flatMap((id) => kept.get(id)?.article ?? []),
    highlights: [],
  });
  const sharing = async (asked: readonly (readonly number[])[]) =>
    asked.map((sketch) => sketches.filter((one) => haveCommonShingles(one.sketch, sketch)).map(({ id }) => id));
  return { dumps: { of }, reprints: { sharing } } as unknown as Collection;
}

const idsOf = (group: readonly NewsText[]): ArticleId[] => group.map(({ article }) => article.id).toSorted();

/** What hangs together, each pair compared. */
function componentsOf(texts: readonly NewsText[]): Map<ArticleId, ArticleId[]> {
  const groups = new Map(texts.map((text) => [text.article.id, new Set([text])]));
  for (const one of texts) {
    for (const other of texts) {
      if (one === other || !haveCommonShingles(one.sketch, other.sketch) || !isSameNews(one, other)) continue;
      const joined = new Set([...(groups.get(one.article.id) ?? []), ...(groups.get(other.article.id) ?? [])]);
      for (const { article } of joined) groups.set(article.id, joined);
    }
  }
  return new Map([...groups].map(([id, group]) => [id, idsOf([...group])]));
}

function alikePlainly(id: ArticleId, searchables: ReadonlyMap<ArticleId, SearchableArticle>) {
  const all = new Map([...searchables].map(([one, searchable]) => [one, pairKeysOf(searchable)]));
  const seed = searchables.get(id)?.article as Article;
  const rare = [...tellingPairsOf(seed).keys()]
    .map((key) => [...all].filter(([, keys]) => keys.has(key)).map(([one]) => one))
    .filter((having) => having.length <= mostWithRarePair(all.size))
    .map((having) => ({
      weight: weightOfPair(having.length, all.size),
      others: having.filter((one) => one !== id),
    }));
  return alikeCandidates(rare);
}

/** Of each group the first that matches, in the order of all. */
function groupedPlainly(
  asked: SearchQuery,
  searchables: ReadonlyMap<ArticleId, SearchableArticle>,
  groups: ReadonlyMap<ArticleId, ArticleId[]>,
): ArticleId[] {
  const seen = new Set<ArticleId>();
  return [...searchables.values()]
    .flatMap((searchable) => matchSearchable(asked, searchable) ?? [])
    .toSorted((one, other) => compareMatches(one, other, asked.order, asked.isReversed))
    .flatMap(({ id }) => {
      if (seen.has(id)) return [];
      for (const member of groups.get(id) ?? []) seen.add(member);
      return [id];
    });
}
