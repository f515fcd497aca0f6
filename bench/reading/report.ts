/** The bench's tables, as Markdown. */

import type { CorpusPage } from './corpus.ts';
import { type Scores, scoreExtract } from './measures.ts';
import type { PageRun } from './page-run.ts';

export interface Row {
  page: CorpusPage;
  run: PageRun;
}

/** Rows by candidate. */
export type Results = ReadonlyMap<string, readonly Row[]>;

interface Scored {
  id: string;
  outlet: string;
  scores: Scores;
  run: PageRun;
}

export function reportOf(results: Results): string {
  const scored = [...results].map(([name, rows]) => [name, rows.map(score)] as const);
  const readers = scored.filter(([, rows]) => rows.some(({ run }) => run.extract.isArticle));
  return [
    '# Reading: the corpus in real Chromium',
    '',
    '## Quality',
    '',
    ...qualityTable(readers),
    '',
    'Averages over articles; of fields over the articles whose gold has a say. By outlet: every outlet counts once.',
    '',
    '## Time',
    '',
    'Milliseconds. Cold: the first call in a fresh document. Warm: the fastest of nine samples.',
    '',
    ...timeTable(scored),
    '',
    '## Misses',
    '',
    ...readers.flatMap(([name, rows]) => missLines(name, rows)),
    '',
  ].join('\n');
}

function score({ page: { gold }, run }: Row): Scored {
  const outlet =
    gold.outlet ?? (gold.set === 'synthetic' ? 'synthetic' : new URL(gold.url).hostname.replace(/^www\./, ''));
  return { id: gold.id, outlet, scores: scoreExtract(gold, run.extract), run };
}

const HEAD = [
  'candidate',
  'full F1',
  'strict F1',
  'exact',
  'title',
  'day',
  'minute',
  'lead',
  'author',
  'source',
  'invented',
  'captions',
  'leaked',
  'kept out',
  'isArticle',
];

function qualityTable(scored: readonly (readonly [string, readonly Scored[]])[]): string[] {
  const lines = [
    `| ${HEAD.join(' | ')} |`,
    `|---|${HEAD.slice(1)
      .map(() => '---:|')
      .join('')}`,
  ];
  for (const [name, rows] of scored) {
    lines.push(qualityRow(name, rows, (values) => mean(values.map(({ value }) => value))));
    lines.push(qualityRow(`${name}, by outlet`, rows, meanByOutlet));
  }
  return lines;
}

type Average = (values: { outlet: string; value: number }[]) => number;

function qualityRow(name: string, rows: readonly Scored[], average: Average): string {
  const pick = (of: (scores: Scores) => number | boolean | null): string => {
    const values = rows.flatMap(({ outlet, scores }) => {
      const value = of(scores);
      return value === null ? [] : [{ outlet, value: Number(value) }];
    });
    return values.length === 0 ? '–' : average(values).toFixed(3);
  };
  const articles = rows.filter(({ scores }) => scores.fullF1 !== null);
  const sum = (of: (scores: Scores) => number): number => articles.reduce((total, { scores }) => total + of(scores), 0);
  const cells = [
    name,
    pick((scores) => scores.fullF1),
    pick((scores) => scores.strictF1),
    pick((scores) => scores.exact),
    pick((scores) => scores.title),
    pick((scores) => scores.day),
    pick((scores) => scores.minute),
    pick((scores) => scores.lead),
    pick((scores) => scores.author),
    pick((scores) => scores.source),
    String(sum((scores) => Number(scores.invented))),
    `${sum((scores) => scores.captions[0])}/${sum((scores) => scores.captions[1])}`,
    String(sum((scores) => scores.leaked.length)),
    String(sum((scores) => scores.missing.length)),
    pick((scores) => scores.isArticle),
  ];
  return `| ${cells.join(' | ')} |`;
}

function timeTable(scored: readonly (readonly [string, readonly Scored[]])[]): string[] {
  const lines = [
    '| candidate | cold p50 | cold p95 | cold max | warm p50 | warm p95 | errors |',
    '|---|---:|---:|---:|---:|---:|---:|',
  ];
  for (const [name, rows] of scored) {
    const cold = rows.map(({ run }) => run.cold);
    const warm = rows.map(({ run }) => run.warm);
    const times = [
      quantile(cold, 0.5),
      quantile(cold, 0.95),
      Math.max(...cold),
      quantile(warm, 0.5),
      quantile(warm, 0.95),
    ];
    const errors = rows.filter(({ run }) => run.error !== undefined).length;
    lines.push(`| ${name} | ${times.map((time) => time.toFixed(1)).join(' | ')} | ${errors} |`);
  }
  return lines;
}

function missLines(name: string, rows: readonly Scored[]): string[] {
  const lines: string[] = [];
  for (const { id, scores, run } of rows) {
    const misses = Object.entries(scores)
      .filter(([key, value]) => value === false && key !== 'invented')
      .map(([key]) => key);
    if (scores.invented) misses.push('invented');
    if (scores.leaked.length > 0) misses.push(`leaked ${scores.leaked.length}`);
    if (scores.missing.length > 0) misses.push(`missing ${scores.missing.length}`);
    if (scores.captions[0] < scores.captions[1]) misses.push(`captions ${scores.captions.join('/')}`);
    if (run.error !== undefined) misses.push(run.error);
    if (misses.length > 0) lines.push(`- ${name}, ${id}: ${misses.join(', ')}`);
  }
  return lines.length > 0 ? lines : [`- ${name}: none`];
}

function meanByOutlet(values: { outlet: string; value: number }[]): number {
  const outlets = new Map<string, number[]>();
  for (const { outlet, value } of values) outlets.set(outlet, [...(outlets.get(outlet) ?? []), value]);
  return mean([...outlets.values()].map(mean));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
