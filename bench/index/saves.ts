/** How long a save takes, asked as a page's content script asks it, and how long the popup takes to open beside it. Chromium. */

import type { ReadArticle } from '../../lib/model/article';
import type { ChromiumDriver } from '../../tests/e2e/harness/chromium/launch';
import { openOptions } from '../../tests/e2e/harness/reader';
import { until } from '../../tests/e2e/harness/until';
import { senderIn, type Write } from '../../tests/endurance/messages';
import { inventCollection } from './collection';
import { countWaiting } from './in-page';
import { ADDRESS, launchOnCopy } from './kept-collection';
import { openPopupTimed } from './popup';

export interface SaveTimes {
  /** Milliseconds from the message to the acknowledgement. */
  saves: number[];
  /** Milliseconds to the first row of the saved articles. */
  openings: number[];
}

export const SAVES = 100;
const OPENINGS = 20;
const DRAIN_MS = 60_000;

/** A browser with this build on the copy; articles from number `from` on are kept, one after the other. */
export async function timeSaves(build: string, isIndexed: boolean, from: number): Promise<SaveTimes> {
  const driver = (await launchOnCopy('chromium', build)) as ChromiumDriver;
  try {
    const page = await driver.openTab(ADDRESS);
    const options = await openOptions(driver, page);
    // What the variant without an index has left waiting is none of this one's saves.
    if (isIndexed) await until('the outbox to be drained', async () => (await countWaiting(options)) === 0, DRAIN_MS);
    const saves: number[] = [];
    await (await senderIn(page)).send(writesFrom(from), 1, (id, error, took) => {
      if (error !== null) throw new Error(`${id} was refused: ${error}`);
      saves.push(took);
    });
    const openings: number[] = [];
    for (let opening = 0; opening < OPENINGS; opening += 1) openings.push(await openPopupTimed(options));
    await options.close();
    // The first one starts what the others find.
    return { saves: saves.slice(1), openings: openings.slice(1) };
  } finally {
    await driver.close();
  }
}

function writesFrom(from: number): Write[] {
  const { host } = new URL(ADDRESS);
  return inventCollection(from, from + SAVES).articles.map(({ article }) => {
    const { id, language, headline, authors, blocks, fingerprint } = article;
    const url = `https://${host}/${id}.html`;
    const read: ReadArticle = { addresses: [url], url, host, language, headline, authors, blocks, fingerprint };
    return { id, type: 'article/keep', payload: { id, article: read } };
  });
}
