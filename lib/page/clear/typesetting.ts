/**
 * How a cleared page is set: in the reader's letters, or as its outlet has it with a floor under that. It comes with what
 * reads the page, since nothing is set before that; the first script does without it.
 */

import type { Sources } from '../../article/reading';
import type { BlockKind } from '../../model/article';
import { CENTRED, important, keptIn, strong } from './clear-selectors';
import { comfortCss } from './comfort-css';

/** What an outlet's thin style sheet leaves out. */
export interface TypeFloor {
  /** The headline's size in CSS pixels, where it is hardly larger than the text; null where it is larger. */
  headline: number | null;
  /** Lines stand too close for two marks over a capital. */
  isDense: boolean;
}

export interface TypeLook {
  floor: TypeFloor;
  /** Short lines that the page centres: of a letterhead, a title, a signature. */
  centred: ReadonlySet<Element>;
  /** Rows of a table with short lines alone in two cells or more: a letter's office beside the motto, who signs it. */
  rows: ReadonlySet<Element>;
}

/** A headline is no smaller than so many parts of the text; where it is, it gets this size. */
const LEAST_HEADLINE = 1.2;
const HEADLINE_SIZE = 1.6;
/** A line is no lower than so many parts of its letters; where it is, it gets this height. */
const LEAST_LINE = 1.45;
const LINE_HEIGHT = 1.55;
/** A longer line that is centred is a paragraph whose outlet centres everything. */
const LONGEST_CENTRED = 90;
/** With a longer line a row lays the page out, and its cells come one under the other. */
const LONGEST_BESIDE = 160;

/** Asked of the page as its outlet styled it. `kinds` are those of the blocks. */
function lookAt(document: Document, { blocks }: Sources, kinds: readonly BlockKind[]): TypeLook {
  const { defaultView: view } = document;
  const centred = new Set<Element>();
  const floor: TypeFloor = { headline: null, isDense: false };
  if (!view) return { floor, centred, rows: new Set() };
  const styleOf = (block: Sources['blocks'][number] | undefined) => {
    const element = block?.runs[0]?.node.parentElement;
    return element ? view.getComputedStyle(element) : null;
  };
  const length = (block: Sources['blocks'][number]) => block.runs.at(-1)?.end ?? 0;
  const longest = blocks.reduce((most, block) => (length(block) > length(most) ? block : most), blocks[0] ?? NO_BLOCK);
  const text = styleOf(longest);
  const size = Number.parseFloat(text?.fontSize ?? '');
  if (size > 0) {
    // `normal` is no number: browsers take about 1.2 then.
    floor.isDense = !(Number.parseFloat(text?.lineHeight ?? '') / size >= LEAST_LINE);
    const headline = Number.parseFloat(styleOf(blocks[kinds.indexOf('headline')])?.fontSize ?? '');
    if (headline < size * LEAST_HEADLINE) floor.headline = Math.round(size * HEADLINE_SIZE);
  }
  for (const block of blocks) {
    if (length(block) > LONGEST_CENTRED) continue;
    for (const node of block.nodes)
      if (node instanceof Element && /center$/.test(view.getComputedStyle(node).textAlign)) centred.add(node);
  }
  return { floor, centred, rows: rowsOf(blocks.map((block) => ({ node: block.nodes[0], length: length(block) }))) };
}

/** A block by its first node. */
function rowsOf(blocks: readonly { node: Node | undefined; length: number }[]): Set<Element> {
  const cellsOf = new Map<Element, Set<Element>>();
  const laidOut = new Set<Element>();
  for (const { node, length } of blocks) {
    const cell = (node instanceof Element ? node : node?.parentElement)?.closest('td, th');
    const row = cell?.parentElement;
    if (!cell || !row) continue;
    cellsOf.set(row, (cellsOf.get(row) ?? new Set()).add(cell));
    if (length > LONGEST_BESIDE) laidOut.add(row);
  }
  return new Set([...cellsOf].flatMap(([row, cells]) => (cells.size > 1 && !laidOut.has(row) ? [row] : [])));
}

const NO_BLOCK: Sources['blocks'][number] = { runs: [], nodes: [] };

/** Inline elements that tell a fact each: set apart where the page glues them. */
const FACT_PARTS = 'span, time, a, b, i, em, strong';

/** The floor under a page that is shown as its outlet has it. */
function floorCss(attribute: string, { headline, isDense }: TypeFloor): string {
  const kept = keptIn(attribute);
  const title = `[${attribute}="headline"]${strong}`;
  return important(`@layer ${attribute} {
[${attribute}="fact"]${strong} > :where(${FACT_PARTS}) + :where(${FACT_PARTS}) { margin-inline-start: .6em; }
${
  isDense
    ? `${kept}${strong}, [${attribute}="run"]${strong}, ${kept}${strong} :where(:not(sub, sup, table *)) { line-height: ${LINE_HEIGHT}; }`
    : ''
}
${
  headline === null
    ? ''
    : `${title}, ${title} :where(*) { font-size: min(${headline}px, 8.5vw); font-weight: 700; line-height: 1.36; }`
}
}`);
}

/** Lines that the page centres or sets side by side stay so, and are no headings: a letter keeps its shape. */
function centredCss(attribute: string, fontSize: number): string {
  const line = `[${attribute}-kept~="${CENTRED}"]${strong}`;
  const beside = `[${attribute}="row"]${strong} > :is(td, th)`;
  return important(`@layer ${attribute} {
${line} { text-align: center; }
${line}:is([${attribute}="heading"]), ${beside} > [${attribute}="heading"]${strong} { margin-block: 0 .3em; font-size: ${fontSize}px; }
}`);
}

export const TYPESETTING = {
  lookAt,
  floorCss,
  comfortCss: (...given: Parameters<typeof comfortCss>) =>
    comfortCss(...given) + centredCss(given[0], given[1].fontSize),
};
export type Typesetting = typeof TYPESETTING;
