/**
 * Which article a page shows. Its address says which one is meant, its text says whether it is that one; neither says it
 * alone. Where both do not agree the reader is asked, and what nobody asks about is never joined on a guess.
 */

import { type Article, isUnread, type ReadArticle } from '../model/article';
import { type AddressEvidence, relateAll } from './address-evidence';
import { type Comparable, compareTexts, type TextEvidence } from './text-evidence';

/** `ask-other`: the address is that article's, the text is not. `ask-same`: the text is that article's, or nearly so. */
export type Identity = 'same' | 'other' | 'ask-other' | 'ask-same';

/** How an article came to be compared with a reading. */
export type Way =
  /** It is kept at the page's own address. */
  | 'own'
  /** It is kept at an address that the page names as its canonical one. Broken sites give all their pages the same. */
  | 'named'
  /** It shares shingles with the text. */
  | 'text';

/** Whether a kept article is the one that was read. */
export function decideIdentity(
  way: Way,
  kept: Comparable & Pick<Article, 'addresses' | 'url' | 'host' | 'flaws'>,
  read: ReadArticle,
): Identity {
  // Of one of them nothing but its address is known: that says which article is meant, and nothing speaks against it.
  if ([kept, read].some(isUnread)) return way === 'own' ? 'same' : byAddress(kept, read);
  const text = compareTexts(kept, read);
  // A translation shares no words with its original: there the address alone can tell.
  const isTranslation = [kept, read].some(({ flaws }) => flaws?.includes('translated'));
  if (way === 'own') return text === 'none' && !isTranslation ? 'ask-other' : 'same';
  if (way === 'named') return ['whole', 'edited', 'shared'].includes(text) ? 'same' : 'other';
  // One that has given its address away is still known by where it was kept.
  const address = relateAll([...kept.addresses, kept.url], read.addresses.slice(0, 1));
  return byText(address, text, kept.host === read.host);
}

/** A canonical address of another number or language is one that a site gives to all its pages. */
function byAddress({ addresses }: Pick<Article, 'addresses'>, read: ReadArticle): Identity {
  const evidence = relateAll(addresses, read.addresses.slice(0, 1));
  return evidence === 'foreign' || evidence === 'apart' ? 'other' : 'same';
}

function byText(address: AddressEvidence, text: TextEvidence, isSameHost: boolean): Identity {
  // Under another number the outlet has a second article, though it be a copy: a notice is printed again word for word.
  if (address === 'foreign' || address === 'apart') return 'other';
  if (text !== 'whole' && text !== 'edited') return 'other';
  // At a host that the outlet has left somebody else may publish by now: only the reader joins what is kept there.
  if (!isSameHost) return 'ask-same';
  return text === 'whole' || address !== 'open' ? 'same' : 'ask-same';
}
