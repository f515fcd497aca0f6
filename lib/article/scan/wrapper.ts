/** The element of its own that a line stands in. */

import type { Box } from './scan';

/** The largest box below the root that holds nothing but the line of `box`, pictures beside it aside; `box` itself where none does. */
export function wrapperOf(box: Box, root: Box): Box {
  let outer = box;
  while (outer.parent !== null && outer.parent !== root && outer.parent.endLine - outer.parent.firstLine === 1)
    outer = outer.parent;
  return outer;
}
