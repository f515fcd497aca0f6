/** One candidate on one page in a real browser. */

import type { Page } from 'puppeteer-core';
import type { CorpusPage } from '../../tests/measures/corpus.ts';
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

/** Serves the page under its own address, refuses every other request, and runs `code`, which sets `benchCandidate`. */
export async function runOnPage(page: Page, { gold, html }: CorpusPage, code: string): Promise<PageRun> {
  // The policy stops the page's scripts and leaves scripting on, so that <noscript> is parsed as readers' browsers do.
  const response = {
    status: 200,
    contentType: 'text/html; charset=utf-8',
    headers: { 'content-security-policy': "script-src 'none'; object-src 'none'" },
    body: html,
  };
  const serve = (request: import('puppeteer-core').HTTPRequest) => {
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    void (isPage ? request.respond(response) : request.abort()).catch(() => undefined);
  };
  page.on('request', serve);
  try {
    await page.goto(gold.url, { waitUntil: 'domcontentloaded' });
    await page.evaluate(code);
    return (await page.evaluate(measureInPage, gold.url, SAMPLES, SAMPLE_LENGTH)) as PageRun;
  } finally {
    page.off('request', serve);
  }
}

async function measureInPage(url: string, samples: number, sampleLength: number): Promise<PageRun> {
  const { candidate } = Reflect.get(
    globalThis,
    'benchCandidate',
  ) as import('./candidates/candidate.ts').CandidateModule;
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
