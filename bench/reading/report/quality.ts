/** How well each candidate reads: overall and by outlet. */

import type { Scores } from '../../../tests/measures/score-extract.ts';
import { figureTable, mean, type Scored, type ScoredRow } from './rows.ts';

type Measure = (scores: Scores) => number | boolean | null;

const SHARES: readonly (readonly [string, Measure])[] = [
  ['full F1', (scores) => scores.fullF1],
  ['strict F1', (scores) => scores.strictF1],
  ['exact', (scores) => scores.exact],
];

/** Few enough that a miss must be seen as one: right answers of those that gold knows. */
const FIELDS: readonly (readonly [string, Measure])[] = [
  ['title', (scores) => scores.title],
  ['day', (scores) => scores.day],
  ['minute', (scores) => scores.minute],
  ['lead', (scores) => scores.lead],
  ['author', (scores) => scores.author],
  ['source', (scores) => scores.source],
];

const FAULTS: readonly (readonly [string, (scores: Scores) => number])[] = [
  ['wrong day', (scores) => Number(scores.wrongDay)],
  ['invented', (scores) => Number(scores.invented)],
  ['lead twice', (scores) => Number(scores.leadTwice)],
  ['clutter in body', (scores) => scores.leaked.length],
  ['text missing', (scores) => scores.missing.length],
];

/** One row a candidate, every outlet counted once in the shares. */
export function textTable(candidates: readonly Scored[]): string[] {
  return figureTable(
    ['candidate', ...SHARES.map(([name]) => name), 'title', 'minute', 'lead', 'article or not', 'errors'],
    candidates.map(([name, rows]) => [
      name,
      ...SHARES.map(([, measure]) => averageByOutlet(rows, measure)),
      averageByOutlet(rows, (scores) => scores.title),
      averageByOutlet(rows, (scores) => scores.minute),
      averageByOutlet(rows, (scores) => scores.lead),
      averageByOutlet(rows, (scores) => scores.isArticle),
      String(rows.filter(({ run }) => run.error !== undefined).length),
    ]),
  );
}

/** One row a candidate: pages, not shares. */
export function fieldTable(candidates: readonly Scored[]): string[] {
  return figureTable(
    ['candidate', ...FIELDS.map(([name]) => name), 'captions', 'articles seen', 'others refused'],
    candidates.map(([name, rows]) => [
      name,
      ...FIELDS.map(([, measure]) => countRight(rows, measure)),
      captionsOf(rows),
      countRight(articlesOf(rows), (scores) => scores.isArticle),
      countRight(
        rows.filter(({ isArticle }) => !isArticle),
        (scores) => scores.isArticle,
      ),
    ]),
  );
}

export function faultTable(candidates: readonly Scored[]): string[] {
  return figureTable(
    ['candidate', ...FAULTS.map(([name]) => name)],
    candidates.map(([name, rows]) => [
      name,
      ...FAULTS.map(([, count]) => String(articlesOf(rows).reduce((sum, { scores }) => sum + count(scores), 0))),
    ]),
  );
}

/** What certainty is worth: of the pages that a candidate is certain of, those that are no article. Only ours says so. */
export function certaintyTable(candidates: readonly Scored[]): string[] {
  return figureTable(
    ['candidate', 'certain', 'of the articles', 'wrong pages among the certain'],
    candidates.flatMap(([name, rows]) => {
      const certain = rows.filter(({ run }) => run.extract.isCertain === true);
      if (certain.length === 0) return [];
      const wrong = certain.filter(({ isArticle }) => !isArticle).length;
      const share = ((wrong / certain.length) * 100).toFixed(1);
      const right = `${certain.length - wrong} of ${articlesOf(rows).length}`;
      return [[name, String(certain.length), right, `${wrong} of ${certain.length} (${share} %)`]];
    }),
  );
}

/** One row an outlet, one column a candidate: full F1 / strict F1, then the fields right of those that gold knows. */
export function outletTable(candidates: readonly Scored[]): string[] {
  const [first] = candidates;
  const outlets = [...new Set(articlesOf(first?.[1] ?? []).map(({ outlet }) => outlet))].sort();
  return figureTable(
    ['outlet (articles)', ...candidates.map(([name]) => name)],
    outlets.map((outlet) => {
      const of = (rows: readonly ScoredRow[]) => articlesOf(rows).filter((row) => row.outlet === outlet);
      return [
        `${outlet} (${of(first?.[1] ?? []).length})`,
        ...candidates.map(([, rows]) => {
          const [full, strict] = [
            averageByOutlet(of(rows), ({ fullF1 }) => fullF1),
            averageByOutlet(of(rows), ({ strictF1 }) => strictF1),
          ];
          return `${full} / ${strict}, ${fieldsRight(of(rows))}`;
        }),
      ];
    }),
  );
}

function fieldsRight(rows: readonly ScoredRow[]): string {
  const answers = FIELDS.filter(([name]) => name !== 'day').flatMap(([, measure]) =>
    rows.map(({ scores }) => measure(scores)).filter((value) => value !== null),
  );
  return `${answers.filter((value) => value === true).length}/${answers.length}`;
}

function countRight(rows: readonly ScoredRow[], measure: Measure): string {
  const answers = rows.map(({ scores }) => measure(scores)).filter((value) => value !== null);
  return `${answers.filter((value) => value === true).length}/${answers.length}`;
}

function captionsOf(rows: readonly ScoredRow[]): string {
  const sum = (place: 0 | 1) => rows.reduce((total, { scores }) => total + scores.captions[place], 0);
  return `${sum(0)}/${sum(1)}`;
}

function averageByOutlet(rows: readonly ScoredRow[], measure: Measure): string {
  const outlets = new Map<string, number[]>();
  for (const { outlet, scores } of rows) {
    const value = measure(scores);
    if (value !== null) outlets.set(outlet, [...(outlets.get(outlet) ?? []), Number(value)]);
  }
  return outlets.size === 0 ? '–' : mean([...outlets.values()].map(mean)).toFixed(3);
}

function articlesOf(rows: readonly ScoredRow[]): ScoredRow[] {
  return rows.filter(({ isArticle }) => isArticle);
}
