/** An address that leads to a passage: browsers find the words of a text fragment, scroll to them and show them. */

import { toWebAddress } from './address';

/** A longer passage is named by its first and its last words, which a small edit between them does not lose. */
const WHOLE_WORDS = 10;
const EDGE_WORDS = 5;

/** The address with a text fragment for these words; without one where they are none. Undefined for what is no web address. */
export function toPassageAddress(url: string, passage: string): string | undefined {
  const address = toWebAddress(url);
  if (address === undefined) return undefined;
  const words = passage.split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return address;
  const directive =
    words.length <= WHOLE_WORDS
      ? encode(words)
      : `${encode(words.slice(0, EDGE_WORDS))},${encode(words.slice(-EDGE_WORDS))}`;
  // A route in the fragment stays before the directive.
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** A hyphen and a comma are signs of the directive itself. */
function encode(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');
}
