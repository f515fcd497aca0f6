// @vitest-environment jsdom
/** The saved copies of some invented pages: the page's own text, and each mark found on both. All pages: `bench:round-trip`. */

import { expect, it, onTestFinished } from 'vitest';
import { sourcesOf } from '../../../lib/copy/drawn-sheet';
import { seededRandom } from '../../endurance/seeded-random';
import { checkBothWays, drawCopy, keptOf, missingIn, undraw } from '../../measures/copy/both-ways';
import { loadFixtures } from '../article/fixture';
import { expectArticle, PAGE_URL, readHtml } from '../article/read-html';

const RANGES = 16;
const EACH = 4;
const articles = loadFixtures().filter(({ wanted }, index) => !wanted.has('reason') && index % EACH === 0);

it.each(articles.map((fixture) => [fixture.name, fixture] as const))('%s', (name, { html, wanted }) => {
  const url = wanted.get('url') ?? PAGE_URL;
  const live = expectArticle(readHtml(html, { url, asked: wanted.get('asked') === 'yes' }));
  const root = drawCopy(document, keptOf(live.article));
  onTestFinished(() => undraw(root));
  const copy = sourcesOf(root, live.article.blocks);
  expect(missingIn(copy, live.article)).toEqual([]);
  const random = seededRandom(name.length);
  const below = (limit: number) => Math.floor(random() * limit);
  const { tried, misses } = checkBothWays(live, copy, below, RANGES);
  expect(misses).toEqual([]);
  expect(tried).toBe(RANGES);
});
