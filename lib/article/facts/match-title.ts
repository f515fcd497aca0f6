/** Comparing a line of the page with the titles that the page gives for machines. */

import { foldText } from '../../text/fold-text';
import { toWords } from '../../text/letters';

/** How well a line agrees with the page's own titles. */
export type TitleMatch = 'same' | 'start' | 'similar' | 'none';

const TITLE_SEPARATOR = /\s+[-|–—:•·»]+\s+|\s*\|\s*/;

/** Compares lines with the titles; made once a page. */
export function createTitleMatcher(titles: readonly string[]): (text: string) => TitleMatch {
  const whole = titles.map(wordsOf).filter((words) => words.length > 0);
  const same = new Set(whole.map((words) => words.join(' ')));
  const starts = new Set<string>();
  for (const title of titles) {
    const parts = title.split(TITLE_SEPARATOR);
    for (let count = 1; count < parts.length; count += 1) {
      starts.add(wordsOf(parts.slice(0, count).join(' ')).join(' '));
      starts.add(wordsOf(parts.slice(count).join(' ')).join(' '));
    }
  }
  const sets = whole.map((words) => new Set(words));
  const lengths = [...same, ...starts].map((words) => words.length);
  return (text) => {
    // Folding is dear and a page has hundreds of lines: most are told apart by their length.
    if (!lengths.some((length) => text.length >= length * 0.6 && text.length <= length * 1.6 + 4)) return 'none';
    const words = wordsOf(text);
    const joined = words.join(' ');
    if (joined.length < 6) return 'none';
    if (same.has(joined)) return 'same';
    if (words.length >= 3 && starts.has(joined)) return 'start';
    if (words.length < 5) return 'none';
    return sets.some((set) => overlap(words, set) >= 0.7) ? 'similar' : 'none';
  };
}

function wordsOf(text: string): string[] {
  return toWords(foldText(text));
}

/** Jaccard index of two sets of words. */
function overlap(words: readonly string[], other: ReadonlySet<string>): number {
  const own = new Set(words);
  let shared = 0;
  for (const word of own) if (other.has(word)) shared += 1;
  return shared / (own.size + other.size - shared);
}
