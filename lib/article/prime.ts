/** Getting the engine ready before the page is. */

import { readArticleInSlices } from './read-article';
import { appendSample, SAMPLE_ADDRESS, SAMPLE_BODY, SAMPLE_HEAD, SAMPLE_TITLE } from './sample-page';

/**
 * Reads an invented page, so that the browser has compiled the engine when the real one arrives: the first call in a
 * world costs some ten times a later one. To be called while the network is waited for; `pause` is awaited between slices
 * of the work.
 */
export async function primeReading(
  document: Document,
  pause: () => Promise<unknown>,
  now: () => number,
): Promise<void> {
  const page = document.implementation.createHTMLDocument(SAMPLE_TITLE);
  appendSample(page, page.head, SAMPLE_HEAD);
  appendSample(page, page.body, SAMPLE_BODY);
  await readArticleInSlices(page, { url: SAMPLE_ADDRESS, isHidden: () => false }, pause, now);
}
