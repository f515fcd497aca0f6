/** Writing back, in this schema, the records that an earlier program wrote. Until then each is migrated when it is read. */

import type { Connection } from './connection';
import { isStale, toArticle, toStored } from './records';
import { workSlice } from './slices';

/** The key of its progress; set by a step that comes with a migration of articles. */
export const STALE_ARTICLES = 'stale articles';

/** Writes the next stale articles back; false once there are none. The records say what they said, so nobody is told. */
export function renewMore(connection: Connection): Promise<boolean> {
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
