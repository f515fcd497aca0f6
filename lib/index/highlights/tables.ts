/** What the index has of highlights: a row and tokens each, beside those of their article. */

import { TOKEN_SIGNS } from '../tokens';

export const HIGHLIGHT_TABLES: Readonly<Record<string, readonly string[]>> = {
  // `place`: among the live ones of the article, in the order of the text. Which one that is the records tell.
  marks: [
    `CREATE TABLE marks (
      mark INTEGER PRIMARY KEY, doc INTEGER NOT NULL, place INTEGER NOT NULL, made INTEGER NOT NULL)`,
    'CREATE INDEX marks_doc ON marks (doc)',
    'CREATE INDEX marks_made ON marks (made)',
  ],
  // Its colour, its tags and those of its article.
  mark_names: [
    'CREATE TABLE mark_names (mark INTEGER NOT NULL, name INTEGER NOT NULL, PRIMARY KEY (mark, name)) WITHOUT ROWID',
  ],
  // Its own words, and all that its article can be filtered by: one question answers what is asked of both.
  mark_words: [
    `CREATE VIRTUAL TABLE mark_words USING fts5(
      tokens, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '${TOKEN_SIGNS}'")`,
  ],
};
