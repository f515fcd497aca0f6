import type { HighlightColour } from '../lib/model/highlight';
import type { InPageWords } from './in-page';

/** The words with the colours' meanings as the reader named them. */
export function withMeanings<W extends Pick<InPageWords, 'colours'>>(
  words: W,
  meanings: Partial<Record<HighlightColour, string>>,
): W {
  const { colours } = words;
  const named = Object.entries(meanings).map(([colour, meaning]) => [
    colour,
    { ...colours[colour as HighlightColour], meaning },
  ]);
  return { ...words, colours: { ...colours, ...Object.fromEntries(named) } };
}
