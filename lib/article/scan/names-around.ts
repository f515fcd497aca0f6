/** What the page calls the boxes around a line, or above a box. */

import { type Box, hintOf, isWithin, type Line, type Scan } from './scan';

/** The hints of the boxes from the line's first word upwards, at most `depth` of them and none that holds `stop`. */
export function namesAround(scan: Scan, line: Line, depth: number, stop?: Box): string {
  return namesFrom(scan, line.leaves.find((leaf) => leaf.data.trim() !== '')?.box ?? line.box, depth, stop);
}

/** The same from a box upwards, itself the first. */
export function namesFrom(scan: Scan, from: Box, depth: number, stop?: Box): string {
  let names = '';
  let box: Box | null = from;
  for (let step = 0; box !== null && step < depth; step += 1, box = box.parent) {
    if (stop !== undefined && isWithin(stop, box)) break;
    names += hintOf(scan, box);
  }
  return names;
}
