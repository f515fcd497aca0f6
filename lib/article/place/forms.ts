/**
 * Small boxes in and around the text that want something of the reader: a newsletter, a question to the newsroom, how the
 * page is to be read aloud, a vote. What can be filled in or pressed there tells them, not what they are called.
 */

import type { Clutter } from '../clutter/clutter';
import { countAnswers } from '../clutter/find-polls';
import { isProse } from '../scan/measure';
import { type Box, isWithin, type Scan } from '../scan/scan';
import type { Region } from './region';

const MOST_FORM_LINES = 6;
const LONGEST_FORM_TEXT = 420;
/** What the form is for takes a sentence, and a second one says what becomes of what was sent. */
const MOST_FORM_PROSE_LINES = 2;
const FEWEST_ANSWERS = 2;

export function flagForms(scan: Scan, clutter: Clutter, region: Region): void {
  for (const field of scan.fillable) {
    const form = boxWithWords(scan, field);
    if (form !== null && isApart(form, region)) clutter.flag(form, 'a form');
  }
  const { buttons } = scan;
  for (let index = 0; index < buttons.length; ) {
    const button = buttons[index];
    const vote = button === undefined ? null : boxWithWords(scan, button);
    let end = index + 1;
    if (vote !== null) while (isInside(buttons[end], vote)) end += 1;
    if (vote !== null && isApart(vote, region) && isVote(scan, vote, end - index)) clutter.flag(vote, 'a vote');
    index = end;
  }
}

/** The smallest box around a field or a button that says something; null where that is more than a form says. */
function boxWithWords(scan: Scan, from: Box): Box | null {
  let box: Box | null = from.block;
  while (box !== null && box.endLine === box.firstLine) box = box.parent;
  if (box === null || box.index <= scan.body.index) return null;
  const isSmall =
    box.endLine - box.firstLine <= MOST_FORM_LINES &&
    box.textLength <= LONGEST_FORM_TEXT &&
    box.proseLines <= MOST_FORM_PROSE_LINES;
  return isSmall ? box : null;
}

/** A form stands beside the paragraphs of the text, or among them; what holds the text or the headline is none. */
function isApart(box: Box, { root, headline, box: whole }: Region): boolean {
  if (!isWithin(box, whole) || isWithin(root, box) || isWithin(headline.box, box)) return false;
  return box.proseLength * SMALLEST_PROSE_FACTOR <= root.proseLength;
}

/** A form has no more than a third of the words of the text that it stands in. */
const SMALLEST_PROSE_FACTOR = 3;

function isInside(button: Box | undefined, box: Box): boolean {
  return button !== undefined && isWithin(button, box);
}

/** A question, and answers to press: each in an element of its own, none of them a sentence. */
function isVote(scan: Scan, box: Box, pressed: number): boolean {
  const [question, ...answers] = scan.lines.slice(box.firstLine, box.endLine);
  if (question === undefined || !question.text.endsWith('?') || answers.some(isProse)) return false;
  return pressed + countAnswers(answers) > FEWEST_ANSWERS || pressed >= FEWEST_ANSWERS;
}
