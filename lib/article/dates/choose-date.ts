/** Which of a page's dates is the article's. Decoys: header clocks, newer cards, licences, dates in prose and addresses. */

import type { PressDate } from '../../model/article';
import type { ClockTime } from '../../model/vietnam-time';
import { canonicalText } from '../../text/canonical-text';
import { hasLetter } from '../../text/letters';
import type { Clutter } from '../clutter/clutter';
import { isImprint } from '../clutter/imprint';
import type { Metadata } from '../facts/metadata';
import { HINTS } from '../lexicon/hints';
import { namesAround } from '../scan/names-around';
import { type Box, isWithin, type Line, type Scan } from '../scan/scan';
import { findVisibleDates, labelOfDate, type VisibleDate } from './date-grammar';
import { withHalfApart } from './dates-of-line';
import { tellsUpdate, tellsUpdateOfLive } from './lone-update';
import { parseMachineDate } from './machine-date';
import { isSameDay, toPressDate } from './press-date';

export interface ArticlePlace {
  /** The headline's box. */
  headline: Box;
  /** The smallest box that holds headline and text. */
  region: Box;
  headlineLine: number;
  /** First line of the text, and the one after its last. */
  textStart: number;
  textEnd: number;
}

export interface ChosenDates {
  publishedAt?: PressDate;
  modifiedAt?: PressDate;
  /** The words of the article's own date, where they name a day that does not exist and nothing else tells it. */
  unreadable?: string;
  /** The lines that show them. */
  lines: Line[];
}

interface Candidate extends VisibleDate {
  line: Line;
  /** With those that hold its label or its time. */
  lines: Line[];
  score: number;
}

const LONGEST_DATED_LINE = 170;
const LEAST_DATE_SCORE = 4;
/** Old portals date a text under its last lines. */
const DATED_END_LINES = 5;
const LONGEST_DATE_LABEL = 40;

export function chooseDates(scan: Scan, clutter: Clutter, metadata: Metadata, place: ArticlePlace): ChosenDates {
  const published = firstMoment(metadata.published);
  const candidates = collect(
    scan,
    clutter,
    { ...place, textEnd: endOfText(scan, clutter, place) },
    published?.moment ?? null,
  );
  const changed = firstMoment(metadata.modified);
  const [best, updated] = asUpdate(pick(candidates, place), published, changed, metadata.saysLive);
  const chosen: ChosenDates = { lines: [] };
  for (const candidate of [best, updated]) chosen.lines.push(...(candidate?.lines ?? []));
  const date = combine(best, published);
  if (date !== null) chosen.publishedAt = date;
  else if (best !== null) chosen.unreadable = best.words;
  const modified = combine(updated, changed);
  // Within the minute of publication it says nothing new.
  if (modified !== null && modified.iso.slice(0, 16) > (date?.iso.slice(0, 16) ?? '')) chosen.modifiedAt = modified;
  return chosen;
}

/** Lists of others often hang in the text's own element, after it. */
function endOfText(scan: Scan, clutter: Clutter, { textStart, textEnd }: ArticlePlace): number {
  let end = textEnd;
  for (let line = scan.lines[end - 1]; line !== undefined && end > textStart + 1; line = scan.lines[end - 1]) {
    if (!clutter.hasLine(line)) break;
    end -= 1;
  }
  return end;
}

function collect(scan: Scan, clutter: Clutter, place: ArticlePlace, published: ClockTime | null): Candidate[] {
  const found: Candidate[] = [];
  const from = Math.max(0, place.headlineLine - 25);
  const to = Math.min(scan.lines.length, place.textEnd + 12);
  for (let index = from; index < to; index += 1) {
    const line = scan.lines[index];
    if (line === undefined || line.length > LONGEST_DATED_LINE || index === place.headlineLine) continue;
    const lines = linesOf(scan, line);
    for (const date of datesIn(lines.map(({ text }) => text).join(' '), index < place.textStart ? scan : null, line)) {
      const score = scoreOf(date, line, scan, clutter, place, published);
      if (score >= LEAST_DATE_SCORE) found.push({ ...date, line, lines, score });
    }
  }
  return found.sort((left, right) => right.score - left.score);
}

const TIME_ALONE = /^\D{0,3}\d{1,2} ?[:h] ?\d{2}/;

/** A date, its time and its label may stand in boxes of their own, one after the other. */
function linesOf(scan: Scan, line: Line): Line[] {
  const before = scan.lines[line.index - 1];
  const after = scan.lines[line.index + 1];
  const lines = [line];
  if (!/\d{4}/.test(line.text)) return lines;
  if (after !== undefined && after.length <= 16 && TIME_ALONE.test(after.text) && /\d{4}\W*$/.test(line.text)) {
    lines.push(after);
  }
  if (before !== undefined && before.length <= 24 && !/\d{3}/.test(before.text)) {
    if (TIME_ALONE.test(before.text) || labelOfDate(before.text.toLowerCase()) !== 'none') lines.unshift(before);
  }
  return lines;
}

/** The dates that a reader sees and, in the article's head, the one that machines read on the same element. */
function datesIn(text: string, scan: Scan | null, line: Line): VisibleDate[] {
  const dates = datesOfPieces(text, line);
  const [date] = dates;
  const written = scan === null || date?.moment?.hour !== undefined ? '' : datetimeOf(scan, line);
  const moment = written === '' ? null : parseMachineDate(written);
  if (moment === null) return dates;
  if (date === undefined) return [{ moment, words: written, start: 0, end: 0, label: labelOfDate(text.toLowerCase()) }];
  if (date.moment !== null && isSameDay(date.moment, moment)) date.moment = moment;
  return dates;
}

/** Day, month and time may be elements of their own, which nothing parts in the text. */
function datesOfPieces(text: string, line: Line): VisibleDate[] {
  const { leaves } = line;
  const dates = findVisibleDates(withHalfApart(text, line));
  if (dates.length > 0 || leaves.length < 3 || text.length > LONGEST_DATE_LABEL) return dates;
  return findVisibleDates(canonicalText(leaves.map(({ data }) => data).join(' ')));
}

function datetimeOf({ dom }: Scan, { leaves, box }: Line): string {
  for (const element of [...leaves.map((leaf) => leaf.box.element), box.element]) {
    const written = dom.attribute(element, 'datetime').trim();
    if (written !== '') return written;
  }
  return '';
}

function scoreOf(
  date: VisibleDate,
  line: Line,
  scan: Scan,
  clutter: Clutter,
  place: ArticlePlace,
  published: ClockTime | null,
): number {
  let score = 8;
  const distance = line.index - place.headlineLine;
  const isInText = line.index >= place.textStart && line.index < place.textEnd;
  const isAtEnd =
    isInText && line.index >= place.textEnd - DATED_END_LINES && date.label === 'published' && standsAlone(date, line);
  if (distance < 0) score -= 0.5 + Math.min(4, -distance * 0.35);
  else if (line.index < place.textStart) score -= Math.min(3, distance * 0.15);
  else if (line.index < place.textEnd && !isAtEnd) score -= 3 + Math.min(3, (line.index - place.textStart) * 0.5);
  else score -= isAtEnd ? 2 : 4;
  const isInside = isWithin(line.box, place.region);
  const isUnderHeadline = isInside && distance > 0 && line.index < place.textStart;
  if (!isInside) score -= distance < 0 ? 2 : 4;
  // Dates stand among buttons: in a tool bar right under the headline it is still the article's.
  if (clutter.hasLine(line)) score -= isUnderHeadline ? 1 : 5;
  if (isImprint(scan, line)) score -= 8;
  const hints = namesAround(scan, line, 4);
  const isToday = distance < 0 && HINTS.today.test(hints);
  if (isToday) score -= 6;
  else if (HINTS.date.test(hints) || line.leaves.some((leaf) => leaf.box.tag === 'time')) score += 1.5;
  if (distance < 0 && !isInside && HINTS.masthead.test(hints)) score -= 3;
  // The cells of a schedule name the days that the article speaks of.
  if (date.label === 'none' && line.index >= place.textStart && isInOwnTable(line, place)) score -= 5;
  if (date.label !== 'none') score += 1.5;
  if (date.moment?.hour !== undefined) score += 1.5;
  if (published !== null && date.moment !== null) score += isSameDay(date.moment, published) ? 3 : -1;
  // In a sentence the date is what the article speaks of.
  const rest = line.text.length - date.words.length;
  if (rest > 45 && rest > date.words.length * 1.5) score -= 5;
  // In a caption or a heading, too, a date with words beside it is what they speak of.
  if (
    ((isInText && line.index < place.textEnd - 1) || HINTS.caption.test(hints) || line.box.tag === 'figcaption') &&
    saysMore(date, line)
  )
    score -= 5;
  return score;
}

/** In a table that stands below the headline: one that lays the page out holds the headline too. */
function isInOwnTable({ box }: Line, { headlineLine }: ArticlePlace): boolean {
  let table: Box | null = box;
  while (table !== null && table.tag !== 'table') table = table.parent;
  return table !== null && table.firstLine > headlineLine;
}

/** Nothing but its label, or a counter, beside it. */
function standsAlone({ words }: VisibleDate, { text }: Line): boolean {
  return text.length - words.length <= LONGEST_DATE_LABEL;
}

/** Words beside the date that are no label of it. */
function saysMore({ label, words }: VisibleDate, { text }: Line): boolean {
  return label === 'none' && hasLetter(text.replace(words, ''));
}

/** The published date and, apart from it, an updated one. A lone "Cập nhật" is when the article appeared. */
function pick(candidates: readonly Candidate[], { region }: ArticlePlace): Pair {
  const best = candidates.find((candidate) => candidate.label !== 'modified') ?? null;
  const isOwn = best !== null && isWithin(best.line.box, region);
  // Where the article has a date of its own, an updated one outside it is the page's.
  const updated =
    candidates.find(({ label, line }) => label === 'modified' && (!isOwn || isWithin(line.box, region))) ?? null;
  if (best === null) return [updated, null];
  // The same moment twice says nothing new; a far weaker date is no date of the article.
  if (updated !== null && best.score < updated.score - 4) return [updated, null];
  return [best, updated];
}

type Pair = [published: Candidate | null, updated: Candidate | null];

function asUpdate([best, updated]: Pair, published: Written | null, changed: Written | null, isLive: boolean): Pair {
  // A live report shows when it was last written on, without a label.
  if (isLive && updated === null && best?.label === 'none' && best.moment !== null)
    return tellsUpdateOfLive(best.moment, published?.moment ?? null, changed?.moment ?? null)
      ? [null, best]
      : [best, updated];
  const shown = best?.label === 'modified' && updated === null ? best.moment : null;
  const isUpdate = shown !== null && tellsUpdate(shown, published?.moment ?? null, changed?.moment ?? null);
  return isUpdate ? [null, best] : [best, updated];
}

interface Written {
  moment: ClockTime;
  words: string;
}

function firstMoment(written: readonly string[]): Written | null {
  let best: Written | null = null;
  for (const words of written) {
    const moment = parseMachineDate(words);
    if (moment === null) continue;
    // The first one counts; another form of the same day may be finer.
    const isFiner =
      best !== null && best.moment.hour === undefined && moment.hour !== undefined && isSameDay(best.moment, moment);
    if (best === null || isFiner) best = { moment, words: words.trim() };
  }
  return best;
}

/** .NET's own form, which a server of another country writes with the month first. */
const MAY_BE_MONTH_FIRST = /:\d\d:\d\d [ap]m$/i;

/** Where both name one day the finer wins; where they differ, what the reader sees wins. */
function combine(visible: Candidate | null, machine: Written | null): PressDate | null {
  const shown = visible?.moment ?? null;
  if (shown === null || visible === null) return machine === null ? null : toPressDate(machine.moment, machine.words);
  const other = machine?.moment;
  if (other === undefined) return toPressDate(shown, visible.words);
  const swapped = { ...shown, month: shown.day, day: shown.month };
  if (MAY_BE_MONTH_FIRST.test(visible.words) && isSameDay(swapped, other)) return toPressDate(swapped, visible.words);
  const isFiner = shown.hour === undefined && other.hour !== undefined && isSameDay(shown, other);
  return toPressDate(isFiner ? other : shown, visible.words);
}
