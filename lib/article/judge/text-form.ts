/**
 * What form the text has: an article tells in prose what its tables, fields and questions are about; a record, a timetable or a
 * list of answers begins with them. No word decides here: labels count only in numbers, and only where no prose comes before.
 */

import type { BlockDraft } from '../blocks/draft';
import type { Clutter } from '../clutter/clutter';
import { recordLabelOf } from '../lexicon/record-labels';
import type { Region } from '../place/region';
import { isProse } from '../scan/measure';
import type { Box, Line, Scan } from '../scan/scan';
import { measureRivals, type RivalForms } from './rival-forms';
import { clockRows, firstPiece, isQuestion } from './timed-rows';

export interface TextForm extends RivalForms {
  /** Different labels of a record, of a document or a procedure. */
  recordLabels: number;
  /** Paragraphs of prose that are no label's value. */
  proseBesideRecord: number;
  /** Short rows that begin with a time of day, in one run. */
  clockRows: number;
  /** Paragraphs of prose that belong to no such row. */
  proseBesideRows: number;
  /** Lines that put a question. */
  questionLines: number;
  /** What the text begins with, before any prose. */
  opensWith: 'prose' | 'record' | 'question';
  /** Paragraphs of prose in a list, or with a number or a dash before them. */
  clauses: number;
  /** The part of the text that stands in tables, 0 to 1. */
  tableShare: number;
  /** The part of the text that stands in boxes alike, as the entries of a directory do, 0 to 1. */
  entriesShare: number;
}

/** What stands before a clause: "1.", "a)", a dash. */
const CLAUSE_SIGN = /^(?:\d{1,2}[.)]|[a-zđ]\)|[-–+•])\s/i;
/** `drafts`: what was read as text. Labels are looked for in all lines from the headline on, since a record may be cut off. */
export function measureForm(scan: Scan, clutter: Clutter, region: Region, drafts: readonly BlockDraft[]): TextForm {
  const lines = scan.lines.slice(region.headlineEnd, region.textEnd);
  const labels = lines.map((line) => recordLabelOf(line.text, true) ?? recordLabelOf(firstPiece(line), true));
  const rows = clockRows(lines);
  const isText = (line: Line) => isProse(line) && !clutter.hasLine(line);
  const firstLabel = labels.findIndex((label) => label !== null);
  const firstQuestion = lines.findIndex(isQuestion);
  const hasProse = (end: number) => lines.slice(0, end).some((line) => isText(line) && !isQuestion(line));
  return {
    recordLabels: new Set(labels.filter((label) => label !== null)).size,
    proseBesideRecord: lines.filter(
      (line, at) => isText(line) && labels[at] === null && !isBareLabel(lines[at - 1], labels[at - 1]),
    ).length,
    clockRows: rows.count,
    proseBesideRows: lines.filter((line) => isText(line) && !rows.lines.has(line.index)).length,
    questionLines: lines.filter(isQuestion).length,
    opensWith:
      firstLabel >= 0 && !hasProse(firstLabel)
        ? 'record'
        : firstQuestion >= 0 && !hasProse(firstQuestion)
          ? 'question'
          : 'prose',
    clauses: drafts.filter(isClause).length,
    tableShare: tableShare(drafts),
    entriesShare: entriesShare(scan, region, drafts),
    ...measureRivals(scan, region, drafts, rows),
  };
}

/** A label whose value is a line of its own. */
function isBareLabel(line: Line | undefined, label: string | null | undefined): boolean {
  return line !== undefined && typeof label === 'string' && line.length <= LONGEST_BARE_LABEL;
}

const LONGEST_BARE_LABEL = 40;

function isClause({ kind, lines }: BlockDraft): boolean {
  const [first] = lines;
  return first !== undefined && isProse(first) && (kind === 'item' || CLAUSE_SIGN.test(first.text));
}

function tableShare(drafts: readonly BlockDraft[]): number {
  let all = 0;
  let inTables = 0;
  for (const { kind, lines } of drafts) {
    if (kind === 'figure') continue;
    const length = lines.reduce((sum, line) => sum + line.length, 0);
    all += length;
    if (kind === 'cell') inTables += length;
  }
  return all === 0 ? 0 : inTables / all;
}

/** Boxes of one tag and class right under the text's own, each of a few lines. Paragraphs are no boxes. */
function entriesShare(scan: Scan, { root }: Region, drafts: readonly BlockDraft[]): number {
  const lengths = new Map<string, { boxes: Set<Box>; length: number }>();
  let all = 0;
  for (const { kind, lines } of drafts) {
    if (kind === 'figure') continue;
    const length = lines.reduce((sum, line) => sum + line.length, 0);
    all += length;
    let box: Box | null = lines[0]?.box ?? null;
    while (box !== null && box.parent !== root) box = box.parent;
    if (box === null || box.endLine - box.firstLine < FEWEST_ENTRY_LINES || TABLE_TAGS.has(box.tag)) continue;
    const name = `${box.tag} ${scan.dom.attribute(box.element, 'class')}`;
    const group = lengths.get(name) ?? { boxes: new Set(), length: 0 };
    group.boxes.add(box);
    group.length += length;
    lengths.set(name, group);
  }
  const alike = [...lengths.values()].filter(({ boxes }) => boxes.size >= FEWEST_ENTRIES);
  return all === 0 ? 0 : Math.max(0, ...alike.map(({ length }) => length)) / all;
}

const FEWEST_ENTRIES = 3;
const FEWEST_ENTRY_LINES = 2;
const TABLE_TAGS: ReadonlySet<string> = new Set(['table', 'tbody', 'tr', 'p', 'ul', 'ol']);
