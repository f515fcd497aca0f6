/** The panel beside the page, opened from the popup, and the printable view that is opened from it. */

import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Driver, Panel } from './harness/driver';
import { serveFixture } from './harness/fixtures';
import { clickText, isPainted, selectText } from './harness/page-text';
import { picturePath } from './harness/programs';
import { highlight, openNote, openSettledPopup, writeNote } from './harness/reader';
import { describeInBrowsers } from './harness/suite';
import { until } from './harness/until';

const NEWS = 'https://baochinhphu.vn/nam-son-tram-do-nuoc-102261103080530009.htm';
const FIRST = 'Mỗi trạm đo mực nước, lượng mưa và độ đục mười phút một lần.';
const SECOND = 'một trạm hỏng sẽ được thay trong vòng sáu giờ';
const OTHER = 'https://nhandan.vn/xom-ben-trong-cho-ca-an-theo-gio-post900109.html';

describeInBrowsers('the panel', (browser) => {
  let driver: Driver;
  let page: Page;
  let panel: Panel;

  it('opens from the popup, and lists what is marked on the page as it is marked', async () => {
    driver = browser();
    serveFixture(driver.pages, 'newspaper', NEWS, { canonical: false });
    serveFixture(driver.pages, 'long-talk', OTHER);
    page = await driver.openTab(NEWS);
    const { words } = driver;
    const popup = await openSettledPopup(driver, page);
    await popup.click('button', words.screens.panel);
    panel = await driver.panel();
    await until('the article', async () => (await panel.text()).includes(words.article.notKeptTitle));
    await highlight(driver, page, FIRST, 'yellow');
    await until('the highlight', async () => (await panel.text()).includes(FIRST));
    await openNote(driver, page, SECOND);
    await writeNote(driver, page, '**Hỏi lại** Sở');
    await until('the note, without its asterisks', async () => (await panel.text()).includes('Hỏi lại Sở'));
    expect(await panel.text()).toContain(SECOND);
  });

  it('changes a colour, and takes it back, on the page too', async () => {
    const { highlights, colours, undo, notices } = driver.words;
    const named = ({ meaning, name, line }: typeof colours.red) => `${meaning} (${name}, ${line})`;
    await panel.click('button', highlights.changeColour(colours.yellow.meaning, FIRST));
    await panel.click('radio', named(colours.red));
    await until('the word that it is done', async () => (await panel.text()).includes(notices.highlightChanged));
    await until(
      'the other colour',
      async () => (await panel.count('button', highlights.changeColour(colours.red.meaning, FIRST))) > 0,
    );
    await panel.click('button', undo);
    await until(
      'the colour before',
      async () => (await panel.count('button', highlights.changeColour(colours.red.meaning, FIRST))) === 0,
    );
  });

  it('deletes a highlight, and takes it back', async () => {
    const { highlights, undo } = driver.words;
    await panel.click('button', highlights.delete(FIRST));
    await until('the end of the paint', async () => !(await isPainted(page, FIRST)));
    await panel.click('button', undo);
    await until('the paint again', () => isPainted(page, FIRST));
  });

  it('shows which highlight was opened on the page, and jumps to one', async () => {
    const { highlights } = driver.words;
    await page.keyboard.press('Escape');
    await clickText(page, 'một trạm hỏng');
    await until('the outlined row', async () => (await panel.current()).includes(SECOND));
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    const before = await page.evaluate(() => window.scrollY);
    await panel.click('button', `${highlights.jumpShort}: ${FIRST}`);
    await until('the jump', async () => (await page.evaluate(() => window.scrollY)) !== before);
  });

  it('follows the reader to another tab and back', async () => {
    const other = await driver.openTab(OTHER);
    await until('the other article', async () => {
      const text = await panel.text();
      return text.includes(driver.words.article.notKeptTitle) && !text.includes(FIRST);
    });
    await other.close();
    await page.bringToFront();
    await until('the first article again', async () => (await panel.text()).includes(FIRST));
    // What is read from the collection comes after it, and moves what stands below.
    await until('its fields', async () => (await panel.count('button', driver.words.fields.edit)) > 0);
  });

  it('prints the article with its highlights and the note', async () => {
    const { screens } = driver.words;
    await panel.click('button', screens.print);
    const sheet = await driver.printPage();
    await until('its text', async () => (await sheet.marked()).length > 1);
    expect(await sheet.marked()).toEqual(expect.arrayContaining([FIRST, SECOND]));
    expect(await sheet.text()).toContain('Hỏi lại Sở');
    await sheet.screenshot(picturePath(driver.browserName, 'print'));
    await sheet.close();
  });

  it('shows what the page has lost as it was saved, and attaches it to a selection', async () => {
    const { highlights, states } = driver.words;
    const now = 'Ban đêm, đèn pin mặt trời tự sáng ở cả hai bờ suối.';
    serveFixture(driver.pages, 'newspaper', NEWS, { canonical: false, edit: (html) => html.replace(FIRST, now) });
    await page.bringToFront();
    await page.reload({ waitUntil: 'load' });
    await until('the lost words', async () => (await panel.text()).includes(states.orphan.label));
    expect(await panel.text()).toContain(highlights.savedPassage);
    await panel.screenshot(picturePath(driver.browserName, 'panel-orphan'));
    await selectText(page, now);
    await panel.click('button', highlights.attachNamed(FIRST));
    await until('the paint on the new words', () => isPainted(page, now));
    await until('no lost words', async () => !(await panel.text()).includes(states.orphan.label));
    expect(await panel.text()).toContain(now);
  });
});
