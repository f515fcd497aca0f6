import type { Highlight } from '../model/highlight';
import { toKey } from '../text/key';
import type { Fit } from './reprint';

/**
 * A `Fit` that looks for the words alone. It is enough for telling that there is something; the background would pay for
 * the whole of `lib/anchor` at each of its starts.
 */
export const fitByWords: Fit<Highlight> = (highlights, { blocks }) => {
  const text = wordsOf(blocks.map((block) => block.text).join('\n'));
  const fitting = highlights.filter(({ quote }) => text.includes(wordsOf(quote.exact)));
  return { fitting, missing: highlights.length - fitting.length };
};

const wordsOf = (text: string): string => ` ${toKey(text).words.join(' ')} `;
