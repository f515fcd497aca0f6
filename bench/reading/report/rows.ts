/** What the tables are made of. */

import type { CorpusPage } from '../../../tests/measures/corpus.ts';
import { type Scores, scoreExtract } from '../../../tests/measures/score-extract.ts';
import type { PageRun } from '../page-run.ts';

export interface Row {
  page: CorpusPage;
  run: PageRun;
}

export interface ScoredRow {
  id: string;
  outlet: string;
  isArticle: boolean;
  scores: Scores;
  run: PageRun;
}

/** A candidate's name and its rows. */
export type Scored = readonly [name: string, rows: readonly ScoredRow[]];

/** The candidate that parses no page but walks over it; it has times and no quality. */
export const BARE_PASS = 'bare-pass';

export function scoreRow({ page: { gold }, run }: Row): ScoredRow {
  const host = new URL(gold.url).hostname.replace(/^www\./, '');
  const outlet = gold.set === 'synthetic' ? 'synthetic' : gold.outlet?.includes('.') ? gold.outlet : host;
  return { id: gold.id, outlet, isArticle: gold.isArticle, scores: scoreExtract(gold, run.extract), run };
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    `|---|${head
      .slice(1)
      .map(() => '---:|')
      .join('')}`,
    ...rows.map(line),
  ];
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
