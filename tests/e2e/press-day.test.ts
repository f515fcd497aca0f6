/** The press officer's day: all open articles kept in one press, fields, the tray in order, the list on the clipboard, rules. */

import type { Page } from 'puppeteer-core';
import { it } from 'vitest';
import { optionsWordsFor } from '../../locales/options';
import type { Driver, Popup } from './harness/driver';
import { serveFixture } from './harness/fixtures';
import { openOptions, openSettledPopup } from './harness/reader';
import { describeInBrowsers } from './harness/suite';
import { until } from './harness/until';

const NEWS = 'https://baochinhphu.vn/nam-son-tram-do-nuoc-102261103080530009.htm';
const TALK = 'https://nhandan.vn/xom-ben-trong-cho-ca-an-theo-gio-post900109.html';
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
    await driver.openTab(TALK);
    page = await driver.openTab(NEWS);
    const { keepAll } = driver.words;
    popup = await openSettledPopup(driver, page);
    await popup.click('button', keepAll.label);
    await says(keepAll.results.kept(2));
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
