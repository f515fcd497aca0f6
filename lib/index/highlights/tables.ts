/** What the index has of highlights: a row in their columns and tokens each, beside those of their article. */

import { type ColumnLayout, type Columns, toColumnTable } from '../columns';
import { TOKEN_SIGNS } from '../tokens';

type Moment = 'made' | 'doc';
type Count = 'place' | 'names' | 'signs';

/**
 * `made`: milliseconds since the epoch; `doc`: the document of its article. `place`: among the live ones of the article, in the order
 * of the text: which one that is the records tell. `names`: the number of the set of its colour, its tags and its article's.
 */
export const MARK_COLUMNS: ColumnLayout<Moment, Count> = {
  table: 'mark_columns',
  floats: ['made', 'doc'],
  ints: ['place', 'names', 'signs'],
  sign: 'signs',
  rows: 256,
};

export type MarkColumns = Columns<Moment, Count>;

export const HIGHLIGHT_TABLES: Readonly<Record<string, readonly string[]>> = {
  [MARK_COLUMNS.table]: [toColumnTable(MARK_COLUMNS)],
  // Its own words, and all that its article can be filtered by: one question answers what is asked of both.
  mark_words: [
    `CREATE VIRTUAL TABLE mark_words USING fts5(
      tokens, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '${TOKEN_SIGNS}'")`,
  ],
};
