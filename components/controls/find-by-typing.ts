import { foldText } from '../../lib/text/fold-text';

/**
 * Which of `labels` is meant by the letters `typed` so far, with or without diacritics; `at` is the place of the one that has
 * the focus, -1 for none. One letter, typed once or several times, goes on to the next label that begins with it; more
 * letters stay where they still fit. Null where no label begins so.
 */
export function findByTyping(labels: readonly string[], typed: string, at: number): number | null {
  const wanted = foldText(typed);
  if (wanted === '') return null;
  const isOneLetter = [...wanted].every((letter) => wanted.startsWith(letter));
  const start = isOneLetter ? at + 1 : Math.max(at, 0);
  const begin = isOneLetter ? wanted.slice(0, 1) : wanted;
  for (let step = 0; step < labels.length; step += 1) {
    const index = (start + step) % labels.length;
    if (foldText(labels[index] ?? '').startsWith(begin)) return index;
  }
  return null;
}
