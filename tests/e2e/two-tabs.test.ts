/** One article in two tabs: nothing that either wrote is lost, and neither takes back what the other did. */

import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { serveFixture } from './harness/fixtures';
import { clickText, isShown } from './harness/page-text';
import { highlight, untilPainted } from './harness/reader';
import { describeInBrowsers } from './harness/suite';
import { until } from './harness/until';

const WORDS = 'Mỗi trạm đo mực nước, lượng mưa và độ đục mười phút một lần.';
const CLUTTER = 'Tải ứng dụng đọc báo';

describeInBrowsers('two tabs of one article', (browser) => {
  let count = 0;
  const inTwoTabs = async (work: (one: Page, other: Page) => Promise<void>) => {
    count += 1;
    const url = `https://baochinhphu.vn/nam-son-tram-do-nuoc-10226110308054${String(count).padStart(4, '0')}.htm`;
    serveFixture(browser().pages, 'newspaper', url, { canonical: false });
    const tabs: Page[] = [];
    for (let index = 0; index < 2; index += 1) {
      const tab = await browser().openTab(url);
      tabs.push(tab);
      await until('the cleared page', async () => !(await isShown(tab, CLUTTER)));
    }
    const [one, other] = tabs as [Page, Page];
    await one.bringToFront();
    await highlight(browser(), one, WORDS, 'yellow');
    await untilPainted(other, [WORDS]);
    await work(one, other);
    for (const tab of tabs) await tab.close();
  };
  /** Opens the card of the highlight, and its note for writing. */
  const openEditor = async (page: Page) => {
    const { note, card } = browser().words;
    await page.bringToFront();
    await clickText(page, 'lượng mưa và độ đục');
    const controls = browser().controlsIn(page);
    await until('the card', () => controls.count('button', card.remove));
    if ((await controls.count('textbox', note.label)) === 0) await controls.click('button', card.addNote);
    await until('the note', () => controls.count('textbox', note.label));
    await controls.click('textbox', note.label);
  };
  const save = async (page: Page) => {
    const { note } = browser().words;
    await browser().controlsIn(page).click('button', note.save);
  };

  it('a note that both write: the earlier one is kept beside the later, and told', async () => {
    await inTwoTabs(async (one, other) => {
      const { note, notices } = browser().words;
      await openEditor(one);
      await one.keyboard.type('từ thẻ một');
      await openEditor(other);
      await other.keyboard.type('từ thẻ hai');
      await save(other);
      await until(
        'the other note stored',
        async () => (await browser().controlsIn(other).count('textbox', note.label)) === 0,
      );
      await one.bringToFront();
      await until('the line that it was changed elsewhere', () =>
        browser().controlsIn(one).shows(note.changedElsewhere),
      );
      await save(one);
      await until('what is kept beside is told', () => browser().controlsIn(one).shows(notices.noteSavedBeside));
      await other.bringToFront();
      await clickText(other, 'lượng mưa và độ đục');
      const controls = browser().controlsIn(other);
      await until(
        'both notes',
        async () => (await controls.shows('từ thẻ một')) && (await controls.shows('từ thẻ hai')),
      );
      expect(await controls.shows(note.earlier)).toBe(true);
    });
  });

  it('taking back stops where the other tab has changed it since, and says so', async () => {
    await inTwoTabs(async (one, other) => {
      await openEditor(other);
      await other.keyboard.type('từ thẻ hai');
      await save(other);
      await one.bringToFront();
      await clickText(one, 'lượng mưa và độ đục');
      await until('the note in the first tab', () => browser().controlsIn(one).shows('từ thẻ hai'));
      await one.keyboard.press('Escape');
      await one.keyboard.down('Control');
      await one.keyboard.press('z');
      await one.keyboard.up('Control');
      await until('the refusal', () =>
        browser().controlsIn(one).shows(browser().words.errors['changed-elsewhere'].what),
      );
      await untilPainted(other, [WORDS]);
    });
  });
});
