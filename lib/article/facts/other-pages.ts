/** The other pages of an article that its outlet cut into several: "1 2 3", "Trang 1/3", "Trang sau". */

import { hasLetter } from '../../text/letters';
import type { Clutter } from '../clutter/clutter';
import { HINTS } from '../lexicon/hints';
import { labelOf } from '../lexicon/labels';
import type { Region } from '../place/region';
import type { Remark } from '../reading';
import { addressesIn, isTitleOfAnother } from '../scan/line-links';
import { isProse } from '../scan/measure';
import { namesAround } from '../scan/names-around';
import type { Line, Scan } from '../scan/scan';

export interface OtherPages {
  remark: Remark;
  /** The lines of the pager, which are no text. */
  lines: Line[];
}

/** How far after the text a pager may stand: behind the signature and the buttons. */
const PAGER_REACH_LINES = 10;
const LONGEST_PAGER = 40;

/** Null where the article is whole. A pager of comments or of a list is none of the article's. */
export function findOtherPages(scan: Scan, clutter: Clutter, region: Region, url: string): OtherPages | null {
  const isPage = pageTest(url);
  const end = Math.min(scan.lines.length, region.textEnd + PAGER_REACH_LINES);
  for (let index = region.textStart; index < end; index += 1) {
    const line = scan.lines[index];
    if (line === undefined || line.linkLength === 0 || !isPager(line)) continue;
    if (addressesIn(scan, line).some(isPage)) return pagerAt(line, scan, clutter, region);
  }
  const hasNext = scan.facts.some(
    (element) =>
      /^(?:next|prev)$/i.test(scan.dom.attribute(element, 'rel')) && isPage(scan.dom.attribute(element, 'href')),
  );
  return hasNext ? { remark: { kind: 'more-pages' }, lines: [] } : null;
}

function pagerAt(line: Line, scan: Scan, clutter: Clutter, region: Region): OtherPages | null {
  if (HINTS.comment.test(namesAround(scan, line, 4))) return null;
  const lines = [line];
  let index = line.index - 1;
  for (let steps = 0; ; index -= 1, steps += 1) {
    const before = scan.lines[index];
    if (before === undefined || index < region.textStart || steps > PAGER_REACH_LINES) return null;
    if (isPager(before)) lines.unshift(before);
    else if (isTitleOfAnother(scan, before)) return null;
    else if (isProse(before)) {
      if (clutter.hasLine(before) || index >= region.textEnd) return null;
      break;
    } else {
      const kind = labelOf(before);
      if (kind === 'list' || kind === 'talk') return null;
    }
  }
  for (let after = scan.lines[line.index + 1]; after !== undefined && isPager(after); ) {
    lines.push(after);
    after = scan.lines[after.index + 1];
  }
  const text = lines.map(spaced).join(' ');
  const numbers = new Set(text.match(/\d+/g)?.map(Number));
  // "Trang 2" alone, or "1 2 3 …", does not say how many there are.
  const isCounted = numbers.size > 1 && !/(?:…|\.{3})\D*$/.test(text);
  return { remark: { kind: 'more-pages', ...(isCounted ? { count: Math.max(...numbers) } : {}) }, lines };
}

/** Links side by side need no space between them. */
function spaced({ leaves }: Line): string {
  return leaves.map((leaf) => leaf.data).join(' ');
}

const PAGER_WORDS = /xem|đọc|tiếp|theo|trang|sau|trước|kế|đầu|cuối|next|prev(?:ious)?|page|of/g;

function isPager(line: Line): boolean {
  if (line.length > LONGEST_PAGER) return false;
  const text = spaced(line).normalize('NFC').toLowerCase();
  return !hasLetter(text.replace(PAGER_WORDS, '')) && !/\d{3}/.test(text);
}

/** Tells whether an address is the article's own but for the number of a page. */
function pageTest(url: string): (address: string) => boolean {
  const own = URL.parse(url);
  if (own === null) return () => false;
  const bare = new Set([pathOf(own), withoutPage(own)]);
  return (address) => {
    const other = address === '' ? null : URL.parse(address, url);
    return other !== null && other.host === own.host && pathOf(other) !== pathOf(own) && bare.has(withoutPage(other));
  };
}

function pathOf({ pathname, search }: URL): string {
  return (pathname + search).replace(/\/(?=\?|$)/, '');
}

/** `?page=2`, `-p2.html`, `/trang-2`, `/2/`: in two digits, for ids have more. */
function withoutPage(url: URL): string {
  return pathOf(url)
    .replace(/([?&])(?:page|paged|trang|pg?|start|limitstart)=\d{1,2}(?:&|$)/i, '$1')
    .replace(/[?&]$/, '')
    .replace(/[/._-](?:(?:page|trang|p)[/_-]?)?\d{1,2}(?=(?:\.\w+)?(?:\?|$))/i, '');
}
