/** The element that holds the article's text. */

import type { Clutter } from '../clutter/clutter';
import { type Box, childrenOf, type Line, type Scan } from '../scan/scan';
import { hasHead } from '../scan/table-head';
import { isPartOfText } from './split-body';
import { standsWithTable } from './table-between';

/** Lines shorter than this are seldom prose; a list of short items still has a few that are longer. */
const SHORTEST_WEIGHED_LINE = 40;
const MOST_WEIGHT_OF_LINE = 800;
/** A child that holds this share of the text holds the article; the rest is beside it. */
const HEAVY_CHILD_SHARE = 0.6;
/** What each step up from the headline costs: a sidebar's prose is further from the headline than the article's. */
const STEP_FACTOR = 0.85;
/** Text before the headline is hardly ever the article's. */
const BEFORE_HEADLINE_FACTOR = 0.15;

/** Null where the page holds no prose at all. */
export function findBodyRoot(
  scan: Scan,
  clutter: Pick<Clutter, 'hasLine'>,
  headline: { box: Box; lines: Line[] } | null,
): Box | null {
  const weights = new Float64Array(scan.boxes.length);
  const steps = stepsFrom(scan, headline?.box ?? null);
  const start = headline?.lines[0]?.index ?? 0;
  const own = new Set(headline?.lines.map((line) => line.index));
  for (const line of scan.lines) {
    if (
      line.length < SHORTEST_WEIGHED_LINE ||
      line.linkLength > line.length * 0.5 ||
      own.has(line.index) ||
      clutter.hasLine(line)
    )
      continue;
    const nearness =
      STEP_FACTOR ** Math.max(0, (steps[line.box.index] ?? 0) - 1) * (line.index < start ? BEFORE_HEADLINE_FACTOR : 1);
    add(weights, line.box.index, Math.min(line.length, MOST_WEIGHT_OF_LINE) * nearness);
  }
  for (let index = scan.boxes.length - 1; index > 0; index -= 1) {
    const parent = scan.boxes[index]?.parent;
    if (parent !== null && parent !== undefined) add(weights, parent.index, weights[index] ?? 0);
  }
  let root = scan.body;
  if ((weights[root.index] ?? 0) === 0) return null;
  for (;;) {
    const child = heaviest(childrenOf(scan, root), weights);
    if (child === null || (weights[child.index] ?? 0) < (weights[root.index] ?? 0) * HEAVY_CHILD_SHARE) return root;
    if (
      child.endLine - child.firstLine <= 1 ||
      child.isInline ||
      isStanza(scan, child, root) ||
      (child.tag === 'table' && hasHead(scan, child)) ||
      isPartOfText(scan, clutter, root, child) ||
      standsWithTable(scan, clutter, root, child)
    )
      return root;
    root = child;
  }
}

/** True for a paragraph beside others whose lines are too short to be weighed, as those of a poem are. */
function isStanza(scan: Scan, { tag }: Box, root: Box): boolean {
  return tag === 'p' && childrenOf(scan, root).filter((box) => box.tag === tag && box.textLength > 0).length > 1;
}

function heaviest(boxes: readonly Box[], weights: Float64Array): Box | null {
  let best: Box | null = null;
  for (const box of boxes) {
    if (best === null || (weights[box.index] ?? 0) > (weights[best.index] ?? 0)) best = box;
  }
  return best;
}

/** How many steps up from the headline's box lead to an ancestor of each box. */
function stepsFrom(scan: Scan, headline: Box | null): Uint16Array {
  const steps = new Uint16Array(scan.boxes.length);
  if (headline === null) return steps;
  const chain = new Map<number, number>();
  for (let box: Box | null = headline; box !== null; box = box.parent)
    chain.set(box.index, Math.min(chain.size, 1_000));
  for (const box of scan.boxes) {
    steps[box.index] = chain.get(box.index) ?? steps[box.parent?.index ?? 0] ?? 0;
  }
  return steps;
}

function add(weights: Float64Array, index: number, value: number): void {
  weights[index] = (weights[index] ?? 0) + value;
}
