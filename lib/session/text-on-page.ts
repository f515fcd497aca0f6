/** Between the page and the article's text: which words a range covers, where words stand, bringing them into view. */

import { blockAtNode, offsetOf, positionOfRange, rangesOf } from '../anchor/dom-range';
import { snapToWords, trimPosition, wholeOf } from '../anchor/positions';
import type { ArticleReading } from '../article/reading';
import { createDomAccess } from '../dom/dom-access';
import { ReaderError } from '../model/error';
import type { TextPosition } from '../model/highlight';
import { samePosition, textAt } from '../model/text-position';
import type { Painter } from '../page/paint/paint';

export interface TextOnPageParts {
  document: Document;
  painter: Pick<Painter, 'flash'>;
  /** The article in view. */
  article: () => ArticleReading | null;
  /** Reads the page again where it has changed since it was read. */
  refresh: () => void;
}

export interface TextOnPage {
  /** The part of the article's text that a range covers, in whole words; throws where a range holds none of it. */
  positionOf(range: Range | null): TextPosition;
  /** The same where nobody has asked for it: null where there is nothing of the article to offer. */
  positionIn(range: Range | null): TextPosition | null;
  /** Where a caret stands in the article's text; null where it stands elsewhere. */
  caretAt(caret: Range | null): TextPosition | null;
  /** The paragraph, the caption or the table that a node stands in; throws for a node outside the article. */
  wholeAt(node: Node): TextPosition;
  /** The paragraphs, captions or tables that a position lies in; null where it is whole already. */
  wholeAround(position: TextPosition): TextPosition | null;
  /** The words at a position. */
  textAt(position: TextPosition): string;
  /** Where the words at a position stand on the page. */
  rangesAt(position: TextPosition): Range[];
  /** Makes the words at a position the page's selection. */
  select(position: TextPosition): void;
  /** Brings ranges into view and shows them for a moment. */
  show(ranges: readonly Range[]): void;
}

export function createTextOnPage({ document, painter, article: articleInView, refresh }: TextOnPageParts): TextOnPage {
  const requireArticle = (): ArticleReading => {
    const article = articleInView();
    if (!article) throw new ReaderError('no-article');
    return article;
  };
  /** What is marked is what stands on the page now, also where the page has changed a moment ago. */
  const articleNow = (): ArticleReading => {
    refresh();
    return requireArticle();
  };
  const rangesAt = (position: TextPosition) => rangesOf(position, requireArticle().sources, document);
  const positionOf = (range: Range | null) => {
    const { article, sources } = articleNow();
    if (!range || range.collapsed) throw new ReaderError('nothing-selected');
    const position = positionOfRange(range, sources);
    const trimmed = position && trimPosition(article.blocks, position);
    if (!trimmed) throw new ReaderError('selection-outside');
    return snapToWords(article.blocks, trimmed);
  };
  return {
    rangesAt,
    positionOf,
    positionIn(range) {
      try {
        return positionOf(range);
      } catch {
        return null;
      }
    },
    caretAt(caret) {
      const article = articleInView();
      const place = caret && article && offsetOf(caret.startContainer, caret.startOffset, article.sources);
      if (!place) return null;
      const { block, offset } = place;
      return { startBlock: block, startOffset: offset, endBlock: block, endOffset: offset };
    },
    wholeAt(node) {
      const { article, sources } = articleNow();
      const dom = createDomAccess(document);
      const block = dom && blockAtNode(node, sources, dom);
      if (block === null) throw new ReaderError('selection-outside');
      return wholeOf(article.blocks, { startBlock: block, endBlock: block });
    },
    wholeAround(position) {
      const article = articleInView()?.article;
      const whole = article && wholeOf(article.blocks, position);
      return whole && !samePosition(whole, position) ? whole : null;
    },
    textAt: (position) => textAt(requireArticle().article.blocks, position) ?? '',
    select(position) {
      const ranges = rangesAt(position);
      const [first] = ranges;
      const last = ranges.at(-1);
      if (!first || !last) return;
      const selection = document.getSelection();
      selection?.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset);
    },
    show(ranges) {
      const view = document.defaultView;
      const [first] = ranges;
      if (!first || !view) return;
      const { top } = first.getBoundingClientRect();
      const isCalm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
      view.scrollBy({ top: top - view.innerHeight / 3, behavior: isCalm ? 'instant' : 'smooth' });
      painter.flash(ranges);
    },
  };
}
