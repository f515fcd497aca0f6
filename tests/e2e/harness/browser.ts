/** What is the same for both browsers under the driver. */

import type { Browser, Page } from 'puppeteer-core';

/** The size of a page where there is no window to give it one, in CSS pixels. */
const VIEWPORT = { width: 1280, height: 900 };

/** Opens an address in a new tab, in front of the others, and waits until it has loaded. */
export async function openTab(browser: Browser, url: string, headless: boolean): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport(headless ? VIEWPORT : null);
  await page.goto(url, { waitUntil: 'load' });
  await page.bringToFront();
  return page;
}

/** Ends a browser as a crash does: nothing is written any more. Resolves when its process is gone. */
export async function killBrowser(browser: Browser): Promise<void> {
  const program = browser.process();
  const ended = new Promise((resolve) => program?.once('exit', resolve));
  program?.kill('SIGKILL');
  await ended;
}
