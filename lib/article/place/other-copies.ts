/**
 * Where else the same piece may be had: in print, at its first publisher, as a file to download. Such lines stand behind the text or in
 * it, are links and nothing else, and are neither its words nor its source.
 */

import type { Clutter } from '../clutter/clutter';
import { addressesIn, isFileAddress } from '../scan/line-links';
import { isLinkLine, isProse } from '../scan/measure';
import { type Box, isWithin, type Line, type Scan } from '../scan/scan';
import type { Region } from './region';

const LONGEST_POINTER = 80;
/** A pointer may stand below the element of the text, as a signature may. */
const LINES_AFTER_TEXT = 8;
const ASKS = /^\W*(?:xem|đọc|mở|link|view|see|read|open) |(?:tại đây|here)\W*$/i;
const COPY =
  /(?:bài(?: viết)?|tin) gốc|bản gốc (?:bài|tin)|(?:bản|báo|số) (?:in|giấy)(?!\p{L})|original (?:article|story|post)|print (?:edition|version)/iu;
const DOWNLOAD = /^\W*(?:tải(?: (?:xuống|về|file|tệp))?|download)\W*$/i;
/** What an entry of a table or a list says is the text's. */
const DATA_TAGS = new Set(['li', 'td', 'th', 'dd', 'dt']);

export function flagOtherCopies(scan: Scan, clutter: Clutter, region: Region): void {
  const { headlineEnd, textEnd } = region;
  const whole = region.box.parent ?? region.box;
  for (let index = Math.min(scan.lines.length, textEnd + LINES_AFTER_TEXT) - 1; index >= textEnd; index -= 1)
    flagPointer(scan, clutter, scan.lines[index], whole);
  let isBehindText = true;
  for (let index = textEnd - 1; index >= headlineEnd; index -= 1) {
    const line = scan.lines[index];
    if (line === undefined || clutter.hasLine(line)) continue;
    if (isProse(line)) isBehindText = false;
    if (isBehindText) flagPointer(scan, clutter, line, whole);
    if (line.linkLength > 0) flagFile(scan, clutter, line);
  }
}

/** "Xem bài gốc trên báo giấy tại đây": a request, linked, with no paragraph behind it. */
function flagPointer(scan: Scan, clutter: Clutter, line: Line | undefined, whole: Box): void {
  if (line === undefined || line.linkLength === 0 || line.length > LONGEST_POINTER || clutter.hasLine(line)) return;
  if (DATA_TAGS.has(line.box.tag) || !isWithin(line.box, whole)) return;
  if (!ASKS.test(line.text) || !COPY.test(line.text) || addressesIn(scan, line).some(isFileAddress)) return;
  clutter.flagLine(line, 'leads to another copy of the piece, behind the text');
}

interface Link {
  box: Box;
  text: string;
}

/** The file's own name and a button, both of which lead to it: in one line, or in two that have a box of their own. */
function flagFile(scan: Scan, clutter: Clutter, line: Line): void {
  const lines = [line, ...(isLinkLine(line) ? rowBelow(scan, line) : [])];
  const links = lines.flatMap(linksOf);
  const addresses = new Set(links.map(({ box }) => scan.dom.attribute(box.element, 'href').trim()));
  const [address = ''] = addresses;
  if (links.length !== 2 || addresses.size !== 1 || !isFileAddress(address)) return;
  if (lines.some(({ leaves }) => leaves.some(({ box, data }) => box.link === null && data.trim() !== ''))) return;
  if (!links.some(({ text }) => isNameOfFile(text, address)) || !links.some((link) => isButton(scan, link))) return;
  for (const one of lines) clutter.flagLine(one, "a file's own name beside a button that downloads it");
}

/** The other line of a box that holds two. */
function rowBelow(scan: Scan, { box, index }: Line): Line[] {
  let outer: Box | null = box;
  while (outer !== null && outer.endLine - outer.firstLine === 1) outer = outer.parent;
  const below = scan.lines[index + 1];
  return below !== undefined && outer?.firstLine === index && outer.endLine === index + 2 ? [below] : [];
}

function linksOf({ leaves }: Line): Link[] {
  const texts = new Map<Box, string>();
  for (const { box, data } of leaves) if (box.link !== null) texts.set(box.link, (texts.get(box.link) ?? '') + data);
  return [...texts].map(([box, text]) => ({ box, text: text.trim() })).filter(({ text }) => text !== '');
}

function isNameOfFile(text: string, address: string): boolean {
  const file = URL.parse(address, 'https://page.invalid')?.pathname.split('/').at(-1) ?? '';
  const name = text.toLowerCase();
  return [file, decoded(file)].some((one) =>
    [one, one.replace(/\.\w+$/, '')].some((own) => own.toLowerCase() === name),
  );
}

/** As it is where it is no valid code. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function isButton({ dom }: Scan, { box, text }: Link): boolean {
  return DOWNLOAD.test(text) || dom.hasAttribute(box.element, 'download');
}
