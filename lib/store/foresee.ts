/** What taking in an article's records would do to the collection, told before anything is written. */

import type { ArticleRecords } from '../model/collection-dump';
import { mergeArticles, mergeHighlights } from '../model/merging/merge';
import { highlightsOf } from './counters';
import { lookUpArticle, ownAddresses, sameOf } from './find-same';
import type { ForeseenRecords } from './intake-access';
import { isSameRecord } from './merge-dump';
import type { ReadTransaction } from './transaction';
import { listVersions } from './versions';

export async function foreseeRecords(
  reading: ReadTransaction<'articles' | 'highlights' | 'versions'>,
  { article, highlights, versions }: ArticleRecords,
): Promise<ForeseenRecords> {
  const live = highlights.filter(({ deletedAt }) => deletedAt === undefined).length;
  const found = await lookUpArticle(reading, article);
  const here = await sameOf(reading, article, found);
  if (here === undefined) {
    const isDeleted = article.deletedAt !== undefined;
    return { fate: isDeleted ? 'deleted' : 'new', newHighlights: isDeleted ? 0 : live };
  }
  const { id, versionCount } = here;
  const there = { ...article, id, versionCount, addresses: ownAddresses(article, id, found) };
  const merged = { ...mergeArticles(here, there), id, versionCount };
  let isNewerThere = !isSameRecord(here, merged);
  let isNewerHere = !isSameRecord(there, merged);
  const known = new Map((await highlightsOf(reading, id)).map((one) => [one.id, one]));
  let newHighlights = 0;
  for (const highlight of highlights) {
    const own = known.get(highlight.id);
    known.delete(highlight.id);
    if (own === undefined) {
      isNewerThere = true;
      if (highlight.deletedAt === undefined) newHighlights += 1;
      continue;
    }
    const theirs = { ...highlight, articleId: own.articleId };
    const both = mergeHighlights(own, theirs);
    isNewerThere ||= !isSameRecord(own, both);
    isNewerHere ||= !isSameRecord(theirs, both);
  }
  isNewerHere ||= known.size > 0;
  const filed = new Set([here.fingerprint, ...(await listVersions(reading, id)).map(({ fingerprint }) => fingerprint)]);
  isNewerThere ||= versions.some(({ fingerprint }) => !filed.has(fingerprint));
  return { fate: fateOf(isNewerHere, isNewerThere), newHighlights };
}

function fateOf(isNewerHere: boolean, isNewerThere: boolean): ForeseenRecords['fate'] {
  if (isNewerHere) return isNewerThere ? 'both' : 'newer-here';
  return isNewerThere ? 'newer-there' : 'same';
}
