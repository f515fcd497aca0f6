/** Writing back, in this schema, the records that an earlier program wrote. Until then each is migrated when it is read. */

import type { ArticleId } from '../model/ids';
import type { Connection } from './connection';
import { isStale, toArticle, toArticleVersion, toStored } from './records';
import { workSlice } from './slices';

/** The keys of their progress; set by a step that comes with a migration of articles, or of versions. */
export const STALE_ARTICLES = 'stale articles';
export const STALE_VERSIONS = 'stale versions';

/** Writes the next stale records back; false once there are none. The records say what they said, so nobody is told. */
export async function renewMore(connection: Connection): Promise<boolean> {
  return (await renewArticles(connection)) || (await renewVersions(connection));
}

function renewArticles(connection: Connection): Promise<boolean> {
  return workSlice(connection, {
    name: STALE_ARTICLES,
    stores: ['articles'],
    prepare: (read) =>
      isStale('articles', read)
        ? async (transaction) => {
            const articles = transaction.objectStore('articles');
            const stored = await articles.get(read.id);
            if (stored && isStale('articles', stored)) await articles.put(toStored(toArticle(stored)));
          }
        : null,
  });
}

/** The versions of an article at a time. An article of this schema may have older versions, so each is looked at. */
function renewVersions(connection: Connection): Promise<boolean> {
  return workSlice(connection, {
    name: STALE_VERSIONS,
    stores: ['versions'],
    prepare:
      ({ id }) =>
      async (transaction) => {
        const versions = transaction.objectStore('versions');
        for (const stored of await versions.getAll(versionsOf(id))) {
          if (isStale('versions', stored)) await versions.put(toStored(toArticleVersion(stored)));
        }
      },
  });
}

/** The keys of an article's versions. */
export function versionsOf(id: ArticleId): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}
