/** The same text at another outlet: found, and turned down. */

import type { Article, ReadArticle } from '../model/article';
import { withCorrections } from '../model/corrections';
import { ReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import type { Fit, Reprint } from '../press/reprint';
import { isSameInPrint, shinglesOfArticle } from '../press/shingles';
import { fingerprintOf } from '../text/fingerprint';
import { type ArticleTransaction, articleOf, identify } from './articles';
import { liveHighlightsOf } from './counters';
import { findCandidates } from './derived/reprint-index';
import { DamagedRecordError } from './records';
import type { Dismissal } from './schema';
import type { ReadTransaction, WriteTransaction } from './transaction';

/**
 * The articles kept from other outlets whose text is this one's in print, those with the most to bring over first. None
 * that the reader turned down here; none without anything to bring over where this one is kept itself.
 */
export async function findReprints(
  reading: ArticleTransaction & ReadTransaction<'sketches' | 'dismissals'>,
  read: ReadArticle,
  fitIn: Fit<unknown>,
): Promise<Reprint[]> {
  const shingles = shinglesOfArticle(read);
  // A page whose own record is damaged is told so elsewhere; what else is kept of its text can be found all the same.
  const own = await identify(reading, read).catch(unlessDamaged);
  const isKept = own !== undefined && own.deletedAt === undefined;
  const highlighted = isKept ? await liveHighlightsOf(reading, own.id) : [];
  const reprints: Reprint[] = [];
  for (const id of await findCandidates(reading, shingles)) {
    const article = await articleOf(reading, id).catch(unlessDamaged);
    if (!article || !isElsewhere(article, own, read) || !isSameInPrint(shinglesOfArticle(article), shingles)) continue;
    if (await isDismissed(reading, id, read.addresses)) continue;
    const highlights = await liveHighlightsOf(reading, id);
    const { fitting, missing } = fitIn(highlights, read, highlighted);
    if (isKept && fitting.length === 0) continue;
    const { url, host, outletName, headline, savedAt } = withCorrections(article, article.corrections);
    const counts = { highlights: highlights.length, fitting: fitting.length, missing };
    reprints.push({ ...{ id, url, host, outletName, headline, savedAt }, ...counts });
  }
  return reprints.sort((one, other) => other.fitting - one.fitting);
}

/**
 * Turns a reprint down for the article at these addresses, or takes that back. It is no change of a record: it is in no
 * dump and in no outbox.
 */
export async function dismissReprint(
  transaction: WriteTransaction<'articles' | 'dismissals'>,
  id: ArticleId,
  addresses: string[],
  isDismissed: boolean,
): Promise<void> {
  const article = await transaction.objectStore('articles').getKey(id);
  if (article === undefined) throw new ReaderError('not-found', 'no such article');
  const store = transaction.objectStore('dismissals');
  const dismissedAt = placesIn(await store.get(id));
  const places = addresses.map(placeOf);
  const others = dismissedAt.filter((place) => !places.includes(place));
  await store.put({ id, dismissedAt: isDismissed ? [...others, ...places] : others });
}

/** A host's own copies of a text are its forms and its daily notices; what is kept at one of its addresses is the article itself. */
function isElsewhere(article: Article, own: Article | undefined, read: ReadArticle): boolean {
  return (
    article.deletedAt === undefined &&
    article.id !== own?.id &&
    article.host !== read.host &&
    !article.addresses.some((address) => read.addresses.includes(address))
  );
}

async function isDismissed(
  reading: ReadTransaction<'dismissals'>,
  id: ArticleId,
  addresses: string[],
): Promise<boolean> {
  const dismissedAt = placesIn(await reading.objectStore('dismissals').get(id));
  return addresses.some((address) => dismissedAt.includes(placeOf(address)));
}

/** What is remembered of an address that the reader has not kept: enough to know it again, not to read it. */
function placeOf(address: string): string {
  return fingerprintOf([{ text: address }]);
}

/** Of a damaged row nothing is known: the reprint is offered once more. */
function placesIn(dismissal: Dismissal | undefined): string[] {
  return Array.isArray(dismissal?.dismissedAt) ? dismissal.dismissedAt : [];
}

function unlessDamaged(error: unknown): undefined {
  if (!(error instanceof DamagedRecordError)) throw error;
}
