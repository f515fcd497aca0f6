/** One part of the report, and whether its targets are met. */

import { quantile } from '../workshop/results';

export interface Section {
  lines: string[];
  isMet: boolean;
}

/** The median and the value that 95 % lie below, in whole milliseconds. */
export function figures(times: readonly number[]): string {
  return `${quantile(times, 0.5).toFixed(0)} / ${quantile(times, 0.95).toFixed(0)}`;
}
