/** Schema 3 → 4: what the reader says in place of the page is called `corrections`; schema 3 called it `mends`. */

import type { StoredFields } from './record-migration';

const STAMP_BEFORE = 'mend:';
const STAMP_SINCE = 'correction:';

/** The article with the new names; the same object where it has none of the old ones. */
export function renameMends(article: StoredFields): StoredFields {
  const stamps = Object.entries((article.stamps ?? {}) as StoredFields);
  // A correction that was taken back has left its stamp: without it, an older copy would bring the correction back.
  if (!('mends' in article) && !stamps.some(([field]) => field.startsWith(STAMP_BEFORE))) return article;
  const { mends, ...others } = article;
  const renamed = stamps.map(([field, stamp]) => [
    field.startsWith(STAMP_BEFORE) ? STAMP_SINCE + field.slice(STAMP_BEFORE.length) : field,
    stamp,
  ]);
  return { ...others, ...(mends === undefined ? {} : { corrections: mends }), stamps: Object.fromEntries(renamed) };
}
