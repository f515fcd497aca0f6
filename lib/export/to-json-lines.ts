/** Articles for corpora: JSON Lines, an article a line, its text and everything that is known of it. */

import { plainTextOf } from './sheet-text';
import type { SheetWriter } from './sheet-writer';
import type { FileWords } from './words';

export function createJsonLinesWriter(words: FileWords): SheetWriter {
  return {
    begin: () => '',
    add: (sheet) => {
      const { facts, notes, tags, highlights } = sheet;
      const { text, rangeOf } = plainTextOf(sheet);
      const line = {
        ...facts,
        tags,
        notes,
        text,
        highlights: highlights.map(({ number: _, position, colour, ...rest }) => ({
          ...rest,
          colour,
          meaning: words.colours[colour],
          // Null: these words are not in the text, or not in one place.
          range: position && rangeOf(position),
        })),
      };
      return `${JSON.stringify(line)}\n`;
    },
    end: () => '',
  };
}
