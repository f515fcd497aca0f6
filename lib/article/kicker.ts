/** The small line above the headline, and the section that the page files the article under. */

import { hasLetter } from '../text/letters';
import type { Clutter } from './clutter/clutter';
import { datesOf } from './dates/line-dates';
import { HINTS } from './lexicon/hints';
import { labelKind } from './lexicon/labels';
import type { Region } from './region';
import { namesAround } from './scan/names';
import { isWithin, type Line, type Scan } from './scan/scan';

const LONGEST_KICKER = 140;
const LONGEST_SECTION = 50;
const SECTION_HINT =
  /breadcrumb|(?:^|[\s_-])(?:cate|category|categories|chuyen-?muc|section|cat|bread-crumb\w*)(?:$|[\s_-])|category-name|cate-name/;

/** Only a line that the page names so: a section's name stands in the same place. */
export function findKicker(scan: Scan, clutter: Clutter, region: Region): Line | null {
  for (let index = region.start - 1; index >= Math.max(0, region.start - 3); index -= 1) {
    const line = scan.lines[index];
    if (line === undefined || line.length > LONGEST_KICKER || clutter.hasLine(line)) continue;
    if (!isWithin(line.box, region.box) || labelKind(line.text) !== null) continue;
    if (datesOf(line).length > 0) continue;
    if (HINTS.kicker.test(namesAround(scan, line, 6, region.headline.box))) return line;
  }
  return null;
}

/** The last step of the breadcrumb before the headline, or the section beside the date. */
export function findSection(scan: Scan, region: Region): string | null {
  const limit = region.box.parent ?? region.box;
  const before = [...scan.lines.slice(Math.max(0, region.start - 12), region.start)].reverse();
  for (const line of [...before, ...scan.lines.slice(region.headlineEnd, region.textStart)]) {
    if (line.length > LONGEST_SECTION * 3 || !isWithin(line.box, limit)) continue;
    if (!SECTION_HINT.test(namesAround(scan, line, 6, region.headline.box))) continue;
    const parts = withoutDates(line)
      .split(/\s*[>›»/|]\s*/)
      .filter((part) => hasLetter(part));
    const last = parts.at(-1)?.trim();
    if (last !== undefined && last.length <= LONGEST_SECTION && labelKind(last) === null) return last;
  }
  return null;
}

function withoutDates(line: Line): string {
  return datesOf(line).reduceRight((text, date) => text.slice(0, date.start) + text.slice(date.end), line.text);
}
