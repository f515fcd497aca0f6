/** How fast each candidate reads. */

import { quantile } from '../../workshop/results.ts';
import type { PageRun } from '../page-run.ts';
import { BARE_PASS, figureTable, type Scored, type ScoredRow } from './rows.ts';

export function timeTable(candidates: readonly Scored[]): string[] {
  return figureTable(
    ['candidate', 'cold p50', 'cold p95', 'cold max', 'warm p50', 'warm p95', 'no article: cold p50', 'warm p50'],
    candidates.map(([name, rows]) => {
      const articles = rows.filter(({ isArticle }) => isArticle);
      const others = rows.filter(({ isArticle }) => !isArticle);
      return [
        name,
        ...[0.5, 0.95, 1].map((share) => quantile(timesOf(articles, 'cold'), share)),
        ...[0.5, 0.95].map((share) => quantile(timesOf(articles, 'warm'), share)),
        quantile(timesOf(others, 'cold'), 0.5),
        quantile(timesOf(others, 'warm'), 0.5),
      ].map(cell);
    }),
  );
}

/** Ours beside the targets, all of one run. */
export function targetTable(candidates: readonly Scored[], ours: string, peer: string): string[] {
  const rowsOf = (name: string) => candidates.find(([candidate]) => candidate === name)?.[1] ?? [];
  const of = (name: string, kind: 'cold' | 'warm', share: number) => quantile(timesOf(rowsOf(name), kind), share);
  const rows = [0.5, 0.95].map((share) => [
    `cold, p${share * 100}, over the bare pass`,
    share === 0.5 ? '6 ms more' : '20 ms more',
    `${cell(of(ours, 'cold', share) - of(BARE_PASS, 'cold', share))} ms more`,
  ]);
  if (rowsOf(peer).length > 0) {
    const perPage = rowsOf(ours).flatMap(({ id, run }) => {
      const other = rowsOf(peer).find((row) => row.id === id)?.run;
      return other === undefined || other.warm === 0 || run.warm === 0 ? [] : [other.warm / run.warm];
    });
    rows.push([`warm, ${peer} / ours, median of pages`, '7 times', `${quantile(perPage, 0.5).toFixed(1)} times`]);
    rows.push([
      `cold p50, ${peer} / ours`,
      '–',
      `${(of(peer, 'cold', 0.5) / Math.max(0.1, of(ours, 'cold', 0.5))).toFixed(2)} times`,
    ]);
  }
  return figureTable(['all pages', 'target', 'seen'], rows);
}

export interface Growth {
  /** Which page, and how large. */
  page: string;
  name: string;
  run: PageRun;
}

export function growthTable(growth: readonly Growth[]): string[] {
  return figureTable(
    ['page', 'candidate', 'nodes', 'cold', 'warm', 'warm µs a node', 'paragraphs read'],
    growth.map(({ page, name, run }) => [
      page,
      name,
      String(run.nodes),
      cell(run.cold),
      cell(run.warm),
      ((run.warm * 1000) / Math.max(1, run.nodes)).toFixed(2),
      run.error ?? (name === BARE_PASS ? '–' : String(run.extract.body.length)),
    ]),
  );
}

function timesOf(rows: readonly ScoredRow[], kind: 'cold' | 'warm'): number[] {
  return rows.filter(({ run }) => run.error === undefined).map(({ run }) => run[kind]);
}

function cell(value: number | string): string {
  return typeof value === 'string' ? value : value.toFixed(value < 10 ? 2 : 1);
}
