/** The group of an article and what is alike to it, as they are asked of the index's keeper. */

import type { ArticleId } from '../../model/ids';
import { isSameOutlet } from '../../outlets/same-outlet';
import { chooseAlike } from '../../press/choose-alike';
import { groupNews, inOrderOfOrigin } from '../../press/same-news';
import { pairKeysOf, tellingPairsOf } from '../../search/alike';
import type { AskNews, NewsPart } from '../../search/news';
import { docsOf } from '../find-docs';
import type { IndexAccess } from '../index-access';
import { searchablesOf } from '../read-records';
import { findAlike } from './rare-pairs';
import { readNews } from './read-news';

const MOST_ALIKE = 20;

export function createNewsAnswers({ withIndex, behindOf, withoutIndex, openCollection }: IndexAccess): AskNews {
  return {
    // Found by what is written with each article: it needs no index, and is never behind.
    async sameNews(id) {
      const records = readNews(await openCollection());
      const group = inOrderOfOrigin((await groupNews(records, [id])).get(id) ?? []);
      const [origin, ...others] = group;
      if (origin === undefined || others.length === 0) return { rows: [] };
      return {
        rows: group.map((text) => {
          const part: NewsPart =
            text === origin ? 'origin' : isSameOutlet(text.article.host, origin.article.host) ? 'copy' : 'reprint';
          return { ...records.toRow(text), part };
        }),
      };
    },
    async alike(id, limit) {
      const most = Math.min(Math.max(Math.floor(limit) || 0, 0), MOST_ALIKE);
      try {
        return await withIndex(async (ready) => {
          const { sql, collection } = ready;
          const { changed } = await behindOf(ready);
          const records = readNews(collection);
          const [seed] = await records.read([id]);
          if (seed === undefined || most === 0) return { rows: [], reach: await ready.reach() };
          const live = [...(await searchablesOf(collection, changed))].filter(
            ([, { article }]) => article.deletedAt === undefined,
          );
          const beside = {
            without: docsOf(sql, changed),
            pairs: new Map(live.map(([one, searchable]): [ArticleId, Set<string>] => [one, pairKeysOf(searchable)])),
          };
          const candidates = findAlike(sql, id, tellingPairsOf(seed.article), beside).map((one) => one.id);
          const chosen = await chooseAlike(records, seed, candidates, most);
          return { rows: chosen.map((text) => records.toRow(text)), reach: await ready.reach() };
        });
      } catch (error) {
        // How rare a name is only the index can tell.
        return { rows: [], reach: (await withoutIndex(error)).reach };
      }
    },
  };
}
