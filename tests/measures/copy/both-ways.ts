/** The saved copy beside the page that it was read from: the same text, and each range marked on one found on the other. */

import { h, render } from 'preact';
import { SheetParts } from '../../../components/article/SheetParts.tsx';
import { SheetRuns } from '../../../components/article/SheetRuns.tsx';
import { describePosition } from '../../../lib/anchor/describe.ts';
import { positionOfRange, rangesOf } from '../../../lib/anchor/dom-range.ts';
import { locateTarget } from '../../../lib/anchor/locate.ts';
import { trimPosition } from '../../../lib/anchor/positions.ts';
import { toSearchable } from '../../../lib/anchor/searchable.ts';
import type { ArticleReading, Sources } from '../../../lib/article/reading.ts';
import type { Article, ReadArticle } from '../../../lib/model/article.ts';
import type { TextPosition } from '../../../lib/model/highlight.ts';
import type { ArticleId } from '../../../lib/model/ids.ts';
import { BLOCK_BREAK, samePosition, textAt } from '../../../lib/model/text-position.ts';
import { layOutSheet } from '../../../lib/sheet/lay-out-sheet.ts';
import { plainScripts } from '../../../lib/text/script-characters.ts';
import { copyPageWordsFor } from '../../../locales/copy-page/index.ts';
import { wordsFor } from '../../../locales/index.ts';

/** A whole number from 0 up to `count`, exclusive. */
export type Below = (count: number) => number;

/** The article of a reading as it is kept. */
export function keptOf(read: ReadArticle): Article {
  const savedAt = '2026-11-27T02:00:00Z';
  return {
    ...read,
    id: 'copy' as ArticleId,
    outletName: read.host,
    savedAt,
    versionCount: 0,
    tags: [],
    note: '',
    stamps: {},
  };
}

/** Draws a kept article's text as the saved copy does; to be given back to `undraw`. */
export function drawCopy(document: Document, article: Article): Element {
  const { above, headline, body } = layOutSheet(article, [], { isWhole: true });
  const words = wordsFor('vi');
  const look = copyPageWordsFor('vi');
  const root = document.createElement('article');
  document.documentElement.append(root);
  const children = [
    h(SheetParts, { words, parts: above, look }),
    headline && h(SheetRuns, { words, text: headline, look }),
    h(SheetParts, { words, parts: body, look }),
  ];
  render(h('div', null, children), root);
  return root;
}

export function undraw(root: Element): void {
  render(null, root);
  root.remove();
}

/** Blocks whose text the copy does not show, each in words. */
export function missingIn(copy: Sources, { blocks }: Pick<ReadArticle, 'blocks'>): string[] {
  return blocks.flatMap(({ text, kind }, block) => {
    const shown = (copy.blocks[block]?.runs ?? []).map(({ node }) => node.data).join('');
    return plainScripts(shown) === plainScripts(text) ? [] : [`${kind} ${block}: “${text}” is “${shown}”`];
  });
}

/** A range between any two points of texts that the article stands in, as a selection makes it; null where it holds nothing. */
function randomPosition({ blocks, root }: Sources, read: ReadArticle, below: Below): TextPosition | null {
  const runs = blocks.flatMap((block) => block.runs);
  if (runs.length === 0) return null;
  const first = below(runs.length);
  // Most selections are short; one in ten runs from anywhere to anywhere.
  const second = below(10) === 0 ? below(runs.length) : Math.min(runs.length - 1, first + below(4));
  const ends = [Math.min(first, second), Math.max(first, second)].map((at) => {
    const { node } = runs[at] as (typeof runs)[number];
    return { node, offset: below(node.length + 1) };
  });
  const [start, end] = ends as [(typeof ends)[number], (typeof ends)[number]];
  const range = root.ownerDocument.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  const position = positionOfRange(range, { blocks, root, texts: textsOf(blocks), kept: [] });
  return position && trimPosition(read.blocks, position);
}

function textsOf(blocks: Sources['blocks']): Sources['texts'] {
  return new Map(blocks.flatMap(({ runs }) => runs.map(({ node }) => [node, node.data] as const)));
}

/**
 * Marks `count` random ranges on one of the two and looks for each on the other: found exactly, on the same words. Half are
 * marked on the page, half on the copy. Answers how many were tried, and what went wrong, each in words.
 */
export function checkBothWays(
  live: ArticleReading,
  copy: Sources,
  below: Below,
  count: number,
): { tried: number; misses: string[] } {
  const { article, sources } = live;
  const { blocks, fingerprint } = article;
  const searchable = toSearchable(blocks, `not ${fingerprint}`);
  const misses: string[] = [];
  let tried = 0;
  for (let attempt = 0; tried < count && attempt < count * 20; attempt += 1) {
    const isMadeOnPage = attempt % 2 === 0;
    const position = randomPosition(isMadeOnPage ? sources : copy, article, below);
    const target = position && describePosition(blocks, fingerprint, position);
    if (!target) continue;
    tried += 1;
    const wrong = compareAt(target.position, locateTarget(target, searchable), live, copy);
    if (wrong) misses.push(`made on the ${isMadeOnPage ? 'page' : 'copy'}: ${wrong}: ${target.quote.exact}`);
  }
  return { tried, misses };
}

function compareAt(
  wanted: TextPosition,
  located: ReturnType<typeof locateTarget>,
  { article, sources }: ArticleReading,
  copy: Sources,
): string | null {
  if (!('position' in located) || located.state !== 'exact') return located.state;
  if (!samePosition(located.position, wanted)) return 'elsewhere';
  const text = textAt(article.blocks, wanted)?.replaceAll(BLOCK_BREAK, '') ?? '';
  const document = copy.root.ownerDocument;
  const ranges = rangesOf(wanted, copy, document);
  const shown = ranges.map(({ startContainer, startOffset, endOffset }) =>
    (startContainer as Text).data.slice(startOffset, endOffset),
  );
  if (plainScripts(shown.join('')) !== plainScripts(text)) return `other words on the copy: “${shown.join('')}”`;
  if (rangesOf(wanted, sources, sources.root.ownerDocument).length === 0) return 'nowhere on the page';
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return 'nowhere on the copy';
  const whole = document.createRange();
  whole.setStart(first.startContainer, first.startOffset);
  whole.setEnd(last.endContainer, last.endOffset);
  const back = positionOfRange(whole, copy);
  return back && samePosition(back, wanted) ? null : 'not selected again on the copy';
}
