/** A suite that runs in each browser of the run. */

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Driver } from './driver';
import { browsersOfRun, launch, picturePath } from './programs';

/** The browser under test; it is there once the suite's tests run. */
export type UnderTest = () => Driver;

/** Defines the suite once for each browser, on one browser with one new profile. */
export function describeInBrowsers(name: string, define: (browser: UnderTest) => void): void {
  describe.each(browsersOfRun())(`${name} in %s`, (browserName) => {
    let driver: Driver | undefined;
    beforeAll(async () => {
      mkdirSync(dirname(picturePath(browserName, 'any')), { recursive: true });
      driver = await launch(browserName);
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
