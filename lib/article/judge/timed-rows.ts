/** Rows that begin with a time or a day, and lines that ask: the marks by which timetables and lists of answers are told. */

import { canonicalText } from '../../text/canonical-text';
import { isProse } from '../scan/measure';
import type { Line } from '../scan/scan';

/** A line is a row's time: "05:30", "7h15", "8 giờ 30", or a day of the week: "Thứ Hai (7/9)". */
export const TIME =
  /^\(?(?:\d{1,2}\s?(?::|h|g|giờ)\s?\d{0,2}|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?=$|[\s):,.–-])/i;
/** A row of a timetable says what there is, and in a line or two of what. A report by the hour tells more. */
const LONGEST_ROW = 250;
/** A paragraph so long that begins with a time reports what happened then. */
const SHORTEST_REPORT = 150;
/** The last row ends nowhere: so many lines are its own. */
const LAST_ROW_LINES = 3;
const LONGEST_QUESTION = 300;

export function isQuestion(line: Line): boolean {
  return line.length <= LONGEST_QUESTION && line.text.endsWith('?');
}

/** Prose that follows the rows is none of the last one's. */
function lastRow(lines: readonly Line[], start: number): Line[] {
  const row = lines.slice(start, start + LAST_ROW_LINES);
  const end = row.findIndex((line, at) => at > 0 && isProse(line));
  return end < 0 ? row : row.slice(0, end);
}

/** A label and its value may be two elements of one line. */
export function firstPiece({ leaves }: Line): string {
  return leaves.length > 1 ? canonicalText(leaves[0]?.data ?? '') : '';
}

export interface TimedRows {
  /** Of the longest run. */
  count: number;
  /** The lines of all rows. */
  lines: ReadonlySet<number>;
}

/** The longest run of short rows, each from its time to the next, and the lines of all rows. */
export function clockRows(lines: readonly Line[]): TimedRows {
  const starts = lines.flatMap((line, at) => (TIME.test(line.text) || TIME.test(firstPiece(line)) ? [at] : []));
  const inRows = new Set<number>();
  let count = 0;
  let run = 0;
  for (const [order, start] of starts.entries()) {
    const next = starts[order + 1];
    const row = next === undefined ? lastRow(lines, start) : lines.slice(start, next);
    const length = row.reduce((sum, line) => sum + line.length, 0);
    const isShort = length <= LONGEST_ROW && (row[0]?.length ?? 0) < SHORTEST_REPORT;
    run = isShort ? run + 1 : 0;
    count = Math.max(count, run);
    if (isShort) for (const { index } of row) inRows.add(index);
  }
  return { count, lines: inRows };
}
