/** Which boxes and lines are not the article. */

import type { Box, Line, Scan } from '../scan/scan';

/** Why something is clutter; what the page is full of tells what kind of page it is. */
export type ClutterKind = 'list' | 'links' | 'talk' | 'widget' | 'furniture';

export class Clutter {
  private readonly kinds = new Map<number, ClutterKind>();
  private readonly lines = new Set<number>();
  /** 1 for each box that is flagged or stands in a flagged one. */
  private readonly inside: Uint8Array;

  constructor(private readonly scan: Scan) {
    this.inside = new Uint8Array(scan.boxes.length);
  }

  /** The whole page is never clutter, and a box inside clutter needs no flag of its own. */
  flag(box: Box, kind: ClutterKind): void {
    if (box === this.scan.body || this.has(box)) return;
    this.kinds.set(box.index, kind);
    this.inside.fill(1, box.index, box.end);
  }

  flagLine(line: Line): void {
    this.lines.add(line.index);
  }

  /** True where the box, or one that it stands in, is clutter. */
  has(box: Box): boolean {
    return this.inside[box.index] === 1;
  }

  hasLine(line: Line): boolean {
    return this.lines.has(line.index) || this.has(line.box);
  }

  /** The flagged boxes of a kind. */
  *boxesOf(kind: ClutterKind): Generator<Box> {
    for (const [index, flagged] of this.kinds) {
      const box = this.scan.boxes[index];
      if (flagged === kind && box !== undefined) yield box;
    }
  }
}
