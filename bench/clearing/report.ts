/** The table, page by page: the wide window's figure first. */

import { table } from '../workshop/results.ts';
import type { ClearingRun } from './page-run.ts';

export interface Row {
  name: string;
  width: number;
  run: ClearingRun;
}

const HEAD = [
  'page',
  'drawn outside',
  'blocks not visible',
  'drawn late',
  'moved by a switch, px',
  'moved by arrivals, px',
  'read the same',
];

export function reportOf(rows: readonly Row[]): string {
  const sorted = rows.toSorted((left, right) => left.name.localeCompare(right.name) || right.width - left.width);
  const names = [...new Set(sorted.map(({ name }) => name))];
  const lines = names.map((name) => {
    const runs = sorted.filter((row) => row.name === name).map(({ run }) => run);
    const both = (figure: (run: ClearingRun) => string | number) => runs.map(figure).join(' / ');
    return [
      name,
      both(({ outside }) => outside),
      both(({ hidden }) => hidden),
      both(({ late }) => late),
      both(({ switched }) => switched.toFixed(2)),
      both(({ moved }) => moved.toFixed(2)),
      both(({ isReadTheSame }) => (isReadTheSame ? 'yes' : 'NO')),
    ];
  });
  const exceptions = sorted.flatMap(({ name, width, run }) =>
    run.exceptions.map((what) => `- ${name}, ${width}: ${what}`),
  );
  return [
    `${names.length} pages at each width, ${exceptions.length} exceptions.`,
    '',
    ...table(HEAD, lines),
    '',
    ...exceptions,
    '',
  ].join('\n');
}
