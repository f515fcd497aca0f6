/** Who wrote the article and where it comes from: author boxes beside the headline, signatures at the end. */

import { hasWord } from '../../text/letters';
import { isBold, isItalic, isRightAligned } from '../blocks/line-style';
import type { Clutter } from '../clutter/clutter';
import { datesOf } from '../dates/line-dates';
import { HINTS } from '../lexicon/hints';
import type { Region } from '../region';
import { namesAround } from '../scan/names';
import { isWithin, type Line, type Scan } from '../scan/scan';
import { createSiteTest, isAccount, personShape } from './names';
import { type Byline, type BylineSetting, isCredit, parseByline } from './parse-byline';

export interface FoundByline {
  authors: string[];
  source?: { name: string; url?: string };
  /** Lines of the author box, outside the text. */
  headLines: Line[];
  /** Signatures at the end of the text, in order. */
  endLines: Line[];
  /** Lines that sign nothing and are no text: a CMS account. */
  dropped: Line[];
}

/** How far from its ends a text is signed. */
const END_LINES = 5;
const LINES_AFTER = 8;
const LONGEST_SIGNATURE = 120;
/** Buttons inside a source box. */
const BUTTON = /copy link|lấy link|link bài gốc|xem các bài|theo dõi|follow/i;
const SOURCE_BOX = /(?:^|[\s_-])(?:source|nguon(?:-?tin)?)(?:$|\s)/;
const AUTHOR_PAGE = /\/(?:tac-gia|author|authors|nha-bao|phong-vien)[/.?-]|[?&]author/i;

export function findByline(
  scan: Scan,
  clutter: Clutter,
  region: Region,
  site: { host: string; names: readonly string[]; authors: readonly string[] },
): FoundByline {
  const found: FoundByline = { authors: [], headLines: [], endLines: [], dropped: [] };
  const isSite = createSiteTest(site.host, site.names);
  const note = (byline: Byline) => addByline(found, byline, isSite);
  readEnd(scan, clutter, region, found, note);
  readAfter(scan, clutter, region, found, note);
  readHead(scan, clutter, region, found, note);
  if (found.authors.length === 0) {
    for (const author of site.authors)
      if (personShape(author) === 'known' && !isSite(author)) found.authors.push(author);
  }
  return found;
}

function addByline(found: FoundByline, { authors, source }: Byline, isSite: (name: string) => boolean): void {
  for (const author of authors) {
    const isKnown = found.authors.some((known) => known.toLowerCase() === author.toLowerCase());
    if (!isKnown && !isSite(author)) found.authors.push(author);
  }
  if (source !== undefined && found.source === undefined && !isSite(source)) found.source = { name: source };
}

/** The last lines of the text, from the end, as long as they sign. */
function readEnd(
  scan: Scan,
  clutter: Clutter,
  region: Region,
  found: FoundByline,
  note: (byline: Byline) => void,
): void {
  const bylines: Byline[] = [];
  let seen = 0;
  for (let index = region.textEnd - 1; index > region.textStart && seen < END_LINES; index -= 1) {
    const line = scan.lines[index];
    if (line === undefined || clutter.hasLine(line)) continue;
    seen += 1;
    if (isAccount(line.text) && line.length < 40) {
      found.dropped.push(line);
      continue;
    }
    const byline = line.length > LONGEST_SIGNATURE ? null : parseByline(line.text, settingOf(scan, line, region));
    if (byline === null && !isCredit(line.text)) {
      if (hasWord(line.text)) break;
      continue;
    }
    found.endLines.unshift(line);
    if (byline !== null) bylines.unshift(byline);
  }
  bylines.forEach(note);
}

/** Signatures that stand after the text's element: a source box, an author box. */
function readAfter(
  scan: Scan,
  clutter: Clutter,
  region: Region,
  found: FoundByline,
  note: (byline: Byline) => void,
): void {
  const limit = region.box === region.root ? region.root : (region.box.parent ?? region.box);
  let hasSigned = false;
  for (let index = region.textEnd; index < Math.min(scan.lines.length, region.textEnd + LINES_AFTER); index += 1) {
    const line = scan.lines[index];
    if (line === undefined || !isWithin(line.box, limit)) break;
    if (clutter.hasLine(line) || line.length > LONGEST_SIGNATURE) continue;
    const setting = settingOf(scan, line, region);
    const byline = BUTTON.test(line.text) ? null : parseByline(line.text, setting);
    if (byline === null || (!setting.isNamed && !setting.isSetApart && byline.source === undefined)) {
      if (hasSigned) break;
      continue;
    }
    hasSigned = true;
    found.endLines.push(line);
    note(byline);
  }
}

/** Author boxes around the headline. Only what the page names so: a section's name looks like a person's. */
function readHead(
  scan: Scan,
  clutter: Clutter,
  region: Region,
  found: FoundByline,
  note: (byline: Byline) => void,
): void {
  for (let index = Math.max(0, region.start - 6); index < region.textStart; index += 1) {
    const line = scan.lines[index];
    if (line === undefined || line.length > LONGEST_SIGNATURE || clutter.hasLine(line)) continue;
    if (index >= region.start && index < region.headlineEnd) continue;
    if (!isWithin(line.box, region.box.parent ?? region.box) || BUTTON.test(line.text)) continue;
    const setting = settingOf(scan, line, region);
    if (!setting.isNamed && !leadsToAuthor(scan, line)) continue;
    const [date] = datesOf(line);
    const text = date === undefined ? line.text : line.text.slice(0, date.start) + line.text.slice(date.end);
    const byline = parseByline(text.replace(/[|•·,\s-]+$/, ''), { ...setting, isNamed: true });
    if (byline === null) continue;
    found.headLines.push(line);
    note(byline);
  }
}

function settingOf(scan: Scan, line: Line, region: Region): BylineSetting {
  return {
    isNamed: HINTS.author.test(namesAround(scan, line, 6, region.root)),
    isSource: SOURCE_BOX.test(namesAround(scan, line, 2, region.root)),
    isRight: isRightAligned(scan, line),
    isSetApart: isRightAligned(scan, line) || isBold(scan, line) || isItalic(scan, line),
  };
}

function leadsToAuthor(scan: Scan, line: Line): boolean {
  return line.leaves.some(({ box }) => {
    if (box.link === null) return false;
    const { dom } = scan;
    return (
      AUTHOR_PAGE.test(dom.attribute(box.link.element, 'href')) ||
      /\bauthor\b/.test(dom.attribute(box.link.element, 'rel'))
    );
  });
}
