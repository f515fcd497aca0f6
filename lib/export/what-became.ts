import type { SheetHighlight } from '../sheet/sheet';
import type { FileWords } from './words';

/** What became of a highlight in the text as it is kept; empty where its words stand there as they were marked. */
export function becameOf({ state, position }: SheetHighlight, words: FileWords): string {
  if (state === 'edited' || state === 'changed') return words[state];
  return position === null ? words.gone : '';
}
