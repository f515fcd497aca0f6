/** Chromium's offscreen document: a page of ours without a window, since its background has no workers. */

import { browser } from './browser';
import { openContexts } from './contexts';

/** Chromium's own, of which the polyfill knows nothing. */
interface OffscreenApi {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
}

const WHY = 'A worker that writes the journal of the collection and flushes each record to the disk';

export interface OffscreenDocument {
  /** Sees to it that it is there. Calls that come together share one making. */
  ensure(): Promise<void>;
  exists(): Promise<boolean>;
}

/** The document of this path; null where the browser has no such documents. */
export function offscreenDocument(path: string): OffscreenDocument | null {
  const { offscreen } = browser as typeof browser & { offscreen?: OffscreenApi };
  if (offscreen === undefined) return null;
  let making: Promise<void> | undefined;
  const exists = async () => {
    const url = browser.runtime.getURL(path);
    const contexts = await openContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'], documentUrls: [url] });
    return contexts.length > 0;
  };
  const make = async () => {
    if (await exists()) return;
    await offscreen.createDocument({ url: path, reasons: ['WORKERS'], justification: WHY });
  };
  return {
    exists,
    ensure() {
      making ??= make().finally(() => {
        making = undefined;
      });
      return making;
    },
  };
}
