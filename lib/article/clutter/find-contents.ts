/** The contents of a text: entries that lead to its own parts, further down or on its other pages. */

import { addressesIn } from '../scan/line-links';
import { isLinkLine } from '../scan/measure';
import type { Box, Line, Scan } from '../scan/scan';
import type { Clutter } from './clutter';

const LONGEST_TITLE = 40;
const LONGEST_CONTENTS = 1_500;
const FEWEST_ENTRIES = 2;
/** Its title is all that may stand beside the entries. */
const LEAST_LINK_SHARE = 0.4;

/** Flags the boxes that hold nothing but a short title and entries which all stay on the article. */
export function findContents(scan: Scan, clutter: Clutter): void {
  const staysOn = createOwnPartTest(scan.url);
  for (const box of scan.boxes) {
    if (
      box.isInline ||
      box.linkLength < box.textLength * LEAST_LINK_SHARE ||
      box.linkLength === 0 ||
      box.textLength > LONGEST_CONTENTS ||
      clutter.has(box)
    )
      continue;
    if (isContents(scan, box, staysOn)) clutter.flag(box, 'contents of the text');
  }
}

function isContents(scan: Scan, box: Box, staysOn: (address: string) => boolean): boolean {
  const lines = scan.lines.slice(box.firstLine, box.endLine);
  const isEntry = (line: Line) => {
    if (line.linkLength === 0 || !isLinkLine(line)) return false;
    const addresses = addressesIn(scan, line);
    return addresses.length > 0 && addresses.every(staysOn);
  };
  const [title, ...rest] = lines;
  if (title === undefined) return false;
  const entries = isEntry(title) ? lines : rest;
  if (entries === rest && title.length > LONGEST_TITLE) return false;
  return entries.length >= FEWEST_ENTRIES && entries.every(isEntry);
}

/** A place on the page ("#muc-2"), or another page of the same address ("?trang=2"). A bare "#" is a button. */
function createOwnPartTest(pageUrl: string): (address: string) => boolean {
  const page = URL.parse(pageUrl);
  return (address) => {
    if (/^#./.test(address)) return true;
    if (!/^[?/]|^https?:/i.test(address)) return false;
    const url = page === null ? null : URL.parse(address, page);
    return (
      url !== null &&
      url.host === page?.host &&
      url.pathname === page.pathname &&
      url.pathname.length > 1 &&
      (url.hash.length > 1 || PAGE_NUMBER.test(url.search))
    );
  };
}

const PAGE_NUMBER = /[?&](?:page|p|trang|pg|part|phan)=\d+/i;
