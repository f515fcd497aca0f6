/** A peer's answer in the terms of the measures. The peers give their text as one tree of elements. */

import type { Extract } from '../../../tests/measures/score-extract.ts';

export interface PeerAnswer {
  title: string | null | undefined;
  published: string | null | undefined;
  lead: string | null | undefined;
  author: string | null | undefined;
  /** Null where the peer found no text. */
  content: Node | null | undefined;
}

/**
 * No peer tells whether a page is an article when it reads one, so a page counts as read where there is text. No peer
 * names its captions; the <figcaption> elements of its content count as captions all the same. None knows the source
 * of a reprint.
 */
export function toExtract({ title, published, lead, author, content }: PeerAnswer): Extract {
  const text = { lines: [''], captions: [] as string[] };
  if (content) collect(content, text);
  const body = text.lines.map((line) => line.trim()).filter((line) => line !== '');
  return {
    isArticle: body.length > 0,
    title: title ?? undefined,
    published: published || undefined,
    lead: lead ?? undefined,
    authors: author ? [author] : [],
    body,
    captions: text.captions,
  };
}

const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'IFRAME', 'BUTTON', 'SELECT']);
const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR'.split(
    ' ',
  ),
);
const TEXT_NODE = 3;

function collect(node: Node, text: { lines: string[]; captions: string[] }): void {
  for (const child of node.childNodes) {
    const name = child.nodeName.toUpperCase();
    if (child.nodeType === TEXT_NODE) {
      text.lines.push((text.lines.pop() ?? '') + (child.nodeValue ?? ''));
    } else if (name === 'FIGCAPTION') {
      text.captions.push(child.textContent ?? '');
    } else if (!SILENT.has(name)) {
      if (!INLINE.has(name)) text.lines.push('');
      collect(child, text);
      if (!INLINE.has(name)) text.lines.push('');
    }
  }
}
