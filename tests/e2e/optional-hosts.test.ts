/**
 * Hosts beside the manifest's: the general press, and what the reader adds. In Firefox the permission is really asked for and
 * granted; in Chromium, whose question cannot be answered here, a copy of the build has these hosts already.
 */

import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { optionsWordsFor } from '../../locales/options';
import type { OptionsPage } from './harness/driver';
import { serveFixture } from './harness/fixtures';
import { isShown } from './harness/page-text';
import { picturePath } from './harness/programs';
import { highlight, openOptions, openSettledPopup, untilPainted } from './harness/reader';
import { describeInBrowsers, inTab } from './harness/suite';
import { until } from './harness/until';

const PAPER = 'tuoitre.vn';
const PAPER_NAME = { vi: 'Báo Tuổi Trẻ', en: 'Tuoi Tre Newspaper' };
const OWN = 'tap-chi-dia-phuong.example';
const CLUTTER = 'Tải ứng dụng đọc báo';
const MARK = 'Máy móc chỉ rút ngắn thời gian đo.';

const pageOf = (host: string, name: string) => `https://${host}/bai-viet/${name}.html`;
const untilCleared = (page: Page) => until('the cleared page', async () => !(await isShown(page, CLUTTER)));

describeInBrowsers(
  'hosts of the reader',
  (browser) => {
    const serve = (...urls: string[]) => {
      for (const url of urls) serveFixture(browser().pages, 'newspaper', url, { canonical: false });
    };
    /** The page stays whole, and the popup says why; of a service with a login it may say what it likes. */
    const expectWhole = async (url: string, reason: string) => {
      serve(url);
      await inTab(browser(), url, async (page) => {
        const popup = await openSettledPopup(browser(), page);
        expect(await popup.count('switch', browser().words.clearing.label)).toBe(0);
        expect(await popup.text()).toContain(reason);
        await popup.close();
        expect(await isShown(page, CLUTTER)).toBe(true);
      });
    };
    const expectRead = async (url: string) => {
      serve(url);
      await inTab(browser(), url, untilCleared);
    };
    const inOptions = async (work: (options: OptionsPage) => Promise<void>) => {
      const url = pageOf('nhandan.vn', 'tuy-chon');
      serve(url);
      await inTab(browser(), url, async (page) => {
        const options = await openOptions(browser(), page);
        try {
          await work(options);
        } finally {
          await options.close();
        }
      });
    };
    const optionsWords = () => optionsWordsFor(browser().words.language);
    const rowName = () => optionsWords().read(PAPER_NAME[browser().words.language]);
    const untilRow = (options: OptionsPage, on: boolean) =>
      until(`the row that is ${on ? 'on' : 'off'}`, async () => (await options.isOn(rowName())) === on);

    it('reads a paper of the general press from the click in the popup on, in its open tabs too', async () => {
      const { words } = browser();
      const [first, second] = [pageOf(PAPER, 'mot'), pageOf(`congnghe.${PAPER}`, 'hai')];
      serve(first, second);
      await inTab(browser(), first, async (earlier) => {
        await inTab(browser(), second, async (page) => {
          const popup = await openSettledPopup(browser(), page);
          expect(await popup.text()).toContain(words.page.switchedOffTitle);
          expect(await popup.text()).toContain(PAPER_NAME[words.language]);
          await popup.screenshot(picturePath(browser().browserName, 'popup-switched-off'));
          await popup.click('button', words.page.alwaysRead(PAPER));
          await untilCleared(page);
          await untilCleared(earlier);
          await popup.close();
          await highlight(browser(), page, MARK, 'yellow');
          await page.reload({ waitUntil: 'load' });
          await untilCleared(page);
          await untilPainted(page, [MARK]);
        });
      });
    });

    it('goes on reading it after the background stopped and after a restart', async () => {
      await browser().stopBackground();
      await expectRead(pageOf(PAPER, 'mot'));
      await browser().restart();
      // Chromium is given the extension anew, as by an update: the background registers again while the first page loads.
      await inTab(browser(), pageOf(PAPER, 'mot'), (page) =>
        until('the cleared page', async () => {
          await page.reload({ waitUntil: 'load' });
          return !(await isShown(page, CLUTTER));
        }),
      );
    });

    it('shows it in the options, and stops when it is switched off there', async () => {
      await inOptions(async (options) => {
        await untilRow(options, true);
        await options.screenshot(picturePath(browser().browserName, 'options'));
        await options.click('switch', rowName());
        await untilRow(options, false);
      });
      await expectWhole(pageOf(PAPER, 'ba'), browser().words.page.switchedOffTitle);
    });

    it('takes a host by the address of a page, reads it but no service with a login below it, and lets it go', async () => {
      const { add, addLabel, remove, problems } = optionsWords();
      await inOptions(async (options) => {
        await options.fill(addLabel, 'dichvucong.gov.vn');
        await options.click('button', add);
        await until('the refusal', async () => (await options.text()).includes(problems['login-service']));
        await options.fill(addLabel, pageOf(OWN, 'bon'));
        await options.click('button', add);
        await until('the host', async () => (await options.count('button', remove(OWN))) === 1);
        await expectRead(pageOf(OWN, 'bon'));
        await expectWhole(pageOf(`dichvucong.${OWN}`, 'bon'), '');
      });
      await inOptions(async (options) => {
        await options.click('button', remove(OWN));
        await until('the end of the host', async () => (await options.count('button', remove(OWN))) === 0);
      });
      await expectWhole(pageOf(OWN, 'nam'), browser().words.page.unlistedTitle);
    });

    it('is switched on in the options, and goes off when the permission is withdrawn in the browser', async () => {
      await inOptions(async (options) => {
        await options.click('switch', rowName());
        await untilRow(options, true);
        await expectRead(pageOf(PAPER, 'sau'));
        await browser().withdraw(PAPER);
        await untilRow(options, false);
      });
      await expectWhole(pageOf(PAPER, 'bay'), browser().words.page.switchedOffTitle);
    });
  },
  [PAPER, OWN],
);

describeInBrowsers('an outlet that has closed', (browser) => {
  it('is named with what it has become part of', async () => {
    const { words, pages } = browser();
    const url = 'https://baohaugiang.com.vn/thoi-su/coastal-province-310044.html';
    serveFixture(pages, 'english', url, { canonical: false });
    const [name, successor] =
      words.language === 'vi' ? ['Báo Hậu Giang', 'Báo Cần Thơ'] : ['Hau Giang Newspaper', 'Can Tho Newspaper'];
    await inTab(browser(), url, async (page) => {
      const popup = await openSettledPopup(browser(), page);
      await until('the successor', async () =>
        (await popup.text()).includes(words.article.nowPartOf(name ?? '', successor ?? '', false)),
      );
      await popup.close();
    });
  });
});
