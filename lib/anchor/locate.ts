/**
 * Finds a highlight's quote in an article's text again. Only the exact words count: what this file paints is what was
 * marked, at the place it was marked or where its context says that it moved to. Everything else is said, not guessed.
 */

import type { Block } from '../model/article';
import type { DiffPart, HighlightTarget, TextPosition } from '../model/highlight';
import { BLOCK_BREAK, textAt } from '../model/text-position';

export type Located =
  | { state: 'exact' | 'moved'; position: TextPosition }
  /** Other words stand at the place; the parts that are not removed are the text at the position. */
  | { state: 'edited' | 'changed'; position: TextPosition; diff: DiffPart[] }
  /** The words stand in several places, and the context does not tell which. */
  | { state: 'ambiguous'; candidates: TextPosition[] }
  | { state: 'orphan' };

/** An article's text, laid out once for any number of look-ups. */
export interface Searchable {
  blocks: readonly Pick<Block, 'text'>[];
  fingerprint: string;
  text: string;
  /** Where each block starts in `text`. */
  starts: number[];
}

/** A quote this long is not repeated by chance: it is accepted without any of its context. */
const LONG_QUOTE = 48;
/** How many characters of context must agree, both sides together, before a shorter quote is believed elsewhere. */
const ENOUGH_CONTEXT = 12;

export function toSearchable(blocks: readonly Pick<Block, 'text'>[], fingerprint: string): Searchable {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of blocks) {
    starts.push(length);
    length += text.length + BLOCK_BREAK.length;
  }
  return { blocks, fingerprint, text: blocks.map(({ text }) => text).join(BLOCK_BREAK), starts };
}

export function locateTarget(target: HighlightTarget, article: Searchable): Located {
  const { quote, position, fingerprint } = target;
  const isAtPosition = textAt(article.blocks, position) === quote.exact;
  if (isAtPosition && fingerprint === article.fingerprint) return { state: 'exact', position };

  const hits = findAll(article.text, quote.exact).map((start) => ({
    start,
    context: contextAgreement(article.text, start, target),
  }));
  const isLong = quote.exact.length >= LONG_QUOTE;
  const believable = hits.filter(({ context }) => isLong || context >= enoughContextFor(target));
  const best = believable.reduce<(typeof believable)[number] | null>(
    (found, hit) => (found === null || hit.context > found.context ? hit : found),
    null,
  );
  if (!best) return { state: 'orphan' };
  const equals = believable.filter((hit) => hit.context === best.context);
  if (equals.length > 1) {
    const candidates = equals.flatMap(({ start }) => toPosition(article, start, start + quote.exact.length) ?? []);
    return { state: 'ambiguous', candidates };
  }
  const found = toPosition(article, best.start, best.start + quote.exact.length);
  if (!found) return { state: 'orphan' };
  return { state: isAtPosition && samePosition(found, position) ? 'exact' : 'moved', position: found };
}

/** Where a needle stands in a text, overlapping hits included. */
function findAll(text: string, needle: string): number[] {
  const hits: number[] = [];
  if (needle === '') return hits;
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) hits.push(at);
  return hits;
}

/** Less context than asked for is enough where the whole article has no more. */
function enoughContextFor({ quote }: HighlightTarget): number {
  return Math.min(ENOUGH_CONTEXT, quote.prefix.length + quote.suffix.length);
}

/** How many characters agree, counted from the quote outwards, on both sides together. */
function contextAgreement(text: string, start: number, { quote }: HighlightTarget): number {
  let before = 0;
  while (
    before < quote.prefix.length &&
    start - before > 0 &&
    text.charAt(start - before - 1) === quote.prefix.charAt(quote.prefix.length - before - 1)
  ) {
    before += 1;
  }
  const end = start + quote.exact.length;
  let after = 0;
  while (
    after < quote.suffix.length &&
    end + after < text.length &&
    text.charAt(end + after) === quote.suffix.charAt(after)
  ) {
    after += 1;
  }
  return before + after;
}

function toPosition({ starts, blocks }: Searchable, start: number, end: number): TextPosition | null {
  const startBlock = blockAt(starts, start);
  const endBlock = blockAt(starts, end - 1);
  const startOffset = start - (starts[startBlock] ?? 0);
  const endOffset = end - (starts[endBlock] ?? 0);
  return textAt(blocks, { startBlock, startOffset, endBlock, endOffset }) === null
    ? null
    : { startBlock, startOffset, endBlock, endOffset };
}

/** The block that an offset of the joined text falls in. */
function blockAt(starts: number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function samePosition(left: TextPosition, right: TextPosition): boolean {
  return (
    left.startBlock === right.startBlock &&
    left.startOffset === right.startOffset &&
    left.endBlock === right.endBlock &&
    left.endOffset === right.endOffset
  );
}
