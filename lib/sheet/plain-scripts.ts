/** What stands above and below the line, for outputs that have nothing but characters: plain text and Markdown. */

import { plainScripts } from '../text/script-characters';
import type { SheetRun } from './sheet';

/** Letters above the line read as they stand: "1st", "XXIe", "ABC™". A figure there would be another figure: "10−2,5". */
const READS_AS_IT_STANDS = { superscript: /^[\p{L}\p{M}.\s]*$/u, subscript: /^[^+=−–/*]*$/u } as const;
const SIGN = { superscript: '^', subscript: '_' } as const;

/**
 * The runs with each power and index in a form that nothing takes for a part of the figure before it: as Unicode has it ("10⁵",
 * "CO₂"), and where Unicode has no such characters in brackets behind a sign, "10^(−2,5)". Notes' marks stay as printed.
 */
export function withPlainScripts(runs: readonly SheetRun[]): SheetRun[] {
  const written: SheetRun[] = [];
  for (let at = 0; at < runs.length; ) {
    const script = runs[at]?.script;
    let end = at + 1;
    while (script !== undefined && end < runs.length && runs[end]?.script === script) end += 1;
    const group = runs.slice(at, end);
    const sign = script === undefined || script === 'note-mark' ? null : signFor(script, group);
    written.push(...(sign === null ? group : inBrackets(group, sign)));
    at = end;
  }
  return written;
}

/** The sign before the brackets; null where the script needs none. */
function signFor(script: keyof typeof SIGN, group: readonly SheetRun[]): string | null {
  const text = group.map((run) => run.text).join('');
  const isUnicode = plainScripts(text) !== text;
  return isUnicode || READS_AS_IT_STANDS[script].test(text) ? null : SIGN[script];
}

function inBrackets(group: readonly SheetRun[], sign: string): SheetRun[] {
  return group.map((run, at) => ({
    ...run,
    text: `${at === 0 ? `${sign}(` : ''}${run.text}${at === group.length - 1 ? ')' : ''}`,
  }));
}
