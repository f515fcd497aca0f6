/**
 * Small boxes in and around the text that want something of the reader: a newsletter, a question to the newsroom, how the
 * page is to be read aloud, a vote. What can be filled in or pressed there tells them, not what they are called.
 */

import type { Clutter } from '../clutter/clutter';
import { countAnswers } from '../clutter/find-polls';
import { isProse } from '../scan/measure';
import { type Box, isWithin, type Line, type Scan } from '../scan/scan';
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
    const vote = voteAround(scan, index, region);
    if (vote !== null) clutter.flag(vote, 'a vote or a quiz');
    index += 1;
    while (vote !== null && isInside(buttons[index], vote)) index += 1;
  }
}

/** The smallest box around a button that asks something: the buttons may stand in a row of their own below the question. */
function voteAround(scan: Scan, index: number, region: Region): Box | null {
  const button = scan.buttons[index];
  let box = button === undefined ? null : boxWithWords(scan, button);
  for (let step = 0; box !== null && step < MOST_STEPS_TO_QUESTION; step += 1) {
    if (!isApart(box, region)) return null;
    const vote = box;
    if (isVote(scan, vote, countButtons(scan, vote, index))) return vote;
    box = box.parent === null ? null : boxWithWords(scan, box.parent);
  }
  return null;
}

const MOST_STEPS_TO_QUESTION = 3;

/** How many buttons beside one stand in the same box; more than make a vote are not counted. */
function countButtons({ buttons }: Scan, box: Box, index: number): number {
  let first = index;
  while (index - first < FEWEST_ANSWERS && isInside(buttons[first - 1], box)) first -= 1;
  let end = index + 1;
  while (end - first <= FEWEST_ANSWERS && isInside(buttons[end], box)) end += 1;
  return end - first;
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

/** A question, perhaps under a title, and answers to press: each in an element of its own, none of them a sentence. */
function isVote(scan: Scan, box: Box, pressed: number): boolean {
  const lines = scan.lines.slice(box.firstLine, box.endLine);
  const question = lines.slice(0, MOST_QUESTION_LINES).findIndex(isQuestion);
  const answers = lines.slice(question + 1);
  if (question < 0 || lines.slice(0, question).some(isProse) || answers.some(isProse)) return false;
  if (answers.some(({ text }) => SCORE.test(text))) return true;
  return pressed + countAnswers(answers) > FEWEST_ANSWERS || pressed >= FEWEST_ANSWERS;
}

/** How many of the questions the reader has answered. */
const SCORE = /(?:^|\s)\d{1,2} ?\/ ?\d{1,2}(?:\s|$)/;

const MOST_QUESTION_LINES = 2;
const CALLS_FOR_VOTE =
  /^(?:thăm dò|bình chọn|khảo sát|trắc nghiệm|đố vui|poll|quiz|survey|vote|sondage|encuesta)(?:\s|$)/i;

function isQuestion({ text }: Line): boolean {
  return text.endsWith('?') || (CALLS_FOR_VOTE.test(text) && !/[.!:;…]$/.test(text));
}
