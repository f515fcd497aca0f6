/** The bench's tables, as Markdown. */

import { missLines } from './misses.ts';
import { certaintyTable, faultTable, fieldTable, outletTable, textTable } from './quality.ts';
import { BARE_PASS, type Row, type Scored, scoreRow } from './rows.ts';
import { type Growth, growthTable, targetTable, timeTable } from './times.ts';

export interface Outcome {
  /** Rows by candidate. */
  inBrowser: ReadonlyMap<string, readonly Row[]>;
  inNode: ReadonlyMap<string, readonly Row[]>;
  growth: readonly Growth[];
}

export function reportOf({ inBrowser, inNode, growth }: Outcome): string {
  const score = (rows: ReadonlyMap<string, readonly Row[]>): Scored[] =>
    [...rows].map(([name, pages]) => [name, pages.map(scoreRow)] as const);
  const [browser, node] = [score(inBrowser), score(inNode)];
  const readers = [...browser, ...node].filter(([name]) => name !== BARE_PASS);
  const sections: [string, string[]][] = [
    ['Text and fields, every outlet counted once', textTable(readers)],
    ['Fields, right answers of those that gold knows', fieldTable(readers)],
    ['Faults on the articles', faultTable(readers)],
    ['Certain of an article', certaintyTable(readers)],
    ['By outlet: full F1 / strict F1, fields right', outletTable(readers)],
    ['Time in the browser, milliseconds', timeTable(browser)],
    ['Time beside the targets', targetTable(browser, 'ours', 'readability')],
    ['Growth: pages with one part many times', growthTable(growth)],
    ['Misses', readers.flatMap(missLines)],
  ];
  if (node.length > 0) sections.splice(5, 0, ['Time in Node, parsing included, milliseconds', timeTable(node)]);
  return sections.map(([title, lines]) => [`## ${title}`, '', ...lines, ''].join('\n')).join('\n');
}
