/** What stands around a line, as far as it tells a headline from a line like any other. */

import type { Clutter } from '../clutter/clutter';
import { datesOf } from '../dates/dates-of-line';
import { isLinkLine, isProse } from '../scan/measure';
import type { Line, Scan } from '../scan/scan';

export interface Surroundings {
  /** To be added to a candidate's score. */
  score: number;
  /** Nothing but a date stands right under the line, and prose soon after it: so stands a headline that no name tells. */
  isOverDate: boolean;
  /** Prose stands right under the line, and goes on. */
  isOverText: boolean;
}

/** From this length on a line may be the text: a short notice has no longer ones. */
const SENTENCE_LENGTH = 40;
const LONGEST_DATE_LINE = 120;
/** Lines to look at before and after. */
const LINES_BEFORE = 2;
const LINES_AFTER = 40;
/** How many lines may stand between a headline and its text: date, author, buttons. */
const NEAR_LINES = 8;
const VERY_NEAR_LINES = 4;

/** A headline has prose soon after it, and a date beside it. */
export function surroundingsOf(lines: readonly Line[], scan: Scan, clutter: Clutter): Surroundings {
  const start = lines[0]?.index ?? 0;
  const end = start + lines.length;
  let between = 0;
  let prose = -1;
  let hasDate = false;
  let isOverDate = false;
  for (
    let index = Math.max(0, start - LINES_BEFORE);
    index < Math.min(end + LINES_AFTER, scan.lines.length);
    index += 1
  ) {
    const line = scan.lines[index];
    if (line === undefined || (index >= start && index < end)) continue;
    if (clutter.hasLine(line)) {
      // Who put the page in and when stands on one line of portals: a line of tools with the date of the headline in it.
      if (index === end && !clutter.has(line.box))
        hasDate ||= line.linkLength === 0 && datesOf(line).some(({ label }) => label !== 'none');
      continue;
    }
    if (index < end + 6 && !hasDate && line.length < LONGEST_DATE_LINE) {
      hasDate = datesOf(line).length > 0;
      isOverDate = hasDate && index >= end && between === 0 && isDateLine(line);
    }
    if (index < end) continue;
    if (line.length >= SENTENCE_LENGTH && !isLinkLine(line)) {
      prose = between;
      break;
    }
    between += 1;
  }
  const nearness = prose < 0 ? -4 : prose <= NEAR_LINES ? 1 : hasDate ? 0 : -2;
  return {
    score: nearness + (hasDate ? 1.5 : 0) + (isOverDate ? 0.5 : 0) - start * 0.001,
    isOverDate: isOverDate && prose >= 0 && prose <= VERY_NEAR_LINES,
    isOverText: prose === 0 && isText(scan, end),
  };
}

const FEWEST_TEXT_LINES = 3;

/** Lines of prose without a title or a heading between them. */
function isText(scan: Scan, from: number): boolean {
  return scan.lines.slice(from, from + FEWEST_TEXT_LINES).every(isProse);
}

/** A date with no more beside it than a label, a counter, a name. */
function isDateLine(line: Line): boolean {
  const [date] = datesOf(line);
  return (
    date !== undefined && (date.words.length >= line.text.length * 0.4 || line.text.length - date.words.length < 30)
  );
}
