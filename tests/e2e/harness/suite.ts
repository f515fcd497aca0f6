/** A suite that runs in each browser of the run. */

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import type { Driver } from './driver';
import { browsersOfRun, launch, picturePath } from './programs';

/** The browser under test; it is there once the suite's tests run. */
export type UnderTest = () => Driver;

/** Defines the suite once for each browser, on one browser with one new profile. `granted`: see `LaunchOptions`. */
export function describeInBrowsers(
  name: string,
  define: (browser: UnderTest) => void,
  granted: readonly string[] = [],
): void {
  describe.each(browsersOfRun())(`${name} in %s`, (browserName) => {
    let driver: Driver | undefined;
    beforeAll(async () => {
      mkdirSync(dirname(picturePath(browserName, 'any')), { recursive: true });
      driver = await launch(browserName, granted);
    });
    afterEach(async ({ task }) => {
      if (task.result?.state !== 'fail' || driver === undefined) return;
      for (const [index, tab] of (await driver.tabs()).entries()) {
        if (tab.url().startsWith('http'))
          await photograph(tab, picturePath(browserName, `failed ${task.name} ${index}`));
      }
    });
    afterAll(async () => {
      await driver?.close();
    });
    define(() => {
      if (driver === undefined) throw new Error('the browser did not start');
      return driver;
    });
  });
}

/** Opens an address in a tab of its own, which is closed again when the work is done or has failed. */
export async function inTab<T>(driver: Driver, url: string, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await driver.openTab(url);
  try {
    return await work(page);
  } catch (error) {
    await photograph(page, picturePath(driver.browserName, `failed ${expect.getState().currentTestName}`));
    throw error;
  } finally {
    await page.close();
  }
}

/** What a tab showed when its test failed; a tab that can show nothing any more must not hide why it failed. */
async function photograph(tab: Page, file: string): Promise<void> {
  try {
    await tab.bringToFront();
    await tab.screenshot({ path: file as `${string}.png` });
  } catch (error) {
    console.error(`no picture of ${tab.url()}: ${String(error)}`);
  }
}
