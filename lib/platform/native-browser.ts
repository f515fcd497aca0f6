/**
 * What stands for the polyfill on pages: Firefox's `browser`, or Chrome's `chrome`, whose methods have returned promises
 * since Manifest V3. A page pays for every byte at every visit, and there the polyfill would do nothing more.
 */

import type { Browser } from 'webextension-polyfill';

const { browser, chrome } = globalThis as { browser?: Browser; chrome?: Browser };

export default browser ?? chrome;
