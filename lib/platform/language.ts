import { browser } from './browser';

/** The browser's own language as a BCP 47 tag, for a reader who has chosen none. */
export function browserLanguage(): string {
  return browser.i18n.getUILanguage();
}
