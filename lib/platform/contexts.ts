/** The contexts of ours that are open: pages, the background, the document without a window. */

import { browser } from './browser';

/** What the polyfill knows nothing of. */
interface ContextsApi {
  getContexts(filter: { contextTypes?: string[]; documentUrls?: string[] }): Promise<{ contextType: string }[]>;
}

/** Those that fit the filter; all where it is empty. */
export async function openContexts(
  filter: Parameters<ContextsApi['getContexts']>[0] = {},
): Promise<{ contextType: string }[]> {
  const { getContexts } = browser.runtime as unknown as ContextsApi;
  return await getContexts(filter);
}
