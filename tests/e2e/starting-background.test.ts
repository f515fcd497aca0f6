/** A page and a background that is ended again and again, while a page of ours is open that hears the same messages. */

import { expect, it } from 'vitest';
import { serveFixture } from './harness/fixtures';
import { isShown } from './harness/page-text';
import { highlight, openOptions, untilPainted } from './harness/reader';
import { describeInBrowsers, inTab } from './harness/suite';
import { until } from './harness/until';

const URL = 'https://baochinhphu.vn/nam-son-tram-do-nuoc-102261103080531077.htm';
const MARK = 'Mỗi trạm đo mực nước, lượng mưa và độ đục mười phút một lần.';
const CLUTTER = 'Tải ứng dụng đọc báo';
const TIMES = 4;
/** Longer than a page asks a background that does not answer. */
const PATIENCE = 2_500;

describeInBrowsers('a background that is just starting', (browser) => {
  it('is asked again by the page, and nothing is told that the reader has not asked for', async () => {
    serveFixture(browser().pages, 'newspaper', URL, { canonical: false });
    await inTab(browser(), URL, async (page) => {
      await until('the cleared page', async () => !(await isShown(page, CLUTTER)));
      await highlight(browser(), page, MARK, 'yellow');
      const options = await openOptions(browser(), page);
      await page.bringToFront();
      const controls = browser().controlsIn(page);
      const { errors } = browser().words;
      for (let time = 0; time < TIMES; time += 1) {
        await Promise.all([browser().stopBackground(), page.reload({ waitUntil: 'load' })]);
        await untilPainted(page, [MARK]);
        for (const code of ['page-unreachable', 'unexpected'] as const) {
          expect(await controls.shows(errors[code].what), code).toBe(false);
        }
      }
      await new Promise((resolve) => setTimeout(resolve, PATIENCE));
      for (const code of ['page-unreachable', 'unexpected'] as const) {
        expect(await controls.shows(errors[code].what), code).toBe(false);
      }
      await options.close();
    });
  });
});
