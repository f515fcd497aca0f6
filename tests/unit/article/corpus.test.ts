/**
 * The engine on real pages. Every page must be read as its gold says, but for the misses named here: a page that gets
 * better or worse fails until the list is corrected.
 */

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { CORPUS, hasCorpus, loadCorpus } from '../../measures/corpus';
import { type Scores, scoreExtract } from '../../measures/score-extract';
import { toExtract } from '../../measures/to-extract';
import { readDocument } from './read-html';

/** By page: the measures that are wrong. */
const KNOWN_MISSES: Readonly<Record<string, string[]>> = {};

const isThere = hasCorpus(process.cwd());

describe.runIf(isThere)('corpus', () => {
  const pages = isThere ? loadCorpus(process.cwd()) : [];

  it('holds all pages', () => {
    expect(pages.length).toBeGreaterThanOrEqual(32);
  });

  it.each(pages.map((page) => [page.gold.id, page] as const))('%s', (id, { gold, html }) => {
    const { window } = new JSDOM(html, { url: gold.url });
    const extract = toExtract(readDocument(window.document, { url: gold.url }));
    expect(missesOf(scoreExtract(gold, extract))).toEqual(KNOWN_MISSES[id] ?? []);
    window.close();
  });
});

describe.runIf(!isThere)('corpus', () => {
  it.skipIf(process.env.CI !== 'true')(`is at ${CORPUS}; without it real pages are not read`, () => {
    expect.fail(`no corpus at ${CORPUS}`);
  });
});

function missesOf(scores: Scores): string[] {
  const misses: string[] = [];
  for (const name of ['isArticle', 'title', 'day', 'minute', 'lead', 'author', 'source', 'exact'] as const) {
    if (scores[name] === false) misses.push(name);
  }
  if (scores.fullF1 !== null && scores.fullF1 < 1) misses.push(`full F1 ${scores.fullF1.toFixed(3)}`);
  if (scores.strictF1 !== null && scores.strictF1 < 1) misses.push(`strict F1 ${scores.strictF1.toFixed(3)}`);
  if (scores.invented) misses.push('invented');
  const [found, wanted] = scores.captions;
  if (found < wanted) misses.push(`captions ${found} of ${wanted}`);
  return [...misses, ...scores.leaked.map(() => 'leaked'), ...scores.missing.map(() => 'missing')];
}
