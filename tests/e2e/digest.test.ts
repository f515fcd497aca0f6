/** The press digest: the day's tray put in order by hand, and handed on as a Word file and as a message. */

import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Article } from '../../lib/model/article';
import { newArticleId } from '../../lib/model/ids';
import { dayOf } from '../../lib/model/tray';
import { toMoment } from '../../lib/model/vietnam-time';
import { digestPageWordsFor, documentWordsFor } from '../../locales/digest';
import type { DigestPage, Driver } from './harness/driver';
import { serveFixture } from './harness/fixtures';
import { picturePath } from './harness/programs';
import { highlight, openOptions, openSettledPopup } from './harness/reader';
import { seedArticles } from './harness/seed';
import { describeInBrowsers } from './harness/suite';
import { until } from './harness/until';

const ADDRESS = 'https://baochinhphu.vn/nam-son-dua-126-tram-do-nuoc-vao-van-hanh-102261103080512345.htm';
const QUOTE = 'một trạm hỏng sẽ được thay trong vòng sáu giờ';
const FIRST = 'Cống Vàm chậm tiến độ tám tháng';
const SECOND = 'Khởi công cầu Vàm Sông';
const SUMMARY = 'Dự án chậm tám tháng do vướng 1,8 ha mặt bằng.';

function invented(number: number, headline: string, more: Partial<Article>): Article {
  const url = `https://vi-du.example/tin-${number}.html`;
  return {
    id: newArticleId(() => `digested-${number}`),
    addresses: [url],
    url,
    host: 'vi-du.example',
    outletName: 'Báo Ví Dụ',
    language: 'vi',
    headline,
    authors: [],
    blocks: [{ kind: 'headline', text: headline }],
    fingerprint: `f${number}`,
    tags: [],
    note: '',
    topic: 'Thủy lợi',
    savedAt: toMoment(Date.now()),
    versionCount: 0,
    stamps: {},
    tray: { day: dayOf(Date.now()), place: `${number}` },
    ...more,
  };
}

describeInBrowsers('the press digest', (browser) => {
  let driver: Driver;
  let digest: DigestPage;
  const page = () => digestPageWordsFor(driver.words.language);
  const says = (text: string) => until(`“${text}”`, async () => (await digest.text()).includes(text));

  it('opens with the tray of the day, which it shows as the document', async () => {
    driver = browser();
    serveFixture(driver.pages, 'newspaper', ADDRESS);
    const article = await driver.openTab(ADDRESS);
    await highlight(driver, article, QUOTE, 'yellow');
    const options = await openOptions(driver, article);
    await seedArticles(options, [
      invented(1, FIRST, { tone: 'negative', summary: SUMMARY, note: 'Hỏi **chủ đầu tư**' }),
      invented(2, SECOND, { tone: 'positive', lead: 'Cầu dài 1.140 m.' }),
    ]);
    await options.close();
    await article.bringToFront();
    const { tray } = driver.words;
    const popup = await openSettledPopup(driver, article);
    await popup.click('button', tray.add);
    await until('three articles in the tray', async () => (await popup.text()).includes(tray.today(3)));
    await popup.click('button', driver.words.close);
    await popup.click('button', tray.digest);
    digest = await driver.digestPage();
    await says(page().articles(3));
    for (const text of [FIRST, SECOND, SUMMARY, QUOTE]) await says(text);
    await digest.screenshot(picturePath(driver.browserName, 'digest'));
  });

  it('is saved as a Word file by the keyboard alone', async () => {
    const { name, content } = await driver.download(async () => {
      // The first thing on the page that keys come to.
      await digest.press('Tab');
      await digest.press('Enter');
    });
    expect(name).toMatch(/^\d{4}-\d{2}-\d{2} .+\.docx$/);
    const files = unzipSync(content);
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const words = documentWordsFor(driver.words.language);
    for (const text of [FIRST, SECOND, SUMMARY, QUOTE, 'chủ đầu tư', words.country, words.contents]) {
      expect(xml).toContain(text);
    }
    await says(page().saved(name));
    await digest.click('button', driver.words.close);
  });

  it('takes another order by the arrow keys, without what is left out, and goes to the clipboard', async () => {
    const { tray } = driver.words;
    await digest.click('button', tray.move(FIRST));
    await digest.press('ArrowDown');
    await says(`1. ${SECOND}`);
    await says(`2. ${FIRST}`);
    await digest.click('button', page().copyChat);
    await says(page().copiedChat);
    const chat = await digest.pasted();
    expect(chat.indexOf(SECOND)).toBeGreaterThan(0);
    expect(chat.indexOf(FIRST)).toBeGreaterThan(chat.indexOf(SECOND));
    expect(chat).toContain(QUOTE);
    expect(chat).toContain('https://vi-du.example/tin-1.html');
    await digest.click('button', driver.words.close);
    await digest.click('checkbox', page().leaveOut(SECOND));
    await says(page().articles(2));
    await digest.click('button', page().copyMail);
    await says(page().copiedMail);
    expect(await digest.pasted()).not.toContain(SECOND);
    await digest.click('button', driver.words.close);
    await digest.close();
  });
});
