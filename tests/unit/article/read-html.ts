/** Reads invented pages, and holds every reading to what must be true of all of them. */

import { parseHTML } from 'linkedom';
import { expect } from 'vitest';
import type { Reading } from '../../../lib/article/reading';
import { canonicalText } from '../../../lib/text/canonical-text';
import { fromLegacy } from '../../../lib/text/legacy-encodings';
import { plainScripts } from '../../../lib/text/script-characters';
import { openPage, readInNode } from '../../../scripts/read/read-in-node';

export type ArticleReading = Extract<Reading, { isArticle: true }>;

export const PAGE_URL = 'https://bao.example.vn/thoi-su/bai-viet-mau-post123456.html';

/** Reads a page in jsdom. */
export function readHtml(html: string, options: { url?: string; asked?: boolean } = {}): Reading {
  return readDocument(openPage(html, options.url ?? PAGE_URL), options);
}

/** Reads a page in linkedom. */
export function readHtmlInLinkedom(html: string, url = PAGE_URL): Reading {
  return readDocument(parseHTML(html).document as unknown as Document, { url });
}

export function readDocument(
  document: Document,
  options: { url?: string; asked?: boolean; body?: Element | null } = {},
): Reading {
  const reading = readInNode(document, { ...options, url: options.url ?? PAGE_URL });
  if (reading.isArticle) checkReading(reading);
  return reading;
}

/** The reading of a page that must be an article. */
export function expectArticle(reading: Reading): ArticleReading {
  if (!reading.isArticle) throw new Error(`no article: ${reading.reason}`);
  return reading;
}

/** Blocks as `kind: text`, for reading at a glance. */
export function outline({ article }: ArticleReading): string[] {
  return article.blocks.map((block) => `${block.kind}: ${block.text}`);
}

/** What holds for every reading: each character comes from its run, each block has nodes that show it. */
export function checkReading({ article, sources }: ArticleReading): void {
  expect(sources.blocks).toHaveLength(article.blocks.length);
  article.blocks.forEach((block, index) => {
    const source = sources.blocks[index];
    if (source === undefined) throw new Error(`block ${index} has no source`);
    expect(block.text).toBe(canonicalText(block.text));
    expect(source.nodes.length).toBeGreaterThan(0);
    let end = 0;
    for (const run of source.runs) {
      // What no run holds is a joining space.
      expect(block.text.slice(end, run.start).trim()).toBe('');
      const slice = run.node.data.slice(run.nodeStart, run.nodeEnd);
      const written = block.text.slice(run.start, run.end);
      // A mark that got brackets of its own is longer than what its node holds.
      const bare = written.length > slice.length ? written.replace(/[⁽⁾]/g, '') : written;
      const asRead = [slice, ...readings(slice)].map(comparable);
      expect(asRead).toContain(comparable(bare));
      expect(source.nodes.some((node) => node.contains(run.node))).toBe(true);
      end = run.end;
    }
    expect(block.text.slice(end)).toBe('');
    for (const node of source.nodes) expect(sources.root.contains(node)).toBe(true);
    for (const span of block.spans ?? []) {
      expect(span.end).toBeGreaterThan(span.start);
      expect(span.end).toBeLessThanOrEqual(block.text.length);
    }
  });
}

/** What a text for a font from before Unicode may be read as. */
function readings(text: string): string[] {
  return (['tcvn3', 'vni'] as const).flatMap((encoding) =>
    [false, true].map((isCapitals) =>
      fromLegacy(text, encoding, isCapitals)
        .map((piece) => piece.text)
        .join(''),
    ),
  );
}

/** A power's minus is a sign of its own on the page. */
function comparable(text: string): string {
  return plainScripts(canonicalText(`x${text}x`)).replace(/[−–]/g, '-');
}
