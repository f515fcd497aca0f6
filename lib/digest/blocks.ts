/** The document as it is drawn from top to bottom: the writer for Word, the preview and the e-mail draw these blocks and nothing else. */

import type { CountSection, DigestRun } from './digest';
import type { StyleName } from './measures';
import type { Spoken } from './spoken';

export interface StyledLine {
  style: StyleName;
  text: string;
  /** It is set no wider than this, in millimetres: so that a long name is broken near its middle. */
  width?: number;
  /** How wide the rule is that stands under it, in millimetres. */
  rule?: number;
}

export interface DigestLine {
  kind: 'line';
  style: StyleName;
  runs: DigestRun[];
  /** In how many lists it stands. */
  depth?: number;
  /** Of a heading: the table of contents leads to it. */
  level?: 1 | 2;
  anchor?: string;
  /** It stands on one page with the line behind it, as its style does not ask by itself. */
  keepsNext?: true;
  /** On a new page. */
  startsPage?: true;
  rule?: number;
}

export interface ContentsLine extends Spoken {
  level: 1 | 2;
  text: string;
  anchor: string;
}

export type DigestBlock =
  | { kind: 'letterhead'; left: StyledLine[]; right: StyledLine[] }
  | DigestLine
  /** `figures`: what stands over the numbers; a table for each section, under its own name. */
  | { kind: 'counts'; figures: string[]; sections: CountSection[] }
  /** `deepest`: whether the headlines stand in it, or the groups alone. */
  | { kind: 'contents'; deepest: 1 | 2; entries: ContentsLine[] }
  | { kind: 'foot'; left: StyledLine[]; right: StyledLine[] };
