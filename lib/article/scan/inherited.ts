/** What a box has from the boxes around it, found in one step a box, however deep a page is nested. */

import type { Box } from './scan';

/**
 * A function that tells what holds for a box: `own` makes it of the box and of what holds for its parent. `outermost` is what
 * holds where nothing is inherited: for the root, and for a box that `inherits` says no of. Answers are kept.
 */
export function inherited<T>(
  own: (box: Box, outer: T) => T,
  outermost: T,
  inherits: (box: Box) => boolean = () => true,
): (box: Box) => T {
  const known = new Map<number, T>();
  return (box) => {
    const chain: Box[] = [];
    let value = outermost;
    for (let at: Box | null = box; at !== null; at = at.parent) {
      const answer = known.get(at.index);
      if (answer !== undefined) {
        value = answer;
        break;
      }
      chain.push(at);
      if (!inherits(at)) break;
    }
    for (const at of chain.reverse()) {
      value = own(at, value);
      known.set(at.index, value);
    }
    return value;
  };
}
