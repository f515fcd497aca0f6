/** One exchange by a script of its own: what another script has opened of the collection is nothing that this one knows. */

import { type Exchanged, type ExchangeOptions, runExchange } from '../exchange/run-exchange';
import type { PickedFolder } from '../platform/picked-folder';
import { openCollection } from '../store/open-collection';

/** As `runExchange`, with a collection that is opened for it and closed behind it. */
export async function exchangeHere(folder: PickedFolder, options: ExchangeOptions): Promise<Exchanged> {
  const collection = await openCollection();
  try {
    return await runExchange(collection, folder, options);
  } finally {
    collection.close();
  }
}
