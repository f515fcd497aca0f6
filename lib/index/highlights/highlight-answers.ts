/** The list of highlights as it is asked of the index's keeper. */

import type { ArticleId } from '../../model/ids';
import type { SearchPage } from '../../search/answer';
import { toDay } from '../../search/filter-article';
import {
  compareHighlights,
  type FoundHighlightPlaces,
  type HighlightAnswer,
  type HighlightQuery,
} from '../../search/highlights';
import type { SearchableArticle } from '../../search/match-article';
import { highlightValuesOf, inTextOrder, matchHighlights } from '../../search/match-highlights';
import type { Collection } from '../../store/collection';
import { type CountedBeside, type CountsAsked, countPlainly } from '../count-matches';
import { type IndexAccess, type IndexCounts, isNeverReplaced, type ReadyIndex } from '../index-access';
import { allChanged, createLooker, type Looked } from '../looker';
import { nextOf, pageOf } from '../page-of';
import { searchablesOf } from '../read-records';
import {
  type ArticleHighlights,
  answerHighlights,
  countHighlightMatches,
  type FoundHighlights,
  type HighlightsBeside,
} from './answer-highlights';
import { toListedHighlight } from './listed-highlight';

export interface HighlightAnswers {
  /** The highlights as a list of their own. Here and below: rejects with a QuestionReplacedError where it sees that `isReplaced`. */
  searchHighlights(query: HighlightQuery, page: SearchPage, isReplaced?: () => boolean): Promise<HighlightAnswer>;
  /** The same without the rows. */
  highlightPlaces(query: HighlightQuery, page: SearchPage, isReplaced?: () => boolean): Promise<FoundHighlightPlaces>;
  countHighlights(query: HighlightQuery, asked: CountsAsked, isReplaced?: () => boolean): Promise<IndexCounts>;
}

/** What the records say of an article that the index does not hold as it is. */
interface HighlightsOfChanged extends ArticleHighlights {
  counted: CountedBeside['counted'][number][];
}

/** Those of an article that match, and what they count as; null where none does. */
export function highlightsIn(query: HighlightQuery, searchable: SearchableArticle): HighlightsOfChanged | null {
  const highlights = matchHighlights(query, searchable);
  if (highlights.length === 0) return null;
  const { id, publishedAt } = searchable.article;
  const day = publishedAt && toDay(publishedAt.iso);
  const marks = inTextOrder(searchable.highlights);
  const counted = highlights.flatMap(({ place }) => {
    const mark = marks[place];
    return mark ? [{ values: highlightValuesOf(searchable, mark), day }] : [];
  });
  return { id, highlights, counted };
}

/** The highlights of the changed articles put together. */
export function besideIn(found: readonly HighlightsOfChanged[]): Pick<HighlightsBeside, 'matching' | 'counted'> {
  return {
    matching: found.flatMap(({ highlights }) => highlights),
    counted: found.flatMap(({ counted }) => counted),
  };
}

async function matchChanged(
  collection: Collection,
  query: HighlightQuery,
  ids: readonly ArticleId[],
): Promise<HighlightsOfChanged[]> {
  return [...(await searchablesOf(collection, ids)).values()].flatMap(
    (searchable) => highlightsIn(query, searchable) ?? [],
  );
}

async function matchCandidates(
  collection: Collection,
  query: HighlightQuery,
  ids: readonly ArticleId[],
): Promise<ArticleHighlights[]> {
  return [...(await searchablesOf(collection, ids))].flatMap(([id, searchable]) => {
    const highlights = matchHighlights(query, searchable);
    return highlights.length > 0 ? [{ id, highlights }] : [];
  });
}

export function createHighlightAnswers({
  now,
  behind,
  withIndex,
  changedOf,
  withoutIndex,
}: IndexAccess): HighlightAnswers {
  const looker = createLooker<HighlightQuery, ArticleHighlights, HighlightsOfChanged>(now, behind, {
    match: matchCandidates,
    matchBeside: matchChanged,
  });

  async function besideOf(ready: ReadyIndex, query: HighlightQuery, isReplaced: () => boolean, isWaitedFor = false) {
    const look = await looker.look(ready.collection, query, isReplaced);
    return toBeside(await looker.beside(look, query, await changedOf(ready, look, isWaitedFor)));
  }

  /** What stands in the changed articles alone. */
  async function plainly(error: unknown, query: HighlightQuery, isReplaced: () => boolean) {
    const { collection, reach } = await withoutIndex(error);
    const look = await looker.look(collection, query, isReplaced);
    return { collection, reach, ...toBeside(await looker.beside(look, query, await allChanged(look))) };
  }

  async function toAnswer(
    collection: Collection,
    query: HighlightQuery,
    page: { skipped: number },
    { matches, total, isSettled }: FoundHighlights,
    reach: HighlightAnswer['reach'],
  ): Promise<HighlightAnswer> {
    const read = await searchablesOf(collection, [...new Set(matches.map(({ id }) => id))]);
    const rows = matches.flatMap(({ id, place }) => {
      const searchable = read.get(id);
      return (searchable && toListedHighlight(query, searchable, place)) ?? [];
    });
    return { rows, total, isSettled, ...nextOf(page, page.skipped + matches.length, total), reach };
  }

  return {
    async searchHighlights(query, asked, isReplaced = isNeverReplaced) {
      const page = pageOf(asked);
      try {
        return await withIndex(async (ready) => {
          const found = await answerHighlights(ready.sql, query, await besideOf(ready, query, isReplaced), page);
          return toAnswer(ready.collection, query, page, found, await ready.reach());
        });
      } catch (error) {
        const { collection, reach, ...beside } = await plainly(error, query, isReplaced);
        return toAnswer(collection, query, page, pageBeside(query, beside, page), reach);
      }
    },
    async highlightPlaces(query, asked, isReplaced = isNeverReplaced) {
      const page = pageOf(asked);
      const toPlaces = (
        { matches, total, isSettled }: FoundHighlights,
        reach: FoundHighlightPlaces['reach'],
      ): FoundHighlightPlaces => {
        const places = matches.map(({ id, place, made }) => ({ id, place, made }));
        return { places, total, isSettled, ...nextOf(page, page.skipped + matches.length, total), reach };
      };
      try {
        return await withIndex(async (ready) => {
          const found = await answerHighlights(ready.sql, query, await besideOf(ready, query, isReplaced, true), page);
          return toPlaces(found, await ready.reach());
        });
      } catch (error) {
        const { reach, ...beside } = await plainly(error, query, isReplaced);
        return toPlaces(pageBeside(query, beside, page), reach);
      }
    },
    async countHighlights(query, asked, isReplaced = isNeverReplaced) {
      try {
        return await withIndex(async (ready) => {
          const counts = await countHighlightMatches(ready.sql, query, await besideOf(ready, query, isReplaced), asked);
          return { ...counts, reach: await ready.reach() };
        });
      } catch (error) {
        const { reach, ...beside } = await plainly(error, query, isReplaced);
        return { ...countPlainly(beside, asked), reach };
      }
    },
  };
}

/** A page of the changed articles' highlights alone. */
function pageBeside(
  query: HighlightQuery,
  { matching, isWhole }: Pick<HighlightsBeside, 'matching' | 'isWhole'>,
  { limit, skipped }: { limit: number; skipped: number },
): FoundHighlights {
  const sorted = matching.toSorted((one, other) => compareHighlights(one, other, query));
  return { matches: sorted.slice(skipped, skipped + limit), total: matching.length, isSettled: isWhole };
}

function toBeside({ matches, ...looked }: Looked<ArticleHighlights, HighlightsOfChanged>): HighlightsBeside {
  return { ...looked, ...besideIn(matches) };
}
