/** Where the article's page is to be opened: at the passage that the reader is at in the saved copy. */

import type { Article } from '../model/article';
import type { HighlightId } from '../model/ids';
import { toPassageAddress } from '../model/passage-address';
import { textAt } from '../model/text-position';
import type { Session } from '../session/session';

/** A block that ends higher than this is under the bar, in CSS pixels. */
const UNDER_BAR = 72;

/** At the first block that is in the window; as it is where that is the article's first one. */
export function liveAddressAt({ url, blocks }: Article, { article }: Session, document: Document): string {
  const sources = article?.sources.blocks ?? [];
  const isInWindow = ({ nodes }: { nodes: readonly Node[] }) =>
    nodes.some((node) => node.isConnected && (node as Element).getBoundingClientRect().bottom > UNDER_BAR);
  const top = (document.defaultView?.scrollY ?? 0) > 0 ? sources.findIndex(isInWindow) : 0;
  const text = top > 0 ? blocks[top]?.text : undefined;
  return (text === undefined ? undefined : toPassageAddress(url, text)) ?? url;
}

/** At a highlight: at the words that it is on in the text in view, else at those that were marked. */
export function liveAddressOf({ url, blocks }: Article, { highlights }: Session, id: HighlightId): string {
  const located = highlights.find(id);
  if (located === undefined) return url;
  const { position, highlight } = located;
  const words = (position && textAt(blocks, position)) ?? highlight.quote.exact;
  return toPassageAddress(url, words) ?? url;
}
