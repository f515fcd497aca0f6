/** The life of the background. */

import { browser } from './browser';
import { openContexts } from './contexts';

/** Calls back when the browser has started, and when the extension was installed or updated. */
export function onStart(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
  browser.runtime.onInstalled.addListener(listener);
}

/** Calls back once: when the extension was installed, and neither updated nor loaded again. */
export function onFirstInstall(listener: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') listener();
  });
}

/** A call that counts as work: the browser does not end the background for the next half minute. */
export function stayAwake(): void {
  void browser.runtime.getPlatformInfo();
}

/** Contexts that no reader sees. */
const UNSEEN = new Set(['BACKGROUND', 'OFFSCREEN_DOCUMENT']);

/**
 * Calls `prepare` when an update of the extension has been downloaded, and applies it then where no page of ours is open:
 * a note that is being written there would be lost. Otherwise the browser applies it by itself, at its next start at the latest.
 */
export function onUpdateWaiting(prepare: () => Promise<void>): void {
  browser.runtime.onUpdateAvailable.addListener(async () => {
    await prepare();
    const contexts = await openContexts();
    if (contexts.every(({ contextType }) => UNSEEN.has(contextType))) browser.runtime.reload();
  });
}
