import { expect } from 'vitest';
import { FOREIGN, HEADLINE } from './invented';
import { expectArticle, outline, readHtml } from './read-html';

/** Reads a page built from the invented article: its headline is found, and nothing of other stories is in its text. */
export function readInvented(html: string) {
  const reading = expectArticle(readHtml(html));
  expect(reading.article.headline).toBe(HEADLINE);
  expect(outline(reading).join('\n')).not.toContain(FOREIGN);
  return reading;
}
