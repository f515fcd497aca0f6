/** What is the same for both browsers under the driver. */

import type { Browser, Page } from 'puppeteer-core';
import type { Ending } from './driver';

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

/**
 * Ends a browser: `closed` as a reader does; `crashed`: its first process is gone, and the others end when they see that;
 * `killed`: all its processes at once. Resolves when the first process is gone.
 */
export async function endBrowser(browser: Browser, how: Ending): Promise<void> {
  const program = browser.process();
  if (how === 'closed' || program?.pid === undefined) return browser.close();
  const ended = new Promise((resolve) => program.once('exit', resolve));
  // It was started as the leader of a group of its own.
  const isGroup = how === 'killed' && process.platform !== 'win32';
  process.kill(isGroup ? -program.pid : program.pid, 'SIGKILL');
  await ended;
}
