/** What is read out of another program's file, before it becomes records of ours. */

import type { HighlightColour } from '../model/highlight';
import type { ImportFormatId } from '../model/import-format';

export interface ImportedHighlight {
  /** As the other program has it; made canonical later. */
  exact: string;
  prefix?: string;
  suffix?: string;
  note?: string;
  tags?: readonly string[];
  colour?: HighlightColour;
  /** Milliseconds since the epoch. */
  createdAt?: number;
}

export interface ImportedPage {
  url: string;
  title?: string;
  authors?: readonly string[];
  /** As the other program has it. */
  publishedAt?: string;
  /** What the page says of itself in a sentence or two. */
  excerpt?: string;
  note?: string;
  tags?: readonly string[];
  /** Milliseconds since the epoch. */
  savedAt?: number;
  highlights?: readonly ImportedHighlight[];
}

export interface FoundImport {
  format: ImportFormatId;
  pages: ImportedPage[];
  /** Entries that name no web address, or are not as their format says. */
  refused: number;
}

/** What a file is known to be, before its entries are looked at: there may be tens of thousands of them. */
export interface ListedImport {
  format: ImportFormatId;
  /** Of each entry, made when it is asked for: its pages; null where it names none. Gone through once. */
  entries: Iterable<readonly ImportedPage[] | null>;
}
