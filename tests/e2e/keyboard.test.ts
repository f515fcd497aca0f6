/** The page's interface by keyboard alone, once words are selected. */

import { expect, it } from 'vitest';
import { fillIn } from '../../locales/fill-in';
import { serveFixture } from './harness/fixtures';
import { isPainted, isShown, selectText } from './harness/page-text';
import { openSettledPopup, showHighlights, untilPainted } from './harness/reader';
import { describeInBrowsers, inTab } from './harness/suite';
import { until } from './harness/until';

const URL = 'https://baochinhphu.vn/nam-son-tram-do-nuoc-102261103080520001.htm';
const MARK = 'Mỗi trạm đo mực nước, lượng mưa và độ đục mười phút một lần.';

describeInBrowsers('the keyboard', (browser) => {
  it('reaches the chip by Tab, and a highlight’s card by the shortcut', async () => {
    serveFixture(browser().pages, 'newspaper', URL, { canonical: false });
    await inTab(browser(), URL, async (page) => {
      const { chip, colours, card } = browser().words;
      const controls = browser().controlsIn(page);
      await until('the cleared page', async () => !(await isShown(page, 'Tải ứng dụng đọc báo')));

      await selectText(page, MARK);
      await until(
        'the chip',
        async () => (await controls.count('button', fillIn(chip.mark, { ...colours.yellow }))) === 1,
      );
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await untilPainted(page, [MARK]);
      await until('the chip to close', async () => (await controls.count('button', chip.note)) === 0);

      await selectText(page, MARK);
      await browser().pressShortcut(page, 'Alt+M');
      await until('the card', async () => (await controls.count('button', card.remove)) === 1);
      await page.keyboard.press('Escape');
      await until('the card to close', async () => (await controls.count('button', card.remove)) === 0);
      expect(await isPainted(page, MARK)).toBe(true);

      const popup = await openSettledPopup(browser(), page);
      await showHighlights(browser(), popup);
      expect(await popup.text()).toContain(colours.green.meaning);
      await popup.close();
    });
  });
});
