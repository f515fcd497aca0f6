/** Runs in a worker of the extension without an owner: the index alone, on its own file, without messages and other jobs. */

import { answerQuery, type Beside, firstIds, toNarrowing } from '../../lib/index/answer-query';
import { countMatches } from '../../lib/index/count-matches';
import { toFoundArticle } from '../../lib/index/found-article';
import { lateIndexFile } from '../../lib/index/load-engine';
import { toQuestion } from '../../lib/index/question';
import { matchRecords, searchablesOf } from '../../lib/index/read-records';
import { createVerdicts } from '../../lib/index/verdicts';
import type { ArticleId } from '../../lib/model/ids';
import type { SearchQuery } from '../../lib/search/query';
import { openCollection } from '../../lib/store/open-collection';
import { COUNTS } from './cases';

export interface WorkerTask {
  /** The script that leaves SQLite. */
  engine: string;
  query: SearchQuery;
  rounds: number;
  limit: number;
}

/** Milliseconds of each round, and what was answered. */
export interface AloneTimes {
  /** The first ids. */
  ids: number[];
  /** The ids, the exact total, the rows with their passages. */
  rows: number[];
  /** Every facet and the weeks. */
  counts: number[];
  answer: { ids: ArticleId[]; total: number };
}

export type WorkerAnswer = { times: AloneTimes } | { error: string };

/** As much at once as the index's keeper reads. */
const RECORDS_AT_ONCE = 20;

const scope = globalThis as unknown as {
  onmessage: (event: { data: WorkerTask }) => void;
  postMessage(answer: WorkerAnswer): void;
  importScripts(script: string): void;
};

scope.onmessage = ({ data }) => {
  timeAlone(data).then(
    (times) => scope.postMessage({ times }),
    (error: unknown) => scope.postMessage({ error: String(error) }),
  );
};

/** Exported, since a bundle needs a name for what it holds. */
export async function timeAlone({ engine, query, rounds, limit }: WorkerTask): Promise<AloneTimes> {
  scope.importScripts(engine);
  const collection = await openCollection();
  const file = lateIndexFile();
  const sql = await file.open();
  const verdicts = createVerdicts({ now: () => performance.now(), atOnce: RECORDS_AT_ONCE });
  const match = (ids: readonly ArticleId[]) => matchRecords(collection, query, ids);
  const beside: Beside = {
    changed: [],
    matching: [],
    isWhole: true,
    settle: verdicts.settleBy('', match, Number.POSITIVE_INFINITY),
  };
  const page = { limit, skipped: 0 };
  const timesOf = async (work: () => Promise<unknown>) => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const begun = performance.now();
      await work();
      times.push(performance.now() - begun);
    }
    return times;
  };
  const ids = await timesOf(async () => {
    const question = toQuestion(sql, query);
    await firstIds(sql, query, question, toNarrowing(sql, question, beside), beside, page);
  });
  const rows = await timesOf(async () => {
    const found = await answerQuery(sql, query, beside, page);
    for (const one of (await searchablesOf(collection, found.ids)).values()) toFoundArticle(query, one);
  });
  const counts = await timesOf(() => countMatches(sql, query, { ...beside, counted: [] }, COUNTS));
  const answer = await answerQuery(sql, query, beside, page);
  file.release();
  collection.close();
  return { ids, rows, counts, answer };
}
