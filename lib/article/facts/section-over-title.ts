/**
 * A portal's title may name the section on every page of it, and so does a heading over the article. The article's own title
 * then stands under that heading, and no machine is told of it.
 */

import { canonicalText } from '../../text/canonical-text';
import { foldText } from '../../text/fold-text';
import { toWords } from '../../text/letters';
import { parseByline } from '../byline/parse-byline';
import { datesOf } from '../dates/dates-of-line';
import { HINTS } from '../lexicon/hints';
import { namesFrom } from '../scan/names-around';
import { type Box, commonBox, hintOf, isWithin, type Line, type Scan } from '../scan/scan';
import type { TitleMatch } from './match-title';

/** As much of a headline as it takes to tell. */
interface Candidate {
  text: string;
  lines: Line[];
  box: Box;
  match: TitleMatch;
  score: number;
}

const MOST_SECTION_WORDS = 9;
const FEWEST_TITLE_WORDS = 7;
const MOST_LINES_BETWEEN = 2;
const LONGEST_DATE_LINE = 120;
const TEMPLATE_TITLE = /portlet|webpart|web-part|chrome|topper|module-?title|category|chuyen-?muc|section-?title/;
const HINT_REACH = 3;
/** Headings that stand under a headline and belong to it. */
const UNDER_HEADLINE = /sub-?(?:title|head)|title-?phu/;

/** The candidates, best first, with the title under the section's name before that name, where it is one. */
export function titleBeforeSection<One extends Candidate>(scan: Scan, candidates: readonly One[]): One[] {
  const [best, ...others] = candidates;
  if (best === undefined || best.match === 'none' || toWords(best.text).length > MOST_SECTION_WORDS)
    return [...candidates];
  const title = others.find((other) => stands(scan, best, other));
  if (title === undefined || !isSection(scan, best, title)) return [...candidates];
  title.score = Math.max(title.score, best.score);
  return [title, ...candidates.filter((other) => other !== title && other !== best)];
}

/** A longer title right under the section's name, in a box that begins without that name, with a date of its own under it. */
function stands(scan: Scan, section: Candidate, { lines, text, box, match }: Candidate): boolean {
  const first = lines[0]?.index ?? 0;
  const end = (section.lines.at(-1)?.index ?? first) + 1;
  if (match !== 'none' || first < end || first - end > MOST_LINES_BETWEEN) return false;
  if (/[.:;,…]$/.test(text) || toWords(text).length < FEWEST_TITLE_WORDS) return false;
  if (parseByline(text, { isNamed: false, isSetApart: true }) !== null) return false;
  const names = hintOf(scan, box);
  if (UNDER_HEADLINE.test(names) || HINTS.lead.test(names)) return false;
  const last = first + lines.length;
  if (scan.lines.slice(end, first).some((line) => datesOf(line).length > 0)) return false;
  const date = scan.lines.slice(last, last + 1).find(isDated);
  return date !== undefined && !isWithin(section.box, commonBox(box, date.box));
}

function isDated(line: Line): boolean {
  return line.length <= LONGEST_DATE_LINE && datesOf(line).length > 0;
}

/**
 * The template names the heading so, a link of the page is called so, or the address names no more than the section. A box that
 * holds the title too is the article's cover, whatever it is called.
 */
function isSection(scan: Scan, { text, box, lines }: Candidate, title: Candidate): boolean {
  if (TEMPLATE_TITLE.test(namesFrom(scan, lines[0]?.leaves[0]?.box ?? box, HINT_REACH, title.box))) return true;
  const words = toWords(foldText(text));
  const { pathname = '', search = '' } = URL.parse(scan.url) ?? {};
  const slug = /([^/.]+)(?:\.\w+)?\/?$/.exec(pathname)?.[1]?.toLowerCase() ?? '';
  if (/=\d/.test(search) && slug.includes('-') && words.join('-').startsWith(slug)) return true;
  const start = lines[0]?.index ?? 0;
  return scan.lines
    .slice(0, start + lines.length)
    .some(({ leaves }) => leaves.some((leaf) => leaf.box.link !== null && canonicalText(leaf.data) === text));
}
