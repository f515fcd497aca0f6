/** The table, page by page. */

import type { ClearingRun } from './page-run.ts';

export interface Row {
  name: string;
  width: number;
  run: ClearingRun;
}

export function reportOf(rows: readonly Row[]): string {
  const sorted = rows.toSorted((left, right) => left.name.localeCompare(right.name) || right.width - left.width);
  const lines = sorted.map(({ name, width, run }) =>
    [
      name,
      width,
      run.outside,
      run.hidden,
      run.late,
      run.switched.toFixed(2),
      run.moved.toFixed(2),
      run.isReadTheSame ? 'yes' : 'NO',
    ].join(' | '),
  );
  const exceptions = sorted.flatMap(({ name, width, run }) =>
    run.exceptions.map((what) => `- ${name}, ${width}: ${what}`),
  );
  return [
    `${new Set(rows.map(({ name }) => name)).size} pages, ${exceptions.length} exceptions.`,
    '',
    '| page | width | drawn outside | blocks not visible | drawn late | moved by a switch, px | moved by arrivals, px | read the same |',
    '|---|---|---|---|---|---|---|---|',
    ...lines.map((line) => `| ${line} |`),
    '',
    ...exceptions,
    '',
  ].join('\n');
}
