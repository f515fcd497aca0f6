/** What a bench leaves behind: its tables on the screen and in `.output/bench/`. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/set-up/project.mjs';

const FOLDER = join(ROOT, '.output/bench');

/** Prints the report and keeps it as `name.md`. */
export function publish(name: string, report: string): void {
  write(`${name}.md`, report);
  console.log(report);
}

/** Keeps what is too long to be printed as `name.json`. */
export function writeData(name: string, data: unknown): void {
  write(`${name}.json`, JSON.stringify(data, null, 1));
}

function write(file: string, content: string): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, file), content);
}

/** A table in Markdown. `figures`: the columns after the first are set to the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  figures = false,
): string[] {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const rule = `|---|${head
    .slice(1)
    .map(() => (figures ? '---:|' : '---|'))
    .join('')}`;
  return [line(head), rule, ...rows.map(line)];
}

/** The value that a share of all values lies below; 0 where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
