/**
 * What stands under the headline beside prose that speaks for itself: figures, answers, values of fields, entries. A page of
 * such forms has a paragraph or two to introduce or to explain them; in an article they stand beside its paragraphs.
 */

import type { BlockDraft } from '../blocks/draft';
import { recordLabelOf } from '../lexicon/record-labels';
import type { Region } from '../place/region';
import { isLinkLine, isProse } from '../scan/measure';
import { type Box, type Line, picturesIn, type Scan } from '../scan/scan';
import { isQuestion, TIME, type TimedRows } from './timed-rows';

export interface RivalForms {
  /** Paragraphs of prose that are no row, no answer, no value, no entry. */
  freeProse: number;
  /** Their characters. */
  freeLength: number;
  /** The paragraphs that are one of these. */
  boundProse: number;
  /** Short lines that are figures: the cells of a table of data, however it is marked up. */
  figures: number;
  /** Characters that follow a question, on average. */
  answerLength: number;
  /** Characters under the headline that were not read: cells, names, buttons, answers. Titles of others aside. */
  leftOver: number;
  /** Short links among it: pages of an issue, days, letters of a list. */
  linksLeft: number;
  /** Titles of others below the text, each with its picture or its excerpt beside it. */
  cardsBelow: number;
}

/** Longer lines with a figure say something of it. */
const LONGEST_FIGURE = 24;
const LONGEST_FIGURE_ROW = 50;
/** "Hồ Nậm Chày: 5,12". */
const FIGURE_OF_NAME = /: ?[▲▼+-]? ?\d/;
/** A label that opens so many lines names a field of several records. */
const FEWEST_REPEATED_LABELS = 4;
/** A report gives a few hours; a programme has more rows. */
export const FEWEST_ROWS = 6;
const LONGEST_LABEL = 40;
/** Who answers three questions is asked for an opinion; a list of them has more. */
export const MOST_QUESTIONS_OF_NEWS = 3;
/** An excerpt stands so near its title. */
const MOST_LINES_TO_EXCERPT = 3;

/** `drafts`: what was read as text; `rows`: the rows of a timetable. */
export function measureRivals(scan: Scan, region: Region, drafts: readonly BlockDraft[], rows: TimedRows): RivalForms {
  const forms: RivalForms = {
    freeProse: 0,
    freeLength: 0,
    boundProse: 0,
    figures: 0,
    answerLength: 0,
    leftOver: 0,
    linksLeft: 0,
    cardsBelow: 0,
  };
  const place = scan.lines.slice(region.headlineEnd, region.textEnd);
  for (const line of place) if (isFigure(line)) forms.figures += 1;
  forms.answerLength = meanAnswer(place);
  forms.cardsBelow = countCards(scan.lines.slice(region.headlineEnd, (region.box.parent ?? region.box).endLine));
  const read = new Set(drafts.flatMap(({ lines }) => lines));
  for (const line of place) {
    if (read.has(line) || isTitle(line)) continue;
    forms.leftOver += line.length;
    if (isLinkLine(line)) forms.linksLeft += 1;
  }
  const questions = place.filter(isQuestion).length;
  const labels = repeatedLabels(place);
  const entries = entryBoxes(scan, region, drafts);
  for (const { kind, lines } of drafts) {
    if (kind === 'figure') continue;
    for (const line of lines) {
      if (!isProse(line)) continue;
      const isBound =
        kind === 'cell' ||
        (rows.count >= FEWEST_ROWS && rows.lines.has(line.index)) ||
        entries.has(line) ||
        isValue(scan, line, labels) ||
        (questions > MOST_QUESTIONS_OF_NEWS && isAnswer(scan, line));
      if (isBound) forms.boundProse += 1;
      else {
        forms.freeProse += 1;
        forms.freeLength += line.length;
      }
    }
  }
  return forms;
}

/** A cell of digits, or a short row of a name and two figures. */
function isFigure({ text, length, linkLength }: Line): boolean {
  if (length > LONGEST_FIGURE_ROW) return false;
  const digits = text.replace(/\D/g, '').length;
  if (digits === 0) return /^[—–▲▼-]$/.test(text);
  if (length <= LONGEST_FIGURE && digits * 2 >= text.replace(/[\s.,%:/()–-]/g, '').length) return true;
  if (linkLength === length || /[.;!?]$/.test(text)) return false;
  return digits * 6 >= length || FIGURE_OF_NAME.test(text);
}

/** The value of a field: behind its label, or right below it. */
function isValue(scan: Scan, line: Line, labels: ReadonlySet<string>): boolean {
  if (recordLabelOf(line.text, false) !== null || labels.has(labelBefore(line.text))) return true;
  const before = scan.lines[line.index - 1];
  if (before === undefined || before.length > LONGEST_LABEL) return false;
  return recordLabelOf(before.text, true) !== null;
}

function isAnswer(scan: Scan, line: Line): boolean {
  const before = scan.lines[line.index - 1];
  return isQuestion(line) || (before !== undefined && isQuestion(before));
}

function labelBefore(text: string): string {
  const colon = text.indexOf(':');
  return colon > 0 && colon < LONGEST_LABEL ? text.slice(0, colon).toLowerCase() : '';
}

/** Labels with a colon that open several lines; those of a talk open questions, and what answers them. */
function repeatedLabels(lines: readonly Line[]): Set<string> {
  const counts = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    const label = labelBefore(line.text);
    const before = lines[at - 1];
    if (label === '' || isQuestion(line) || (before !== undefined && isQuestion(before))) continue;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= FEWEST_REPEATED_LABELS).map(([label]) => label));
}

function meanAnswer(lines: readonly Line[]): number {
  let questions = 0;
  let length = 0;
  for (const line of lines)
    if (isQuestion(line)) questions += 1;
    else if (questions > 0 && isProse(line)) length += line.length;
  return questions === 0 ? 0 : length / questions;
}

/** Lines of boxes alike, each with a name and a paragraph or two, of which one follows the other. */
function entryBoxes(scan: Scan, { root }: Region, drafts: readonly BlockDraft[]): Set<Line> {
  const groups = new Map<string, { boxes: Set<Box>; lines: Line[] }>();
  for (const { kind, lines } of drafts) {
    if (kind === 'figure') continue;
    for (const line of lines) {
      const box = entryAround(scan, line, root);
      if (box === null) continue;
      const name = `${box.parent?.index} ${box.tag} ${scan.dom.attribute(box.element, 'class')}`;
      const group = groups.get(name) ?? { boxes: new Set(), lines: [] };
      group.boxes.add(box);
      group.lines.push(line);
      groups.set(name, group);
    }
  }
  return new Set(
    [...groups.values()].filter(({ boxes }) => boxes.size >= FEWEST_ENTRIES).flatMap(({ lines }) => lines),
  );
}

/** The box of a few lines that holds a line and its like; paragraphs alone are none. */
function entryAround(scan: Scan, line: Line, root: Box): Box | null {
  for (let box: Box | null = line.box; box !== null && box !== root; box = box.parent) {
    const count = box.endLine - box.firstLine;
    if (count > MOST_ENTRY_LINES) return null;
    // A report has its hours, a photo story its pictures: these are no entries.
    if (count >= 2 && box.proseLines > 0 && box.proseLines <= MOST_ENTRY_PROSE)
      return isTimed(scan, box) || picturesIn(scan, box).length > 0 ? null : box;
  }
  return null;
}

function isTimed({ lines }: Scan, { firstLine }: Box): boolean {
  return TIME.test(lines[firstLine]?.text ?? '');
}

const FEWEST_ENTRIES = 4;
const MOST_ENTRY_LINES = 6;
const MOST_ENTRY_PROSE = 2;

function isTitle(line: Line): boolean {
  return isLinkLine(line) && line.linkLength >= SHORTEST_TITLE;
}

/** Titles of others with an excerpt right below. */
function countCards(lines: readonly Line[]): number {
  let count = 0;
  for (const [at, line] of lines.entries()) {
    if (!isTitle(line)) continue;
    for (const next of lines.slice(at + 1, at + 1 + MOST_LINES_TO_EXCERPT)) {
      if (isTitle(next)) break;
      if (!isProse(next)) continue;
      count += 1;
      break;
    }
  }
  return count;
}

const SHORTEST_TITLE = 24;
