/** Counters beside the pictures of a photo story: "1/6". */

import type { Region } from '../place/region';
import type { Line, Scan } from '../scan/scan';

const COUNTER = /^[([]?\s*(\d{1,3})\s*\/\s*(\d{1,3})\s*[)\]]?$/;
const LONGEST_COUNTER = 12;
const FEWEST_COUNTERS = 2;

/**
 * The lines that do nothing but count pictures. One alone may be a share or a score; those of a story count up to one
 * number, and none of them is a cell of a table.
 */
export function findCounters(scan: Scan, { headlineEnd, textEnd }: Region): Line[] {
  const byTotal = new Map<number, Map<number, Line>>();
  for (let index = headlineEnd; index < textEnd && scan.pictures.length >= FEWEST_COUNTERS; index += 1) {
    const line = scan.lines[index];
    if (line === undefined || line.length > LONGEST_COUNTER || /^t[dh]$/.test(line.box.tag)) continue;
    const [, count, total] = COUNTER.exec(line.text) ?? [];
    if (count === undefined || Number(count) < 1 || Number(count) > Number(total)) continue;
    const known = byTotal.get(Number(total)) ?? new Map<number, Line>();
    byTotal.set(Number(total), known.set(Number(count), line));
  }
  return [...byTotal.values()].filter(({ size }) => size >= FEWEST_COUNTERS).flatMap((lines) => [...lines.values()]);
}
