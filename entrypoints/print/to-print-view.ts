/** From a kept article to the sheet: where its highlights lie in the text, cut into runs where they overlap. */

import type { PrintedArticle, PrintedList, PrintedNote, PrintedPart, PrintedRun } from '../../components/print/views';
import { locateTarget } from '../../lib/anchor/locate';
import { toSearchable } from '../../lib/anchor/searchable';
import type { Article, Block } from '../../lib/model/article';
import { HIGHLIGHT_COLOURS, type Highlight, type TextPosition } from '../../lib/model/highlight';

interface Mark {
  highlight: Highlight;
  position: TextPosition;
  /** The number of its note, where it has one. */
  number?: number;
}

type Item = Extract<Block, { kind: 'item' }>;
type Cell = Extract<Block, { kind: 'cell' }>;

export function toPrintView(article: Article, highlights: readonly Highlight[]): PrintedArticle {
  const searchable = toSearchable(article.blocks, article.fingerprint);
  const notes: PrintedNote[] = [];
  const marks: Mark[] = [];
  for (const highlight of highlights) {
    const located = locateTarget(highlight, searchable);
    // Paint says that this is what was marked: it must not stand on words that say another thing now.
    const position = 'position' in located && located.state !== 'changed' ? located.position : null;
    const state = position ? 'there' : located.state === 'changed' ? 'changed' : 'gone';
    const isNoted = highlight.note !== '' || highlight.tags.length > 0 || state !== 'there';
    const number = notes.length + 1;
    if (isNoted) notes.push({ number, highlight, state });
    if (position) marks.push({ highlight, position, ...(isNoted ? { number } : {}) });
  }
  const runs = article.blocks.map((block, index) => toRuns(block, index, marks));
  return {
    kind: 'article',
    article,
    parts: withHeadline(article, toParts(article.blocks, runs)),
    notes,
    colours: HIGHLIGHT_COLOURS.filter((colour) => highlights.some((highlight) => highlight.colour === colour)),
  };
}

/** A block's text in runs; together they are its whole text in order. */
export function toRuns(block: Block, index: number, marks: readonly Mark[]): PrintedRun[] {
  const { text, spans = [] } = block;
  const ranges = marks
    .filter(({ position }) => position.startBlock <= index && index <= position.endBlock)
    .map((mark) => ({
      mark,
      start: mark.position.startBlock === index ? mark.position.startOffset : 0,
      end: mark.position.endBlock === index ? mark.position.endOffset : text.length,
    }));
  const cuts = [...new Set([0, text.length, ...[...spans, ...ranges].flatMap(({ start, end }) => [start, end])])]
    .filter((cut) => cut >= 0 && cut <= text.length)
    .sort((one, other) => one - other);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? text.length;
    const covers = (range: { start: number; end: number }) => range.start <= start && end <= range.end;
    const has = (kind: 'strong' | 'emphasis') => spans.some((span) => span.kind === kind && covers(span));
    const here = ranges.filter(covers);
    return {
      text: text.slice(start, end),
      colours: here.map(({ mark }) => mark.highlight.colour),
      strong: has('strong'),
      emphasis: has('emphasis'),
      notes: here.flatMap(({ mark, end: last }) =>
        mark.number !== undefined && mark.position.endBlock === index && last === end ? [mark.number] : [],
      ),
    };
  });
}

/** Runs of items become lists, runs of cells tables; blocks without words are left out, unless they stand for an image. */
function toParts(blocks: readonly Block[], runs: readonly PrintedRun[][]): PrintedPart[] {
  const parts: PrintedPart[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (!block) break;
    let end = at + 1;
    while (end < blocks.length && belongsTo(block, blocks[end])) end += 1;
    const group = blocks.slice(at, end).map((each, index) => ({ block: each, runs: runs[at + index] ?? [] }));
    if (block.kind === 'item')
      parts.push({ kind: 'lists', lists: toLists(group as { block: Item; runs: PrintedRun[] }[]) });
    else if (block.kind === 'cell') parts.push(toTable(group as { block: Cell; runs: PrintedRun[] }[]));
    else if (block.text !== '' || block.kind === 'figure') {
      const credit = block.kind === 'figure' ? block.image?.credit : undefined;
      const isNew = credit !== undefined && !block.text.includes(credit);
      parts.push({ kind: 'flow', as: block.kind, runs: runs[at] ?? [], ...(isNew ? { credit } : {}) });
    }
    at = end;
  }
  return parts;
}

function belongsTo(first: Block, block: Block | undefined): boolean {
  if (first.kind === 'item') return block?.kind === 'item' && block.list === first.list;
  return first.kind === 'cell' && block?.kind === 'cell' && block.table === first.table;
}

/** Deeper items are lists inside the item before them; numbers and bullets do not share a list. */
function toLists(items: readonly { block: Item; runs: PrintedRun[] }[]): PrintedList[] {
  const lists: PrintedList[] = [];
  for (let at = 0; at < items.length; ) {
    const item = items[at];
    if (!item) break;
    const { depth, ordered } = item.block;
    let end = at + 1;
    while ((items[end]?.block.depth ?? -1) > depth) end += 1;
    const printed = { runs: item.runs, lists: toLists(items.slice(at + 1, end)) };
    const last = lists.at(-1);
    if (last?.ordered === ordered) last.items.push(printed);
    else lists.push({ ordered, items: [printed] });
    at = end;
  }
  return lists;
}

function toTable(cells: readonly { block: Cell; runs: PrintedRun[] }[]): PrintedPart {
  const rows: { header: boolean; runs: PrintedRun[] }[][] = [];
  let row: number | undefined;
  for (const { block, runs } of cells) {
    if (block.row !== row) rows.push([]);
    row = block.row;
    rows.at(-1)?.push({ header: block.header, runs });
  }
  return { kind: 'table', rows };
}

/** The headline as the reader corrected it; what was read for one stays, as a paragraph, where it carries a mark. */
function withHeadline({ headline, corrections }: Article, parts: PrintedPart[]): PrintedPart[] {
  const at = parts.findIndex((part) => part.kind === 'flow' && part.as === 'headline');
  const read = parts[at];
  if (read && corrections?.headline === undefined) return parts;
  const plain = { text: headline, colours: [], strong: false, emphasis: false, notes: [] };
  const written: PrintedPart = { kind: 'flow', as: 'headline', runs: [plain] };
  if (read?.kind !== 'flow') return headline === '' ? parts : [written, ...parts];
  const isMarked = read.runs.some(({ colours }) => colours.length > 0);
  return parts.toSpliced(at, 1, written, ...(isMarked ? [{ ...read, as: 'paragraph' as const }] : []));
}
