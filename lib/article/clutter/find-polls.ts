/** Polls: a question with buttons to choose from, or with the shares of its answers. */

import { type Box, commonBox, type Line, type Scan } from '../scan/scan';
import { hasHead } from '../scan/table-head';
import type { Clutter } from './clutter';

const MOST_POLL_LINES = 15;
/** The question may be a sentence or two. */
const MOST_QUESTION_LINES = 2;
const LONGEST_ANSWER = 120;

export function findPolls(scan: Scan, clutter: Clutter): void {
  const { choices } = scan;
  for (let index = 0; index + 1 < choices.length; index += 1) {
    const [first, next] = [choices[index], choices[index + 1]];
    if (first === undefined || next === undefined || clutter.has(first)) continue;
    const answers = commonBox(first, next).block;
    if (isPoll(answers)) clutter.flag(withQuestion(scan, answers));
  }
}

function isPoll({ firstLine, endLine, proseLines }: Box): boolean {
  return endLine - firstLine <= MOST_POLL_LINES && proseLines <= MOST_QUESTION_LINES;
}

/** Where the box of the answers holds nothing else, the question stands before it in the next one. */
function withQuestion(scan: Scan, answers: Box): Box {
  let box = answers;
  for (let outer = box.parent; outer !== null && outer !== scan.body; outer = outer.parent) {
    const added = outer.endLine - outer.firstLine - (answers.endLine - answers.firstLine);
    if (added > MOST_QUESTION_LINES || outer.endLine !== answers.endLine || !hasOnlyAnswers(scan, answers)) break;
    box = outer;
  }
  return box;
}

function hasOnlyAnswers({ lines, choices }: Scan, box: Box): boolean {
  const inside = choices.filter(({ index }) => index >= box.index && index < box.end).length;
  const own = lines.slice(box.firstLine, box.endLine);
  return own.length <= inside && own.every(({ length }) => length <= LONGEST_ANSWER);
}

const POLL_NAME = /(?:^|[\s_-])(?:poll|vote|rating|survey)(?:$|[\s_\d-])|binh-?chon|tham-?do|danh-?gia/;

export function isPollName(hint: string): boolean {
  return POLL_NAME.test(hint);
}

const TALLY = /\d ?%|\d ?(?:phiếu|lượt|bình chọn|votes?)(?: |$|\))|(?:phiếu|lượt|votes?) ?: ?\d|\d\/\d/i;
const FEWEST_TALLIES = 2;

/**
 * True where a box that is named after a vote holds its counts, or nothing that is text. A paragraph of that name speaks of
 * a vote, and a table with a head is the article's.
 */
export function isTally(scan: Scan, box: Box): boolean {
  if (box.tag === 'table' && hasHead(scan, box)) return false;
  if (box.proseLength === 0) return true;
  const lines = scan.lines.slice(box.firstLine, box.endLine);
  const isCount = ({ length, text }: Line) => length <= LONGEST_ANSWER && TALLY.test(text);
  return isPoll(box) && lines.length > FEWEST_TALLIES && lines.filter(isCount).length >= FEWEST_TALLIES;
}
