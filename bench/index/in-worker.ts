/** Runs in a worker of the extension, while it has no owner: the index alone, on its own file, without messages and rows. */

import { type Beside, firstIds, toNarrowing } from '../../lib/index/answer-query';
import { lateIndexFile } from '../../lib/index/load-engine';
import { toQuestion } from '../../lib/index/question';
import { matchRecords } from '../../lib/index/read-records';
import { createVerdicts } from '../../lib/index/verdicts';
import type { SearchQuery } from '../../lib/search/query';
import { openCollection } from '../../lib/store/open-collection';

export interface WorkerTask {
  query: SearchQuery;
  rounds: number;
  limit: number;
}

/** The milliseconds of each round. */
export type WorkerAnswer = { times: number[] } | { error: string };

/** As much at once as the index's keeper reads. */
const RECORDS_AT_ONCE = 20;

const scope = globalThis as unknown as {
  onmessage: (event: { data: WorkerTask }) => void;
  postMessage(answer: WorkerAnswer): void;
};

scope.onmessage = ({ data }) => {
  timeFirstIds(data).then(
    (times) => scope.postMessage({ times }),
    (error: unknown) => scope.postMessage({ error: String(error) }),
  );
};

/** Exported, since a bundle needs a name for what it holds. */
export async function timeFirstIds({ query, rounds, limit }: WorkerTask): Promise<number[]> {
  const collection = await openCollection();
  const file = lateIndexFile();
  const sql = await file.open();
  const verdicts = createVerdicts({ now: () => performance.now(), atOnce: RECORDS_AT_ONCE });
  const beside: Beside = {
    changed: [],
    matching: [],
    settle: verdicts.settleBy('', (ids) => matchRecords(collection, query, ids), Number.POSITIVE_INFINITY),
  };
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    const question = toQuestion(sql, query);
    await firstIds(sql, query, question, toNarrowing(sql, question, beside), beside, { limit, skipped: 0 });
    times.push(performance.now() - begun);
  }
  file.release();
  collection.close();
  return times;
}
