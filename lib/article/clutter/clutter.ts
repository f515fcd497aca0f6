/** Which boxes and lines are not the article. */

import type { Explain } from '../reading';
import type { Box, Line, Scan } from '../scan/scan';

export class Clutter {
  private readonly lines = new Set<number>();
  /** 1 for each box that is flagged or stands in a flagged one. */
  private readonly inside: Uint8Array;
  private readonly scan: Scan;
  private readonly explain: Explain | undefined;

  constructor(scan: Scan, explain?: Explain) {
    this.scan = scan;
    this.explain = explain;
    this.inside = new Uint8Array(scan.boxes.length);
  }

  /** The whole page is never clutter, and a box inside clutter needs no flag of its own. `what`: the evidence, in words. */
  flag(box: Box, what: string): void {
    if (box.index <= this.scan.body.index || this.has(box)) return;
    this.explain?.({ about: 'clutter', what, element: box.element });
    this.inside.fill(1, box.index, box.end);
  }

  flagLine(line: Line, what: string): void {
    this.explain?.({ about: 'clutter', what: `${what}: ${line.text}`, element: line.box.element });
    this.lines.add(line.index);
  }

  /** True where the box, or one that it stands in, is clutter. */
  has(box: Box): boolean {
    return this.inside[box.index] === 1;
  }

  hasLine(line: Line): boolean {
    return this.lines.has(line.index) || this.has(line.box);
  }
}
