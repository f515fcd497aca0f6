/** What formats are called, and the words that stand in their files: loaded when something is exported. */

import type { TableColumn } from '../../lib/model/table-columns';

/** The formats that one article can be exported in, by the ids of their rows in `lib/export/formats.ts`. */
export type ArticleFormatName =
  | 'markdown'
  | 'markdown-marks'
  | 'text'
  | 'html'
  | 'epub'
  | 'excel-highlights'
  | 'excel-articles'
  | 'csv-highlights'
  | 'csv-articles'
  | 'ris'
  | 'bibtex'
  | 'csl-json'
  | 'annotations'
  | 'json-lines';

/** Those that several articles can be exported in; `archive` holds the whole collection. */
export type CollectionFormatName = ArticleFormatName | 'archive';

/** What an article can be put on the clipboard as. */
export type ClipboardName = 'copy-markdown' | 'copy-markdown-marks' | 'copy-citation' | 'copy-apa';

export interface FormatWords {
  formats: Record<CollectionFormatName, string>;
  clipboard: Record<ClipboardName, string>;
  /** Told when it is on the clipboard. */
  copied: Record<ClipboardName, string>;
  /** Heads of tables. */
  columns: Record<TableColumn, string>;
  /** Heading over what is in a book. */
  contents: string;
}
