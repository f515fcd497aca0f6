/**
 * Version 6: addresses are normalised by the rules of this program, since an article is looked for by them. Only the index of
 * addresses is gone through; the few articles that an address changes for are read and written.
 *
 * Nothing is joined: where the new form of an address is another article's already, the older form stays. It finds nothing any
 * more, the article is found by its text and in the list, and both keep all that they hold.
 */

import { normaliseAddress } from '../../model/address';
import type { ArticleId } from '../../model/ids';
import type { UpgradeStep, UpgradeTransaction } from './upgrade-step';

export const toVersion6: UpgradeStep = {
  to: 6,
  async run(_database, transaction) {
    const articles = transaction.objectStore('articles');
    const index = articles.index('addresses');
    for (const [address, id] of await staleAddresses(transaction)) {
      const renewed = normaliseAddress(address);
      if (renewed === null || (await index.getKey(renewed)) !== undefined) continue;
      await articles.put(withAddress(await articles.get(id), address, renewed));
    }
  },
};

/** Those that are written in another way now, in the order of their names, each with its article. */
async function staleAddresses(transaction: UpgradeTransaction): Promise<[address: string, id: ArticleId][]> {
  const stale: [string, ArticleId][] = [];
  let cursor = await transaction.objectStore('articles').index('addresses').openKeyCursor();
  while (cursor) {
    const { key: address, primaryKey } = cursor;
    if (typeof address === 'string' && normaliseAddress(address) !== address) {
      stale.push([address, primaryKey as ArticleId]);
    }
    cursor = await cursor.continue();
  }
  return stale;
}

/** As the fields were called in every schema since the first. The stamp goes with the address: nothing was written anew. */
interface Addressed {
  addresses: string[];
  stamps: Record<string, unknown>;
}

function withAddress(article: Addressed, before: string, now: string): Addressed {
  const { [`address:${before}`]: stamp, ...stamps } = article.stamps;
  return {
    ...article,
    addresses: article.addresses.map((address) => (address === before ? now : address)),
    stamps: { ...stamps, ...(stamp !== undefined && { [`address:${now}`]: stamp }) },
  };
}
