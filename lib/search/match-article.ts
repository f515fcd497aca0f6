/**
 * The plain model of a search: one article at a time, without an index. It answers for what the index does not hold yet, and the
 * index's answers are held to it.
 */

import type { Article } from '../model/article';
import { withCorrections } from '../model/corrections';
import type { Outlet } from '../outlets/outlet';
import { canonicalText } from '../text/canonical-text';
import { type Filterable, passesFilters } from './filter-article';
import { type CutClause, cutClauses, isAllowedIn, placesOf, standTogether } from './met-terms';
import { type OrderKeys, toOrderKeys } from './order';
import { SEARCH_TIERS, type SearchField, type SearchQuery } from './query';
import { type SearchedHighlight, type SearchedText, searchedTextsOf } from './searched-texts';
import { type SearchWord, searchWordsOf } from './words';

/** An article made ready to be searched, again and again. */
export interface SearchableArticle extends Filterable {
  /** Offsets of the words are those of the canonical text. */
  texts: (SearchedText & { canonical: string; words: SearchWord[] })[];
}

/** That an article matches, and what its place among others depends on. */
export interface ArticleMatch extends OrderKeys {
  /** The place in `SEARCH_TIERS`; the last one where nothing was looked for. */
  tier: number;
  /** Whatever was typed with diacritics stands there so. */
  isExact: boolean;
}

const LAST_TIER = SEARCH_TIERS.length - 1;
const HEADLINE: readonly SearchField[] = ['headline'];
const MARKS: readonly SearchField[] = ['highlight', 'note', 'tag'];

/** Null where the article does not match, or is deleted. `outlet`: the one at its host. */
export function matchArticle(
  query: SearchQuery,
  article: Article,
  highlights: readonly SearchedHighlight[],
  outlet: Outlet | undefined,
): ArticleMatch | null {
  return matchSearchable(query, toSearchableArticle(article, highlights, outlet));
}

export function toSearchableArticle(
  article: Article,
  highlights: readonly SearchedHighlight[],
  outlet: Outlet | undefined,
): SearchableArticle {
  const texts = searchedTextsOf(article, highlights).map((text) => {
    const canonical = canonicalText(text.text);
    return { ...text, canonical, words: searchWordsOf(canonical) };
  });
  return { article: withCorrections(article, article.corrections), highlights, outlet, texts };
}

/** As `matchArticle`. */
export function matchSearchable({ clauses, filters }: SearchQuery, searchable: SearchableArticle): ArticleMatch | null {
  const { article, texts } = searchable;
  if (article.deletedAt !== undefined || !passesFilters(searchable, filters)) return null;
  if (cutClauses(clauses, true).some((clause) => meet(clause, texts).fields.size > 0)) return null;
  const wanted = cutClauses(clauses, false);
  const met = wanted.map((clause) => meet(clause, texts));
  if (met.some(({ fields }) => fields.size === 0)) return null;
  return {
    tier: tierOf(wanted, met, texts),
    isExact: met.every(({ isExact }) => isExact),
    ...toOrderKeys(article),
  };
}

interface Meeting {
  /** The fields in which one of the clause's terms stands. */
  fields: Set<SearchField>;
  isExact: boolean;
}

function meet(clause: CutClause, texts: SearchableArticle['texts']): Meeting {
  const fields = new Set<SearchField>();
  let isExact = false;
  for (const { field, words } of texts) {
    for (const term of clause) {
      const places = isAllowedIn(term, field) ? placesOf(term, words) : [];
      if (places.length > 0) fields.add(field);
      isExact ||= places.some((place) => place.isExact);
    }
  }
  return { fields, isExact };
}

/** One term alone always stands together: it is ranked by its place. */
function tierOf(wanted: readonly CutClause[], met: readonly Meeting[], texts: SearchableArticle['texts']): number {
  if (wanted.length === 0) return LAST_TIER;
  if (wanted.length > 1 && texts.some(({ words, field }) => standTogether(wanted, words, field)))
    return SEARCH_TIERS.indexOf('phrase');
  const allIn = (places: readonly SearchField[]) =>
    met.every(({ fields }) => places.some((field) => fields.has(field)));
  if (allIn(HEADLINE)) return SEARCH_TIERS.indexOf('headline');
  return allIn(MARKS) ? SEARCH_TIERS.indexOf('highlight') : LAST_TIER;
}
