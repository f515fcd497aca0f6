/** What is read out of another program's file, before it becomes records of ours. */

import type { HighlightColour } from '../model/highlight';

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

/** The programs and forms that are known; each has its name in `locales/transfer`. */
export const IMPORT_FORMATS = [
  'web-annotation',
  'hypothesis',
  'clipper-json',
  'clipper-markdown',
  'readwise',
  'raindrop-csv',
  'bookmarks-html',
  'omnivore',
  'karakeep',
  'csl-json',
  'instapaper',
  'pocket',
  'own-csv',
  'csv',
  'links',
] as const;
export type ImportFormatId = (typeof IMPORT_FORMATS)[number];

export interface FoundImport {
  format: ImportFormatId;
  pages: ImportedPage[];
  /** Entries that name no web address, or are not as their format says. */
  refused: number;
}
