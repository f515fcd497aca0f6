/** How much of what stands in each box: counted once, bottom up. */

import { hasLetter } from '../../text/letters';
import type { Box, Line, Scan } from './scan';

/** A line this long is prose unless it is a link. */
export const PROSE_LENGTH = 60;
/** A link this long may be the title of another article. */
const TITLE_LENGTH = 12;

/** Sums over a box's subtree, by the box's index. */
export interface Measures {
  length: Int32Array;
  linkLength: Int32Array;
  /** Lines that are nothing but a link, as the titles of other articles are. */
  linkLines: Int32Array;
  linkLineLength: Int32Array;
  /** Characters in lines of prose. */
  prose: Int32Array;
  proseLines: Int32Array;
}

export function measure(scan: Scan): Measures {
  const count = scan.boxes.length;
  const sums: Measures = {
    length: new Int32Array(count),
    linkLength: new Int32Array(count),
    linkLines: new Int32Array(count),
    linkLineLength: new Int32Array(count),
    prose: new Int32Array(count),
    proseLines: new Int32Array(count),
  };
  for (const line of scan.lines) {
    const index = line.box.index;
    const linkLength = line.box.tag === 'h1' ? 0 : line.linkLength;
    add(sums.length, index, line.length);
    add(sums.linkLength, index, linkLength);
    if (linkLength > 0 && isLinkLine(line) && line.length >= TITLE_LENGTH) {
      add(sums.linkLines, index, 1);
      add(sums.linkLineLength, index, line.length);
    } else if (isProse(line)) {
      add(sums.prose, index, line.length);
      add(sums.proseLines, index, 1);
    }
  }
  const columns = Object.values(sums) as Int32Array[];
  for (let index = count - 1; index > 0; index -= 1) {
    const parent = scan.boxes[index]?.parent;
    if (parent === null || parent === undefined) continue;
    for (const column of columns) add(column, parent.index, column[index] ?? 0);
  }
  return sums;
}

/** Nothing but a link, apart from a mark or two, a date, or how long ago it was. */
export function isLinkLine(line: Line): boolean {
  if (line.linkLength >= line.length * 0.85) return true;
  if (line.linkLength < line.length * 0.4 || line.length - line.linkLength > LONGEST_DATE) return false;
  const rest = line.leaves.map((leaf) => (leaf.box.link === null ? leaf.data : '')).join(' ');
  return !hasLetter(rest.toLowerCase().replace(DATE_WORDS, ''));
}

const LONGEST_DATE = 40;
const DATE_WORDS =
  /thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật|\d (?:giây|phút|giờ|ngày|tuần|tháng) trước|gmt|[ap]m\b/g;

export function isProse(line: Line): boolean {
  return line.length >= PROSE_LENGTH && line.linkLength < line.length * 0.5;
}

export function at(column: Int32Array, box: Box): number {
  return column[box.index] ?? 0;
}

function add(column: Int32Array, index: number, value: number): void {
  column[index] = (column[index] ?? 0) + value;
}
