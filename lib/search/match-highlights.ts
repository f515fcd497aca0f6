/** The plain model of the list of highlights: those of one article at a time, without an index. */

import { comparePositions } from '../model/text-position';
import { filterValuesOf, passesFilters, toDay } from './filter-article';
import type { HighlightMatch, HighlightQuery } from './highlights';
import type { SearchableArticle } from './match-article';
import { type CutClause, cutClauses, placesOf } from './met-terms';
import { byLetters, toOrderKeys } from './order';
import type { Facet, SearchField } from './query';
import { isLive, type SearchedHighlight } from './searched-texts';

/** Whose words a highlight has of its own; under any other field a term is looked for in the article. */
export const HIGHLIGHT_FIELDS = ['highlight', 'note', 'tag'] as const satisfies readonly SearchField[];

export function isOwnField(field: SearchField): boolean {
  return HIGHLIGHT_FIELDS.some((own) => own === field);
}

/** The live ones, in the order of the text. */
export function inTextOrder<Item extends SearchedHighlight>(highlights: readonly Item[]): Item[] {
  return highlights
    .filter(isLive)
    .toSorted(
      (one, other) =>
        comparePositions(one.position, other.position) ||
        Date.parse(one.createdAt) - Date.parse(other.createdAt) ||
        byLetters(one.id, other.id),
    );
}

/** Those of the article's highlights that match; none where it is deleted. */
export function matchHighlights({ clauses, filters }: HighlightQuery, searchable: SearchableArticle): HighlightMatch[] {
  const { article, texts } = searchable;
  if (article.deletedAt !== undefined) return [];
  const { savedFrom, savedTo, hasHighlights, hasNote, ...ofArticle } = filters;
  // Each of them is a highlight.
  if (hasHighlights === false) return [];
  const wanted = cutClauses(clauses, false);
  const unwanted = cutClauses(clauses, true);
  const { id, published, saved, outlet } = toOrderKeys(article);
  return inTextOrder(searchable.highlights).flatMap((highlight, place): HighlightMatch[] => {
    const searched = texts.filter(({ highlightId, field }) => highlightId === highlight.id || !isOwnField(field));
    const isMet = (clause: CutClause) => searched.some((text) => meets(clause, text));
    const day = toDay(highlight.createdAt);
    const fits =
      wanted.every(isMet) &&
      !unwanted.some(isMet) &&
      passesFilters({ ...searchable, highlights: [highlight] }, ofArticle) &&
      (savedFrom === undefined || day >= savedFrom) &&
      (savedTo === undefined || day <= savedTo) &&
      (hasNote === undefined || hasNote === (highlight.note !== ''));
    return fits ? [{ id, published, saved, outlet, place, made: Date.parse(highlight.createdAt) }] : [];
  });
}

/** What a highlight counts as in each facet: its own colour, its tags and those of the article; all else is the article's. */
export function highlightValuesOf(
  searchable: SearchableArticle,
  highlight: SearchedHighlight,
): Record<Facet, string[]> {
  return filterValuesOf({ ...searchable, highlights: [highlight] });
}

function meets(clause: CutClause, { field, words }: SearchableArticle['texts'][number]): boolean {
  return clause.some((term) => {
    const isMeant = term.field === undefined ? isOwnField(field) : term.field === field;
    return isMeant && placesOf(term, words).length > 0;
  });
}
