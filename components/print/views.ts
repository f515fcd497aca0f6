/** What stands on paper, as plain data: `entrypoints/print` makes it, the components draw it. */

import type { Article, Block } from '../../lib/model/article';
import type { ErrorCode } from '../../lib/model/error';
import type { Highlight, HighlightColour } from '../../lib/model/highlight';

/** A stretch of text that is set in one way throughout. */
export interface PrintedRun {
  text: string;
  /** Of the highlights over it, outermost first. */
  colours: readonly HighlightColour[];
  strong: boolean;
  emphasis: boolean;
  /** The numbers of the notes on the highlights that end with it. */
  notes: readonly number[];
}

type FlowKind = Exclude<Block['kind'], 'item' | 'cell'>;

export interface PrintedList {
  ordered: boolean;
  items: { runs: readonly PrintedRun[]; lists: readonly PrintedList[] }[];
}

export type PrintedPart =
  | { kind: 'flow'; as: FlowKind; runs: readonly PrintedRun[]; credit?: string }
  | { kind: 'lists'; lists: readonly PrintedList[] }
  | { kind: 'table'; rows: readonly { header: boolean; runs: readonly PrintedRun[] }[][] };

export interface PrintedNote {
  number: number;
  highlight: Highlight;
  /** `there`: painted. Else the kept text says another thing now, or does not hold the words. */
  state: 'there' | 'changed' | 'gone';
}

export interface PrintedArticle {
  kind: 'article';
  article: Pick<
    Article,
    'headline' | 'language' | 'outletName' | 'url' | 'authors' | 'publishedAt' | 'source' | 'savedAt' | 'note' | 'tags'
  >;
  parts: readonly PrintedPart[];
  notes: readonly PrintedNote[];
  /** The colours that are used. */
  colours: readonly HighlightColour[];
}

export type PrintView = { kind: 'loading' } | { kind: 'error'; error: ErrorCode } | PrintedArticle;
