/** What a line is, by its length and its links. */

import { hasLetter } from '../../text/letters';
import type { Line } from './scan';

/** A line this long is prose unless it is a link. */
export const PROSE_LENGTH = 60;
/** A link this long may be the title of another article. */
const TITLE_LENGTH = 12;

/** Adds a finished line to what is known of its box. */
export function countLine(line: Line): void {
  const { box, length } = line;
  box.textLength += length;
  if (line.linkLength > 0) {
    // A headline that links to its own page is no menu.
    if (box.tag !== 'h1') box.linkLength += line.linkLength;
    if (length >= TITLE_LENGTH && isLinkLine(line)) {
      box.linkLines += 1;
      box.linkLineLength += length;
      return;
    }
  }
  if (isProse(line)) {
    box.proseLength += length;
    box.proseLines += 1;
  }
}

/** Nothing but a link, apart from a mark or two, a date, or how long ago it was. */
export function isLinkLine(line: Line): boolean {
  if (line.linkLength >= line.length * 0.85) return true;
  if (line.linkLength < line.length * 0.4 || line.length - line.linkLength > LONGEST_DATE) return false;
  line.isLinkWithDate ??= isDateBesideLink(line);
  return line.isLinkWithDate;
}

function isDateBesideLink({ leaves }: Line): boolean {
  const rest = leaves.map((leaf) => (leaf.box.link === null ? leaf.data : '')).join(' ');
  return !hasLetter(rest.toLowerCase().replace(DATE_WORDS, ''));
}

const LONGEST_DATE = 40;
const DATE_WORDS =
  /thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật|\d (?:giây|phút|giờ|ngày|tuần|tháng) trước|gmt|[ap]m\b/g;

export function isProse(line: Line): boolean {
  return line.length >= PROSE_LENGTH && line.linkLength < line.length * 0.5;
}
