/** Links to other pages of the page's own site: only these advertise other articles of the paper. */

import { isFileAddress } from './line-links';
import type { Box, Line, Scan } from './scan';

/** Tells whether an address, as written on the page, leads to another page of the same site. */
export type OwnPageTest = (address: string) => boolean;

/** False for a file, for the page itself and its parts, for what is no web address. */
export function createOwnPageTest(pageUrl: string): OwnPageTest {
  const page = URL.parse(pageUrl);
  const site = siteOf(page?.hostname ?? '');
  const known = new Map<string, boolean>();
  return (written) => {
    const address = written.trim();
    let answer = known.get(address);
    if (answer === undefined) {
      const url = address === '' || address.startsWith('#') ? null : URL.parse(address, pageUrl);
      answer =
        url !== null &&
        page !== null &&
        /^https?:$/.test(url.protocol) &&
        siteOf(url.hostname) === site &&
        !isFileAddress(address) &&
        // The viewer of a picture is the same page with a number behind it.
        (url.pathname !== page.pathname || (page.search !== '' && url.search !== page.search));
      known.set(address, answer);
    }
    return answer;
  };
}

const SECOND_LEVEL = /^(?:com|net|org|edu|gov|info|co|ac)$/;

/** The part of a host's name that its owner registered: papers keep films and pictures on hosts of their own. */
function siteOf(host: string): string {
  const labels = host.split('.');
  return labels.slice(SECOND_LEVEL.test(labels.at(-2) ?? '') ? -3 : -2).join('.');
}

/**
 * The address of the first link in the boxes `from` to `end` that shows a picture, or is a line by itself (a button, a
 * title), and leads to another page of the site; empty where there is none. A link in a sentence is a word of it.
 */
export function cardAddress(scan: Scan, from: number, end: number, isOwnPage: OwnPageTest): string {
  for (let index = from; index < end; index += 1) {
    const box = scan.boxes[index];
    if (box?.tag !== 'a') continue;
    const address = scan.dom.attribute(box.element, 'href').trim();
    if (isOwnPage(address) && isCardLink(scan, box)) return address;
  }
  return '';
}

function isCardLink(scan: Scan, link: Box): boolean {
  const line = scan.lines[link.firstLine];
  if (line === undefined || !hasTextOf(line, link)) return true;
  return line.linkLength >= line.length * 0.85;
}

function hasTextOf({ leaves }: Line, link: Box): boolean {
  return leaves.some(({ box, data }) => box.link === link && data.trim() !== '');
}
