/** What this machine knows of an exchange, in a store of its own; on this machine alone, in no backup. */

import type { Collection } from './collection';
import type { ExchangeRow, ExchangeSelf, ExchangeState, LastExchange, SeenFile } from './exchange-access';
import { baseOf } from './open-collection';
import { readIn, writeIn } from './transaction';

const fileKey = (name: string): SeenFile['key'] => `file ${name}`;
const ALL_FILES = () => IDBKeyRange.bound('file ', 'file \uffff');

/** The part of a collection that keeps it; apart from the others, since few pages need it. */
export function exchangeOf(collection: Collection): ExchangeState {
  const { connection } = baseOf(collection);
  const get = <Row extends ExchangeRow>(key: Row['key']) =>
    readIn(connection, ['exchange'], async (reading) => {
      return ((await reading.objectStore('exchange').get(key)) as Row | undefined) ?? null;
    });
  const put = (row: ExchangeRow) =>
    writeIn(connection, ['exchange'], async (writing) => {
      await writing.objectStore('exchange').put(row);
    });
  return {
    self: () => get<ExchangeSelf>('self'),
    putSelf: (self) => put({ ...self, key: 'self' }),
    seen: () =>
      readIn(connection, ['exchange'], async (reading) => {
        return (await reading.objectStore('exchange').getAll(ALL_FILES())) as SeenFile[];
      }),
    putSeen: (file) => put({ ...file, key: fileKey(file.name) }),
    forgetSeen: (names) =>
      writeIn(connection, ['exchange'], async (writing) => {
        for (const name of names) await writing.objectStore('exchange').delete(fileKey(name));
      }),
    last: () => get<LastExchange>('last'),
    putLast: (last) => put({ ...last, key: 'last' }),
  };
}
