/** Other articles on the page, which whoever asks for this one knows of. */

import type { Clutter } from '../clutter/clutter';
import type { Line, Scan } from '../scan/scan';

/** Flags all that stands in these nodes; answers which lines do, null where there are no such nodes. */
export function flagApart(scan: Scan, clutter: Clutter, nodes: readonly Node[]): ((line: Line) => boolean) | null {
  if (nodes.length === 0) return null;
  const apart = new Set(nodes);
  const lines = new Set<number>();
  for (const box of scan.boxes) {
    if (!apart.has(box.element)) continue;
    clutter.flag(box, 'another article');
    for (let index = box.firstLine; index < box.endLine; index += 1) lines.add(index);
  }
  for (const line of scan.lines) {
    if (!line.leaves.some(({ node }) => apart.has(node))) continue;
    clutter.flagLine(line, 'another article');
    lines.add(line.index);
  }
  return (line) => lines.has(line.index);
}
