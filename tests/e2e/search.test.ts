/** The search over the collection, in the popup, by keyboard. */

import { expect, it } from 'vitest';
import type { Language } from '../../lib/model/settings/settings';
import type { Driver, Popup } from './harness/driver';
import { serveFixture } from './harness/fixtures';
import { isShown } from './harness/page-text';
import { highlight, openSettledPopup, switchLanguage } from './harness/reader';
import { describeInBrowsers, inTab } from './harness/suite';
import { until } from './harness/until';

const STATIONS = {
  url: 'https://baochinhphu.vn/nam-son-dua-126-tram-do-nuoc-vao-van-hanh-102261103080512345.htm',
  headline: 'Nam Sơn đưa 126 trạm đo nước vào vận hành',
  marked: 'Mỗi trạm đo mực nước, lượng mưa và độ đục mười phút một lần.',
  clutter: 'Tải ứng dụng đọc báo',
};
const SCHOOL = {
  url: 'https://en.vietnamplus.vn/coastal-province-opens-night-school-for-fishermen-post310042.vnp',
  headline: 'Coastal province opens night school for fishermen',
  marked: 'the electronic logbook that buyers abroad have asked for',
  unmarked: 'with teaching material in large print',
  clutter: 'Most Read',
};

async function shows(popup: Popup, ...texts: string[]): Promise<void> {
  let shown = '';
  for (const text of texts) {
    await until(`“${text}” in the popup`, async () => {
      shown = await popup.text();
      return shown.includes(text);
    }).catch((error) => expect.fail(`${error}: ${shown}`));
  }
}

/** Leaves the popup with the field empty. */
async function searchAndLook(driver: Driver, popup: Popup): Promise<void> {
  const { search, article, collection } = driver.words;
  await popup.press('/');
  await popup.type('muc nuoc');
  await shows(popup, search.found(1), STATIONS.headline, 'độ đục', `${search.understood}:`);
  expect(await popup.text()).not.toContain(SCHOOL.headline);

  await popup.press('Escape');
  await shows(popup, article.saved, collection.title, collection.today(2));
  await popup.type('title: fishermen OR trạm ');
  await shows(popup, search.found(2), STATIONS.headline, SCHOOL.headline, search.fields.headline);
  await popup.press('Escape');

  await popup.type('"đo mực nuoc"');
  await shows(popup, search.noneTitle, search.none);
  await popup.press('Escape');

  await popup.type('màu: tím');
  await shows(popup, search.remarks['unknown-value']('màu: tím'));
  await popup.press('Escape');
}

describeInBrowsers('the search', (browser) => {
  it('finds by keyboard what was kept, opens its copy, its page and its print, in both languages', async () => {
    const driver = browser();
    serveFixture(driver.pages, 'newspaper', STATIONS.url);
    serveFixture(driver.pages, 'english', SCHOOL.url);
    for (const { url, clutter, marked } of [STATIONS, SCHOOL]) {
      await inTab(driver, url, async (page) => {
        await until('the cleared page', async () => !(await isShown(page, clutter)));
        await highlight(driver, page, marked, 'yellow');
      });
    }
    const page = await driver.openTab(SCHOOL.url);
    await until('the cleared page', async () => !(await isShown(page, SCHOOL.clutter)));

    for (const language of ['vi', 'en'] satisfies Language[]) {
      const popup = await openSettledPopup(driver, page);
      await switchLanguage(driver, popup, language);
      await searchAndLook(driver, popup);
      await popup.close();
    }

    const { search } = driver.words;
    let popup = await openSettledPopup(driver, page);
    await popup.press('/');
    await popup.type('mực nước');
    await shows(popup, search.found(1));
    const before = (await driver.tabs()).length;
    await popup.press('ArrowDown');
    await popup.press('Shift+Enter');
    await until('the article in a tab of its own', async () => {
      const tabs = await driver.tabs();
      return tabs.length > before && tabs.some((tab) => tab.url() === STATIONS.url);
    });

    await page.bringToFront();
    popup = await openSettledPopup(driver, page);
    await popup.press('/');
    await popup.type('mực nước');
    await shows(popup, search.found(1), STATIONS.headline);
    await popup.press('ArrowDown');
    await popup.press('Enter');
    const copy = await driver.copyPage();
    await until('the marks in the copy', async () =>
      (await copy.painted()).includes(STATIONS.marked.replaceAll(/\s+/gu, '')),
    );
    await copy.click('button', driver.words.print.print);
    const print = await driver.printPage();
    await until('the marks in print', async () => (await print.marked()).includes(STATIONS.marked));
    await print.close();
    await copy.close();

    // What was found in the text stands before the reader, and who hears the page reads on from there.
    await page.bringToFront();
    popup = await openSettledPopup(driver, page);
    await popup.press('/');
    await popup.type(SCHOOL.unmarked);
    await shows(popup, search.found(1), SCHOOL.headline);
    await popup.press('Enter');
    const led = await driver.copyPage();
    await until('the passage', async () => (await led.focused()).includes(SCHOOL.unmarked));
    await led.close();
  });
});
