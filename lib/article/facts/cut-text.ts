/**
 * Texts that end where the reader should log in, subscribe or buy. Newsrooms write about subscriptions too, so the words
 * decide nothing: the **place** is the end of the text, with no paragraph of it behind; the **words** ask for an act ("đăng
 * nhập") and promise the rest ("để đọc tiếp"); and the **form** is a notice's: it speaks to the reader, leads to a login, stands
 * in a box that is named so, behind a text that breaks off, or on a page that says that it is not free.
 */

import type { Clutter } from '../clutter/clutter';
import { HINTS } from '../lexicon/hints';
import type { Region } from '../place/region';
import { addressesIn } from '../scan/line-links';
import { isProse } from '../scan/measure';
import { type Box, hintOf, isWithin, type Line, type Scan } from '../scan/scan';

export interface CutText {
  /** The notice, which is no text. */
  lines: Line[];
}

const ACT =
  /\b(?:dang nhap|dang ky|mua (?:goi|bao|quyen|bai)|nap (?:tien|the|xu)|thue bao|hoi vien|thanh vien|tra phi|subscri\w+|log ?in|sign ?(?:in|up)|regist\w+|members?)\b/;
const REST =
  /\b(?:(?:doc|xem) (?:tiep|toan|day du|tron|het|bai|noi dung|khong gioi han)|phan con lai|(?:noi dung|bai viet|bai bao)(?: nay| day du)? (?:chi )?danh|(?:het|hoan tat) .{0,20}mien phi|mo khoa|to (?:continue|read|keep reading|view|unlock)|continue reading|(?:full|rest of (?:this|the)) (?:article|story|text|report))\b/;
const ABOUT_TALK = /\b(?:binh luan|y kien|phan hoi|comments?|thao luan)\b/;
const SPEAKS_TO_READER =
  /^\W{0,4}(?:vui long|moi |ban |quy (?:vi|doc gia|khach|ban)|hay |de (?:doc|xem)|dang nhap|dang ky|please|you|log in|sign in|subscribe|(?:bai viet|bai bao|noi dung)(?: nay)? (?:chi )?danh|this (?:article|story|content)|phan con lai|doc tiep)/;
const LOGIN_ADDRESS =
  /dang-?nhap|dang-?ky|log-?in|sign-?(?:in|up)|regist|subscri|member|premium|thue-?bao|goi-?(?:cuoc|doc|bao)|payment|checkout|sso\b/i;
const WALL_NAME = /pay-?wall|reg-?wall|content-?lock|metered|paid-?content/;
const NOTICE_NAME =
  /pay-?wall|reg-?wall|premium|subscri|(?:^|[\s_-])(?:un)?lock(?:ed)?(?:$|[\s_-])|member|login|dang-?nhap|thue-?bao|tra-?phi|restrict|metered|(?:^|[\s_-])(?:vip|gate)(?:$|[\s_-])/;
const LONGEST_NOTICE = 320;
const MOST_NOTICE_LINES = 25;
/** So many lines behind the text a notice may stand: behind the signature, tags, buttons. */
const REACH_AFTER_TEXT = 10;
/** What is shown before a wall is an opening. */
const MOST_OPENING_PARAGRAPHS = 4;
const MOST_SILENT_PARAGRAPHS = 3;

/** Null where the text is whole, as far as the page tells. `isPaid`: the page's data say that it is not free. */
export function findCut(
  scan: Scan,
  clutter: Clutter,
  region: Region,
  isPaid: boolean,
  isHidden: (box: Box) => boolean,
): CutText | null {
  const end = Math.min(scan.lines.length, region.textEnd + REACH_AFTER_TEXT);
  const paragraphs = ownParagraphs(scan, clutter, region);
  const last = paragraphs.findLast((line) => !asksToPay(line));
  if (last === undefined) return isPaid ? { lines: [] } : null;
  // A notice may hold a paragraph of its own, that says what is sold.
  const first = Math.max(region.textStart + 1, last.index - MOST_NOTICE_LINES);
  for (let index = first; index < end; index += 1) {
    const line = scan.lines[index];
    if (line === undefined || line.length > LONGEST_NOTICE || isHidden(line.box)) continue;
    const asks = asksToPay(line);
    if (!asks && !isInWall(scan, line, region)) continue;
    const notice = noticeAround(scan, line, region);
    const before = paragraphs.filter((paragraph) => paragraph.index < notice.first);
    // Paragraphs go on behind it: the notice, or a sentence about subscriptions, stands among them.
    if (before.length === 0 || paragraphs.some((paragraph) => paragraph.index >= notice.end && !asksToPay(paragraph)))
      continue;
    if (HINTS.comment.test(namesUpTo(scan, line, region.root))) continue;
    const signs = signsOf(scan, line, notice, region, before.at(-1));
    const isOpening = before.length <= MOST_OPENING_PARAGRAPHS;
    if (isNotice({ ...signs, asks, isPaid, isOpening, isInText: index < region.textEnd }))
      return { lines: scan.lines.slice(notice.first, notice.end) };
  }
  const breaksOff = paragraphs.length > 0 && isBrokenOff(paragraphs.at(-1));
  return isPaid && (paragraphs.length <= MOST_SILENT_PARAGRAPHS || breaksOff) ? { lines: [] } : null;
}

interface Signs {
  asks: boolean;
  speaks: boolean;
  leadsToLogin: boolean;
  isNamed: boolean;
  isWall: boolean;
  isPaid: boolean;
  breaksOff: boolean;
  isOpening: boolean;
  isInText: boolean;
}

/** Two signs beside the words; a wall that is named one needs a way in instead of words. */
function isNotice(signs: Signs): boolean {
  const { asks, speaks, leadsToLogin, isNamed, isWall, isPaid, breaksOff, isOpening, isInText } = signs;
  if (!asks) return isWall && (leadsToLogin || isPaid || breaksOff);
  const hard = [isNamed, isPaid, breaksOff].filter(Boolean).length;
  const soft = [speaks, leadsToLogin].filter(Boolean).length;
  // An article may well end by asking its readers to subscribe, with a link: then it is no opening.
  if (hard === 0) return isInText && isOpening && soft === 2;
  return hard + soft >= 2 && (isInText || isOpening || isPaid || breaksOff);
}

function asksToPay(line: Line): boolean {
  if (line.text.length > LONGEST_NOTICE) return false;
  const { folded } = line;
  return ACT.test(folded) && REST.test(folded) && !ABOUT_TALK.test(folded);
}

function ownParagraphs(scan: Scan, clutter: Clutter, { textStart, textEnd, root }: Region): Line[] {
  return scan.lines
    .slice(textStart, textEnd)
    .filter((line) => isProse(line) && !clutter.hasLine(line) && !namedWall(scan, line.box, root));
}

function isBrokenOff(line: Line | undefined): boolean {
  return line !== undefined && /(?:…|\.{3}|[\p{L}\p{N},;–-])$/u.test(line.text);
}

function isInWall(scan: Scan, line: Line, { root }: Region): boolean {
  return namedWall(scan, line.box, root);
}

function namedWall(scan: Scan, inner: Box, root: Box): boolean {
  for (
    let box: Box | null = inner, depth = 0;
    box !== null && box !== root && depth < 5;
    box = box.parent, depth += 1
  ) {
    if (isWithin(root, box)) return false;
    if (WALL_NAME.test(hintOf(scan, box))) return true;
  }
  return false;
}

interface Notice {
  box: Box | null;
  first: number;
  end: number;
}

/** The largest box around the line that holds no paragraph of the text before it; the line alone where there is none. */
function noticeAround(scan: Scan, line: Line, { root, box: region }: Region): Notice {
  let notice: Notice = { box: null, first: line.index, end: line.index + 1 };
  for (let box: Box | null = line.box; box !== null && box !== root && box !== region; box = box.parent) {
    if (box.isInline) continue;
    if (isWithin(root, box) || line.index - box.firstLine > 3 || box.endLine - box.firstLine > MOST_NOTICE_LINES) break;
    const opening = scan.lines.slice(box.firstLine, line.index);
    if (opening.some((before) => isProse(before) && !asksToPay(before) && !namedWall(scan, before.box, root))) break;
    notice = { box, first: box.firstLine, end: box.endLine };
  }
  return notice;
}

function signsOf(
  scan: Scan,
  line: Line,
  { box, first, end }: Notice,
  { root }: Region,
  last: Line | undefined,
): Pick<Signs, 'speaks' | 'leadsToLogin' | 'isNamed' | 'isWall' | 'breaksOff'> {
  const { folded } = line;
  const names = namesUpTo(scan, line, root);
  // A button may stand right behind the notice's own line.
  const lines = scan.lines.slice(first, end + 2);
  return {
    speaks: SPEAKS_TO_READER.test(folded),
    leadsToLogin:
      lines.some((near) => addressesIn(scan, near).some((address) => LOGIN_ADDRESS.test(address))) ||
      (box !== null && scan.fields.some((field) => field >= first && field <= end)),
    isNamed: NOTICE_NAME.test(names),
    isWall: WALL_NAME.test(names),
    breaksOff: isBrokenOff(last),
  };
}

/** What the boxes between a line and the text's root are called. */
function namesUpTo(scan: Scan, line: Line, root: Box): string {
  let names = '';
  for (
    let box: Box | null = line.box, depth = 0;
    box !== null && box !== root && depth < 6;
    box = box.parent, depth += 1
  ) {
    if (isWithin(root, box)) break;
    names += hintOf(scan, box);
  }
  return names;
}
