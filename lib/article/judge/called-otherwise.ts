/** What the page shows against what its data and its address call it: a message may stand where an article was. */

import { foldText } from '../../text/fold-text';
import { toWords } from '../../text/letters';
import type { Headline } from '../facts/headline';
import type { Metadata } from '../facts/metadata';
import { titlesIn } from '../facts/page-address';

/** `data`: title and address name another article; `address`: the address alone does; null: they agree, or name none. */
export type CalledOtherwise = 'data' | 'address' | null;

/** A headline may be rewritten after its address was made: some of its words remain. */
const LEAST_SHARED = 1 / 3;
const FEWEST_TITLE_WORDS = 5;

export function findCalledOtherwise({ match, text }: Headline, { titles }: Metadata, url: string): CalledOtherwise {
  const shown = new Set(wordsOf(text));
  const isOther = (name: string) => {
    const words = wordsOf(name);
    return words.filter((word) => shown.has(word)).length < words.length * LEAST_SHARED;
  };
  const addresses = titlesIn(url);
  if (addresses.length === 0 || !addresses.every(isOther)) return null;
  if (match !== 'none') return 'address';
  const address = new Set(addresses.flatMap(wordsOf));
  // A site's own name names no article: the title has to be the one that the address has.
  const isNamed = titles.some((title) => {
    const words = wordsOf(title);
    const shared = words.filter((word) => address.has(word)).length;
    return shared >= FEWEST_TITLE_WORDS && shared * 2 >= address.size && isOther(title);
  });
  return isNamed ? 'data' : 'address';
}

function wordsOf(text: string): string[] {
  return toWords(foldText(text));
}
