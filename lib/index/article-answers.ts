/** The list of articles and its counts as they are asked of the index's keeper. */

import type { FoundArticleIds, IndexReach, SearchAnswer, SearchPage } from '../search/answer';
import type { ArticleMatch } from '../search/match-article';
import { compareMatches } from '../search/order';
import type { SearchQuery } from '../search/query';
import { answerQuery, type Beside, type FoundIds } from './answer-query';
import { type CountedBeside, type CountsAsked, countMatches, countPlainly } from './count-matches';
import { docsOf } from './find-docs';
import { toFoundArticle } from './found-article';
import { type IndexAccess, type IndexCounts, isNeverReplaced, type ReadyIndex } from './index-access';
import { allChanged, createLooker, type Look, type Looked } from './looker';
import { type NamesInUse, NO_NAMES, namesInUse } from './names-in-use';
import { type Answering, findGrouped, findPage, type PageAsked } from './news/group-rows';
import { createNewsReader } from './news/read-news';
import { nextOf, pageOf } from './page-of';
import { type MatchBeside, matchBeside, matchRecords, searchablesOf } from './read-records';

export interface ArticleAnswers {
  /** Here and below: rejects with a QuestionReplacedError as soon as it sees that `isReplaced`. */
  search(query: SearchQuery, page: SearchPage, isReplaced?: () => boolean): Promise<SearchAnswer>;
  /** The same without the rows: for whoever works on all that match. */
  ids(query: SearchQuery, page: SearchPage, isReplaced?: () => boolean): Promise<FoundArticleIds>;
  count(query: SearchQuery, asked: CountsAsked, isReplaced?: () => boolean): Promise<IndexCounts>;
  /** What fields can be completed with. Of what waits in the outbox it knows nothing, and without an index there are none. */
  names(): Promise<NamesInUse>;
}

/** Nobody waits for names, and a question may wait for this: there is time for some hundreds. */
const NAMES_MS = 30;

export function createArticleAnswers({ now, behind, withIndex, changedOf, withoutIndex }: IndexAccess): ArticleAnswers {
  const looker = createLooker<SearchQuery, ArticleMatch, MatchBeside>(now, behind, {
    match: matchRecords,
    matchBeside,
  });
  const news = createNewsReader();

  async function besideOf(ready: ReadyIndex, query: SearchQuery, isReplaced: () => boolean, isWaitedFor = false) {
    const look = await looker.look(ready.collection, query, isReplaced);
    return { look, beside: toBeside(await looker.beside(look, query, await changedOf(ready, look, isWaitedFor))) };
  }

  /** What stands in the changed articles alone. */
  async function plainly(error: unknown, query: SearchQuery, isReplaced: () => boolean) {
    const { collection, reach } = await withoutIndex(error);
    const look = await looker.look(collection, query, isReplaced);
    return { look, beside: toBeside(await looker.beside(look, query, await allChanged(look))), reach };
  }

  async function toAnswer(
    query: SearchQuery,
    asked: SearchPage,
    look: Look,
    answering: Answering,
    reach: IndexReach,
  ): Promise<SearchAnswer> {
    const page = pageOf(asked);
    const found = asked.isGrouped
      ? await findGrouped(news.read(look), query, page, answering, look.isLate)
      : await findPage(page, answering);
    const { ids, total, isSettled, end, news: groups } = found;
    const read = await searchablesOf(look.collection, ids);
    const rows = ids.flatMap((id) => read.get(id) ?? []).map((one) => toFoundArticle(query, one, groups));
    return { rows, total, isSettled, ...nextOf(page, end, total), reach };
  }

  return {
    async search(query, asked, isReplaced = isNeverReplaced) {
      try {
        return await withIndex(async (ready) => {
          const { sql } = ready;
          const { look, beside } = await besideOf(ready, query, isReplaced);
          const answering: Answering = {
            find: (wanted) => answerQuery(sql, query, beside, wanted),
            holds: (id) => beside.changed.includes(id) || docsOf(sql, [id]).length > 0,
            settle: beside.settle,
          };
          return toAnswer(query, asked, look, answering, await ready.reach());
        });
      } catch (error) {
        const { look, beside, reach } = await plainly(error, query, isReplaced);
        const find = pagesBeside(query, beside);
        const answering: Answering = {
          find: async (wanted) => find(wanted),
          holds: (id) => beside.matching.some((match) => match.id === id),
          settle: beside.settle,
        };
        return toAnswer(query, asked, look, answering, reach);
      }
    },
    async ids(query, asked, isReplaced = isNeverReplaced) {
      const page = pageOf(asked);
      const toIds = ({ ids, total, isSettled }: FoundIds, reach: IndexReach): FoundArticleIds => {
        return { ids, total, isSettled, ...nextOf(page, page.skipped + ids.length, total), reach };
      };
      try {
        return await withIndex(async (ready) => {
          const { beside } = await besideOf(ready, query, isReplaced, true);
          return toIds(await answerQuery(ready.sql, query, beside, page), await ready.reach());
        });
      } catch (error) {
        const { beside, reach } = await plainly(error, query, isReplaced);
        return toIds(pagesBeside(query, beside)(page), reach);
      }
    },
    async count(query, asked, isReplaced = isNeverReplaced) {
      try {
        return await withIndex(async (ready) => {
          const { beside } = await besideOf(ready, query, isReplaced);
          return { ...(await countMatches(ready.sql, query, beside, asked)), reach: await ready.reach() };
        });
      } catch (error) {
        const { beside, reach } = await plainly(error, query, isReplaced);
        return { ...countPlainly(beside, asked), reach };
      }
    },
    async names() {
      const until = now() + NAMES_MS;
      try {
        return await withIndex(async ({ sql }) => namesInUse(sql, () => now() >= until));
      } catch (error) {
        await withoutIndex(error);
        return NO_NAMES;
      }
    },
  };
}

/** What finds pages as `answerQuery` does, of the changed articles alone. */
function pagesBeside(
  { order, isReversed }: SearchQuery,
  { matching, isWhole }: Pick<Beside, 'matching' | 'isWhole'>,
): (page: PageAsked) => FoundIds {
  const sorted = matching.toSorted((one, other) => compareMatches(one, other, order, isReversed)).map(({ id }) => id);
  return ({ limit, skipped }) => ({
    ids: sorted.slice(skipped, skipped + limit),
    total: sorted.length,
    isSettled: isWhole,
  });
}

function toBeside({
  matches,
  ...looked
}: Looked<ArticleMatch, MatchBeside>): CountedBeside & { matching: MatchBeside[] } {
  return { ...looked, matching: matches, counted: matches.map(({ counted }) => counted) };
}
