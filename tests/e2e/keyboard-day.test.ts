/**
 * The first morning by keyboard alone: from the page after the install to a cleared article, its marks, the tray and the copied
 * list. Nothing is clicked. What a keyboard cannot do by itself is done as the browser would: its find leaves a selection, and
 * its own keys lead to the toolbar button.
 */

import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { OUTLETS } from '../../lib/outlets/table';
import { welcomeWordsFor } from '../../locales/welcome';
import type { Driver, Popup } from './harness/driver';
import { serveFixture } from './harness/fixtures';
import { isPainted, isShown } from './harness/page-text';
import { openSettledPopup } from './harness/reader';
import { describeInBrowsers } from './harness/suite';
import { until } from './harness/until';

const PAPER = `https://${OUTLETS.find(({ level }) => level === 'government')?.host}`;
const ARTICLE = `${PAPER}/nam-son-dua-126-tram-do-nuoc-vao-van-hanh-102261103080599999.htm`;
const MARK = 'Mỗi trạm đo mực nước, lượng mưa và độ đục mười phút một lần.';
const CLUTTER = 'Tải ứng dụng đọc báo';
/** More stops than any screen of ours has. */
const MOST_STOPS = 80;

describeInBrowsers('the first morning by keyboard', (browser) => {
  let driver: Driver;
  let page: Page;
  let popup: Popup;

  /** Goes on by Tab until what has the focus is called so. */
  const tabTo = async (screen: Popup, name: string) => {
    const passed: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await screen.press('Tab');
      const focused = await screen.focused();
      if (focused === name) return;
      passed.push(focused);
    }
    throw new Error(`no Tab leads to “${name}”: ${passed.join(' | ')}`);
  };

  it('leads from the page after the install to the first paper', async () => {
    driver = browser();
    driver.pages.serve(
      `${PAPER}/`,
      `<!doctype html><html lang="vi"><title>Trang nhất</title><main><h1>Tin mới</h1><a href="${ARTICLE}">Nam Sơn đưa 126 trạm đo nước vào vận hành</a></main></html>`,
    );
    serveFixture(driver.pages, 'newspaper', ARTICLE, { canonical: false });
    const welcome = await driver.welcomePage();
    const words = welcomeWordsFor(driver.words.language);
    await until('the welcome', async () => (await welcome.text()).includes(words.title));
    await tabTo(welcome, words.open);
    await welcome.press('Enter');
    page = await until('the paper', async () => (await driver.tabs()).find((tab) => tab.url().startsWith(PAPER)));
    await page.bringToFront();
    await welcome.close();
  });

  it('opens an article, which is cleared, and keeps it by a key', async () => {
    await page.bringToFront();
    await until('the link', async () => {
      await page.keyboard.press('Tab');
      return page.evaluate(() => document.activeElement?.tagName === 'A');
    });
    await page.keyboard.press('Enter');
    await until('the article', () => page.url() === ARTICLE);
    await until('the cleared page', async () => !(await isShown(page, CLUTTER)));
    await driver.pressShortcut(page, 'Alt+Q');
    await until('the whole page', () => isShown(page, CLUTTER));
    await driver.pressShortcut(page, 'Alt+Q');
    await until('the cleared page again', async () => !(await isShown(page, CLUTTER)));
    await driver.pressShortcut(page, 'Alt+L');
    await until('the word of it', () => driver.controlsIn(page).shows(driver.words.notices.articleSaved));
  });

  it('marks what the browser’s find has left selected, and recolours it by a number', async () => {
    const select = () =>
      page.evaluate((text) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.nodeValue?.indexOf(text) ?? -1;
          if (at >= 0) return getSelection()?.setBaseAndExtent(node, at, node, at + text.length);
        }
      }, MARK);
    await select();
    await driver.pressShortcut(page, 'Alt+M');
    await until('the paint', () => isPainted(page, MARK));
    await until('the badge', async () => (await driver.badge(page)) === '1');
    await until('the word of it', () => driver.controlsIn(page).shows(driver.words.notices.highlightSaved));
    // What is marked is no longer selected, so that its colour is seen.
    await until('the end of the selection', () => page.evaluate(() => getSelection()?.isCollapsed !== false));
    await select();
    await driver.pressShortcut(page, 'Alt+M');
    const { card } = driver.words;
    await until('the card', async () => (await driver.controlsIn(page).count('button', card.remove)) === 1);
    await page.keyboard.press('2');
    await until('the word of it', () => driver.controlsIn(page).shows(driver.words.notices.highlightChanged));
    await page.keyboard.press('Escape');
    await until('its end', async () => (await driver.controlsIn(page).count('button', card.remove)) === 0);
  });

  it('puts the article into the tray and copies the list, in the popup', async () => {
    const { tray, popup: told } = driver.words;
    popup = await openSettledPopup(driver, page);
    await tabTo(popup, told.highlights(1));
    await popup.press('Enter');
    await until('the mark in the list', async () => (await popup.text()).includes(MARK));
    expect(await popup.text()).toContain(driver.words.colours.green.meaning);
    await tabTo(popup, tray.add);
    await popup.press('Enter');
    await until('the tray', async () => (await popup.text()).includes(tray.today(1)));
    // Its word comes once the second copy has it, and would take the place of the next one.
    await until('the word of it', async () => (await popup.text()).includes(tray.added));
    await tabTo(popup, tray.copy);
    await popup.press('Enter');
    await until('the copied list', async () => (await popup.text()).includes(tray.copied(1)));
    expect(await popup.focused()).toBe(tray.copy);
    await popup.close();
  });
});
