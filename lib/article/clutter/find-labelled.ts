/** Boxes that a heading of the lexicon opens: "Xem thêm", "Bình luận", "Thời tiết". */

import { hasLetter } from '../../text/letters';
import type { LabelKind } from '../lexicon/label-kind';
import { labelKind, labelOf } from '../lexicon/labels';
import { addressesIn } from '../scan/line-links';
import { isSetApart } from '../scan/line-style';
import { isLinkLine, isProse } from '../scan/measure';
import { isSignatureLike, neighboursOf } from '../scan/prose-flow';
import type { Box, Leaf, Line, Scan } from '../scan/scan';
import { HEADING_TAGS } from '../scan/tags';
import type { Clutter } from './clutter';
import { holdsText } from './holds-text';

const CELL_TAGS = new Set(['td', 'th']);

export function findLabelled(scan: Scan, clutter: Clutter): void {
  const prose = scan.body.proseLength;
  for (const line of scan.lines) {
    if (line.length > 60 || clutter.hasLine(line) || (isCell(line.box) && !opensTable(line))) continue;
    const kind = labelOf(line) ?? (isRowOfTools(line) ? 'tool' : isRowOfTags(line) ? 'tags' : null);
    if (kind === null || headsText(scan, line) || leadsDown(scan, line) || isOwnWord(scan, line)) continue;
    clutter.flagLine(line, `a label (${kind}) with no text of the article under it`);
    if (kind === 'tool') continue;
    if (kind === 'list') flagLinksBelow(line, scan, clutter);
    const box = boxOfLabel(line, kind, scan, prose);
    if (box === null) continue;
    clutter.flag(box, `what a label (${kind}) heads`);
    if (box.textLength <= line.length + 20) flagFollowing(box, kind, scan, clutter);
  }
}

/**
 * Newsrooms head parts of their texts with the same words: "Giá vàng", "Bình luận". A heading of the text is set apart, stands
 * under prose in the flow of it, and over more of that prose; no signature parts it from what is before, and nothing can be
 * filled in below it, as in a box of comments.
 */
function headsText(scan: Scan, line: Line): boolean {
  if (!HEADING_TAGS.has(line.box.tag) && !isSetApart(scan, line)) return false;
  const { previous, next, hasProseBefore } = neighboursOf(scan, line);
  if (!hasProseBefore || previous === null || next === null || !isProse(next)) return false;
  if (isSignatureLike(scan, previous)) return false;
  // A field, or the titles of others, between the label and the prose: then it is no prose of the text.
  return next.index === line.index + 1 && !scan.fields.includes(next.index);
}

/** Buttons side by side, each in an element of its own: "Tải về Mã nhúng". */
function isRowOfTools({ leaves, box: block }: Line): boolean {
  const words = leaves.filter(({ data }) => data.trim() !== '');
  return words.length > 1 && words.every(({ data, box }) => box !== block && labelKind(data) === 'tool');
}

const ITEM_TAGS = new Set(['li', 'dt', 'dd']);
const ENDS_AS_SENTENCE = /[^.…\s][.;!]$/;

/**
 * "Chia sẻ" as one of the words that the text lists: other items of the list are no labels, and the list stands under a sentence
 * of the text. A label with a full stop ends what somebody says.
 */
function isOwnWord(scan: Scan, line: Line): boolean {
  const before = scan.lines[line.index - 1];
  if (ENDS_AS_SENTENCE.test(line.text) && line.linkLength === 0)
    return before !== undefined && isProse(before) && before.box.parent === line.box.parent;
  if (line.linkLength > 0 || !ITEM_TAGS.has(line.box.tag) || line.box.parent === null) return false;
  const { firstLine, endLine, linkLength } = line.box.parent;
  const opening = scan.lines[firstLine - 1];
  if (linkLength > 0 || opening === undefined || opening.linkLength > 0) return false;
  const isUnderText = isProse(opening) || opening.text.endsWith(':');
  return isUnderText && scan.lines.slice(firstLine, endLine).some((item) => labelOf(item) === null);
}

/** Its label and the key words stand on one line: "Chủ đề: Thủy lợi, Nông thôn". */
function isRowOfTags({ leaves, length, linkLength }: Line): boolean {
  if (linkLength === 0 || linkLength < length * 0.5) return false;
  const first = leaves.findIndex(({ box }) => box.link !== null);
  const label = leaves
    .slice(0, first)
    .map(({ data }) => data)
    .join('');
  const isBare = ({ box, data }: Leaf) => box.link !== null || !hasLetter(data);
  return labelKind(label) === 'tags' && leaves.slice(first).every(isBare);
}

/** A cell of data may hold any word ("Tăng", "Giá vàng"); one of a layout table holds many lines. */
function isCell(box: Box): boolean {
  return CELL_TAGS.has(box.tag) && box.endLine - box.firstLine <= 2;
}

/** The head of a small table that says where to read on. */
function opensTable({ box, index, folded }: Line): boolean {
  let table: Box | null = box;
  while (table !== null && table.tag !== 'table') table = table.parent;
  return table?.firstLine === index && LEADS_ON.test(folded);
}

/** Where no element holds the list, its titles follow the label as lines of the same box. */
function flagLinksBelow(label: Line, scan: Scan, clutter: Clutter): void {
  for (let index = label.index + 1; index < scan.lines.length; index += 1) {
    const line = scan.lines[index];
    if (line === undefined || line.box !== label.box || !isLinkLine(line)) break;
    clutter.flagLine(line, 'a link below a label of a list');
  }
}

/** The largest box that the label opens and that holds nothing but what such a label heads. */
function boxOfLabel(line: Line, kind: LabelKind, scan: Scan, prose: number): Box | null {
  let box: Box | null = null;
  for (let outer: Box | null = line.box; outer !== null && outer !== scan.body; outer = outer.parent) {
    if (outer.isInline) continue;
    if (outer.firstLine !== line.index || !fits(scan, outer, kind, prose)) break;
    box = outer;
  }
  return box;
}

function fits(scan: Scan, box: Box, kind: LabelKind, prose: number): boolean {
  if (box.endLine - box.firstLine === 1) return true;
  const inside = box.proseLength;
  if (inside > prose * 0.6) return false;
  if (kind === 'talk') return true;
  if (kind === 'widget') return inside < 200;
  if (kind === 'tags') return inside < 120;
  if (isBareList(scan, box)) return true;
  // Other articles' titles are links; excerpts beside them may be longer than the titles.
  return box.linkLines > 0 && box.linkLength >= box.textLength * 0.12 && !holdsText(scan, box);
}

/** "Đọc thêm" and two titles without a link, in a small box of their own. Other labels head the text's own key points as well. */
function isBareList({ lines }: Scan, box: Box): boolean {
  const [label, ...rest] = lines.slice(box.firstLine, box.endLine);
  if (label === undefined || !LEADS_ON.test(label.folded) || rest.length > MOST_BARE_LINES) return false;
  return rest.every((line) => !isProse(line));
}

const LEADS_ON =
  /^\W*(?:(?:xem|doc|tham khao|tim hieu) (?:them|tiep)|(?:cac )?(?:tin|bai|bai viet|tin bai) (?:lien quan|khac|cung [a-z ]+)|(?:co the )?ban (?:co the )?quan tam|related [a-z]+|read more|see more|more news)\W*$/;
const MOST_BARE_LINES = 8;

/** An entry of the text's own contents: the words that it leads to are further down, and are no label for being named here. */
function leadsDown(scan: Scan, line: Line): boolean {
  return line.linkLength > 0 && addressesIn(scan, line).every((address) => /^#./.test(address));
}

/** A heading in a box of its own heads what stands beside it, as far as that is more of its kind. */
function flagFollowing(label: Box, kind: LabelKind, scan: Scan, clutter: Clutter): void {
  let box = label;
  while (box.parent !== null && box.parent !== scan.body && box.end === box.parent.end) box = box.parent;
  const end = box.parent?.end ?? box.end;
  for (let index = box.end; index < end; ) {
    const next = scan.boxes[index];
    if (next === undefined) break;
    const length = next.textLength;
    const links = next.linkLength;
    const isMore =
      length === 0 ||
      clutter.has(next) ||
      (kind === 'talk' && next.proseLength < 400) ||
      (kind !== 'talk' && !holdsText(scan, next) && links >= length * 0.15 && (next.linkLines > 0 || kind === 'tags'));
    if (!isMore) break;
    if (length > 0) clutter.flag(next, `what follows a label (${kind})`);
    index = next.end;
  }
}
