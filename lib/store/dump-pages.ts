/** Every record of a store, a page at a time: a collection of years is more than memory should hold at once. */

import type { DumpedRecords, DumpPage } from '../model/collection-dump';
import type { ReadTransaction } from './transaction';

/** Few enough that the browser hands them over in far less than 50 ms, also where articles are long. */
const RECORDS_PER_PAGE = 50;

/** Records as they are stored, tombstones too, in the order of their keys; those after the key `after`, where it is given. */
export async function dumpPage<Name extends keyof DumpedRecords>(
  reading: ReadTransaction,
  name: Name,
  after?: IDBValidKey,
): Promise<DumpPage<Name>> {
  const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
  const store = reading.objectStore<keyof DumpedRecords>(name);
  const records = (await store.getAll(range, RECORDS_PER_PAGE)) as DumpedRecords[Name][];
  const last = records.at(-1);
  return records.length === RECORDS_PER_PAGE && last !== undefined ? { records, next: keyOf(last) } : { records };
}

function keyOf(record: DumpedRecords[keyof DumpedRecords]): IDBValidKey {
  return 'id' in record ? record.id : [record.articleId, record.number];
}
