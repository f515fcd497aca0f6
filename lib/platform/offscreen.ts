/** Chromium's offscreen document: a page of ours without a window, since its background has no workers. */

import { browser } from './browser';

/** Chromium's own, of which the polyfill knows nothing. */
interface OffscreenApi {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
}
interface ContextsApi {
  getContexts(filter: { contextTypes: string[]; documentUrls: string[] }): Promise<object[]>;
}

const WHY = 'A worker that writes the journal of the collection and flushes each record to the disk';

/**
 * Makes the one that sees to it that the document of this path is there; null where the browser has no such documents.
 * Calls that come together share one making.
 */
export function offscreenDocument(path: string): (() => Promise<void>) | null {
  const { offscreen } = browser as typeof browser & { offscreen?: OffscreenApi };
  if (offscreen === undefined) return null;
  let making: Promise<void> | undefined;
  const make = async () => {
    const url = browser.runtime.getURL(path);
    const { getContexts } = browser.runtime as unknown as ContextsApi;
    const contexts = await getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'], documentUrls: [url] });
    if (contexts.length > 0) return;
    await offscreen.createDocument({ url: path, reasons: ['WORKERS'], justification: WHY });
  };
  return () => {
    making ??= make().finally(() => {
      making = undefined;
    });
    return making;
  };
}
