/** The records that an export writes, as they come from the store: a slice at a time, whatever the collection's size. */

import { type CollectionRecord, recordsOf } from '../export/collection/collection-record';
import type { ArticleId } from '../model/ids';
import type { Collection, Dumps } from '../store/collection';

/** How many articles are read at once: handing over more takes a task of 50 ms. */
const ARTICLES_AT_ONCE = 50;
const ROWS_AT_ONCE = 100;

/** All of them, in no order of the reader's. What is kept or changed meanwhile may be in or not; an article always fits its highlights. */
export async function* allRecords(dumps: Dumps): AsyncGenerator<CollectionRecord> {
  for await (const page of dumps.pages()) {
    yield* recordsOf(page);
    if (page.damaged !== undefined) yield damagedRecord(page.damaged);
  }
}

/** All live articles, the newest saved first, then what is damaged. */
export async function* recordsOfList({ lists, dumps, repairs }: Collection): AsyncGenerator<CollectionRecord> {
  let after: string | undefined;
  const told = new Set<string>();
  do {
    const page = await lists.articles({ limit: ROWS_AT_ONCE, ...(after === undefined ? {} : { after }) });
    for await (const record of recordsOfArticles(
      dumps,
      page.rows.map(({ id }) => id),
    )) {
      for (const { key } of record.damaged ?? []) told.add(key);
      yield record;
    }
    after = page.next;
  } while (after !== undefined);
  const others = (await repairs.list()).filter(({ key, state }) => state === 'found' && !told.has(key));
  if (others.length > 0) yield damagedRecord(others);
}

/** These articles, in this order, each once. One that is not there any more is left out. */
export async function* recordsOfArticles(dumps: Dumps, ids: readonly ArticleId[]): AsyncGenerator<CollectionRecord> {
  const once = [...new Set(ids)];
  for (let at = 0; at < once.length; at += ARTICLES_AT_ONCE) {
    const slice = once.slice(at, at + ARTICLES_AT_ONCE);
    const page = await dumps.of(slice);
    const place = new Map(slice.map((id, index) => [id, index]));
    const placeOf = ({ article }: CollectionRecord) => (article && place.get(article.id)) ?? slice.length;
    yield* recordsOf(page).toSorted((one, other) => placeOf(one) - placeOf(other));
    if (page.damaged !== undefined) yield damagedRecord(page.damaged);
  }
}

function damagedRecord(damaged: NonNullable<CollectionRecord['damaged']>): CollectionRecord {
  return { article: null, highlights: [], versions: [], damaged };
}
