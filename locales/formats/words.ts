/** What formats are called, and the words that stand in their files: loaded when something is exported. */

/** The formats that one article can be exported in, by the ids of their rows in `lib/export/formats.ts`. */
export type ArticleFormatName =
  | 'markdown'
  | 'markdown-marks'
  | 'text'
  | 'html'
  | 'epub'
  | 'excel-highlights'
  | 'csv-highlights'
  | 'ris'
  | 'bibtex'
  | 'csl-json'
  | 'annotations';

/** Those that several articles can be exported in; `archive` holds the whole collection. */
export type CollectionFormatName = ArticleFormatName | 'excel-articles' | 'csv-articles' | 'json-lines' | 'archive';

/** What an article can be put on the clipboard as. */
export type ClipboardName = 'copy-markdown' | 'copy-citation' | 'copy-apa';

/** The columns of the tables, by their names in `lib/export/tables/columns.ts`. */
export type ColumnName =
  | 'quote'
  | 'meaning'
  | 'note'
  | 'tags'
  | 'state'
  | 'marked'
  | 'headline'
  | 'outlet'
  | 'published'
  | 'authors'
  | 'source'
  | 'section'
  | 'topic'
  | 'tone'
  | 'status'
  | 'summary'
  | 'articleTags'
  | 'articleNote'
  | 'highlightCount'
  | 'language'
  | 'saved'
  | 'link';

export interface FormatWords {
  formats: Record<CollectionFormatName, string>;
  clipboard: Record<ClipboardName, string>;
  /** Heads of tables. */
  columns: Record<ColumnName, string>;
  /** Heading over what is in a book. */
  contents: string;
}
