/** The press digest as plain data: its first page, its groups, its entries. Whatever shows it or hands it on is made of this alone. */

import type { ArticleLanguage } from '../model/article';
import type { ArticleId } from '../model/ids';
import type { Language } from '../model/settings/settings';
import type { Spoken } from './spoken';

/** A stretch of text that is set in one way; never empty, without a line break. */
export interface DigestRun extends Spoken {
  text: string;
  bold?: true;
  italic?: true;
  /** An http(s) address as a browser writes it. */
  link?: string;
}

/** A line of a note, which is Markdown. */
export interface NoteLine {
  runs: DigestRun[];
  /** In how many lists it stands. */
  depth: number;
  /** What stands before the first line of a list's item: a dash, or its number. */
  sign?: string;
}

export interface DigestQuote {
  /** What the colour means to the reader. */
  meaning: string;
  /** One for each block of the article that it reaches over. */
  paragraphs: string[];
  notes: NoteLine[][];
}

export interface DigestEntry {
  id: ArticleId;
  headline: string;
  /** Of the paper's words. */
  language: ArticleLanguage;
  outletName: string;
  /** Absent where the article names none that can be opened. */
  url?: string;
  /** As they are printed behind the outlet's name, the date first. */
  facts: string[];
  summary: string[];
  quotes: DigestQuote[];
  notes: NoteLine[][];
}

export interface DigestGroup {
  /** By which the reader's order knows it; null: what belongs to none. */
  key: string | null;
  name: string;
  entries: DigestEntry[];
}

export interface CountRow extends Spoken {
  name: string;
  now: number;
  /** Null where there is no period before. */
  before: number | null;
}

export interface CountSection {
  title: string;
  rows: CountRow[];
}

/** Who writes, under whose heading; each empty where the reader left it out. */
export interface DigestHead {
  country: string;
  motto: string;
  superior: string;
  office: string;
  number: string;
  placeAndDay: string;
}

export interface Digest {
  language: Language;
  /** Null where the letterhead is left out. */
  head: DigestHead | null;
  title: string;
  subject: string;
  addressees: string[];
  total: string;
  counts: CountSection[];
  /** Whether there is a table of contents. */
  hasContents: boolean;
  /** Whether each entry's address is printed as it is. */
  hasAddresses: boolean;
  groups: DigestGroup[];
  /** Headlines of what belongs in it and could not be read. */
  missing: string[];
  recipients: string[];
  signerRole: string;
  signer: string;
}
