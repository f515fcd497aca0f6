/** The result of reading a page: the article as plain data and, beside it, where each piece stands in the DOM. */

import type { NoArticle, ReadArticle, Remark } from '../model/article';

/**
 * A stretch of a block's text and the text node that it came from. Where both lengths are equal the stretch maps
 * one to one; otherwise (collapsed white space, a composed letter) it is indivisible.
 * Offsets are UTF-16; ends are exclusive.
 */
export interface SourceRun {
  node: Text;
  nodeStart: number;
  nodeEnd: number;
  start: number;
  end: number;
}

/** Where one block stands in the DOM. */
export interface BlockSource {
  /** In order of the text, without overlap. Characters that no node holds (a space between two elements) have no run. */
  runs: SourceRun[];
  /** The smallest set of nodes that shows the whole block, images included: elements, or text nodes in a run of `<br>`. */
  nodes: Node[];
}

/** Where the article stands in the DOM. `blocks[i]` belongs to `article.blocks[i]`. */
export interface Sources {
  blocks: BlockSource[];
  /** What each text node held when it was read: a node that holds something else now stands for nothing. */
  texts: Map<Text, string>;
  /** Nodes outside the text that belong to the article and stay visible: the date line, the author box. */
  kept: Node[];
  /** The deepest element that holds the whole article. */
  root: Element;
}

export type { NoArticle, Remark };

export type Reading =
  | {
      isArticle: true;
      /** True where the page may be cleared without asking. */
      certain: boolean;
      /** True where the text was taken from `ReadOptions.body`. */
      fromBody: boolean;
      article: ReadArticle;
      sources: Sources;
      /** Empty on nearly every page. */
      remarks: Remark[];
    }
  | { isArticle: false; reason: NoArticle };

/** The reading of a page that holds an article. */
export type ArticleReading = Extract<Reading, { isArticle: true }>;

/** One thing that was decided, and by what evidence. */
export interface Explanation {
  about: 'block' | 'clutter' | 'refusal' | 'confidence' | 'certainty';
  /** The evidence, in words. */
  what: string;
  /** What it weighs, where it is one summand of many. */
  weight?: number;
  /** What it is about; absent for the page as a whole. */
  element?: Element;
}

export type Explain = (explanation: Explanation) => void;

export interface ReadOptions {
  /** The page's address. */
  url: string;
  /** True where the page does not render the element. Given by the caller, so that reading runs where there is no layout. */
  isHidden: (element: Element) => boolean;
  /** The reader asked for this page: read it even where the rules would rather say that it is none. */
  asked?: boolean;
  /**
   * The element that holds the text, where somebody knows: the reader, who pointed at it on this page (`asked` too) or on
   * another one of this layout. Where it holds none, the page is read without it.
   */
  body?: Element | null;
  /**
   * The nodes of other articles that the page shows above or below this one: nothing in them is read, and what the page's
   * head says of date and authors may be theirs.
   */
  apart?: readonly Node[];
  /** Is told of each decision as it is made; for those who work on the rules. It must not change the page. */
  explain?: Explain;
}
