/**
 * Rows of a label and its value, one below the other in one list, table or box: the form of a record, whatever it records. The
 * labels differ, most values are short, and a value of several paragraphs belongs to its label as much as a number does.
 */

import type { Clutter } from '../clutter/clutter';
import type { Region } from '../place/region';
import { isProse } from '../scan/measure';
import { type Box, childrenOf, type Line, type Scan } from '../scan/scan';

export interface ValueRows {
  /** Different labels with a short value, in the list that has most of them. */
  rows: number;
  /** Paragraphs of prose under the headline that are no value of that list. */
  proseBeside: number;
  /** Of them, those before its first row. */
  proseBefore: number;
}

const LONGEST_LABEL = 45;
const LONGEST_VALUE = 80;
const FEWEST_ROWS = 4;
/** A value of more lines is a text; this also keeps the boxes around a text from being read again and again. */
const MOST_ROW_LINES = 30;
/** "Mã gói" may be printed without its colon where a cell or a term holds it. */
const LABEL_TAGS: ReadonlySet<string> = new Set(['th', 'dt', 'td', 'div', 'span', 'b', 'strong', 'label']);

interface Row {
  label: string;
  isShort: boolean;
  /** Its first line, and the one behind its last. */
  from: number;
  to: number;
}

export function measureValueRows(scan: Scan, clutter: Clutter, { headlineEnd, textEnd, box }: Region): ValueRows {
  const place = scan.lines.slice(headlineEnd, textEnd);
  const parents = new Set<Box>();
  for (const line of place)
    for (let outer: Box | null = line.box; outer !== null && outer !== box.parent; outer = outer.parent) {
      if (parents.has(outer)) break;
      parents.add(outer);
    }
  let best: { rows: Row[]; labels: number } | null = null;
  for (const parent of parents) {
    const rows = rowsOf(scan, parent, headlineEnd, textEnd);
    const labels = new Set(rows.filter(({ isShort }) => isShort).map(({ label }) => label)).size;
    if (labels < FEWEST_ROWS || labels * 2 < rows.length || labels <= (best?.labels ?? 0)) continue;
    best = { rows, labels };
  }
  const rows = best?.rows ?? [];
  const inRows = new Set(rows.flatMap(({ from, to }) => scan.lines.slice(from, to)));
  const beside = place.filter((line) => isProse(line) && !clutter.hasLine(line) && !inRows.has(line));
  const first = rows[0]?.from ?? headlineEnd;
  return {
    rows: best?.labels ?? 0,
    proseBeside: beside.length,
    proseBefore: beside.filter(({ index }) => index < first).length,
  };
}

/** The children of a box that are a label and its value; a term and its description are two children. */
function rowsOf(scan: Scan, parent: Box, start: number, end: number): Row[] {
  const children = childrenOf(scan, parent).filter(
    ({ isInline, firstLine, endLine }) =>
      !isInline && endLine > firstLine && endLine - firstLine <= MOST_ROW_LINES && firstLine >= start && endLine <= end,
  );
  if (children.length < FEWEST_ROWS) return [];
  if (children.some(({ tag }) => tag === 'dt'))
    return children.flatMap((child, at) => {
      const value = children[at + 1];
      return child.tag === 'dt' && value?.tag === 'dd'
        ? rowFrom(child, textOf(scan, child), textOf(scan, value), value)
        : [];
    });
  const rows = children.map((child) => rowIn(scan, child));
  // A list of rows is one: paragraphs of which a few begin with a label are none.
  return rows.filter((row) => row.length > 0).length * 3 >= children.length * 2 ? rows.flat() : [];
}

function rowIn(scan: Scan, box: Box): Row[] {
  const first = scan.lines[box.firstLine];
  if (first === undefined) return [];
  const colon = first.text.indexOf(':');
  if (colon > 0 && colon <= LONGEST_LABEL)
    return rowFrom(
      box,
      first.text.slice(0, colon),
      [
        first.text.slice(colon + 1),
        ...linesOf(scan, box)
          .slice(1)
          .map(({ text }) => text),
      ]
        .join(' ')
        .trim(),
    );
  const parts = childrenOf(scan, box).filter(({ firstLine, endLine }) => endLine > firstLine);
  const [label, value] = parts;
  if (parts.length !== 2 || label === undefined || value === undefined || !LABEL_TAGS.has(label.tag)) return [];
  return rowFrom(box, textOf(scan, label), textOf(scan, value));
}

function rowFrom({ firstLine, endLine }: Box, label: string, value: string, last?: Box): Row[] {
  if (label === '' || value === '' || label.length > LONGEST_LABEL || /[.?!…]$|\d{3}/.test(label)) return [];
  return [
    {
      label: label.replace(/\s*:$/, '').toLowerCase(),
      isShort: value.length <= LONGEST_VALUE,
      from: firstLine,
      to: last?.endLine ?? endLine,
    },
  ];
}

function linesOf({ lines }: Scan, { firstLine, endLine }: Box): Line[] {
  return lines.slice(firstLine, endLine);
}

function textOf(scan: Scan, box: Box): string {
  return linesOf(scan, box)
    .map(({ text }) => text)
    .join(' ');
}
