/**
 * Lines that are wholly a link and are text all the same: a decree that the article names, a sentence that leads to its source.
 * The title of another article has a headline's form and leads to an article of the same site; a cited line ends like a
 * sentence, names a document, leads elsewhere, or stands in a list that a sentence introduces.
 */

import { labelKind, labelOf, leadsAway } from '../lexicon/labels';
import { addressesIn, leadsToArticleOf } from './line-links';
import { isLinkLine } from './measure';
import { type Box, type Line, picturesIn, type Scan } from './scan';

/** How documents are called, with the number that follows: "Nghị định số 47/2026/NĐ-CP", "Công văn 302/SNN-TL". */
const DOCUMENT =
  /^\W{0,4}(?:luat|bo luat|phap lenh|nghi (?:dinh|quyet)|thong tu(?: lien tich)?|quyet dinh|chi thi|cong (?:van|dien)|ke hoach|huong dan|thong bao|to trinh|bao cao|chuong trinh|de an|van ban|phu luc|bieu mau|decree|decision|circular|resolution|directive)\b.{0,30}?(?:\d|so )/;
/** "Toàn văn: …": what the document is to the text. */
const LABEL = /^[^.:]{2,24}: /;
/** "…" at the end is a title that was cut. */
const SENTENCE_END = /[^.…][.;]["”»)]?$/;

/** True for a line of links that is the article's own text. */
export function isCited(scan: Scan, line: Line): boolean {
  line.isCited ??= findOut(scan, line);
  return line.isCited;
}

function findOut(scan: Scan, line: Line): boolean {
  const addresses = addressesIn(scan, line);
  if (addresses.length === 0 || isPartOfLink(line)) return false;
  const isSentence = SENTENCE_END.test(line.text);
  if (
    !isSentence &&
    !DOCUMENT.test(line.folded.replace(LABEL, '').slice(0, 80)) &&
    !isIntroduced(scan, line) &&
    !isLabelled(line)
  )
    return false;
  if (!isSentence && addresses.some((address) => leadsToArticleOf(scan, address))) return false;
  return !hasPictureTo(scan, line, addresses);
}

/** True for a box whose lines of links are the article's own text: most of them are cited. */
export function isCitedList(scan: Scan, box: Box): boolean {
  let links = 0;
  let cited = 0;
  for (let index = box.firstLine; index < box.endLine; index += 1) {
    const line = scan.lines[index];
    if (line === undefined || !isLinkLine(line)) continue;
    links += 1;
    if (isCited(scan, line)) cited += 1;
  }
  return cited > 0 && cited * 2 >= links;
}

/** What stands before the link says what it leads to. */
function isLabelled({ leaves }: Line): boolean {
  const first = leaves.find(({ data }) => data.trim() !== '');
  return (
    first !== undefined &&
    first.box.link === null &&
    LABEL.test(`${first.data.trim()} `) &&
    labelKind(first.data) === null
  );
}

/** A line that ends in a colon, and labels no list of others, stands before the list that the line is in. */
function isIntroduced(scan: Scan, line: Line): boolean {
  const over = lineOverLinks(scan, line);
  const before = scan.lines[over];
  if (before === undefined || line.index - over > LONGEST_LIST || !before.text.endsWith(':')) return false;
  return labelOf(before) === null && !leadsAway(before.text);
}

/** The last line before the line that is none of links, or ends in a colon; -1 where there is none. Each line is looked at once. */
function lineOverLinks(scan: Scan, line: Line): number {
  const known: Line[] = [];
  let at = line;
  while (at.overLinks === undefined) {
    known.push(at);
    const before = scan.lines[at.index - 1];
    if (before === undefined || before.text.endsWith(':') || !isLinkLine(before)) {
      at.overLinks = at.index - 1;
      break;
    }
    at = before;
  }
  const over = at.overLinks;
  for (const one of known) one.overLinks = over;
  return over;
}

/** One link around several lines is a card that can be pressed anywhere. */
function isPartOfLink({ leaves }: Line): boolean {
  return leaves.some(({ box: { link } }) => link !== null && link.endLine - link.firstLine > 1);
}

const LONGEST_LIST = 40;

/** A picture beside the line leads to the same page: a card, whatever its title looks like. */
function hasPictureTo(scan: Scan, line: Line, addresses: readonly string[]): boolean {
  const holder = line.box.parent ?? line.box;
  if (holder.endLine - holder.firstLine > MOST_CARD_LINES) return false;
  return picturesIn(scan, holder).some(
    ({ box }) => box.link !== null && addresses.includes(scan.dom.attribute(box.link.element, 'href').trim()),
  );
}

const MOST_CARD_LINES = 4;
