/** The files that an article's text leads to: the decree that it announces, the form that it comes with. */

import { isDocumentAddress, toWebAddress } from '../model/address';
import type { Block } from '../model/article';

export interface AttachedDocument {
  /** The words that lead to it, as they are printed. */
  name: string;
  url: string;
}

/** In the order of the text, each once. Nothing of them is fetched. */
export function attachedDocumentsOf(blocks: readonly Block[]): AttachedDocument[] {
  const documents = new Map<string, AttachedDocument>();
  for (const { text, spans = [] } of blocks) {
    for (const span of spans) {
      const url = span.kind === 'link' && isDocumentAddress(span.href) ? toWebAddress(span.href) : undefined;
      if (url === undefined || documents.has(url)) continue;
      documents.set(url, { name: text.slice(span.start, span.end).trim() || url, url });
    }
  }
  return [...documents.values()];
}
