/** The last step between text and page: positions to DOM ranges, and a DOM range to a position. */

import type { SourceRun, Sources } from '../article/reading';
import type { TextPosition } from '../model/highlight';

/**
 * The DOM ranges that hold a position's text, one a text node, so that nothing between two nodes of the article
 * (an advert, a related card) is ever covered. Stretches whose node has left the page are passed over.
 */
export function rangesOf(position: TextPosition, sources: Sources, document: Document): Range[] {
  const ranges: Range[] = [];
  for (let index = position.startBlock; index <= position.endBlock; index++) {
    const from = index === position.startBlock ? position.startOffset : 0;
    const to = index === position.endBlock ? position.endOffset : Number.POSITIVE_INFINITY;
    let open: { node: Text; start: number; end: number } | null = null;
    const close = () => {
      if (open?.node.isConnected) ranges.push(toRange(document, open.node, open.start, open.end));
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
 * The position that a DOM range covers, clipped to the article; null where it holds none of the article's text.
 * Blocks may stand in another order in the DOM than in the text, so every run is asked.
 */
export function positionOf(range: Range, sources: Sources): TextPosition | null {
  let position: TextPosition | null = null;
  sources.blocks.forEach(({ runs }, block) => {
    for (const run of runs) {
      if (!isWithin(range, run)) continue;
      const start = range.startContainer === run.node ? toTextOffset(run, range.startOffset, 'start') : run.start;
      const end = range.endContainer === run.node ? toTextOffset(run, range.endOffset, 'end') : run.end;
      if (start >= end) continue;
      position ??= { startBlock: block, startOffset: start, endBlock: block, endOffset: end };
      position.endBlock = block;
      position.endOffset = end;
    }
  });
  return position;
}

/** The block and offset of a point in a text node; null where the node is none of the article's. */
export function offsetOf(node: Node, nodeOffset: number, sources: Sources): { block: number; offset: number } | null {
  for (const [block, { runs }] of sources.blocks.entries()) {
    for (const run of runs) {
      if (run.node === node && nodeOffset >= run.nodeStart && nodeOffset <= run.nodeEnd) {
        return { block, offset: toTextOffset(run, nodeOffset, 'start') };
      }
    }
  }
  return null;
}

function isWithin(range: Range, { node, nodeStart, nodeEnd }: SourceRun): boolean {
  if (!node.isConnected || nodeEnd > node.length) return false;
  return range.comparePoint(node, nodeStart) <= 0 && range.comparePoint(node, nodeEnd) >= 0;
}

function isLinear({ nodeStart, nodeEnd, start, end }: SourceRun): boolean {
  return nodeEnd - nodeStart === end - start;
}

/** An indivisible run counts from its start at its start, and to its end at its end: a letter is never cut. */
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

/** The page may have shortened the node since it was read: a range is never made beyond its end. */
function toRange(document: Document, node: Text, start: number, end: number): Range {
  const range = document.createRange();
  range.setStart(node, Math.min(start, node.length));
  range.setEnd(node, Math.min(end, node.length));
  return range;
}
