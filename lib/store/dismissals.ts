/** What the reader turned down: a kept article that is not to be told of again where another one is read. */

import { ReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import { fingerprintOf } from '../text/fingerprint';
import type { Dismissal } from './schema';
import type { ReadTransaction, WriteTransaction } from './transaction';

/**
 * Turns a kept article down for the article at these addresses, or takes that back. It is no change of a record: it is in no
 * dump and in no outbox.
 */
export async function dismiss(
  transaction: WriteTransaction<'articles' | 'dismissals'>,
  id: ArticleId,
  addresses: string[],
  isTurnedDown: boolean,
): Promise<void> {
  const article = await transaction.objectStore('articles').getKey(id);
  if (article === undefined) throw new ReaderError('not-found', 'no such article');
  const store = transaction.objectStore('dismissals');
  const dismissedAt = placesIn(await store.get(id));
  const places = addresses.map(placeOf);
  const others = dismissedAt.filter((place) => !places.includes(place));
  await store.put({ id, dismissedAt: isTurnedDown ? [...others, ...places] : others });
}

export async function isDismissed(
  reading: ReadTransaction<'dismissals'>,
  id: ArticleId,
  addresses: string[],
): Promise<boolean> {
  const dismissedAt = placesIn(await reading.objectStore('dismissals').get(id));
  return addresses.some((address) => dismissedAt.includes(placeOf(address)));
}

/** Of a damaged row nothing is known: it is offered once more. */
function placesIn(dismissal: Dismissal | undefined): string[] {
  return Array.isArray(dismissal?.dismissedAt) ? dismissal.dismissedAt : [];
}

/** What is remembered of an address that the reader has not kept: enough to know it again, not to read it. */
function placeOf(address: string): string {
  return fingerprintOf([{ text: address }]);
}
