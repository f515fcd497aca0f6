/** The group of an article and what is alike to it, as they are asked of the index's keeper. */

import type { ArticleId } from '../../model/ids';
import { isSameOutlet } from '../../outlets/same-outlet';
import { chooseAlike } from '../../press/choose-alike';
import { groupNews, inOrderOfOrigin, type NewsText } from '../../press/same-news';
import { pairKeysOf, tellingPairsOf } from '../../search/alike';
import type { AlikeAnswer, NewsPart, SameNewsAnswer, SameNewsRow } from '../../search/news';
import type { Collection } from '../../store/collection';
import { docsOf } from '../find-docs';
import { type IndexAccess, isNeverReplaced, type ReadyIndex } from '../index-access';
import { beginLook, createLooker } from '../looker';
import { searchablesOf } from '../read-records';
import { findAlike } from './rare-pairs';
import { createNewsReader, type RecordsOfNews, unlessTimeIsOver } from './read-news';

const MOST_ALIKE = 20;

export interface NewsAnswers {
  /** Here and below: rejects with a QuestionReplacedError as soon as it sees that `isReplaced`. */
  sameNews(id: ArticleId, isReplaced?: () => boolean): Promise<SameNewsAnswer>;
  alike(id: ArticleId, limit: number, isReplaced?: () => boolean): Promise<AlikeAnswer>;
}

/** To which article others are alike. */
interface AlikeQuestion {
  alikeTo: ArticleId;
}

/** The pairs of a changed article that is live. */
interface ChangedPairs {
  id: ArticleId;
  pairs: Set<string>;
}

async function readPairs(
  collection: Collection,
  _question: AlikeQuestion,
  ids: readonly ArticleId[],
): Promise<ChangedPairs[]> {
  return [...(await searchablesOf(collection, ids))]
    .filter(([, { article }]) => article.deletedAt === undefined)
    .map(([id, searchable]) => ({ id, pairs: pairKeysOf(searchable) }));
}

export function createNewsAnswers({
  now,
  behind,
  withIndex,
  changedOf,
  withoutIndex,
  openCollection,
}: IndexAccess): NewsAnswers {
  const looker = createLooker<AlikeQuestion, ChangedPairs, ChangedPairs>(now, behind, {
    match: readPairs,
    matchBeside: readPairs,
  });
  const reader = createNewsReader();

  /** Null where there was no time to read all that is needed. */
  async function chooseFrom(
    ready: ReadyIndex,
    id: ArticleId,
    limit: number,
    isReplaced: () => boolean,
  ): Promise<AlikeAnswer['rows'] | null> {
    const { sql, collection } = ready;
    const question = { alikeTo: id };
    const look = await looker.look(collection, question, isReplaced);
    const { changed, matches, isWhole } = await looker.beside(look, question, await changedOf(ready, look));
    if (!isWhole) return null;
    const records = reader.read(look);
    const beside = {
      without: docsOf(sql, changed),
      pairs: new Map(matches.map((one): [ArticleId, Set<string>] => [one.id, one.pairs])),
    };
    const chosen = await unlessTimeIsOver(async () => {
      const [seed] = await records.read([id]);
      if (seed === undefined || limit === 0) return [];
      const candidates = findAlike(sql, id, tellingPairsOf(seed.article), beside).map((one) => one.id);
      return chooseAlike(records, seed, candidates, limit);
    });
    if (chosen === null) return null;
    const rows = chosen.map((text) => records.toRow(text));
    records.forget();
    return rows;
  }

  return {
    // Found by what is written with each article: it needs no index, and is never behind.
    async sameNews(id, isReplaced = isNeverReplaced) {
      const look = await beginLook(now, await openCollection(), { sameNewsAs: id }, behind, isReplaced);
      const records = reader.read(look);
      const groups = await unlessTimeIsOver(() => groupNews(records, [id]));
      if (groups === null) return { rows: [], isSettled: false };
      const rows = toRows(records, inOrderOfOrigin(groups.get(id) ?? []));
      records.forget();
      return { rows, isSettled: true };
    },
    async alike(id, limit, isReplaced = isNeverReplaced) {
      const most = Math.min(Math.max(Math.floor(limit) || 0, 0), MOST_ALIKE);
      try {
        return await withIndex(async (ready) => {
          const rows = await chooseFrom(ready, id, most, isReplaced);
          return { rows: rows ?? [], isSettled: rows !== null, reach: await ready.reach() };
        });
      } catch (error) {
        // How rare a name is only the index can tell.
        return { rows: [], isSettled: true, reach: (await withoutIndex(error)).reach };
      }
    },
  };
}

function toRows(records: RecordsOfNews, group: readonly NewsText[]): SameNewsRow[] {
  const [origin, ...others] = group;
  if (origin === undefined || others.length === 0) return [];
  return group.map((text) => {
    const part: NewsPart =
      text === origin ? 'origin' : isSameOutlet(text.article.host, origin.article.host) ? 'copy' : 'reprint';
    return { ...records.toRow(text), part };
  });
}
