/** A text that is kept from one outlet, opened at another. */

import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { outletNameOf } from '../../lib/outlets/outlet-of';
import { fillIn } from '../../locales/fill-in';
import { serveFixture } from './harness/fixtures';
import { isPainted, isShown, paintedTexts } from './harness/page-text';
import { picturePath } from './harness/programs';
import { highlight, openSettledPopup, untilPainted } from './harness/reader';
import { describeInBrowsers, inTab } from './harness/suite';
import { until } from './harness/until';

const AGENCY = 'https://baochinhphu.vn/nam-son-tram-do-nuoc-102261103080541007.htm';
const PAPER = 'https://nhandan.vn/mang-luoi-tram-do-nuoc-o-nam-son-post910207.html';
const OTHER_PAPER = 'https://qdnd.vn/mang-luoi-tram-do-nuoc-o-nam-son-910208';
const FIRST = 'Mỗi trạm đo mực nước, lượng mưa và độ đục mười phút một lần.';
const SECOND = 'một trạm hỏng sẽ được thay trong vòng sáu giờ';
/** The reprint says 27. */
const THIRD = 'Đèn báo màu đỏ đặt tại 19 ngầm tràn';
/** Beside the article of the agency. */
const CLUTTER = 'Tải ứng dụng đọc báo';
const ASIDE = 'Chợ nổi họp lại sau mùa nước cạn';

describeInBrowsers('reprints', (browser) => {
  const outlet = () => outletNameOf('baochinhphu.vn', browser().words.language);
  const notice = () => fillIn(browser().words.reprint.notice, { outlet: outlet(), count: 3 });
  const untilUnpainted = (page: Page) =>
    until('the end of the paint', async () => (await paintedTexts(page)).every((text) => text === ''));
  const onPaper = (url: string, work: (page: Page) => Promise<void>) => {
    serveFixture(browser().pages, 'reprint', url);
    return inTab(browser(), url, async (page) => {
      await until('the cleared page', async () => !(await isShown(page, ASIDE)));
      await work(page);
    });
  };

  it('are told on the page, and their highlights come over where the reader asks, and go back', async () => {
    serveFixture(browser().pages, 'newspaper', AGENCY, { canonical: false });
    await inTab(browser(), AGENCY, async (page) => {
      await until('the cleared page', async () => !(await isShown(page, CLUTTER)));
      await highlight(browser(), page, FIRST, 'yellow');
      await highlight(browser(), page, SECOND, 'green');
      await highlight(browser(), page, THIRD, 'red');
    });
    await onPaper(PAPER, async (page) => {
      const { words } = browser();
      const { adoption, undo, notices } = words;
      await until('the notice', () => browser().controlsIn(page).shows(notice()));
      expect((await paintedTexts(page)).join('')).toBe('');
      await page.screenshot({ path: picturePath(browser().browserName, 'reprint-notice') as `${string}.png` });
      const popup = await openSettledPopup(browser(), page);
      await until('the offer', async () => (await popup.text()).includes(adoption.kept(outlet(), 3)));
      expect(await popup.text()).toContain(adoption.missing(1));
      await popup.screenshot(picturePath(browser().browserName, 'reprint-offer'));
      await popup.click('button', adoption.adopt(2));
      await untilPainted(page, [FIRST, SECOND]);
      expect(await isPainted(page, 'đặt tại 27 ngầm tràn')).toBe(false);
      await until('the word of it', async () => (await popup.text()).includes(notices.adopted(2, true)));
      expect(await popup.count('button', adoption.adopt(2))).toBe(0);
      await popup.click('button', undo);
      await untilUnpainted(page);
      await until('the word of it', async () => (await popup.text()).includes(notices.undone));
      await popup.click('button', adoption.adopt(2));
      await untilPainted(page, [FIRST, SECOND]);
      await popup.close();
      await page.reload({ waitUntil: 'load' });
      await untilPainted(page, [FIRST, SECOND]);
      expect(await browser().controlsIn(page).shows(notice())).toBe(false);
    });
  });

  it('are not told again of an article where the reader turned them down', async () => {
    await onPaper(OTHER_PAPER, async (page) => {
      const { words } = browser();
      const controls = browser().controlsIn(page);
      // Kept from two outlets by now: the one with the most to bring over is told of.
      await until('the notice', async () => (await controls.count('button', words.reprint.dismiss)) > 0);
      await controls.click('button', words.reprint.dismiss);
      await until('its end', async () => (await controls.count('button', words.reprint.dismiss)) === 0);
      await page.reload({ waitUntil: 'load' });
      await until('the other outlet', async () => (await controls.count('button', words.reprint.dismiss)) > 0);
      await controls.click('button', words.reprint.dismiss);
      await until('its end', async () => (await controls.count('button', words.reprint.dismiss)) === 0);
      await page.reload({ waitUntil: 'load' });
      await until('the cleared page', async () => !(await isShown(page, ASIDE)));
      const popup = await openSettledPopup(browser(), page);
      await until('the article', async () => (await popup.text()).includes(words.article.save));
      expect(await popup.count('button', words.reprint.dismiss)).toBe(0);
      await popup.close();
      expect(await controls.count('button', words.reprint.dismiss)).toBe(0);
      expect((await paintedTexts(page)).join('')).toBe('');
    });
  });
});
