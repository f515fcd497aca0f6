/** The last step between text and page: positions to DOM ranges, and a DOM range to a position. */

import type { SourceRun, Sources } from '../article/reading';
import { type DomAccess, TEXT_NODE } from '../dom/dom-access';
import { textsInRange } from '../dom/texts-in-range';
import type { TextPosition } from '../model/highlight';

/** True where a text node is on the page and still holds what was read from it: offsets into another text are worth nothing. */
export function isFresh(node: Text, { texts }: Pick<Sources, 'texts'>): boolean {
  return node.isConnected && texts.get(node) === node.data;
}

/**
 * The DOM ranges that hold a position's text, one a text node, so that nothing between two nodes of the article
 * (an advert, a related card) is ever covered. Stretches whose node has left the page or was rewritten are passed over.
 */
export function rangesOf(position: TextPosition, sources: Sources, document: Document): Range[] {
  const ranges: Range[] = [];
  for (let index = position.startBlock; index <= position.endBlock; index++) {
    const from = index === position.startBlock ? position.startOffset : 0;
    const to = index === position.endBlock ? position.endOffset : Number.POSITIVE_INFINITY;
    let open: { node: Text; start: number; end: number } | null = null;
    const close = () => {
      if (open && isFresh(open.node, sources)) ranges.push(toRange(document, open.node, open.start, open.end));
    };
    for (const run of sources.blocks[index]?.runs ?? []) {
      if (run.end <= from || run.start >= to) continue;
      const start = toNodeOffset(run, from, 'start');
      const end = toNodeOffset(run, to, 'end');
      if (open && open.node === run.node) {
        open.end = end;
        continue;
      }
      close();
      open = { node: run.node, start, end };
    }
    close();
  }
  return ranges;
}

/**
 * The position that a DOM range covers, clipped to the article; null where it holds none of the article's text. Where
 * blocks stand in another order in the DOM than in the text, the range may cover blocks that do not follow each other:
 * then it is the longest stretch of those that do, so that nothing is taken that was not selected.
 */
export function positionOfRange(range: Range, sources: Sources): TextPosition | null {
  let longest: CoveredStretch | null = null;
  let current: CoveredStretch | null = null;
  // A range compares a point by counting the nodes before it: asked of each run, that is the square of the page.
  const texts = textsInRange(range);
  sources.blocks.forEach(({ runs }, block) => {
    const covered = coveredPart(range, texts, runs, sources);
    if (covered) {
      const { start, end } = covered;
      const { position, length } = current ?? { position: { startBlock: block, startOffset: start }, length: 0 };
      current = { position: { ...position, endBlock: block, endOffset: end }, length: length + end - start };
      if (!longest || current.length > longest.length) longest = current;
    } else if (runs.length > 0) {
      current = null;
    }
  });
  return (longest as CoveredStretch | null)?.position ?? null;
}

interface CoveredStretch {
  position: TextPosition;
  length: number;
}

/** The offsets in a block's text that a range covers. */
function coveredPart(
  range: Range,
  texts: ReadonlySet<Node>,
  runs: readonly SourceRun[],
  sources: Sources,
): { start: number; end: number } | null {
  let from: number | null = null;
  let to = 0;
  for (const run of runs) {
    if (!texts.has(run.node) || !isFresh(run.node, sources) || !isWithin(range, run)) continue;
    const start = range.startContainer === run.node ? toTextOffset(run, range.startOffset, 'start') : run.start;
    const end = range.endContainer === run.node ? toTextOffset(run, range.endOffset, 'end') : run.end;
    if (start >= end) continue;
    from ??= start;
    to = end;
  }
  return from === null ? null : { start: from, end: to };
}

/** The block and offset of a point in a text node; null where the node is none of the article's. */
export function offsetOf(node: Node, nodeOffset: number, sources: Sources): { block: number; offset: number } | null {
  if (node.nodeType !== TEXT_NODE || !isFresh(node as Text, sources)) return null;
  for (const [block, { runs }] of sources.blocks.entries()) {
    for (const run of runs) {
      if (run.node === node && nodeOffset >= run.nodeStart && nodeOffset <= run.nodeEnd) {
        return { block, offset: toTextOffset(run, nodeOffset, 'start') };
      }
    }
  }
  return null;
}

/** The block that a node shows or lies in; null where it is none of the article's. */
export function blockAtNode(
  node: Node,
  sources: Sources,
  { parentNode }: Pick<DomAccess, 'parentNode'>,
): number | null {
  const around = new Set<Node>();
  for (let at: Node | null = node; at; at = parentNode(at)) around.add(at);
  const index = sources.blocks.findIndex(({ nodes }) => nodes.some((shown) => around.has(shown)));
  return index < 0 ? null : index;
}

/** For a run of a node that the range touches. */
function isWithin(range: Range, { node, nodeStart, nodeEnd }: SourceRun): boolean {
  if (node === range.startContainer && nodeEnd < range.startOffset) return false;
  return node !== range.endContainer || nodeStart <= range.endOffset;
}

function isLinear({ nodeStart, nodeEnd, start, end }: SourceRun): boolean {
  return nodeEnd - nodeStart === end - start;
}

/** Inside an indivisible run the offset is the run's edge on that side: a letter is never cut. */
function toNodeOffset(run: SourceRun, offset: number, side: 'start' | 'end'): number {
  if (offset <= run.start) return run.nodeStart;
  if (offset >= run.end) return run.nodeEnd;
  if (isLinear(run)) return run.nodeStart + offset - run.start;
  return side === 'start' ? run.nodeStart : run.nodeEnd;
}

function toTextOffset(run: SourceRun, nodeOffset: number, side: 'start' | 'end'): number {
  if (nodeOffset <= run.nodeStart) return run.start;
  if (nodeOffset >= run.nodeEnd) return run.end;
  if (isLinear(run)) return run.start + nodeOffset - run.nodeStart;
  return side === 'start' ? run.start : run.end;
}

function toRange(document: Document, node: Text, start: number, end: number): Range {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}
