import { browser } from './browser';

/**
 * The address of the extension's own folder. In Firefox it holds an id made at random for this installation, the same over
 * updates and known to no page; in Chromium everybody knows it.
 */
export function ownAddress(): string {
  return browser.runtime.getURL('/');
}
