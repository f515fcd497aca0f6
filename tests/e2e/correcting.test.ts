/** Putting right what was read wrongly: the details in the popup, the text by pointing at it. */

import { expect, it } from 'vitest';
import { serveFixture } from './harness/fixtures';
import { clickText, hoverText, isShown, selectText } from './harness/page-text';
import { picturePath } from './harness/programs';
import { exportArticle, openMore, openSettledPopup } from './harness/reader';
import { describeInBrowsers, inTab } from './harness/suite';
import { until } from './harness/until';

const NEWS = 'https://baochinhphu.vn/nam-son-tram-do-nuoc-102261103080530001.htm';
const RIGHT = 'Nam Sơn: 126 trạm đo nước báo lũ sớm ba giờ';

const OUTSIDE = 'nhiều mây, có mưa vài nơi';
const INSIDE = 'Mỗi trạm đo mực nước, lượng mưa và độ đục mười phút một lần.';

const TALK = 'https://nhandan.vn/xom-ben-trong-cho-ca-an-theo-gio-post900101.html';
const SAME_LAYOUT = 'https://nhandan.vn/xom-ben-ngoai-cho-ca-an-theo-gio-post900202.html';
const BODY = 'Bà nói năm nay tổ ghi sổ từng bữa';
const OPINION = 'Ý kiến thứ 2: Tôi nuôi cá hai mươi năm';

describeInBrowsers('correcting', (browser) => {
  it('keeps a corrected headline and date with the article, over a reload and in the export', async () => {
    serveFixture(browser().pages, 'newspaper', NEWS, { canonical: false });
    await inTab(browser(), NEWS, async (page) => {
      const { correction, article } = browser().words;
      const popup = await openSettledPopup(browser(), page);
      await openMore(browser(), popup);
      await popup.click('button', correction.edit);
      await popup.fill(correction.fields.headline, RIGHT);
      await popup.fill(correction.fields.publishedAt, '31/4/2026');
      await popup.click('button', correction.save);
      await until('the refusal', async () => (await popup.text()).includes(correction.problems['no-such-date']));
      await popup.fill(correction.fields.publishedAt, '30/4/2026 7:15');
      await popup.click('button', correction.save);
      await until('the corrections to be saved', async () => (await popup.count('link', RIGHT)) === 1);
      expect(await popup.text()).toContain('30/04/2026 07:15');
      expect(await popup.text()).toContain(article.saved);
      await popup.close();

      await page.reload({ waitUntil: 'load' });
      const again = await openSettledPopup(browser(), page);
      const told = `${correction.fields.headline}, ${correction.fields.publishedAt}`.toLowerCase();
      await until('what was corrected', async () => (await again.text()).includes(correction.corrected(told)));
      expect(await again.count('heading', RIGHT)).toBe(1);
      const { content } = await browser().download(() => exportArticle(browser(), again, 'markdown'));
      const text = content.toString('utf8');
      for (const part of [`title: "${RIGHT}"`, `# ${RIGHT}`, '2026-04-30T07:15:00+07:00', 'corrected: ["title"']) {
        expect(text).toContain(part);
      }
      await again.close();
    });
  });

  it('reads the text from where the reader points, by mouse, and gives up at Escape', async () => {
    serveFixture(browser().pages, 'long-talk', TALK);
    await inTab(browser(), TALK, async (page) => {
      const { region, article, pick, notices } = browser().words;
      const controls = browser().controlsIn(page);
      const point = async () => {
        const popup = await openSettledPopup(browser(), page);
        await openMore(browser(), popup);
        await popup.click('button', region.point);
        // It closes by itself once the page has heard of it, and closed before that it would tell nobody.
        await until('the word what to do', () => controls.shows(pick));
        await popup.close();
      };
      await until('a reading that takes the talk for the text', () => isShown(page, OPINION));

      await point();
      await page.keyboard.press('Escape');
      await until('the end of pointing', async () => !(await controls.shows(pick)));
      expect(await isShown(page, OPINION)).toBe(true);

      await point();
      await hoverText(page, BODY);
      const picture = picturePath(browser().browserName, 'correcting pointing');
      await page.screenshot({ path: picture as `${string}.png` });
      await clickText(page, BODY);
      await until('the article from there', () => controls.shows(notices.bodyTaken));
      await until('the cleared page', async () => !(await isShown(page, OPINION)));
      expect(await isShown(page, BODY)).toBe(true);

      const popup = await openSettledPopup(browser(), page);
      expect(await popup.text()).toContain(region.used);
      await popup.click('button', article.save);
      const { content } = await browser().download(() => exportArticle(browser(), popup, 'markdown'));
      expect(content.toString('utf8')).toContain(BODY);
      expect(content.toString('utf8')).not.toContain(OPINION);
      await popup.close();
    });
  });

  it('remembers the place on another page of the layout, after the browser was killed, until told to forget', async () => {
    await browser().restart();
    serveFixture(browser().pages, 'long-talk', SAME_LAYOUT);
    await inTab(browser(), SAME_LAYOUT, async (page) => {
      const { region } = browser().words;
      await until('the cleared page', async () => !(await isShown(page, OPINION)));
      expect(await isShown(page, BODY)).toBe(true);
      const popup = await openSettledPopup(browser(), page);
      expect(await popup.text()).toContain(region.used);
      await popup.click('button', region.forget);
      await until('the place to be forgotten', async () => !(await popup.text()).includes(region.used));
      await popup.close();
      await until('the page as the rules read it', () => isShown(page, OPINION));
    });
  });

  it('offers to make a selection outside the article the article, and forgets it again', async () => {
    await inTab(browser(), NEWS, async (page) => {
      const { makeArticle, undo, errors, notices } = browser().words;
      const controls = browser().controlsIn(page);
      await until('the cleared page', async () => !(await isShown(page, OUTSIDE)));
      await browser().pressShortcut(page, 'Alt+Q');
      await selectText(page, OUTSIDE);
      await browser().pressShortcut(page, 'Alt+M');
      await until('the word why', () => controls.shows(errors['selection-outside'].what));
      await controls.click('button', makeArticle);
      await until('the article from there', () => controls.shows(notices.bodyTaken));
      await browser().pressShortcut(page, 'Alt+Q');
      await until('the page cleared around it', async () => !(await isShown(page, INSIDE)));
      expect(await isShown(page, OUTSIDE)).toBe(true);
      // The word that the page was cleared has taken the place of the one with Undo: the place is forgotten in the popup.
      expect(await controls.count('button', undo)).toBe(0);
      const popup = await openSettledPopup(browser(), page);
      await popup.click('button', browser().words.region.forget);
      await until('the article as before', () => isShown(page, INSIDE));
      expect(await popup.count('heading', RIGHT)).toBe(1);
      await popup.close();
    });
  });

  it('lets the keyboard alone point', async () => {
    await inTab(browser(), TALK, async (page) => {
      const { region, pick, notices } = browser().words;
      const controls = browser().controlsIn(page);
      const popup = await openSettledPopup(browser(), page);
      await openMore(browser(), popup);
      await popup.click('button', region.point);
      await until('the word what to do', () => controls.shows(pick));
      await popup.close();
      for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowUp');
      // From the body: the frame is its tallest child, the talk the frame's, and the text stands before the talk.
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowLeft', 'Enter'] as const) await page.keyboard.press(key);
      await until('the article from there', () => controls.shows(notices.bodyTaken));
      await until('the cleared page', async () => !(await isShown(page, OPINION)));
      expect(await isShown(page, BODY)).toBe(true);
    });
  });
});
