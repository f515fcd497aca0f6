/**
 * Two pages that stand and are full of text: a list of questions, each of which is pressed to open its answer, and the life of an
 * official, a record of fields under the person's name. A talk has its questions in the text; news tells first what happened.
 */

import { foldText } from '../../text/fold-text';
import type { Clutter } from '../clutter/clutter';
import type { Region } from '../place/region';
import { addressesIn } from '../scan/line-links';
import { isLinkLine, isProse } from '../scan/measure';
import type { Line, Scan } from '../scan/scan';
import { isPersonName } from './headline-doubts';
import { isQuestion } from './timed-rows';

export interface StandingForms {
  /** Questions that open what stands right below them. */
  pressedQuestions: number;
  /** Different fields of a person's life before any prose, under a headline that names the person. */
  lifeFields: number;
}

const LIFE_FIELD =
  /^[^a-z]*(ho (?:va )?ten|ngay (?:thang )?(?:nam )?sinh|sinh (?:ngay|nam)|que quan|nguyen quan|noi sinh|noi o|dan toc|ton giao|ngay vao dang|trinh do(?: [a-z ]+)?|(?:ly luan chinh tri|chuyen mon|ngoai ngu|hoc ham|hoc vi|chuc vu)(?: [a-z ]+)?)[^a-z]*$/;
const NAME_FIELD = /^ho (?:va )?ten/;
const LONGEST_FIELD_NAME = 40;
const MOST_INTRODUCTION = 3;

export function measureStanding(
  scan: Scan,
  clutter: Clutter,
  { headline, headlineEnd, textEnd, box }: Region,
): StandingForms {
  const lines = scan.lines.slice(headlineEnd, textEnd);
  return {
    pressedQuestions: countPressed(scan, clutter, scan.lines.slice(headlineEnd, box.endLine)),
    lifeFields: countLifeFields(lines, clutter, headline.text),
  };
}

/** Only where they begin right below an introduction: an article may end in a few questions of its readers. */
function countPressed(scan: Scan, clutter: Clutter, lines: readonly Line[]): number {
  const pressed = lines.filter((line) => isPressed(scan, line) && opensProse(scan, line));
  const first = pressed[0]?.index ?? 0;
  const before = lines.filter((line) => line.index < first && isProse(line) && !clutter.hasLine(line));
  return before.length > MOST_INTRODUCTION ? 0 : pressed.length;
}

/** A link that goes nowhere, or the summary of what is folded up. */
function isPressed(scan: Scan, line: Line): boolean {
  if (!isQuestion(line)) return false;
  if (line.box.tag === 'summary') return true;
  return isLinkLine(line) && addressesIn(scan, line).every((address) => /^(?:$|#|javascript:)/i.test(address));
}

/** In a table of contents another link follows. */
function opensProse({ lines }: Scan, { index }: Line): boolean {
  const next = lines[index + 1];
  return next !== undefined && isProse(next) && !isQuestion(next);
}

function countLifeFields(lines: readonly Line[], clutter: Clutter, headline: string): number {
  const found = new Set<string>();
  let isNamed = isPersonName(headline);
  for (const [at, line] of lines.entries()) {
    const [label, value] = fieldOf(line.text);
    if (label !== null) {
      found.add(label);
      const name = value === '' ? (lines[at + 1]?.text ?? '') : value;
      isNamed ||= NAME_FIELD.test(label) && name !== '' && foldText(headline).includes(foldText(name));
    } else if (found.size === 0 && isProse(line) && !clutter.hasLine(line)) return 0;
  }
  return isNamed ? found.size : 0;
}

/** "Quê quán: xã …", or the label alone, with its value in the next cell. */
function fieldOf(text: string): [label: string | null, value: string] {
  const colon = text.indexOf(':');
  const label = colon > 0 ? text.slice(0, colon) : text;
  if (label.length > LONGEST_FIELD_NAME) return [null, ''];
  const [, name] = LIFE_FIELD.exec(foldText(label).replaceAll(',', '')) ?? [];
  return [name ?? null, colon > 0 ? text.slice(colon + 1).trim() : ''];
}
