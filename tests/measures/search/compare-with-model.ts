/** Seeded collections, and queries to their articles and to their highlights, by the index and by the plain model; a difference is shrunk and thrown. */

import { deepStrictEqual } from 'node:assert';
import fc from 'fast-check';
import { createTables } from '../../../lib/index/schema';
import type { ArticleId } from '../../../lib/model/ids';
import type { SearchableArticle } from '../../../lib/search/match-article';
import { answerByIndex, answerPlainly, putIn, searchableOf, seriesOf, unitOf } from './compare';
import { highlightsByIndex, highlightsPlainly } from './compare-highlights';
import { highlightQuery, query, steps } from './invented';
import { openMemory } from './open-memory';

export async function compareWithModel({
  collections,
  queries,
  seed,
}: {
  collections: number;
  /** Of each collection. */
  queries: number;
  seed: number;
}): Promise<void> {
  const sql = await openMemory();
  const asked = fc.array(fc.tuple(query, highlightQuery, fc.nat({ max: 6 })), {
    minLength: queries,
    maxLength: queries,
  });
  const property = fc.asyncProperty(steps, fc.nat({ max: 6 }), asked, async (kept, behind, questions) => {
    sql.transact(() => createTables(sql));
    const now = new Map<ArticleId, SearchableArticle>();
    const changed = new Set<ArticleId>();
    for (const [at, step] of kept.entries()) {
      now.set(step.kept.article.id, searchableOf(step.kept));
      if (at < kept.length - behind) putIn(sql, step.kept);
      else changed.add(step.kept.article.id);
    }
    for (const [one, ofHighlights, skipped] of questions) {
      for (const page of [
        { limit: 5, skipped },
        { limit: 100, skipped: 0 },
      ]) {
        const byIndex = await answerByIndex(sql, one, now, [...changed], page, seriesOf(page));
        deepStrictEqual(byIndex, answerPlainly(one, [...now.values()], page, unitOf(page), seriesOf(page)));
        deepStrictEqual(
          await highlightsByIndex(sql, ofHighlights, now, [...changed], page),
          highlightsPlainly(ofHighlights, [...now.values()], page),
        );
      }
    }
  });
  try {
    await fc.assert(property, { numRuns: collections, seed });
  } finally {
    sql.close();
  }
}
