/** The press officer's day: all open articles kept in one press, fields, the tray in order, the list on the clipboard, rules. */

import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { digestPageWordsFor } from '../../locales/digest';
import { formatWordsFor } from '../../locales/formats';
import { optionsWordsFor } from '../../locales/options';
import type { Driver, Popup } from './harness/driver';
import { serveFixture } from './harness/fixtures';
import { exportArticle, openOptions, openSettledPopup } from './harness/reader';
import { describeInBrowsers } from './harness/suite';
import { until } from './harness/until';

const NEWS = 'https://baochinhphu.vn/nam-son-tram-do-nuoc-102261103080530009.htm';
const TALK = 'https://nhandan.vn/xom-ben-trong-cho-ca-an-theo-gio-post900109.html';
const UNLISTED = 'https://blog.example/mot-bai-viet.html';
const TOPIC = 'Thủy lợi';

describeInBrowsers('the press officer’s day', (browser) => {
  let driver: Driver;
  let page: Page;
  let popup: Popup;
  const says = (text: string) => until(`“${text}”`, async () => (await popup.text()).includes(text));

  /** A notice lies over the foot of a screen: what is pressed next may stand below it, and its Undo would be pressed instead. */
  const putAway = async (screen: Popup) => {
    if ((await screen.count('button', driver.words.close)) > 0) await screen.click('button', driver.words.close);
  };

  it('keeps all open articles in one press, and says what came of each tab', async () => {
    driver = browser();
    serveFixture(driver.pages, 'newspaper', NEWS, { canonical: false });
    serveFixture(driver.pages, 'long-talk', TALK);
    serveFixture(driver.pages, 'br-runs', UNLISTED, { canonical: false });
    const unlisted = await driver.openTab(UNLISTED);
    await driver.openTab(TALK);
    page = await driver.openTab(NEWS);
    const { keepAll } = driver.words;
    popup = await openSettledPopup(driver, page);
    await popup.click('button', keepAll.label);
    await says(keepAll.results.kept(2));
    await popup.click('button', keepAll.label);
    await says(keepAll.results.already(2));
    // The browser tells nothing of a page that may not be read but its place, which leads there.
    await popup.click('button', keepAll.tab(2));
    await until('the tab that was named', () => unlisted.evaluate(() => document.visibilityState === 'visible'));
    await popup.close();
    await page.bringToFront();
    popup = await openSettledPopup(driver, page);
    await popup.click('button', keepAll.label);
    await says(keepAll.results.already(2));
  });

  it('puts them into today’s tray, takes that back, and puts them there again', async () => {
    const { keepAll, tray, undo } = driver.words;
    await putAway(popup);
    await popup.click('button', keepAll.addToTray(2));
    await says(tray.today(2));
    await popup.click('button', undo);
    await says(tray.emptyTitle);
    await putAway(popup);
    await popup.click('button', tray.add);
    await says(tray.today(1));
    await putAway(popup);
    await popup.click('button', tray.remove);
    await says(tray.emptyTitle);
    await putAway(popup);
    await popup.click('button', tray.add);
    await says(tray.today(1));
    await putAway(popup);
  });

  it('stores the fields of the article, by which it is found', async () => {
    const { fields, search } = driver.words;
    await popup.click('button', fields.edit);
    await popup.click('radio', fields.tones.negative);
    await says(fields.tones.negative);
    await putAway(popup);
    // A text field with completions of the browser's is a combobox.
    await popup.click('combobox', fields.topic);
    await popup.type(TOPIC);
    await popup.press('Enter');
    // A popup that closes takes with it what it has not stored yet.
    await says(`${TOPIC} · ${fields.tones.negative}`);
    await popup.close();
    popup = await openSettledPopup(driver, page);
    await says(`${TOPIC} · ${fields.tones.negative}`);
    await popup.click('combobox', search.label);
    await popup.type(`chủđề:"${TOPIC.toLowerCase()}" sắcthái: tiêu cực trạngthái: mới `);
    await says(search.found(1));
    await popup.press('Escape');
  });

  it('keeps what still stands in a field when the popup is closed', async () => {
    const { fields, tags } = driver.words;
    const write = async (role: string, name: string, text: string) => {
      await popup.click('button', fields.edit);
      await popup.click(role, name);
      await popup.type(text);
      await popup.close();
      popup = await openSettledPopup(driver, page);
    };
    await write('combobox', tags.label, 'nhịp đo');
    await says('#nhịp đo');
    await write('textbox', fields.note, 'Hỏi lại trạm về số liệu đêm 3/11.');
    await says(fields.hasNote);
  });

  it('copies the tray as a list', async () => {
    const { tray } = driver.words;
    await popup.click('button', tray.copy);
    await says(tray.copied(1));
    await popup.close();
  });

  it('makes a Word file of one article alone, from its own menu', async () => {
    const { exporting } = driver.words;
    popup = await openSettledPopup(driver, page);
    await until('the menu of formats', async () => {
      if ((await popup.count('menuitem', exporting.word)) > 0) return true;
      await popup.click('button', exporting.some);
      return undefined;
    });
    await popup.click('menuitem', exporting.word);
    const digest = await driver.digestPage();
    const { articles, word } = digestPageWordsFor(driver.words.language);
    await until('the article in the document', async () => (await digest.text()).includes(articles(1)));
    const { name, content } = await driver.download(() => digest.click('button', word));
    expect(name).toMatch(/\.docx$/);
    expect(content.subarray(0, 2).toString()).toBe('PK');
    await digest.close();
  });

  it('puts an article whose page is gone into the tray, and copies its citation where it is kept', async () => {
    const { tray, copy, exporting, language, popup: popupWords } = driver.words;
    driver.pages.serveGone(TALK, '<title>404</title><h1>Không tìm thấy trang</h1>');
    const gone = await driver.openTab(TALK);
    popup = await openSettledPopup(driver, gone);
    await says(copy.keptTitle);
    await popup.click('button', tray.add);
    await says(tray.today(2));
    // What was added is still being shown: a press on what moves meanwhile is none.
    await until(`“${popupWords.copied}”`, async () => {
      if ((await popup.text()).includes(popupWords.copied)) return true;
      await popup.click('button', popupWords.actions.copy);
      return undefined;
    });
    const { content } = await driver.download(() => exportArticle(driver, popup, 'text'));
    expect(content.toString()).toContain('Xóm Bến Trong');
    await popup.close();
    await gone.close();
    popup = await openSettledPopup(driver, page);
    const { clipboard, copied } = formatWordsFor(language);
    await until('the menu of formats', async () => {
      if ((await popup.count('menuitem', clipboard['copy-apa'])) > 0) return true;
      await popup.click('button', exporting.some);
      return undefined;
    });
    await popup.click('menuitem', clipboard['copy-apa']);
    await says(copied['copy-apa']);
    await popup.close();
  });

  it('tags by words what is kept, as planned, and takes it back', async () => {
    const { rules } = optionsWordsFor(driver.words.language);
    const options = await openOptions(driver, page);
    const told = (text: string) => until(`“${text}”`, async () => (await options.text()).includes(text));
    await options.fill(rules.phrases, 'trạm đo');
    await options.fill(rules.tag, 'quan trắc');
    await options.click('button', rules.add);
    await options.click('button', rules.plan);
    await told(rules.count('quan trắc', 1));
    await options.click('button', rules.apply(1));
    await told(rules.applied(1));
    await options.click('button', driver.words.undo);
    await told(rules.undone(1));
    // What was taken back as a whole is planned again.
    await putAway(options);
    await options.click('button', rules.plan);
    await told(rules.count('quan trắc', 1));
    await options.click('button', rules.apply(1));
    await told(rules.applied(1));
    await page.bringToFront();
    popup = await openSettledPopup(driver, page);
    await says('#quan trắc');
    await popup.close();
  });
});
