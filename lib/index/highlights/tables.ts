/** What the index has of highlights: a row in their columns and tokens each, beside those of their article. */

import { type ColumnLayout, type Columns, toColumnTable } from '../columns';
import { FIRST_LATE } from '../doc-columns';
import { TOKEN_SIGNS } from '../tokens';

type Moment = 'made';
type Count = 'doc' | 'nth' | 'names';

/**
 * `made`: milliseconds since the epoch. `doc`: the document of its article, packed. `nth`: which of the live ones of the article it is,
 * from 1, in the order of the text; the records tell more. `names`: the number of the set of its colour, its tags and its article's.
 */
export const MARK_COLUMNS: ColumnLayout<Moment, Count> = {
  table: 'mark_columns',
  floats: ['made'],
  ints: ['doc', 'nth', 'names'],
  sign: 'nth',
  rows: 384,
};

/** Numbers from here on are those of late documents. */
const PACKED_LATE = 2 ** 31;

/** The number of a document in 32 bits. */
export const packDoc = (doc: number): number => (doc < FIRST_LATE ? doc : doc - FIRST_LATE + PACKED_LATE);
export const unpackDoc = (packed: number): number =>
  packed < PACKED_LATE ? packed : packed - PACKED_LATE + FIRST_LATE;

export type MarkColumns = Columns<Moment, Count>;

export const HIGHLIGHT_TABLES: Readonly<Record<string, readonly string[]>> = {
  [MARK_COLUMNS.table]: [toColumnTable(MARK_COLUMNS)],
  // Its own words, and all that its article can be filtered by: one question answers what is asked of both.
  mark_words: [
    `CREATE VIRTUAL TABLE mark_words USING fts5(
      tokens, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '${TOKEN_SIGNS}'")`,
  ],
};
