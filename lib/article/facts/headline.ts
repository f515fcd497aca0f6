/** The headline that the reader sees: no SEO title, no portlet's or category's name, with or without an `h1`. */

import { canonicalText } from '../../text/canonical-text';
import type { Clutter } from '../clutter/clutter';
import { hasImprintForm } from '../clutter/imprint';
import { isAdvert } from '../clutter/is-advert';
import { findVisibleDates } from '../dates/date-grammar';
import { datesOf } from '../dates/dates-of-line';
import { HINTS } from '../lexicon/hints';
import { labelKind, labelOf } from '../lexicon/labels';
import { isPortalName, isSiteName } from '../lexicon/site-names';
import { isSetApart } from '../scan/line-style';
import { isLinkLine, isProse } from '../scan/measure';
import { type Box, hintOf, isWithin, type Line, type Scan } from '../scan/scan';
import { HEADING_TAGS } from '../scan/tags';
import { surroundingsOf } from './headline-surroundings';
import { createLetterheadTest } from './letterhead';
import type { TitleMatch } from './match-title';
import { titleBeforeSection } from './section-over-title';

export interface Headline {
  /** The heading's lines, in order; more than one where a `<br>` breaks it, none where only a picture shows it. */
  lines: Line[];
  text: string;
  /** The element that holds the headline and nothing else. */
  box: Box;
  match: TitleMatch;
  score: number;
}

const LONGEST_HEADLINE = 300;
const TAG_SCORE: Readonly<Record<string, number>> = { h1: 3, h2: 1.5, h3: 1, h4: 0.5 };
const MATCH_SCORE: Readonly<Record<TitleMatch, number>> = { same: 6, start: 5, similar: 3, none: 0 };
/** Two words or more; Chinese sets no spaces between them. */
const HAS_WORDS = / |[\u3040-\u9fff]{4}/;
/** A line with a lower score is no headline. */
const LEAST_HEADLINE_SCORE = 3;
/** The most that a headline scores which is known by its type and its place alone. */
const MOST_UNNAMED_SCORE = 3.1;

/** So many candidates are weighed between two pauses. */
const CANDIDATES_PER_SLICE = 500;

/** Candidates, best first. Yields where a pause may be made. */
export function* findHeadlines(
  scan: Scan,
  clutter: Clutter,
  matchTitle: (text: string) => TitleMatch,
): Generator<undefined, Headline[]> {
  const isLetterhead = createLetterheadTest(scan);
  let weighed = 0;
  const found: Headline[] = [];
  let next = 0;
  for (const line of scan.lines) {
    if (line.index < next || line.length < 4 || line.length > LONGEST_HEADLINE || line.box.tag === 'th') continue;
    if (isLetterhead(line)) continue;
    const heading = headingOf(line) ?? brokenTitle(scan, line, matchTitle);
    const lines = heading === null ? [line] : scan.lines.slice(heading.firstLine, heading.endLine);
    next = line.index + lines.length;
    // Entries of menus and lists are not even read: pages have hundreds, and the headline is seldom one of them.
    const isClutter = lines.some((part) => clutter.hasLine(part));
    if (isClutter && heading?.tag !== 'h1' && isLinkLine(line)) continue;
    const text = lines.length === 1 ? line.text : canonicalText(lines.map((part) => part.text).join(' '));
    if (text.length > LONGEST_HEADLINE || !HAS_WORDS.test(text)) continue;
    const match = matchTitle(text);
    if (isClutter && match === 'none' && heading?.tag !== 'h1') continue;
    const candidate = { lines, text, box: outermost(line, lines.length), match, score: 0 };
    candidate.score = scoreOf(candidate, scan, clutter);
    weighed += 1;
    if (weighed % CANDIDATES_PER_SLICE === 0) yield;
    if (candidate.score >= LEAST_HEADLINE_SCORE) found.push(candidate);
  }
  found.sort((left, right) => right.score - left.score || (left.lines[0]?.index ?? 0) - (right.lines[0]?.index ?? 0));
  return titleBeforeSection(scan, found);
}

/**
 * The line that is most like a headline where none deserves the name: the page's first heading, or what stands before
 * the text of `root`, or its first line.
 */
export function findAnyHeadline(
  scan: Scan,
  clutter: Clutter,
  root: Box,
  matchTitle: (text: string) => TitleMatch,
): Headline | null {
  const own = scan.lines.filter(
    (line) => !clutter.hasLine(line) && line.length >= 4 && labelOf(line) === null && !isAdvert(scan, line),
  );
  const prose = own.findIndex((line) => isWithin(line.box, root) && isProse(line));
  const before = own
    .slice(Math.max(0, prose - 4), prose)
    .filter((line) => line.length <= LONGEST_HEADLINE && isTitle(line));
  const line =
    before.findLast((part) => headingOf(part) !== null || isSetApart(scan, part)) ??
    before.at(-1) ??
    own[prose] ??
    own[0];
  if (line === undefined) return null;
  return { lines: [line], text: line.text, box: outermost(line, 1), match: matchTitle(line.text), score: 0 };
}

function isTitle(line: Line): boolean {
  return line.text.includes(' ') && datesOf(line).length === 0 && !isSiteName(line.text);
}

/** A box whose few lines are the page's title only when read together. */
function brokenTitle(scan: Scan, line: Line, matchTitle: (text: string) => TitleMatch): Box | null {
  for (let box: Box | null = line.box; box !== null && box.firstLine === line.index; box = box.parent) {
    const count = box.endLine - box.firstLine;
    if (count > MOST_BROKEN_LINES) return null;
    const match = count < 2 ? 'none' : matchTitle(canonicalText(textOf(scan, box)));
    if (match === 'same' || match === 'start') return box;
  }
  return null;
}

const MOST_BROKEN_LINES = 3;

function textOf(scan: Scan, { firstLine, endLine }: Box): string {
  return scan.lines
    .slice(firstLine, endLine)
    .map((part) => part.text)
    .join(' ');
}

function headingOf(line: Line): Box | null {
  for (let box: Box | null = line.box; box !== null && box.endLine - box.firstLine < 5; box = box.parent) {
    if (HEADING_TAGS.has(box.tag)) return box;
  }
  return null;
}

/** The largest box that holds only these lines. */
function outermost(line: Line, count: number): Box {
  let box = line.box;
  while (box.parent !== null && !box.parent.isInline && box.parent.endLine - box.parent.firstLine === count)
    box = box.parent;
  return box;
}

function scoreOf({ lines, text, box, match }: Headline, scan: Scan, clutter: Clutter): number {
  const [first] = lines;
  if (first === undefined) return 0;
  const heading = headingOf(first);
  const hint = namesOf(scan, first, box);
  const isNamed = HINTS.headline.test(hint);
  const around = surroundingsOf(lines, scan, clutter);
  const isUnnamed = match === 'none' && heading === null && !isNamed;
  const isApart = isUnnamed && (around.isOverDate || around.isOverText) && isSetApart(scan, first);
  if (isUnnamed && ((!around.isOverDate && !isApart) || /[.…;:,]$/.test(text))) return 0;
  const isElse = HINTS.notHeadline.test(hint);
  // A portlet's name is an h1 too, so the tag says nothing where the names speak against it.
  let score = MATCH_SCORE[match] + (isElse && match === 'none' ? 0 : (TAG_SCORE[heading?.tag ?? ''] ?? 0));
  if (isNamed) score += 2;
  if (isUnnamed) score += !around.isOverDate ? 2.3 : isApart ? 2.5 : 1.5;
  if (score === 0) return 0;
  if (isSiteName(text)) score -= 4.5;
  if (isElse) score -= 2.5;
  if (/(?:^| )(?:headline|title)(?: |$)/.test(hint)) score += 1;
  const label = lines.length === 1 ? labelOf(first) : labelKind(text);
  if (label !== null || (match === 'none' && hasImprintForm(text)) || isNameOfPage(text)) return 0;
  const [date] = findVisibleDates(text);
  if (date !== undefined && date.words.length > text.length * 0.6) return 0;
  if (first.linkLength > first.length * 0.85 && heading?.tag !== 'h1' && leavesPage(scan, first)) score -= 2.5;
  if (/[.…;,]$/.test(text)) score -= 1;
  if (text.length > 180) score -= 1;
  if (lines.some((line) => clutter.hasLine(line))) score -= 4;
  score += around.score;
  // A bold line over a text may be a sub-heading or a caption too.
  return isUnnamed && !around.isOverDate ? Math.min(score, MOST_UNNAMED_SCORE) : score;
}

/** A portal's own name, perhaps behind that of a section, as in the title of the window, or the template's: no article's. */
function isNameOfPage(text: string): boolean {
  return TEMPLATE_NAME.test(text) || text.split(/\s+[-–—|]\s+/).some(isPortalName);
}

const TEMPLATE_NAME = /^chi tiết (?:bài viết|(?:bản )?tin(?: bài| tức)?|sự kiện)$/i;

function namesOf(scan: Scan, line: Line, outer: Box): string {
  let hint = '';
  for (
    let box: Box | null = line.leaves[0]?.box ?? line.box, depth = 0;
    box !== null && depth < 5;
    box = box.parent, depth += 1
  ) {
    hint += hintOf(scan, box);
    if (box === outer) break;
  }
  return hint;
}

/** False for a link that stays: `javascript:`, a fragment, no address. */
function leavesPage(scan: Scan, line: Line): boolean {
  const link = line.leaves.find((leaf) => leaf.box.link !== null)?.box.link;
  const href = link === null || link === undefined ? '' : scan.dom.attribute(link.element, 'href');
  return href !== '' && !/^(?:javascript:|#)/i.test(href);
}
