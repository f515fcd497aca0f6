/** Polls: a question with buttons to choose from, or with the shares of its answers. */

import { type Box, commonBox, isWithin, type Line, type Scan } from '../scan/scan';
import { hasHead } from '../scan/table-head';
import type { Clutter } from './clutter';

const MOST_POLL_LINES = 15;
/** The question may be a sentence or two. */
const MOST_QUESTION_LINES = 2;
/** An answer may have its share and its bar beside it. */
const MOST_LINES_OF_ANSWER = 4;
const LONGEST_ANSWER = 120;

export function findPolls(scan: Scan, clutter: Clutter): void {
  const { choices } = scan;
  for (let index = 0; index + 1 < choices.length; ) {
    const [first, next] = [choices[index], choices[index + 1]];
    if (first === undefined || next === undefined) break;
    const answers = commonBox(first, next).block;
    if (!isSmall(answers)) {
      index += 1;
      continue;
    }
    let end = index + 2;
    for (let choice = choices[end]; choice !== undefined && isWithin(choice, answers); choice = choices[end]) end += 1;
    const count = end - index;
    const isPoll = answers.endLine - answers.firstLine <= count * MOST_LINES_OF_ANSWER;
    if (isPoll && !clutter.has(answers))
      clutter.flag(withQuestion(scan, answers, count), 'a poll: answers to be chosen, with their question');
    index = isPoll ? end : index + 1;
  }
}

function isSmall({ firstLine, endLine, proseLines }: Box): boolean {
  return endLine - firstLine <= MOST_POLL_LINES && proseLines <= 1;
}

/** Where the box of the answers holds nothing else, the question stands before it in the next one. */
function withQuestion(scan: Scan, answers: Box, count: number): Box {
  const own = scan.lines.slice(answers.firstLine, answers.endLine);
  if (own.length > count || own.some(({ length }) => length > LONGEST_ANSWER)) return answers;
  let box = answers;
  for (let outer = box.parent; outer !== null && outer !== scan.body; outer = outer.parent) {
    const added = outer.endLine - outer.firstLine - own.length;
    if (added > MOST_QUESTION_LINES || outer.endLine !== answers.endLine) break;
    box = outer;
  }
  return box;
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
  if (isSmall(box) && isQuestion(lines)) return true;
  const isCount = ({ length, text }: Line) => length <= LONGEST_ANSWER && TALLY.test(text);
  return isSmall(box) && lines.length > FEWEST_TALLIES && lines.filter(isCount).length >= FEWEST_TALLIES;
}

/** A question with nothing under it but short answers, which need no buttons where the whole box is pressed by a script. */
function isQuestion([question, ...answers]: readonly Line[]): boolean {
  return question?.text.endsWith('?') === true && countAnswers(answers) >= FEWEST_TALLIES;
}

/** Each element of a line is an answer; 0 where one of them is more. */
export function countAnswers(lines: readonly Line[]): number {
  if (lines.some(({ text }) => /[.:;]$/.test(text))) return 0;
  const parts = lines.flatMap(({ leaves }) => leaves.map(({ data }) => data.trim()).filter((data) => data !== ''));
  return parts.some(({ length }) => length > LONGEST_ANSWER) ? 0 : parts.length;
}
