/** Making, changing and finding highlights again, beyond the plain journey: pen, keys, overlaps, undo, pages that change. */

import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { fillIn } from '../../locales/fill-in';
import { serveFixture } from './harness/fixtures';
import { clickText, isPainted, isShown, paintedTexts, selectText } from './harness/page-text';
import { picturePath } from './harness/programs';
import { highlight, untilPainted } from './harness/reader';
import { describeInBrowsers, inTab } from './harness/suite';
import { until } from './harness/until';

const FIRST = 'Mỗi trạm đo mực nước, lượng mưa và độ đục mười phút một lần.';
const SECOND = 'một trạm hỏng sẽ được thay trong vòng sáu giờ';
const THIRD = 'Đèn báo màu đỏ đặt tại 19 ngầm tràn';
const CLUTTER = 'Tải ứng dụng đọc báo';

describeInBrowsers('highlights', (browser) => {
  let count = 0;
  const onArticle = async (work: (page: Page, url: string) => Promise<void>) => {
    count += 1;
    const url = `https://baochinhphu.vn/nam-son-tram-do-nuoc-10226110308052${String(count).padStart(4, '0')}.htm`;
    serveFixture(browser().pages, 'newspaper', url, { canonical: false });
    await inTab(browser(), url, async (page) => {
      await until('the cleared page', async () => !(await isShown(page, CLUTTER)));
      await work(page, url);
    });
  };
  const picture = (page: Page, name: string) =>
    page.screenshot({ path: picturePath(browser().browserName, name) as `${string}.png` });
  const untilGone = (page: Page, text: string) =>
    until(`the paint on “${text}” to go`, async () => !(await isPainted(page, text)));

  it('are undone and done again by the keys, step by step', async () => {
    await onArticle(async (page) => {
      await highlight(browser(), page, FIRST, 'yellow');
      await highlight(browser(), page, SECOND, 'green');
      await page.keyboard.down('Control');
      await page.keyboard.press('z');
      await untilGone(page, SECOND);
      await page.keyboard.press('z');
      await untilGone(page, FIRST);
      await page.keyboard.press('y');
      await untilPainted(page, [FIRST]);
      await page.keyboard.press('y');
      await page.keyboard.up('Control');
      await untilPainted(page, [FIRST, SECOND]);
      await page.reload({ waitUntil: 'load' });
      await untilPainted(page, [FIRST, SECOND]);
    });
  });

  it('are walked to, one after the other', async () => {
    await onArticle(async (page) => {
      await highlight(browser(), page, FIRST, 'yellow');
      await highlight(browser(), page, SECOND, 'blue');
      await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
      const { card } = browser().words;
      const controls = browser().controlsIn(page);
      await clickText(page, 'lượng mưa và độ đục');
      await until('the first card', () => controls.count('button', card.remove));
      await controls.click('button', card.next);
      await until('the page at the second', () => page.evaluate(() => window.scrollY > 400));
      await picture(page, 'highlights-walk');
      await page.keyboard.press('Escape');
      await until('no card', async () => (await controls.count('button', card.remove)) === 0);
    });
  });

  it('lie over each other, and each can be opened', async () => {
    await onArticle(async (page) => {
      await highlight(browser(), page, FIRST, 'yellow');
      await highlight(browser(), page, 'lượng mưa và độ đục', 'red');
      // Its words were painted before, in the other colour.
      await until('the badge to say 2', async () => (await browser().badge(page)) === '2');
      await clickText(page, 'độ đục');
      const { card } = browser().words;
      const controls = browser().controlsIn(page);
      await until('the card', () => controls.shows(fillIn(card.overlap, { index: 1, count: 2 })));
      await picture(page, 'highlights-overlap');
      await controls.click('button', card.nextHere);
      await until('the other', () => controls.shows(fillIn(card.overlap, { index: 2, count: 2 })));
      await controls.click('button', card.remove);
      await untilGone(page, FIRST);
      await untilPainted(page, ['lượng mưa và độ đục']);
    });
  });

  it('are one where the same words are marked twice', async () => {
    await onArticle(async (page) => {
      await highlight(browser(), page, FIRST, 'yellow');
      await highlight(browser(), page, FIRST, 'blue');
      await until('the badge to say 1', async () => (await browser().badge(page)) === '1');
    });
  });

  it('take whole words of a selection that cuts them', async () => {
    await onArticle(async (page) => {
      await selectText(page, 'rạm hỏng sẽ được thay tron');
      const { chip, colours } = browser().words;
      await browser()
        .controlsIn(page)
        .click('button', fillIn(chip.mark, { ...colours.grey }));
      await untilPainted(page, ['trạm hỏng sẽ được thay trong']);
      expect((await paintedTexts(page)).join()).not.toContain('mộttrạm');
    });
  });

  it('take the whole paragraph by a button of the chip', async () => {
    await onArticle(async (page) => {
      await selectText(page, 'lượng mưa và độ đục');
      const { chip, colours } = browser().words;
      const controls = browser().controlsIn(page);
      await controls.click('button', chip.whole);
      await controls.click('button', fillIn(chip.mark, { ...colours.green }));
      await untilPainted(page, [FIRST]);
    });
  });

  it('ask before nearly the whole article is marked', async () => {
    await onArticle(async (page) => {
      const { nearlyAll } = browser().words;
      const controls = browser().controlsIn(page);
      await page.evaluate(() => document.getSelection()?.selectAllChildren(document.body));
      await browser().pressShortcut(page, 'Alt+M');
      await until('the question', () => controls.shows(nearlyAll.question));
      await picture(page, 'highlights-nearly-all');
      await controls.click('button', nearlyAll.save);
      await until('the answer', () => controls.shows(browser().words.notices.articleSaved));
      expect((await paintedTexts(page)).every((text) => text === '')).toBe(true);
    });
  });

  it('are found again after the page was edited, say so where a figure changed, and are listed where they are gone', async () => {
    await onArticle(async (page, url) => {
      await highlight(browser(), page, FIRST, 'yellow');
      await highlight(browser(), page, SECOND, 'green');
      await highlight(browser(), page, THIRD, 'red');
      const { words, pages } = browser();
      serveFixture(pages, 'newspaper', url, {
        canonical: false,
        edit: (html) =>
          html
            .normalize('NFD')
            .replace('độ đục mười phút'.normalize('NFD'), 'độ đục của nước mười phút'.normalize('NFD'))
            .replace('đặt tại 19 ngầm'.normalize('NFD'), 'đặt tại 27 ngầm'.normalize('NFD')),
      });
      await page.reload({ waitUntil: 'load' });
      await untilPainted(page, [SECOND, 'độ đục của nước mười phút một lần', 'Đèn báo màu đỏ đặt tại 27 ngầm tràn']);
      await clickText(page, 'đặt tại 27 ngầm');
      const controls = browser().controlsIn(page);
      await until('the state', () => controls.shows(words.states.changed.label));
      expect(await controls.shows('19')).toBe(true);
      await picture(page, 'highlights-changed');
      await controls.click('button', words.card.accept);
      await until('the new words', () => controls.shows(words.notices.attached));
      await page.reload({ waitUntil: 'load' });
      await untilPainted(page, [SECOND]);
      await clickText(page, 'đặt tại 27 ngầm');
      await until('the card', () => controls.count('button', words.card.remove));
      expect(await controls.shows(words.states.changed.label)).toBe(false);
    });
  });

  it('are never painted on what is left where their paragraph was taken out', async () => {
    await onArticle(async (page, url) => {
      await highlight(browser(), page, FIRST, 'yellow');
      await highlight(browser(), page, SECOND, 'green');
      serveFixture(browser().pages, 'newspaper', url, {
        canonical: false,
        edit: (html) => html.replace(FIRST, ''),
      });
      await page.reload({ waitUntil: 'load' });
      await untilPainted(page, [SECOND]);
      expect((await paintedTexts(page)).join('')).toBe(SECOND.replaceAll(' ', ''));
    });
  });
});
