/** One candidate on one page in a real browser. */

import type { Page } from 'puppeteer-core';
import type { Extract } from '../../tests/measures/score-extract.ts';

export interface PageRun {
  extract: Extract;
  /** Milliseconds of the first call in a fresh document. */
  cold: number;
  /** Milliseconds of the fastest of nine further samples. */
  warm: number;
  /** Nodes of the document, of every kind; 0 outside the browser. */
  nodes: number;
  error?: string;
}

const SAMPLES = 9;
/** A sample is repeated until it is this long, since the clock of a page is coarse. */
const SAMPLE_LENGTH = 4;

/** Runs `code`, which sets `benchModule`, on the page that stands at its address, and takes the times in there. */
export async function measureOnPage(page: Page, url: string, code: string): Promise<PageRun> {
  await page.evaluate(code);
  return await page.evaluate(measureInPage, url, SAMPLES, SAMPLE_LENGTH);
}

async function measureInPage(url: string, samples: number, sampleLength: number): Promise<PageRun> {
  const { candidate } = Reflect.get(globalThis, 'benchModule') as import('./candidates/candidate.ts').CandidateModule;
  try {
    await candidate.prime?.(document);
    const start = performance.now();
    const result = candidate.read(document, url);
    const cold = performance.now() - start;
    const extract = result === null ? { isArticle: false, body: [] } : candidate.toExtract(result);
    let warm = cold;
    for (let sample = 0; sample < samples; sample += 1) {
      const from = performance.now();
      let count = 0;
      do {
        candidate.read(document, url);
        count += 1;
      } while (performance.now() - from < sampleLength);
      warm = Math.min(warm, (performance.now() - from) / count);
    }
    const before = document.documentElement.outerHTML;
    candidate.read(document, url);
    if (document.documentElement.outerHTML !== before) throw new Error('It changes the page.');
    let nodes = 1;
    for (const walker = document.createTreeWalker(document); walker.nextNode(); ) nodes += 1;
    return { extract, cold, warm, nodes };
  } catch (thrown) {
    return { extract: { isArticle: false, body: [] }, cold: 0, warm: 0, nodes: 0, error: String(thrown) };
  }
}
