/** One line as a signature: how it stands on the page, and which of its words are names. */

import { canonicalText } from '../../text/canonical-text';
import { findVisibleDates } from '../dates/date-grammar';
import { HINTS } from '../lexicon/hints';
import type { Region } from '../place/region';
import { isBold, isItalic, isRightAligned } from '../scan/line-style';
import { namesAround } from '../scan/names-around';
import { type Box, hintOf, type Line, type Scan } from '../scan/scan';
import { leadsToAuthor } from './leads-to-author';
import { type Byline, type BylineSetting, parseByline } from './parse-byline';

const SOURCE_BOX = /(?:^|[\s_-])(?:source|nguon(?:-?tin)?)(?:$|\s)/;
/** "article__author-source" holds whichever there is: then the words tell. */
const AUTHOR_NAME = /author|tac-?gia|but-?danh|writer|byline/;

export function settingOf(scan: Scan, line: Line, region: Region): BylineSetting {
  return {
    isNamed: HINTS.author.test(namesAround(scan, line, 6, region.root)),
    isSource: isInSourceBox(scan, line, region),
    isRight: isRightAligned(scan, line),
    isSetApart: isRightAligned(scan, line) || isBold(scan, line) || isItalic(scan, line),
  };
}

/** The nearest box that is named after one of the two decides: an author stands in the source's box, too. */
function isInSourceBox(scan: Scan, line: Line, region: Region): boolean {
  for (let depth = 1, before = ''; depth <= SOURCE_BOX_DEPTH; depth += 1) {
    const names = namesAround(scan, line, depth, region.root);
    const own = names.slice(before.length);
    if (AUTHOR_NAME.test(own)) return false;
    if (SOURCE_BOX.test(own)) return true;
    before = names;
  }
  return false;
}

const SOURCE_BOX_DEPTH = 2;

/** Author and source may be elements of their own in one line, which nothing parts in the text. */
export function parseLine(scan: Scan, line: Line, setting: BylineSetting): Byline | null {
  const isAuthors = (leaf: Line['leaves'][number]) => namesInLine(scan, leaf.box, line.box, AUTHOR_NAME);
  const isSources = (leaf: Line['leaves'][number]) => namesInLine(scan, leaf.box, line.box, SOURCE_BOX);
  if (line.leaves.length < 2 || !line.leaves.some(isAuthors) || !line.leaves.some(isSources))
    return parseByline(line.text, setting);
  const author = parseByline(textOf(line, isAuthors), { ...setting, isNamed: true, isSource: false });
  const source = parseByline(textOf(line, isSources), { ...setting, isSource: true })?.source;
  return author === null ? parseByline(line.text, setting) : { ...author, ...(source === undefined ? {} : { source }) };
}

function namesInLine(scan: Scan, leaf: Box, block: Box, name: RegExp): boolean {
  for (let box: Box | null = leaf; box !== null && box !== block; box = box.parent) {
    if (name.test(hintOf(scan, box))) return true;
  }
  return false;
}

function textOf({ leaves }: Line, isPart: (leaf: Line['leaves'][number]) => boolean): string {
  return canonicalText(leaves.map((leaf) => (isPart(leaf) ? leaf.data : '')).join(''));
}

/** Names may share their line with dates and buttons: then what the page names after the author, else all but the dates. */
export function signatureOf(scan: Scan, line: Line): string {
  const own = line.leaves.filter(({ box }) => isOfAuthor(scan, box, line.box));
  const leaves = own.length > 0 ? own : line.leaves;
  // Two links side by side are two things, though no white space parts them.
  const text = canonicalText(
    leaves.map(({ data, box }, index) => (isOther(box, leaves[index - 1]?.box) ? `, ${data}` : data)).join(''),
  );
  return findVisibleDates(text)
    .reduceRight((rest, date) => rest.slice(0, date.start) + rest.slice(date.end), text)
    .replace(/(?:cập nhật|đăng|xuất bản|updated|published)(?: lúc| ngày)?\s*:?\s*$/i, '')
    .replace(/^[|•·,\s–-]+|[|•·,\s–-]+$/g, '');
}

/** True where a part of the line is named after the author, and only after the author. */
export function namesAuthorWithin(scan: Scan, { leaves, box }: Line): boolean {
  return leaves.some((leaf) => namesInLine(scan, leaf.box, box, AUTHOR_NAME));
}

function isOther({ link }: Box, before: Box | undefined): boolean {
  return before !== undefined && link !== null && link !== before.link;
}

/** An inline element inside the line that is named after the author, or leads to the author's page. */
function isOfAuthor(scan: Scan, leaf: Box, block: Box): boolean {
  return leadsToAuthor(scan, leaf) || namesInLine(scan, leaf, block, HINTS.author);
}
