/**
 * What a page's JavaScript really holds: the browser collects its garbage first. That stops the page each time, so times and
 * tasks of such a run say nothing.
 */

import type { Page } from 'puppeteer-core';
import type { Driver } from '../../tests/e2e/harness/driver';

/** Between two collections, in milliseconds. */
const INTERVAL = 400;

interface LiveHeap {
  /** The most that was held over what there was at the start, buffers outside V8's heap included, in bytes. */
  stop(): Promise<number>;
}

/** The open page of the extension whose file this is: `transfer.html`. */
export async function tabOf(driver: Driver, file: string): Promise<Page> {
  const [tab] = await driver.tabs();
  const target = tab
    ?.browser()
    .targets()
    .find((one) => one.url().includes(`/${file}`));
  if (target === undefined) throw new Error(`${file} is not open`);
  // Good for its session alone: what is run in the page goes through the driver.
  return target.asPage();
}

/** Collects and looks, again and again, until it is stopped. Chromium alone. */
export async function watchLiveHeap(page: Page): Promise<LiveHeap> {
  const client = await page.createCDPSession();
  const look = async (): Promise<number> => {
    await client.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await client.send('Runtime.getHeapUsage');
    return usedSize + backingStorageSize;
  };
  const start = await look();
  let most = start;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      most = Math.max(most, await look());
      await new Promise((resolve) => setTimeout(resolve, INTERVAL));
    }
  })();
  return {
    async stop() {
      isOver = true;
      await watching;
      await client.detach();
      return most - start;
    },
  };
}
