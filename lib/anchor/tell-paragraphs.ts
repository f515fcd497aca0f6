/** What turned between two texts of an article, paragraph by paragraph. */

import type { DiffPart, MeaningDifference } from '../model/highlight';
import { compareMeaning } from './meaning/compare-meaning';
import { isVietnamese } from './meaning/is-vietnamese';

/** By paragraph: figures, dates, negations, names and directions that are others now, or written otherwise. */
export function tellParagraphs(paragraphs: readonly (readonly DiffPart[])[]): MeaningDifference[][] {
  const pairs = paragraphs.map((parts) => [textOf(parts, 'added'), textOf(parts, 'removed')] as const);
  const isOfVietnamese = isVietnamese(pairs.map(([before, after]) => ({ text: after || before })));
  return pairs.map(([before, after]) => {
    // A paragraph that came or went whole is told by itself.
    if (before === '' || after === '') return [];
    const whole = (text: string) => ({ text, start: 0, end: text.length });
    return compareMeaning(whole(before), whole(after), isOfVietnamese).differences;
  });
}

/** One of the two texts that a difference is between. */
function textOf(parts: readonly DiffPart[], without: 'added' | 'removed'): string {
  return parts
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');
}
