/** Reading in slices: the same answer, and never long without a pause. */

import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { primeReading } from '../../../lib/article/prime';
import { readArticle, readArticleInSlices } from '../../../lib/article/read-article';
import { FOOTER, HEADLINE, MENU, page, paragraphs, SIDEBAR } from './invented';
import { expectArticle, PAGE_URL } from './read-html';

const options = { url: PAGE_URL, isHidden: () => false };

function largePage(): Document {
  const text = Array.from({ length: 600 }, () => paragraphs()).join('');
  return new JSDOM(page(`${MENU}<h1>${HEADLINE}</h1><div class="content">${text}</div>${SIDEBAR}${FOOTER}`)).window
    .document;
}

it('answers as reading at once does', async () => {
  const document = largePage();
  let pauses = 0;
  let time = 0;
  const slices = await readArticleInSlices(
    document,
    options,
    async () => {
      pauses += 1;
    },
    // Every look at the clock is a slice later.
    () => (time += 100),
  );
  const whole = readArticle(document, options);
  expect(expectArticle(slices).article).toEqual(expectArticle(whole).article);
  expect(pauses).toBeGreaterThan(8);
});

it('keeps what it read where the page changes in between', async () => {
  const document = largePage();
  let time = 0;
  const reading = await readArticleInSlices(
    document,
    options,
    async () => {
      for (const paragraph of document.querySelectorAll('.content p')) paragraph.textContent = 'Khác hẳn.';
    },
    () => (time += 100),
  );
  const { article, sources } = expectArticle(reading);
  sources.blocks.forEach(({ runs }, index) => {
    for (const { node, nodeStart, nodeEnd } of runs) {
      expect(sources.texts.get(node)?.slice(nodeStart, nodeEnd).trim()).not.toBe('');
      expect(article.blocks[index]?.text).not.toBe('');
    }
  });
});

it('makes itself ready on a page of its own', async () => {
  const { document } = new JSDOM(page(`<h1>${HEADLINE}</h1>`)).window;
  const before = document.documentElement.outerHTML;
  await primeReading(
    document,
    async () => undefined,
    () => 0,
  );
  expect(document.documentElement.outerHTML).toBe(before);
});
