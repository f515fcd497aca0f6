/** The life of the background. */

import { browser } from './browser';

/** Calls back when the browser has started, and when the extension was installed or updated. */
export function onStart(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
  browser.runtime.onInstalled.addListener(listener);
}

/** A call that counts as work: the browser does not end the background for the next half minute. */
export function stayAwake(): void {
  void browser.runtime.getPlatformInfo();
}
