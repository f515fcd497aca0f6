/** The peers that run in Node only. */

import { parseHTML } from 'linkedom';
import type { CorpusPage } from '../../../tests/measures/corpus.ts';
import type { PageRun } from '../page-run.ts';
import type { Row } from '../report/rows.ts';
import type { NodeCandidate } from './in-node/candidate.ts';
import { toExtract } from './to-extract.ts';

const SAMPLES = 3;

/** Both of them on every page. Their packages are loaded here: they are there only once they have been installed. */
export async function runPeersInNode(pages: readonly CorpusPage[]): Promise<Map<string, Row[]>> {
  const peers = {
    postlight: (await import('./in-node/postlight.ts')).candidate,
    'article-extractor': (await import('./in-node/article-extractor.ts')).candidate,
  };
  const results = new Map<string, Row[]>();
  for (const [name, peer] of Object.entries(peers)) {
    const rows: Row[] = [];
    for (const page of pages) rows.push({ page, run: await runInNode(page, peer) });
    results.set(name, rows);
  }
  return results;
}

/** The times include the parsing of the page; `cold` is the first call on the page in a process that is warm. */
async function runInNode({ gold, html }: CorpusPage, { read }: NodeCandidate): Promise<PageRun> {
  try {
    const start = performance.now();
    const answer = await read(html, gold.url);
    const cold = performance.now() - start;
    let warm = cold;
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      const from = performance.now();
      await read(html, gold.url);
      warm = Math.min(warm, performance.now() - from);
    }
    if (answer === null) return { extract: { isArticle: false, body: [] }, cold, warm, nodes: 0 };
    const { document } = parseHTML(`<html><body>${answer.html ?? ''}</body></html>`);
    return { extract: toExtract({ ...answer, content: document.body }), cold, warm, nodes: 0 };
  } catch (thrown) {
    return { extract: { isArticle: false, body: [] }, cold: 0, warm: 0, nodes: 0, error: String(thrown) };
  }
}
