/** From the page in view and the article as it is kept to what the panel shows. */

import type { HighlightView, PageView, Passage } from '../../components/article/views';
import type { PanelView } from '../../components/panel/views';
import { locateTarget } from '../anchor/locate';
import { toSearchable } from '../anchor/searchable';
import type { Article } from '../model/article';
import type { FoundHighlight, Highlight } from '../model/highlight';

/** `stored`: the kept article with its text; null where it is not known, or not yet. */
export function toPanelView(view: PageView, stored: Article | null): PanelView {
  if (view.kind !== 'article') return view;
  const { article, kept, outletName, question, reprint, found } = view;
  const highlights = toHighlightViews(kept?.highlights ?? [], found, stored?.id === kept?.id ? stored : null);
  return { kind: 'article', article, outletName, kept, question, reprint, highlights };
}

/** Each highlight with what became of it in the text in view. */
export function toHighlightViews(
  highlights: readonly Highlight[],
  found: Readonly<Record<string, FoundHighlight>>,
  stored: Article | null,
): HighlightView[] {
  return highlights.map((highlight) => {
    const became = found[highlight.id] ?? { state: 'exact' };
    return {
      highlight,
      found: became,
      ...(became.state === 'orphan' ? { saved: passageOf(highlight, stored) } : {}),
    };
  });
}

/** The paragraph around a quote as it was stored; where no stored text holds it, the context that was kept with it. */
export function passageOf(highlight: Highlight, stored: Article | null): Passage {
  const { quote } = highlight;
  const around = { before: quote.prefix, quote: quote.exact, after: quote.suffix };
  if (stored === null) return around;
  const located = locateTarget(highlight, toSearchable(stored.blocks, stored.fingerprint));
  if (located.state !== 'exact' && located.state !== 'moved') return around;
  const { startBlock, startOffset, endBlock, endOffset } = located.position;
  return {
    before: stored.blocks[startBlock]?.text.slice(0, startOffset) ?? '',
    quote: quote.exact,
    after: stored.blocks[endBlock]?.text.slice(endOffset) ?? '',
  };
}
