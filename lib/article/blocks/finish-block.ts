/** From a draft to a block: its canonical text, where each stretch of it stands, and the nodes that show it. */

import type { Block, Span } from '../../model/article';
import { TextBuilder } from '../../text/text-builder';
import type { BlockSource, SourceRun } from '../reading';
import { inherited } from '../scan/inherited';
import { type Box, type Leaf, type Line, picturesIn, type Scan } from '../scan/scan';
import type { BlockDraft } from './draft';
import { creditOf } from './find-figures';
import { findScripts, type Script } from './find-scripts';
import { resolve, toImageReference } from './pictures';

/** Null where nothing is left to show: no text and no picture. */
export function finishBlock(
  scan: Scan,
  draft: BlockDraft,
  pageUrl: string,
): { block: Block; source: BlockSource } | null {
  const builder = new TextBuilder<Text>();
  const scripts = new Map<Leaf, Script>();
  draft.lines.forEach((line, index) => {
    if (index > 0) builder.appendSpace();
    const scriptsOfLine = findScripts(scan, line);
    for (const leaf of line.leaves) {
      const script = scriptsOfLine.get(leaf);
      const pieces = leaf.pieces ?? script?.pieces;
      if (script !== undefined) scripts.set(leaf, script);
      if (pieces === undefined) builder.append(leaf.node, leaf.data);
      else for (const { text, start, end } of pieces) builder.append(leaf.node, text, start, end);
    }
  });
  const { text, runs } = builder.build();
  if (text === '' && draft.picture === undefined) return null;
  const spans = findSpans(scan, draft.lines, runs, scripts, pageUrl);
  if (KEEPS_LINES.has(draft.kind)) spans.push(...findLineBreaks(draft.lines, runs, text));
  spans.sort((left, right) => left.start - right.start || right.end - left.end);
  const block = { ...partOf(scan, draft, text, pageUrl), text, ...(spans.length > 0 ? { spans } : {}) } as Block;
  return { block, source: { runs, nodes: nodesOf(scan, draft) } };
}

/** The lines of a letterhead, a title, a cell are set by whoever wrote them; those of a sentence by the width of the page. */
const KEEPS_LINES: ReadonlySet<BlockDraft['kind']> = new Set(['headline', 'heading', 'cell']);

/** The spaces between the lines. A line without a letter of its own in the text begins none. */
function findLineBreaks(lines: readonly Line[], runs: readonly SourceRun[], text: string): Span[] {
  const starts = new Map<Node, number>();
  for (const { node, start } of runs) starts.set(node, Math.min(start, starts.get(node) ?? start));
  return lines.slice(1).flatMap(({ leaves }): Span[] => {
    const start = Math.min(...leaves.map(({ node }) => starts.get(node) ?? Number.POSITIVE_INFINITY));
    return text[start - 1] === ' ' ? [{ kind: 'line-break', start: start - 1, end: start }] : [];
  });
}

/** What the kind of block has beside its text. */
function partOf(scan: Scan, draft: BlockDraft, text: string, pageUrl: string): object {
  if (draft.kind === 'heading') return { kind: draft.kind, level: draft.level ?? 3 };
  if (draft.kind === 'item') return { kind: draft.kind, ...(draft.item ?? { list: 0, ordered: false, depth: 0 }) };
  if (draft.kind === 'cell')
    return { kind: draft.kind, ...(draft.cell ?? { table: 0, row: 0, column: 0, header: false }) };
  if (draft.kind !== 'figure') return { kind: draft.kind };
  const image = draft.picture === undefined ? undefined : toImageReference(scan, draft.picture, pageUrl);
  if (image === undefined) return { kind: draft.kind };
  const credit = creditOf(text);
  return { kind: draft.kind, image: credit === undefined ? image : { ...image, credit } };
}

const STRONG_TAGS = new Set(['b', 'strong']);
const EMPHASIS_TAGS = new Set(['em', 'i']);
const STRONG = 1;
const EMPHASIS = 2;

interface InlineMarks {
  /** How the inline boxes from a box up to its block set their text: `STRONG`, `EMPHASIS`, both. */
  weights: (box: Box) => number;
  /** The outermost inline box around a box that still holds no more than its line; null where there is none. */
  outermost: (box: Box) => Box | null;
}

const INLINE_MARKS = new WeakMap<Scan, InlineMarks>();

function marksOfInlines(scan: Scan): InlineMarks {
  let marks = INLINE_MARKS.get(scan);
  if (marks === undefined) {
    const isInline = (box: Box) => box.isInline;
    marks = {
      weights: inherited(
        ({ tag, isInline }, outer) =>
          isInline ? outer | (STRONG_TAGS.has(tag) ? STRONG : 0) | (EMPHASIS_TAGS.has(tag) ? EMPHASIS : 0) : 0,
        0,
        isInline,
      ),
      outermost: inherited<Box | null>(
        (box, outer) => (box.isInline && box.endLine - box.firstLine <= 1 ? (outer ?? box) : null),
        null,
        isInline,
      ),
    };
    INLINE_MARKS.set(scan, marks);
  }
  return marks;
}

function findSpans(
  scan: Scan,
  lines: readonly Line[],
  runs: readonly SourceRun[],
  scripts: ReadonlyMap<Leaf, Script>,
  pageUrl: string,
): Span[] {
  const stretches = new Map<Text, { start: number; end: number }>();
  for (const run of runs) {
    const known = stretches.get(run.node);
    if (known === undefined) stretches.set(run.node, { start: run.start, end: run.end });
    else known.end = run.end;
  }
  const spans: Span[] = [];
  for (const line of lines) {
    for (const leaf of line.leaves) {
      const stretch = stretches.get(leaf.node);
      if (stretch === undefined) continue;
      const script = scripts.get(leaf);
      if (script !== undefined) extend(spans, { kind: script.kind, ...stretch });
      addSpans(spans, scan, leaf, line.box, stretch, pageUrl);
    }
  }
  return spans;
}

function addSpans(
  spans: Span[],
  scan: Scan,
  leaf: Leaf,
  block: Box,
  { start, end }: { start: number; end: number },
  pageUrl: string,
): void {
  const { weights } = marksOfInlines(scan);
  const weight = leaf.box === block ? 0 : weights(leaf.box);
  if (weight & STRONG) extend(spans, { kind: 'strong', start, end });
  if (weight & EMPHASIS) extend(spans, { kind: 'emphasis', start, end });
  if (leaf.box.link === null) return;
  const href = resolve(scan.dom.attribute(leaf.box.link.element, 'href').trim(), pageUrl);
  if (href !== null) extend(spans, { kind: 'link', start, end, href });
}

/** A span that carries on where the last one of its kind ended becomes part of it. */
function extend(spans: Span[], span: Span): void {
  const last = spans.findLast((known) => known.kind === span.kind);
  const isSame = last?.kind !== 'link' || span.kind !== 'link' || last.href === span.href;
  if (last !== undefined && isSame && last.end === span.start) last.end = span.end;
  else spans.push(span);
}

/** The smallest set of nodes that shows the draft's lines and its picture. */
function nodesOf(scan: Scan, draft: BlockDraft): Node[] {
  // A cell means nothing without its row and column: what shows it is the table.
  if (draft.cell !== undefined) return [tableOf(draft.box).element];
  if (draft.picture !== undefined || draft.kind === 'figure') {
    const whole = wholeFigure(scan, draft);
    if (whole !== null) return [whole];
  }
  const nodes = new Set<Node>();
  if (draft.picture !== undefined) nodes.add(pictureNode(draft.picture.box));
  const isWhole = draft.lines.length > 1 && draft.box.endLine - draft.box.firstLine === draft.lines.length;
  // A paragraph's element would show what was put into it too: its lines are shown one by one.
  if (isWhole && draft.kind !== 'figure' && draft.kind !== 'paragraph') return [draft.box.element];
  for (const line of draft.lines) for (const node of lineNodes(scan, line)) nodes.add(node);
  return [...nodes];
}

function tableOf(box: Box): Box {
  let table = box;
  while (table.tag !== 'table' && table.parent !== null) table = table.parent;
  return table;
}

/** The figure's box, where it holds this picture and these lines and nothing else. */
function wholeFigure(scan: Scan, { box, lines, picture }: BlockDraft): Node | null {
  if (box.isInline || box === picture?.box) return null;
  if (box.endLine - box.firstLine !== lines.length || picturesIn(scan, box).length > 1) return null;
  return box.element;
}

/** The picture with the link or `picture` element around it, as far as these hold nothing else. */
function pictureNode(picture: Box): Node {
  let box = picture;
  for (let outer = box.parent; outer?.isInline && outer.endLine === outer.firstLine && outer.end === box.end; ) {
    box = outer;
    outer = box.parent;
  }
  return box.element;
}

function lineNodes(scan: Scan, line: Line): Node[] {
  const { box } = line;
  if (box.endLine - box.firstLine === 1 && picturesIn(scan, box).length === 0) return [box.element];
  const nodes: Node[] = [];
  for (const leaf of line.leaves) {
    // A space that does not break is written: it is shown with the line.
    if (/^[ \t\n\r\f]*$/.test(leaf.data)) continue;
    const outer = leaf.box === box ? null : marksOfInlines(scan).outermost(leaf.box);
    const node: Node = outer?.element ?? leaf.node;
    if (nodes.at(-1) !== node) nodes.push(node);
  }
  return nodes;
}
