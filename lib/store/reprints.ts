/** The same text at another outlet: found, and turned down. */

import type { Article, ReadArticle } from '../model/article';
import { withCorrections } from '../model/corrections';
import type { Fit, Reprint } from '../press/reprint';
import { isSameInPrint, shinglesOfArticle } from '../press/shingles';
import { articleOf } from './articles';
import { liveHighlightsOf } from './counters';
import { findCandidates } from './derived/reprint-index';
import { isDismissed } from './dismissals';
import { type IdentityTransaction, identify } from './identity';
import { DamagedRecordError } from './records';

/**
 * The articles kept from other outlets whose text is this one's in print, those with the most to bring over first. None
 * that the reader turned down here; none without anything to bring over where this one is kept itself.
 */
export async function findReprints(
  reading: IdentityTransaction,
  read: ReadArticle,
  fitIn: Fit<unknown>,
): Promise<Reprint[]> {
  const shingles = shinglesOfArticle(read);
  // A page whose own record is damaged is told so elsewhere; what else is kept of its text can be found all the same.
  const own = (await identify(reading, read, { isWanted: false }).catch(unlessDamaged))?.article;
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

/** A host's own copies of a text are its forms and its daily notices; what is kept at one of its addresses is the article itself. */
function isElsewhere(article: Article, own: Article | undefined, read: ReadArticle): boolean {
  return (
    article.deletedAt === undefined &&
    article.id !== own?.id &&
    article.host !== read.host &&
    !article.addresses.some((address) => read.addresses.includes(address))
  );
}

function unlessDamaged(error: unknown): undefined {
  if (!(error instanceof DamagedRecordError)) throw error;
}
