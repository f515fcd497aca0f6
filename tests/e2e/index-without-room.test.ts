/** The extension's own files have no room: everything but search works, search says so, and comes back by itself. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Language } from '../../lib/model/settings/settings';
import { canMountDisk, NO_DISK, SmallDisk } from '../endurance/small-disk';
import type { BrowserName, Popup } from './harness/driver';
import { serveFixture } from './harness/fixtures';
import { isShown } from './harness/page-text';
import { browsersOfRun, launch } from './harness/programs';
import { highlight, openSettledPopup, switchLanguage, untilPainted } from './harness/reader';
import { until } from './harness/until';

const ADDRESS = 'https://baochinhphu.vn/nam-son-dua-126-tram-do-nuoc-vao-van-hanh-102261103080512345.htm';
const HEADLINE = 'Nam Sơn đưa 126 trạm đo nước vào vận hành';
const MARKED = 'Mỗi trạm đo mực nước, lượng mưa và độ đục mười phút một lần.';
const MARKED_THEN = 'Xã Đồng Nà có 1.240 hộ sống ngoài đê.';
const CLUTTER = 'Tải ứng dụng đọc báo';
const MEGABYTES = 24;

/** Where the browser has the files of extensions, and nothing else of what it keeps. */
function filesOf(browser: BrowserName, profile: string): string {
  if (browser === 'chromium') return join(profile, 'Default', 'File System');
  const parent = join(profile, 'storage', 'default');
  const own = readdirSync(parent).find((name) => name.startsWith('moz-extension'));
  if (own === undefined) throw new Error(`no extension in ${parent}`);
  return join(parent, own, 'fs');
}

async function shows(popup: Popup, patience: number, ...texts: string[]): Promise<void> {
  let shown = '';
  for (const text of texts) {
    await until(
      `“${text}” in the popup`,
      async () => {
        shown = await popup.text();
        return shown.includes(text);
      },
      patience,
    ).catch((error) => expect.fail(`${error}: ${shown}`));
  }
}

if (!canMountDisk) console.log(`an index without room: ${NO_DISK}`);
it.runIf(canMountDisk).each(browsersOfRun())(
  'everything but search works without room for its files in %s, and search comes back',
  async (browserName) => {
    const driver = await launch(browserName);
    let disk: SmallDisk | undefined;
    try {
      serveFixture(driver.pages, 'newspaper', ADDRESS);
      let page = await driver.openTab(ADDRESS);
      await until('the cleared page', async () => !(await isShown(page, CLUTTER)));
      await highlight(driver, page, MARKED, 'yellow');
      await driver.restart('closed', (profile) => {
        disk = new SmallDisk(MEGABYTES);
        // What fills it lies outside of what the browser sees, and deletes where it finds it damaged.
        disk.lend(filesOf(browserName, profile));
        disk.fill();
      });

      page = await driver.openTab(ADDRESS);
      await until('the cleared page', async () => !(await isShown(page, CLUTTER)));
      await untilPainted(page, [MARKED]);
      await highlight(driver, page, MARKED_THEN, 'green');
      let popup = await openSettledPopup(driver, page);
      await shows(popup, 8_000, HEADLINE, driver.words.article.saved);
      for (const language of ['en', 'vi'] satisfies Language[]) {
        await switchLanguage(driver, popup, language);
        const { search, errors } = driver.words;
        await popup.press('/');
        await popup.type('muc nuoc');
        await shows(popup, 20_000, search.unavailable, errors['index-unavailable'].todo);
        await popup.press('Escape');
      }

      // The field is left with the question in it, and nothing else is done.
      const { search } = driver.words;
      await popup.press('/');
      await popup.type('muc nuoc');
      await shows(popup, 20_000, search.unavailable);
      disk?.free();
      await until(
        'the search in the same popup',
        async () => {
          const text = await popup.text();
          return text.includes(search.found(1)) && text.includes(HEADLINE) && !text.includes(search.unavailable);
        },
        60_000,
      );
      await popup.close();
      popup = await openSettledPopup(driver, page);
      await popup.press('/');
      await popup.type('ho song ngoai de');
      await shows(popup, 20_000, search.found(1), HEADLINE);
      await popup.close();
    } finally {
      // Before the profile goes, which it lies in.
      disk?.remove();
      await driver.close();
    }
  },
  180_000,
);
