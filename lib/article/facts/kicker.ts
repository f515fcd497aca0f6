/** The small line above the headline, and the section that the page files the article under. */

import { canonicalText } from '../../text/canonical-text';
import { hasLetter } from '../../text/letters';
import type { Clutter } from '../clutter/clutter';
import { datesOf } from '../dates/dates-of-line';
import { HINTS } from '../lexicon/hints';
import { labelKind, labelOf } from '../lexicon/labels';
import type { Region } from '../place/region';
import { namesAround } from '../scan/names-around';
import { type Box, hintOf, isWithin, type Line, type Scan } from '../scan/scan';

const LONGEST_KICKER = 140;
const LONGEST_SECTION = 50;
const MOST_LINES_TO_BREADCRUMB = 16;
const ACTIVE_STEP = /(?:^|[\s_-])(?:active|current|selected|on)(?:$|[\s_-])/;
const BREADCRUMB_HINT = /bread|crumb/;
const SECTION_HINT =
  /bread|crumb|(?:^|[\s_-])(?:cate|category|categories|chuyen-?muc|section|cat)(?:$|[\s_-])|category-name|cate-name/;

/** Only a line that the page names so: a section's name stands in the same place. */
export function findKicker(scan: Scan, clutter: Clutter, region: Region, dateLines: readonly Line[]): Line | null {
  for (let index = region.start - 1; index >= Math.max(0, region.start - 3); index -= 1) {
    const line = scan.lines[index];
    if (line === undefined || line.length > LONGEST_KICKER || clutter.hasLine(line)) continue;
    if (!isWithin(line.box, region.box) || labelOf(line) !== null) continue;
    if (datesOf(line).length > 0 || dateLines.includes(line)) continue;
    if (HINTS.kicker.test(namesAround(scan, line, 6, region.headline.box)) || isLabelOf(region, line)) return line;
  }
  return null;
}

/** Bare words in the headline's own small box, right above it. */
function isLabelOf({ headline, start }: Region, line: Line): boolean {
  const { parent } = headline.box;
  if (parent === null || line.index !== start - 1 || line.linkLength > 0 || !isWithin(line.box, parent)) return false;
  return parent.endLine - parent.firstLine <= 4 && parent.firstLine === line.index && hasLetter(line.text);
}

/** The last step of the breadcrumb before the headline, or the section beside the date. */
export function findSection(scan: Scan, region: Region): string | null {
  const limit = region.box.parent ?? region.box;
  for (let index = region.start - 1; index >= Math.max(0, region.start - MOST_LINES_TO_BREADCRUMB); index -= 1) {
    const section = sectionIn(scan, region, limit, scan.lines[index]);
    if (section !== null) return section;
  }
  for (let index = region.headlineEnd; index < region.textStart; index += 1) {
    const section = sectionIn(scan, region, limit, scan.lines[index]);
    if (section !== null) return section;
  }
  return null;
}

function sectionIn(scan: Scan, region: Region, limit: Box, line: Line | undefined): string | null {
  if (line === undefined || line.length > LONGEST_SECTION * 3) return null;
  const links = [...new Set(line.leaves.map(({ box }) => box.link))].filter((link) => link !== null);
  // Steps of a breadcrumb often stand side by side without a sign between them; of tabs, the one in use counts.
  const step = links.find((link) => ACTIVE_STEP.test(hintOf(scan, link))) ?? links.at(-1);
  const text =
    links.length > 1 && step !== undefined
      ? canonicalText(line.leaves.map(({ box, data }) => (box.link === step ? data : '')).join(''))
      : withoutDates(line);
  const parts = text.split(/\s*[>›»/|]\s*/).filter((part) => hasLetter(part));
  const last = parts.at(-1)?.trim();
  if (last === undefined || last.length > LONGEST_SECTION) return null;
  const names = namesAround(scan, line, 6, region.headline.box);
  const isNamed = (isWithin(line.box, limit) ? SECTION_HINT : BREADCRUMB_HINT).test(names);
  const isSection = isNamed || (isWithin(line.box, region.box) && isInMenu(scan, region, last));
  return isSection && labelKind(last) === null ? last : null;
}

/** A link of the page's head is called so. */
function isInMenu({ lines }: Scan, { box }: Region, name: string): boolean {
  return lines
    .slice(0, box.firstLine)
    .some(({ leaves }) => leaves.some((leaf) => leaf.box.link !== null && canonicalText(leaf.data) === name));
}

function withoutDates(line: Line): string {
  return datesOf(line).reduceRight((text, date) => text.slice(0, date.start) + text.slice(date.end), line.text);
}
