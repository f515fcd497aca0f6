/** Says of a quote that was found whether it still says what it said. */

import type { HighlightTarget, Quote, TextPosition } from '../model/highlight';
import { BLOCK_BREAK } from '../model/text-position';
import { quoteAt } from './describe';
import type { EditedAt } from './edited';
import { compareMeaning } from './meaning/compare-meaning';
import { isVietnamese } from './meaning/is-vietnamese';
import type { Searchable } from './searchable';

type FoundPlace = { state: 'exact' | 'moved'; position: TextPosition } | EditedAt;

/**
 * The words at a place that holds the quote, or an edit of it. `exact` and `moved` become `changed` where a sign, or a word right
 * beside the quote, turns what it says; an edit is `edited` or `changed`.
 */
export function tellChanges(
  { quote, fingerprint }: HighlightTarget,
  searchable: Searchable,
  found: FoundPlace,
): FoundPlace {
  const { position } = found;
  if (found.state === 'exact' && fingerprint !== '' && fingerprint === searchable.fingerprint) return found;
  const now = quoteAt(searchable.blocks, position);
  if (!now || (now.exact === quote.exact && now.prefix === quote.prefix && now.suffix === quote.suffix)) return found;
  const isSame = found.state === 'exact' || found.state === 'moved';
  if (isSame && now.exact === quote.exact && isAlikeAround(quote, now)) return found;
  const toPassage = ({ prefix, exact, suffix }: typeof quote) => ({
    text: prefix + exact + suffix,
    start: prefix.length,
    end: prefix.length + exact.length,
  });
  const { differences, isTurned, isShownWider, diff } = compareMeaning(
    toPassage(quote),
    toPassage(now),
    isVietnameseArticle(searchable.blocks),
  );
  if (isSame && !isTurned) return found;
  // The words beside the quote are shown with it and never painted: they are not what was marked.
  return {
    state: isTurned ? 'changed' : 'edited',
    position,
    diff: 'diff' in found && !(isTurned && isShownWider) ? found.diff : diff,
    ...(differences.length > 0 && { differences }),
  };
}

/** So much beside a quote can turn it, within its block. In UTF-16 units. */
const NEAR = 48;

/** True where all that could turn the quote from beside it is the same. */
function isAlikeAround(one: Quote, other: Quote): boolean {
  const left = ({ prefix }: Quote) => prefix.slice(prefix.lastIndexOf(BLOCK_BREAK) + 1).slice(-NEAR);
  const right = ({ suffix }: Quote) => suffix.split(BLOCK_BREAK, 1)[0]?.slice(0, NEAR);
  return left(one) === left(other) && right(one) === right(other);
}

const vietnamese = new WeakMap<Searchable['blocks'], boolean>();

/** Asked once of each text, however many highlights are looked for in it. */
function isVietnameseArticle(blocks: Searchable['blocks']): boolean {
  const known = vietnamese.get(blocks) ?? isVietnamese(blocks);
  vietnamese.set(blocks, known);
  return known;
}
