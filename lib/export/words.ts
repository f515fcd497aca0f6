import type { ArticleStatus, Tone } from '../model/article';
import type { HighlightColour } from '../model/highlight';
import type { TableColumn } from '../model/table-columns';
import type { FactWords } from '../sheet/facts-line';

/** The words that a file is written with, in the language of the interface. The article’s own words stay as they are. */
export interface FileWords extends FactWords {
  /** Their language, as BCP 47. */
  language: string;
  /** Heading over the highlights. */
  highlights: string;
  /** Said with that heading where the text itself shows them between braces. */
  betweenBraces: string;
  note: string;
  tags: string;
  /** What stands for an image. */
  image: string;
  /** Said under a highlight where the kept text has other words now than those that were marked, or none of them. */
  edited: string;
  changed: string;
  gone: string;
  /** What the reader means by each colour. */
  colours: Record<HighlightColour, string>;
  tones: Record<Tone, string>;
  statuses: Record<ArticleStatus, string>;
  /** Heads of tables. */
  columns: Record<TableColumn, string>;
  /** Heading over what is in a book. */
  contents: string;
  /** When the article was kept, as a line: "Lưu lúc …". */
  savedAt(iso: string): string;
}
