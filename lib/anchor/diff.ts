/** What became of a quote's words, for showing. */

import type { DiffPart } from '../model/highlight';
import type { Index } from './searchable';
import type { Sought } from './sought';

/**
 * What became of the quote's words at a place. `partners`: for each word of the quote the article's word that it is, or -1.
 * `first` and `last` (exclusive) bound the place's words; `text` is what stands there, from `start` of the joined text on.
 */
export function toQuoteDiff(
  { starts, folded: _, ...sought }: Sought,
  index: Index,
  partners: Int32Array,
  { first, last, start, text }: { first: number; last: number; start: number; text: string },
): DiffPart[] {
  const diff: DiffPart[] = [];
  let there = first;
  const add = (kind: DiffPart['kind'], part: string) => {
    const before = diff.at(-1);
    if (before?.kind === kind) before.text += part;
    else if (part !== '') diff.push({ kind, text: part });
  };
  /** A word with the signs up to the next one; what stands before the first word goes with it. */
  const stretch = (whole: string, from: number | undefined, to: number | undefined, offset: number) =>
    whole.slice(Math.max(0, (from ?? 0) - offset), Math.max(0, (to ?? Number.POSITIVE_INFINITY) - offset));
  const here = (word: number) =>
    stretch(
      text,
      word === first ? start : index.starts[word],
      word + 1 < last ? index.starts[word + 1] : undefined,
      start,
    );
  const remembered = sought.text.slice(sought.start, sought.end);
  const added = (to: number) => {
    for (; there < to; there += 1) {
      add('added', here(there));
    }
  };
  for (let word = sought.from; word < sought.to; word += 1) {
    const partner = partners[word - sought.from] ?? -1;
    if (partner >= 0) {
      added(partner);
      add('same', here(partner));
      there = partner + 1;
    } else {
      add(
        'removed',
        stretch(
          remembered,
          word === sought.from ? sought.start : starts[word],
          word + 1 < sought.to ? starts[word + 1] : undefined,
          sought.start,
        ),
      );
    }
  }
  added(last);
  return diff;
}
