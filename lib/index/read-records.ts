/** The records of the collection as the index needs them. */

import type { ArticleId } from '../model/ids';
import { outletOf } from '../outlets/outlet-of';
import { filterValuesOf, toDay } from '../search/filter-article';
import {
  type ArticleMatch,
  matchSearchable,
  type SearchableArticle,
  toSearchableArticle,
} from '../search/match-article';
import type { SearchQuery } from '../search/query';
import type { Collection, StoredDump } from '../store/collection';
import type { CountedBeside } from './count-matches';
import { type IndexChange, toEntry } from './entry';

/** An article that the index does not hold as it is, and what it counts as. */
export interface MatchBeside extends ArticleMatch {
  counted: CountedBeside['counted'][number];
}

/** Reads these, and says which match and what they count as. */
export async function matchBeside(
  collection: Collection,
  query: SearchQuery,
  ids: readonly ArticleId[],
): Promise<MatchBeside[]> {
  return [...(await searchablesOf(collection, ids)).values()].flatMap((searchable) => {
    const match = matchSearchable(query, searchable);
    if (match === null) return [];
    const { publishedAt } = searchable.article;
    const counted = { values: filterValuesOf(searchable), day: publishedAt && toDay(publishedAt.iso) };
    return [{ ...match, counted }];
  });
}

/** Reads these, and says which match. */
export async function matchRecords(
  collection: Collection,
  query: SearchQuery,
  ids: readonly ArticleId[],
): Promise<ArticleMatch[]> {
  return matchAll(query, (await searchablesOf(collection, ids)).values());
}

function matchAll(query: SearchQuery, searchables: Iterable<SearchableArticle>): ArticleMatch[] {
  return [...searchables].flatMap((searchable) => matchSearchable(query, searchable) ?? []);
}

/** What is whole of these; deleted ones too, which match nothing. */
export async function searchablesOf(
  collection: Collection,
  ids: readonly ArticleId[],
): Promise<Map<ArticleId, SearchableArticle>> {
  if (ids.length === 0) return new Map();
  const { articles, highlights } = await collection.dumps.of(ids);
  const highlightsOf = Map.groupBy(highlights, ({ articleId }) => articleId);
  return new Map(
    articles.map((article) => [
      article.id,
      toSearchableArticle(article, highlightsOf.get(article.id) ?? [], outletOf(article.host)),
    ]),
  );
}

/** What the index is to take of these: those that are whole, none of those that are gone or damaged. */
export async function changesOf(collection: Collection, ids: readonly ArticleId[]): Promise<IndexChange[]> {
  const { articles, highlights }: StoredDump = await collection.dumps.of(ids);
  const highlightsOf = Map.groupBy(highlights, ({ articleId }) => articleId);
  const entries = new Map(
    articles.map((article) => [article.id, toEntry(article, highlightsOf.get(article.id) ?? [])]),
  );
  return ids.map((id) => ({ id, entry: entries.get(id) ?? null }));
}
