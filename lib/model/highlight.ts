/** What a highlight is, as plain data. */

import type { IsoMoment } from './article';
import type { ArticleId, HighlightId } from './ids';
import type { Stamps } from './merging/stamp';
import type { NoteHistory } from './note';

/** The five colours by the meaning they come with; the reader may rename the meanings, the keys stay. */
export const HIGHLIGHT_COLOURS = ['yellow', 'green', 'blue', 'red', 'grey'] as const;
export type HighlightColour = (typeof HIGHLIGHT_COLOURS)[number];

/** The colour that a bare key from 1 to 5 stands for, in the order of the row; null for every other key, and with a modifier. */
export function colourOfKey({ key, altKey, ctrlKey, metaKey, isComposing }: ColourKey): HighlightColour | null {
  if (altKey || ctrlKey || metaKey || isComposing || !/^[1-9]$/.test(key)) return null;
  return HIGHLIGHT_COLOURS[Number(key) - 1] ?? null;
}

type ColourKey = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing'>;

/** W3C Web Annotation's TextQuoteSelector, over the article's canonical text. */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

/** A range of the article's text: block index and UTF-16 offset in the block's text, end exclusive. */
export interface TextPosition {
  startBlock: number;
  startOffset: number;
  endBlock: number;
  endOffset: number;
}

/**
 * What else of the article tells where a quote belongs. A landmark is a name or a figure with the words before it, "khởi công
 * cầu|Vàm Sông", in the letters of the text; nearer ones are there in greater number.
 */
export interface QuoteSurroundings {
  /** The landmarks before the quote and those after it, in the order of the text. */
  before: string[];
  after: string[];
  /** Of a quote in one cell of a table: what its row and its column are called there. */
  row?: string;
  column?: string;
}

/** What identifies the marked text, independent of any DOM. */
export interface HighlightTarget {
  quote: Quote;
  position: TextPosition;
  /** Absent on highlights of earlier versions of this program. */
  surroundings?: QuoteSurroundings;
  /** Fingerprint of the text that `position` counts in; empty where no text of the article is known to hold the quote. */
  fingerprint: string;
}

/** A highlight as the reader makes it; its id comes from the caller, so a retried write changes nothing. */
export interface NewHighlight extends HighlightTarget {
  id: HighlightId;
  colour: HighlightColour;
  note: string;
  tags: string[];
  createdAt: IsoMoment;
}

/** A highlight in the collection. */
export interface Highlight extends NewHighlight, NoteHistory {
  articleId: ArticleId;
  /** A tombstone: when the reader deleted the highlight. Absent on a live one. */
  deletedAt?: IsoMoment;
  stamps: Stamps<MergedHighlightField>;
}

/** The fields that a merge decides one by one. The target never changes on its own: it is one field. */
export type MergedHighlightField = 'target' | 'colour' | 'note' | 'deletedAt' | `tag:${string}`;

/** What a field said when the reader began to change it, and what it says by the change. */
export interface FieldEdit<Value> {
  from: Value;
  to: Value;
}

/** What the reader can change on a highlight; `target` where the reader says which words it is on now. */
export interface HighlightFields extends Pick<Highlight, 'colour' | 'note' | 'tags'> {
  target: HighlightTarget;
}

/** What the reader changed on a highlight, and nothing else: two tabs change one highlight without undoing each other. */
export type HighlightChanges = { [Field in keyof HighlightFields]?: FieldEdit<HighlightFields[Field]> };

/** What the reader sees of a highlight's content. */
export type HighlightContent = Pick<Highlight, 'colour' | 'note' | 'tags'>;

/**
 * How a highlight was found again on the page in view. Edited: other words, yet nothing known that turns what they say; changed: a
 * figure, a date, a document's number, a negation, a direction or a name is another one.
 */
export type HighlightState = 'exact' | 'moved' | 'edited' | 'changed' | 'ambiguous' | 'orphan';

/** A stretch of the words that were marked (removed), of the words that are on the page now (added), or of both. */
export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/**
 * What is said otherwise now than when it was marked: a figure with its unit and sign, a date, how near a figure is (over, under,
 * about), a negation, a direction or another opposite, a name; or `rewritten`, the same value in another writing. Empty where
 * nothing stands there.
 */
export interface MeaningDifference {
  kind: 'figure' | 'date' | 'degree' | 'negation' | 'direction' | 'name' | 'rewritten';
  before: string;
  after: string;
}

/** What became of a highlight on the page in view. */
export interface FoundHighlight {
  state: HighlightState;
  /** Where the words are not the marked ones any more: from those to these. */
  diff?: DiffPart[];
  /** What of it turns what the words say; and figures that are only written otherwise. */
  differences?: MeaningDifference[];
  /** Where the words stand in several places: each with the text around it, for the reader to choose. */
  places?: { position: TextPosition; before: string; after: string }[];
  /** Of an orphan: the text is another article's, so nothing of it is this highlight's. */
  isOtherArticle?: true;
}
