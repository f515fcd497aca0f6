/** Telling tables of data by their heads. */

import type { Box, Scan } from './scan';

/** True where a table's columns are named: it holds data, icons and links among them. */
export function hasHead(scan: Scan, table: Box): boolean {
  let heads = 0;
  for (let index = table.index; index < table.end && heads < 2; index += 1)
    if (scan.boxes[index]?.tag === 'th') heads += 1;
  return heads >= 2;
}
