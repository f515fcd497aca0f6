/** Telling tables of data by their heads. */

import { type Box, countTag, type Scan } from './scan';

/** True where a table's columns are named: it holds data, icons and links among them. */
export function hasHead(scan: Scan, table: Box): boolean {
  return countTag(scan, table, 'th') >= 2;
}
