/** Collections that an earlier program left on the disk: each opens in the real browser with everything in it. */

import { describe, expect, it } from 'vitest';
import { DATABASE_NAME } from '../../lib/store/schema';
import { DATABASE_VERSION } from '../../lib/store/upgrades/upgrade-database';
import { DATABASES } from '../unit/store/databases';
import type { OptionsPage } from './harness/driver';
import { serveFixture } from './harness/fixtures';
import { openOptions, openSettledPopup } from './harness/reader';
import { describeInBrowsers } from './harness/suite';
import { until } from './harness/until';

const ADDRESS = 'https://www.chinhphu.gov.vn/tin-tuc/mang-luoi-canh-bao-lu-post214.html';

/** Puts the database of an earlier version in place of the one that is there. */
async function leaveDatabase(options: OptionsPage, version: number): Promise<void> {
  const rows = JSON.stringify(DATABASES[version]?.rows ?? {});
  await options.run(`
    const { parse } = (window.wrappedJSObject ?? window).JSON;
    const own = (value) => parse(JSON.stringify(value));
    const settled = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    // Both at once: where the one is awaited, a page of ours may open the database between the two.
    window.indexedDB.deleteDatabase(${JSON.stringify(DATABASE_NAME)});
    const opening = window.indexedDB.open(${JSON.stringify(DATABASE_NAME)}, ${version});
    opening.onupgradeneeded = () => {
      const fresh = opening.result;
      if (${version} === 1) {
        fresh.createObjectStore('articles', own({ keyPath: 'url' }));
        return;
      }
      fresh.createObjectStore('articles', own({ keyPath: 'id' }))
        .createIndex('addresses', 'addresses', own({ multiEntry: true, unique: true }));
      fresh.createObjectStore('highlights', own({ keyPath: 'id' })).createIndex('articleId', 'articleId');
      fresh.createObjectStore('versions', own({ keyPath: ['articleId', 'number'] }));
      fresh.createObjectStore('summaries', own({ keyPath: 'id' })).createIndex('savedAt', own(['savedAt', 'id']));
      fresh.createObjectStore('meta');
      if (${version} >= 4)
        fresh.createObjectStore('sketches', own({ keyPath: 'id' })).createIndex('shingles', 'shingles', own({ multiEntry: true }));
      if (${version} >= 5) {
        fresh.createObjectStore('changes', own({ keyPath: 'number', autoIncrement: true }))
          .createIndex('articleId', 'articleId', own({ unique: true }));
        fresh.createObjectStore('progress');
        fresh.createObjectStore('dismissals', own({ keyPath: 'id' }));
      }
    };
    const database = await settled(opening);
    for (const [name, all] of Object.entries(JSON.parse(${JSON.stringify(rows)}))) {
      const store = database.transaction(name, 'readwrite').objectStore(name);
      for (const row of all) await settled(name === 'meta' ? store.put(own(row), 'state') : store.put(own(row)));
    }
    database.close();
    return null;`);
}

/** What the database says of itself, and its live articles as the reader corrected them, whether written back by now or not. */
async function databaseNow(options: OptionsPage): Promise<{ version: number; headlines: string[] }> {
  const found = await options.run(`
    const settled = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const database = await settled(window.indexedDB.open(${JSON.stringify(DATABASE_NAME)}));
    const articles = JSON.parse(JSON.stringify(await settled(database.transaction('articles').objectStore('articles').getAll())));
    const version = database.version;
    database.close();
    return JSON.stringify({ version, headlines: articles.filter((article) => !article.deletedAt).map((article) => ((article.corrections ?? article.mends)?.headline ?? article.headline)) });`);
  return JSON.parse(String(found)) as { version: number; headlines: string[] };
}

// Each in a browser of its own: where another database had been before, the journal would give its articles back.
describe.each(Object.keys(DATABASES).map(Number))('version %i', (version) => {
  describeInBrowsers('a database of an earlier program', (browser) => {
    it('opens with all that was kept in it', async () => {
      const driver = browser();
      serveFixture(driver.pages, 'newspaper', ADDRESS);
      const page = await driver.openTab(ADDRESS);
      const options = await openOptions(driver, page);
      await leaveDatabase(options, version);
      const popup = await openSettledPopup(driver, page);
      const { headlines, version: now } = await databaseNow(options);
      expect(now).toBe(DATABASE_VERSION);
      const wanted = headlines.filter((headline) => headline !== '');
      expect(wanted.length).toBeGreaterThan(0);
      await until('the list', async () => (await popup.text()).includes(driver.words.articleCount(headlines.length)));
      const text = await popup.text();
      for (const headline of wanted) expect(text).toContain(headline);
      await popup.close();
      await options.close();
      await page.close();
    });
  });
});
