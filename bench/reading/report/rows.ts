/** What the tables are made of. */

import type { CorpusPage } from '../../../tests/measures/corpus.ts';
import { type Scores, scoreExtract } from '../../../tests/measures/score-extract.ts';
import { table } from '../../workshop/results.ts';
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

/** Every table of this bench: a name and its figures. */
export function figureTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return table(head, rows, true);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
