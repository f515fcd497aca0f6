/** Boxes that a heading of the lexicon opens: "Xem thêm", "Bình luận", "Thời tiết". */

import { type LabelKind, labelKind } from '../lexicon/labels';
import { isLinkLine } from '../scan/measure';
import type { Box, Line, Scan } from '../scan/scan';
import type { Clutter } from './clutter';
import { holdsText } from './holds-text';

const CELL_TAGS = new Set(['td', 'th']);

export function findLabelled(scan: Scan, clutter: Clutter): void {
  const prose = scan.body.proseLength;
  for (const line of scan.lines) {
    if (line.length > 60 || isCell(line.box) || clutter.hasLine(line)) continue;
    const kind = labelKind(line.text) ?? (isRowOfTools(line) ? 'tool' : null);
    if (kind === null) continue;
    clutter.flagLine(line);
    if (kind === 'tool') continue;
    if (kind === 'list') flagLinksBelow(line, scan, clutter);
    const box = boxOfLabel(line, kind, scan, prose);
    if (box === null) continue;
    clutter.flag(box);
    if (box.textLength <= line.length + 20) flagFollowing(box, kind, scan, clutter);
  }
}

/** Buttons side by side: "Tải về Mã nhúng". */
function isRowOfTools({ leaves, length, linkLength }: Line): boolean {
  return (
    leaves.length > 1 &&
    linkLength === length &&
    leaves.every(({ data }) => data.trim() === '' || labelKind(data) === 'tool')
  );
}

/** A cell of data may hold any word ("Tăng", "Giá vàng"); one of a layout table holds many lines. */
function isCell(box: Box): boolean {
  return CELL_TAGS.has(box.tag) && box.endLine - box.firstLine <= 2;
}

/** Where no element holds the list, its titles follow the label as lines of the same box. */
function flagLinksBelow(label: Line, scan: Scan, clutter: Clutter): void {
  for (let index = label.index + 1; index < scan.lines.length; index += 1) {
    const line = scan.lines[index];
    if (line === undefined || line.box !== label.box || !isLinkLine(line)) break;
    clutter.flagLine(line);
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
  // Other articles' titles are links; excerpts beside them may be longer than the titles.
  return box.linkLines > 0 && box.linkLength >= box.textLength * 0.12 && !holdsText(scan, box);
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
    if (length > 0) clutter.flag(next);
    index = next.end;
  }
}
