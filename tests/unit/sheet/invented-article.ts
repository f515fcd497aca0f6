/** Random articles, each word of which is there once, with what every drawing of them has to show. */

import fc from 'fast-check';
import { describePosition } from '../../../lib/anchor/describe';
import type { Article, Block, Span } from '../../../lib/model/article';
import { HIGHLIGHT_COLOURS, type Highlight, type TextPosition } from '../../../lib/model/highlight';
import type { HighlightId } from '../../../lib/model/ids';
import { fingerprintOf } from '../../../lib/text/fingerprint';
import { articleOf, highlightAt } from '../export/sample';

/** A word of an article, and how it has to be drawn. */
export interface DrawnWord {
  word: string;
  /** The highlights over it, in the order of the text. */
  highlights: string[];
  /** What stands above or below the line right behind it. */
  script?: Script;
  /** Where it stands in a table. */
  cell?: DrawnCell;
}

/** The words of one row share `row`, and no other row has it; columns count from 0, and spans count drawn rows and columns. */
export interface DrawnCell {
  row: string;
  column: number;
  rowSpan: number;
  columnSpan: number;
  /** Of a header: what it is for. */
  scope?: 'row' | 'column';
}

interface Script {
  kind: 'superscript' | 'subscript' | 'note-mark';
  /** As the article's text has it. */
  text: string;
  /** As an element shows it that is itself above or below the line. */
  inElement: string;
  /** As characters alone show it. */
  inLine: string;
}

export const SCRIPTS: readonly Script[] = [
  { kind: 'superscript', text: '⁵', inElement: '5', inLine: '⁵' },
  { kind: 'superscript', text: '⁻¹²', inElement: '-12', inLine: '⁻¹²' },
  { kind: 'superscript', text: 'th', inElement: 'th', inLine: 'th' },
  { kind: 'superscript', text: '2,5', inElement: '2,5', inLine: '^(2,5)' },
  { kind: 'subscript', text: '₂', inElement: '2', inLine: '₂' },
  { kind: 'subscript', text: '2.5', inElement: '2.5', inLine: '2.5' },
  { kind: 'subscript', text: 'i+1', inElement: 'i+1', inLine: '_(i+1)' },
  { kind: 'note-mark', text: '⁽¹⁾', inElement: '(1)', inLine: '⁽¹⁾' },
  { kind: 'note-mark', text: '[1]', inElement: '[1]', inLine: '[1]' },
  { kind: 'note-mark', text: '*', inElement: '*', inLine: '*' },
];

export interface Invented {
  article: Article;
  highlights: Highlight[];
  /** All words of the article in reading order. */
  words: DrawnWord[];
}

/** What a `DrawnWord` is found by in an output: it ends with a letter, so that no script's figures run into its own. */
export const WORD = /chữ\d+m/g;

/** A block to be: how many words it has, and the words that are set apart, as fractions of it. */
interface Plan {
  /** `part`: a number that no other table has. */
  block: (text: string, part: number) => Block;
  words: number;
  spans: { kind: 'strong' | 'emphasis' | 'link'; from: number; to: number }[];
  /** The scripts behind its first words. */
  scripts: (Script | null)[];
  cell?: DrawnCell;
}

const fraction = fc.double({ min: 0, max: 0.999, noNaN: true });
const spans = fc.array(
  fc.record({ kind: fc.constantFrom('strong', 'emphasis', 'link'), from: fraction, to: fraction }),
  { maxLength: 2 },
) as fc.Arbitrary<Plan['spans']>;

const scripts = fc.array(fc.option(fc.constantFrom(...SCRIPTS), { freq: 2 }), { maxLength: 4 });

const single = (kinds: ('kicker' | 'lead' | 'paragraph' | 'quote' | 'byline')[]) =>
  fc
    .record({ kind: fc.constantFrom(...kinds), words: fc.integer({ min: 0, max: 8 }), spans, scripts })
    .map(({ kind, ...rest }): Plan[] => [{ ...rest, block: (text) => ({ kind, text }) }]);

const heading = fc
  .record({ level: fc.constantFrom(2, 3, 4), words: fc.integer({ min: 1, max: 6 }), spans, scripts })
  .map(({ level, ...rest }): Plan[] => [{ ...rest, block: (text) => ({ kind: 'heading', level: level as 2, text }) }]);

const figure = fc
  .record({ words: fc.nat(5), spans, scripts, hasImage: fc.boolean(), isCredited: fc.boolean() })
  .map(({ hasImage, isCredited, ...rest }): Plan[] => {
    const image = { src: 'https://bao.example.vn/a.jpg', ...(isCredited ? { credit: 'A Páo' } : {}) };
    return [{ ...rest, block: (text) => ({ kind: 'figure', text, ...(hasImage ? { image } : {}) }) }];
  });

const item = fc.record({
  ...{ ordered: fc.boolean(), depth: fc.nat(3), words: fc.integer({ min: 1, max: 5 }) },
  ...{ spans, scripts },
});
const list = fc.tuple(fc.nat(2), fc.array(item, { minLength: 1, maxLength: 6 })).map(([number, items]): Plan[] =>
  items.map(({ ordered, depth, ...rest }) => ({
    ...rest,
    block: (text) => ({ kind: 'item', list: number, ordered, depth, text }),
  })),
);

/** Null: the page has no cell there. */
const cell = fc.option(
  fc.record({
    ...{ words: fc.nat(3), header: fc.boolean(), scope: fc.constantFrom('row', 'column'), spans, scripts },
    ...{ down: fc.integer({ min: 1, max: 3 }), across: fc.integer({ min: 1, max: 3 }) },
  }),
  { freq: 3 },
) as fc.Arbitrary<CellPlan | null>;
const table = fc
  .record({
    gap: fc.integer({ min: 1, max: 3 }),
    hasHead: fc.boolean(),
    rows: fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 4 }),
  })
  .map(({ gap, hasHead, rows }): Plan[] => {
    const placed = placeCells(rows);
    const drawnColumns = [...new Set(placed.map(({ column }) => column))].sort();
    const drawnRows = [...new Set(placed.map(({ row }) => row))].sort();
    const countOf = (drawn: number[], from: number, length: number) =>
      drawn.filter((at) => at >= from && at < from + length).length;
    return placed.map(({ plan, row, column, down, across }): Plan => {
      const header = plan.header || (hasHead && row === 0);
      const { words, spans, scripts } = plan;
      const place = {
        ...{ row: row * gap, column: column * gap },
        ...(down > 1 ? { rowSpan: down * gap } : {}),
        ...(across > 1 ? { columnSpan: across * gap } : {}),
      };
      const scope = header ? { scope: plan.scope } : {};
      return {
        ...{ words, spans, scripts },
        block: (text, part) => ({ kind: 'cell', table: part, ...place, header, ...scope, text }),
        cell: {
          ...{ row: `${row}`, column: drawnColumns.indexOf(column), ...scope },
          rowSpan: countOf(drawnRows, row, down),
          columnSpan: countOf(drawnColumns, column, across),
        },
      };
    });
  });

interface CellPlan extends Pick<Plan, 'words' | 'spans' | 'scripts'> {
  header: boolean;
  scope: 'row' | 'column';
  /** How many rows and columns it wants. */
  down: number;
  across: number;
}

/** Each cell with what it gets of its wishes: a rectangle of places that no cell before it has, inside the table. */
function placeCells(rows: (CellPlan | null)[][]): (PlacedPlan & { plan: CellPlan })[] {
  const taken = new Set<string>();
  return rows.flatMap((cells, row) =>
    cells.flatMap((plan, column) => {
      if (plan === null || taken.has(`${row} ${column}`)) return [];
      let across = 1;
      while (across < plan.across && column + across < cells.length && !taken.has(`${row} ${column + across}`))
        across += 1;
      const down = Math.min(plan.down, rows.length - row);
      for (let y = row; y < row + down; y += 1)
        for (let x = column; x < column + across; x += 1) taken.add(`${y} ${x}`);
      return [{ plan, row, column, down, across }];
    }),
  );
}

interface PlacedPlan {
  row: number;
  column: number;
  down: number;
  across: number;
}

const headline = fc
  .record({ words: fc.integer({ min: 1, max: 6 }), spans, scripts, isSentence: fc.boolean() })
  .map(({ isSentence, ...rest }): Plan[] => [
    { ...rest, block: (text) => ({ kind: 'headline', text: isSentence ? `${text}.` : text }) },
  ]);

const body = fc.array(fc.oneof(single(['lead', 'paragraph', 'quote', 'byline']), heading, figure, list, table), {
  minLength: 1,
  maxLength: 7,
});

const mark = fc.record({
  from: fraction,
  to: fraction,
  colour: fc.constantFrom(...HIGHLIGHT_COLOURS),
  note: fc.constantFrom('', 'ghi chú'),
  isLost: fc.boolean(),
});

export const invented: fc.Arbitrary<Invented> = fc
  .record({
    above: fc.option(single(['kicker', 'byline']), { nil: [] }),
    headline: fc.option(headline, { nil: [], freq: 4 }),
    body,
    isCorrected: fc.boolean(),
    marks: fc.array(mark, { maxLength: 5 }),
  })
  .map(({ above, headline: read, body: parts, isCorrected, marks }) =>
    invent([above, read, ...parts], isCorrected, marks),
  );

/** What the page's headline is where the text has none, and what the reader corrects it to. */
const TITLE = 'chữ900001m chữ900002m';
const CORRECTED = 'chữ800001m chữ800002m chữ800003m';

interface PlacedWord extends DrawnWord {
  position: TextPosition;
  isHeadline: boolean;
}

function invent(plans: Plan[][], isCorrected: boolean, marks: MarkPlan[]): Invented {
  const { blocks, words } = build(plans);
  const corrections = isCorrected ? { corrections: { headline: CORRECTED } } : {};
  const article = articleOf(blocks, { headline: TITLE, ...corrections });
  const highlights = marks.map((given, index) => highlightOn(article, words, given, index));
  for (const word of words) word.highlights = covering(highlights, word.position);
  return { article, highlights, words: arrange(words, blocks, isCorrected) };
}

type MarkPlan = typeof mark extends fc.Arbitrary<infer Value> ? Value : never;

function build(parts: Plan[][]): { blocks: Block[]; words: PlacedWord[] } {
  const words: PlacedWord[] = [];
  const plans = parts.flatMap((part, number) => part.map((plan) => ({ ...plan, number })));
  const blocks = plans.map((plan, index): Block => {
    const named = Array.from({ length: plan.words }, (_, at) => `chữ${words.length + at}m`);
    const own = named.map((word, at) => word + (plan.scripts[at]?.text ?? ''));
    const starts = own.map((_, at) => own.slice(0, at).join(' ').length + (at > 0 ? 1 : 0));
    const block = plan.block(own.join(' '), plan.number);
    const cell = plan.cell && { ...plan.cell, row: `${plan.number} ${plan.cell.row}` };
    own.forEach((word, at) => {
      const startOffset = starts[at] ?? 0;
      const position = { startBlock: index, startOffset, endBlock: index, endOffset: startOffset + word.length };
      const isHeadline = block.kind === 'headline';
      const script = plan.scripts[at];
      const around = { ...(script ? { script } : {}), ...(cell ? { cell } : {}) };
      words.push({ word: named[at] ?? '', highlights: [], position, isHeadline, ...around });
    });
    const set = plan.spans.flatMap(({ kind, from, to }): Span[] => {
      const [first, last] = [from, to].map((part) => Math.floor(part * own.length)).sort((one, two) => one - two);
      const start = starts[first ?? 0];
      const end = (starts[last ?? 0] ?? 0) + (own[last ?? 0] ?? '').length;
      if (start === undefined) return [];
      return [kind === 'link' ? { kind, start, end, href: 'https://bao.example.vn/1' } : { kind, start, end }];
    });
    const raised = own.flatMap((word, at): Span[] => {
      const end = (starts[at] ?? 0) + word.length;
      const script = plan.scripts[at];
      return script ? [{ kind: script.kind, start: end - script.text.length, end }] : [];
    });
    return set.length + raised.length > 0 ? { ...block, spans: [...set, ...raised] } : block;
  });
  return { blocks, words };
}

/** A highlight from one word to another; a lost one has words that are nowhere. */
function highlightOn(article: Article, words: PlacedWord[], { from, to, ...rest }: MarkPlan, index: number): Highlight {
  const { colour, note, isLost } = rest;
  const id = `đánh dấu ${index}` as HighlightId;
  const gone = { exact: 'câu này không có ở đâu trong bài cả', prefix: '', suffix: '' };
  const [first, last] = [from, to].map((part) => Math.floor(part * words.length)).sort((one, two) => one - two);
  const start = words[first ?? 0]?.position;
  const end = words[last ?? 0]?.position;
  if (isLost || !start || !end) return highlightAt(article, [0, 0, 0, 0], { id, colour, note, quote: gone });
  const { endBlock, endOffset } = end;
  const position = { ...start, endBlock, endOffset };
  const target = describePosition(article.blocks, fingerprintOf(article.blocks), position);
  return highlightAt(article, [0, 0, 0, 0], { id, colour, note, ...target });
}

function covering(highlights: readonly Highlight[], word: TextPosition): string[] {
  const before = (block: number, offset: number, otherBlock: number, otherOffset: number) =>
    block < otherBlock || (block === otherBlock && offset <= otherOffset);
  return highlights.flatMap(({ id, position }) =>
    before(position.startBlock, position.startOffset, word.startBlock, word.startOffset) &&
    before(word.endBlock, word.endOffset, position.endBlock, position.endOffset)
      ? [id]
      : [],
  );
}

/** The words as they have to be drawn: under one headline, which is the reader's where he corrected it. */
function arrange(words: PlacedWord[], blocks: Block[], isCorrected: boolean): DrawnWord[] {
  const read = words.filter(({ isHeadline }) => isHeadline);
  const written = (isCorrected ? CORRECTED : TITLE).split(' ').map((word): DrawnWord => ({ word, highlights: [] }));
  if (read.length === 0) return [...written, ...words].map(bare);
  if (!isCorrected) return words.map(bare);
  const isSentence = blocks.some(({ kind, text }) => kind === 'headline' && text.endsWith('.'));
  const isKept = isSentence || read.some(({ highlights }) => highlights.length > 0);
  const at = words.findIndex(({ isHeadline }) => isHeadline);
  const rest = words.slice(at).filter(({ isHeadline }) => isKept || !isHeadline);
  return [...words.slice(0, at), ...written, ...rest].map(bare);
}

function bare({ word, highlights, script, cell: place }: DrawnWord): DrawnWord {
  return { word, highlights, ...(script ? { script } : {}), ...(place ? { cell: place } : {}) };
}
