/** Records that an accident has damaged: told as what they are, beside whole ones that go on, and repaired or deleted. */

import { expect, it } from 'vitest';
import { DATABASE_NAME } from '../../lib/store/schema';
import type { OptionsPage } from './harness/driver';
import { serveFixture } from './harness/fixtures';
import { isShown } from './harness/page-text';
import { highlight, openOptions, openSettledPopup } from './harness/reader';
import { describeInBrowsers } from './harness/suite';
import { until } from './harness/until';

const WORDS = 'Mỗi trạm đo mực nước, lượng mưa và độ đục mười phút một lần.';
const CLUTTER = 'Tải ứng dụng đọc báo';
const HEADLINE = 'trạm đo nước';

/** Damages every article whose address holds `part`, and takes the counts away. */
async function damage(options: OptionsPage, part: string): Promise<number> {
  const count = await options.run(`
    const { parse } = (window.wrappedJSObject ?? window).JSON;
    const settled = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const database = await settled(window.indexedDB.open(${JSON.stringify(DATABASE_NAME)}));
    const articles = JSON.parse(JSON.stringify(await settled(database.transaction('articles').objectStore('articles').getAll())));
    const damaged = articles.filter((article) => article.url.includes(${JSON.stringify(part)}));
    const transaction = database.transaction(['articles', 'meta'], 'readwrite');
    const done = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    for (const article of damaged)
      transaction.objectStore('articles').put(parse(JSON.stringify({ ...article, stamps: 'x', savedAt: 5 })));
    transaction.objectStore('meta').delete('state');
    await done;
    database.close();
    return damaged.length;`);
  return Number(count);
}

describeInBrowsers('a damaged database', (browser) => {
  it('is told of in the popup, beside what is whole, and repaired and deleted there', async () => {
    const driver = browser();
    const urls = ['1', '2'].map((end) => `https://baochinhphu.vn/nam-son-tram-do-nuoc-1022611030809000${end}.htm`);
    for (const url of urls) {
      serveFixture(driver.pages, 'newspaper', url, { canonical: false });
      const tab = await driver.openTab(url);
      await until('the cleared page', async () => !(await isShown(tab, CLUTTER)));
      await highlight(driver, tab, WORDS, 'yellow');
      await tab.close();
    }
    const page = await driver.openTab(urls[1] ?? '');
    const options = await openOptions(driver, page);
    expect(await damage(options, '090001')).toBe(1);

    const popup = await openSettledPopup(driver, page);
    const { damaged, notices, articleCount } = driver.words;
    await until('the damaged record', async () => (await popup.text()).includes(damaged.title(1)));
    const text = await popup.text();
    expect(text).toContain(damaged.recounted);
    expect(text).toContain(articleCount(1));
    expect(text.toLowerCase()).toContain(HEADLINE);
    // The page in view is the whole one, and shows its highlight as ever.
    expect(text).toContain(driver.words.highlightCount(1));

    await popup.click('button', driver.words.close);
    await until('the counts told once', async () => !(await popup.text()).includes(damaged.recounted));
    const headline = await nameOf(options);
    await popup.click('button', damaged.deleteNamed(headline));
    await until('the deletion', async () => (await popup.text()).includes(notices.damagedDeleted(headline)));
    await popup.click('button', driver.words.undo);
    await until('it is there again', async () => {
      const now = await popup.text();
      return now.includes(damaged.title(1)) && now.includes(notices.damagedTakenBack);
    });
    // The notice lies over the foot of the popup.
    await popup.click('button', driver.words.close);
    await until('the notice put away', async () => !(await popup.text()).includes(notices.damagedTakenBack));
    await popup.click('button', damaged.repairNamed(headline));
    await until('the repair', async () => (await popup.text()).includes(articleCount(2)));
    expect(await popup.text()).toContain(driver.words.highlightCount(2));
    await popup.close();
    await options.close();
    await page.close();
  });
});

/** The headline of the articles that are kept. */
async function nameOf(options: OptionsPage): Promise<string> {
  return String(
    await options.run(`
    const settled = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const database = await settled(window.indexedDB.open(${JSON.stringify(DATABASE_NAME)}));
    const [article] = JSON.parse(JSON.stringify(await settled(database.transaction('articles').objectStore('articles').getAll())));
    database.close();
    return article.headline;`),
  );
}
