/**
 * The sheet: one article as a tree, with the reader's highlights on its words. Print, the saved copy and every format of
 * export draw this tree and nothing else, so that what leaves the machine is the same everywhere.
 *
 * Drawn from top to bottom it is `above`, `headline`, `body`: all words of the article's text, each once, in reading order.
 * What is under `facts`, `notes`, `tags` and `highlights` is told around the text, each format in its own way.
 */

import type { Article } from '../model/article';
import type { CorrectionKey } from '../model/corrections';
import type { Highlight, HighlightState, TextPosition } from '../model/highlight';

export interface Sheet {
  facts: SheetFacts;
  /** What stands over the headline: as a rule the kicker or nothing. */
  above: readonly SheetPart[];
  /** Null where neither the text nor the reader has one. */
  headline: SheetText | null;
  /** The text under the headline: lead, paragraphs, lists, tables, figures, byline. */
  body: readonly SheetPart[];
  /** What the reader wrote on the article as a whole: the note, then earlier ones that a merge kept. None is blank. */
  notes: readonly string[];
  /** The article's own tags; each highlight has its own. */
  tags: readonly string[];
  /** Every live highlight, in the order of the text; those that are not drawn in it stand where they stood in theirs. */
  highlights: readonly SheetHighlight[];
}

/** What is known of the article, with the reader's corrections. */
export interface SheetFacts
  extends Pick<
    Article,
    | 'id'
    | 'url'
    | 'addresses'
    | 'host'
    | 'language'
    | 'kicker'
    | 'headline'
    | 'lead'
    | 'authors'
    | 'source'
    | 'section'
    | 'publishedAt'
    | 'modifiedAt'
    | 'savedAt'
    | 'tone'
    | 'topic'
    | 'summary'
    | 'status'
    | 'readAt'
  > {
  /** The outlet's name in Vietnamese, as it was called when the article was kept; the host where it is not listed. */
  outletName: string;
  /** Which of these facts are the reader's word in place of the page's. */
  corrected: readonly CorrectionKey[];
}

/** Words of the article in runs; together the runs are the whole text of its block, in order. */
export interface SheetText {
  /** Which block of the article it is, so that a position in the text can be found in what is drawn. Null: of none. */
  block: number | null;
  /** Empty where it has no words. */
  runs: readonly SheetRun[];
}

/** A stretch of text, never empty, that is set in one way throughout. It holds no line break: a block's text has none. */
export interface SheetRun {
  text: string;
  /** All highlights over it, in their order in the sheet, outermost first. */
  highlights: readonly RunHighlight[];
  strong: boolean;
  emphasis: boolean;
  /** Set above or below the line. Its text has Unicode's own characters where there are such ("³"), else plain letters. */
  script?: ScriptKind;
  /** It is the space at the end of a line that its writer set: what can keep lines goes on in the next one. */
  endsLine?: true;
  /** An http(s) address as a browser writes it, safe to open. */
  link?: string;
  /** The numbers of the highlights that end with this run, to stand right behind it. */
  numbers: readonly number[];
}

/** A power, an index, or the mark of a note as it is printed: "⁽¹⁾", "[1]", "*". */
export type ScriptKind = 'superscript' | 'subscript' | 'note-mark';

export type RunHighlight = Pick<Highlight, 'id' | 'colour'>;

export type SheetPart = SheetParagraph | SheetHeading | SheetFigure | SheetList | SheetTable;

export interface SheetParagraph extends SheetText {
  kind: 'kicker' | 'lead' | 'paragraph' | 'quote' | 'byline';
}

export interface SheetHeading extends SheetText {
  kind: 'heading';
  /** The headline is 1. */
  level: 2 | 3 | 4;
}

/** Its text is the caption. Without image and caption it only says that the page has a figure here. */
export interface SheetFigure extends SheetText {
  kind: 'figure';
  /** Where the image is on the page's server: nothing is loaded to draw a sheet. */
  image?: { url: string; alt?: string };
  /** Who took the picture, where the caption does not tell it. */
  credit?: string;
}

export interface SheetList {
  kind: 'list';
  ordered: boolean;
  items: readonly SheetItem[];
}

/** An item with the lists that stand in it, under its words. No list stands in more than `DEEPEST_LIST` others. */
export interface SheetItem extends SheetText {
  lists: readonly SheetList[];
}

/**
 * All rows have the same number of cells: each cell stands in its printed column, and an empty place is an empty cell. A cell
 * over several places stands in the first of them, and what is in the others says that it is covered.
 */
export interface SheetTable {
  kind: 'table';
  rows: readonly (readonly SheetCell[])[];
}

export interface SheetCell extends SheetText {
  /** Of a covered place: whether the cell over it is one. */
  header: boolean;
  /** What a header is for, where the page says it: the cells of its row, or those below it. */
  scope?: 'row' | 'column';
  /** How many of the table's rows and columns it stands in; at least 1, and never outside the table. */
  rowSpan: number;
  columnSpan: number;
  /** True where a cell above or before it reaches over this place; it has no words of its own. */
  isCovered: boolean;
}

/** A highlight with what became of its words in the text as it is kept. */
export interface SheetHighlight extends Pick<Highlight, 'id' | 'colour' | 'quote' | 'createdAt'> {
  /** The reader's note, then earlier ones that a merge kept. None is blank. */
  notes: readonly string[];
  tags: readonly string[];
  state: HighlightState;
  /**
   * Where it is drawn. Null: it is only listed, since the text does not hold its words, holds them in several places, or
   * says another thing now; drawn there, nothing could tell that this is not what was marked.
   */
  position: TextPosition | null;
  /** From 1 in the order of the sheet, where there is more to tell than its colour: a note, a tag, or that it is not drawn. */
  number?: number;
}

/** In how many others a list may stand. As deep as word processors go; a page may claim any depth. */
export const DEEPEST_LIST = 8;
