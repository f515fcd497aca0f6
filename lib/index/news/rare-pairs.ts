/** Which articles share the rare pairs of one: each pair is a token, so it is a look-up. */

import type { ArticleId } from '../../model/ids';
import {
  type AlikeCandidate,
  alikeCandidates,
  mostWithRarePair,
  type WordPair,
  weightOfPair,
} from '../../search/alike';
import { snapshotOf } from '../snapshot';
import type { Sqlite } from '../sqlite';
import { exactPair } from '../tokens';

/** What is looked through beside the index. */
export interface PairsBeside {
  /** Documents of articles that changed since. */
  without: readonly number[];
  /** The pairs of the changed articles that are live. */
  pairs: ReadonlyMap<ArticleId, ReadonlySet<string>>;
}

/** `telling`: the pairs of the article `id`, by key. */
export function findAlike(
  sql: Sqlite,
  id: ArticleId,
  telling: ReadonlyMap<string, WordPair>,
  { without, pairs }: PairsBeside,
): AlikeCandidate[] {
  const left = new Set(without);
  const indexed = snapshotOf(sql).docs.matching(true).count;
  const articles = indexed - left.size + pairs.size;
  const most = mostWithRarePair(articles);
  const rare: { weight: number; others: ArticleId[] }[] = [];
  for (const [key, pair] of telling) {
    // One more than may be tells that there are too many.
    const docs = sql
      .rows<[number]>(
        'SELECT rowid FROM words WHERE words MATCH ? LIMIT ?',
        `"${exactPair(pair.first, pair.second)}"`,
        most + left.size + 1,
      )
      .map(([doc]) => doc)
      .filter((doc) => !left.has(doc));
    const beside = [...pairs].filter(([, keys]) => keys.has(key)).map(([one]) => one);
    if (docs.length + beside.length > most) continue;
    const others = [...idsOf(sql, docs), ...beside].filter((one) => one !== id);
    rare.push({ weight: weightOfPair(others.length + 1, articles), others });
  }
  return alikeCandidates(rare);
}

function idsOf(sql: Sqlite, docs: readonly number[]): ArticleId[] {
  if (docs.length === 0) return [];
  return sql.rows<[ArticleId]>(`SELECT id FROM docs WHERE doc IN (${docs.join(',')})`).map(([id]) => id);
}
