/** The database is gone, as after an accident to it: what was kept comes back from the second copy, and the reader is told. */

import { expect, it } from 'vitest';
import { DATABASE_NAME } from '../../lib/store/schema';
import type { OptionsPage } from './harness/driver';
import { serveFixture } from './harness/fixtures';
import { isShown } from './harness/page-text';
import { highlight, openOptions, openSettledPopup } from './harness/reader';
import { describeInBrowsers } from './harness/suite';
import { until } from './harness/until';

const ADDRESS = 'https://baochinhphu.vn/nam-son-dua-126-tram-do-nuoc-vao-van-hanh-102261103080512345.htm';
const HEADLINE = 'Nam Sơn đưa 126 trạm đo nước vào vận hành';
const FIRST = 'Mỗi trạm đo mực nước, lượng mưa và độ đục mười phút một lần.';
const CLUTTER = 'Tải ứng dụng đọc báo';
const SECOND = 'một trạm hỏng sẽ được thay trong vòng sáu giờ';

/** How many highlights the witness has seen: by then the journal has them. */
async function seenHighlights(options: OptionsPage): Promise<number> {
  return Number(
    await options.run(`
      const { browser, chrome } = window.wrappedJSObject ?? window;
      const { witness } = await (browser ?? chrome).storage.local.get('witness');
      return witness?.highlights ?? 0;`),
  );
}

async function deleteDatabase(options: OptionsPage): Promise<void> {
  await options.run(`
    await new Promise((resolve, reject) => {
      const request = window.indexedDB.deleteDatabase(${JSON.stringify(DATABASE_NAME)});
      request.onsuccess = resolve;
      request.onerror = () => reject(request.error);
    });
    return null;`);
}

describeInBrowsers('a database that is lost', (browser) => {
  it('comes back from the journal, and the popup says so until the reader puts it away', async () => {
    const driver = browser();
    const { loss, articleCount, highlightCount } = driver.words;
    serveFixture(driver.pages, 'newspaper', ADDRESS);
    const page = await driver.openTab(ADDRESS);
    await until('the cleared page', async () => !(await isShown(page, CLUTTER)));
    await highlight(driver, page, FIRST, 'yellow');
    await highlight(driver, page, SECOND, 'green');
    const options = await openOptions(driver, page);
    await until('the journal', async () => (await seenHighlights(options)) === 2);
    await deleteDatabase(options);
    await options.close();

    let popup = await openSettledPopup(driver, page);
    await until('the loss to be told', async () => (await popup.text()).includes(loss.mendedTitle), 20_000);
    const told = await popup.text();
    expect(told).toContain(loss.mended(1, 2));
    expect(told).toContain(loss.missing(0));
    await until('the list', async () => (await popup.text()).includes(`${articleCount(1)}, ${highlightCount(2)}`));
    expect(await popup.text()).toContain(HEADLINE);
    await popup.click('button', loss.seen);
    await until('the panel to go', async () => !(await popup.text()).includes(loss.mendedTitle));
    await popup.close();

    await driver.restart();
    const again = await driver.openTab(ADDRESS);
    popup = await openSettledPopup(driver, again);
    const after = await popup.text();
    expect(after).toContain(`${articleCount(1)}, ${highlightCount(2)}`);
    expect(after).not.toContain(loss.mendedTitle);
    await popup.close();
  });
});
