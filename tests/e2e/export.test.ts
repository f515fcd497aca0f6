/** Exporting a collection that takes longer than a popup stays open. */

import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Article } from '../../lib/model/article';
import { newArticleId } from '../../lib/model/ids';
import { toMoment } from '../../lib/model/vietnam-time';
import { exportPageWordsFor } from '../../locales/export-page';
import { formatWordsFor } from '../../locales/formats';
import { serveFixture } from './harness/fixtures';
import { picturePath } from './harness/programs';
import { openMore, openOptions, openSettledPopup } from './harness/reader';
import { seedArticles } from './harness/seed';
import { describeInBrowsers } from './harness/suite';
import { until } from './harness/until';

const ADDRESS = 'https://baochinhphu.vn/nam-son-dua-126-tram-do-nuoc-vao-van-hanh-102261103080512345.htm';
const COUNT = 300;
const FIRST_SAVED = Date.parse('2026-10-01T08:00:00+07:00');

function invented(number: number): Article {
  const url = `https://vi-du.example/tuyen-do-${number}.html`;
  const headline = `Mở tuyến đò ngang số ${number}`;
  return {
    id: newArticleId(() => `seeded-${String(number).padStart(4, '0')}`),
    addresses: [url],
    url,
    host: 'vi-du.example',
    outletName: 'Báo Ví Dụ',
    language: 'vi',
    headline,
    authors: [],
    blocks: [
      { kind: 'headline', text: headline },
      ...Array.from({ length: 12 }, (_, index) => ({
        kind: 'paragraph' as const,
        text: `Chuyến thứ ${index} của tuyến số ${number} chở ${number * 12 + index} lượt khách qua sông, không ai phải chờ.`,
      })),
    ],
    fingerprint: `f${number}`,
    tags: [],
    note: '',
    savedAt: toMoment(FIRST_SAVED + number * 60_000),
    versionCount: 0,
    stamps: {},
  };
}

describeInBrowsers('exporting a large collection', (browser) => {
  it('goes on after the popup has closed, and gives one whole file', async () => {
    const driver = browser();
    serveFixture(driver.pages, 'newspaper', ADDRESS);
    const page = await driver.openTab(ADDRESS);
    const options = await openOptions(driver, page);
    await seedArticles(
      options,
      Array.from({ length: COUNT }, (_, number) => invented(number)),
    );
    await options.close();

    const { words } = driver;
    const popup = await openSettledPopup(driver, page);
    expect(await popup.text()).toContain(words.articleCount(COUNT));
    const { name, content } = await driver.download(async () => {
      await popup.click('button', words.exporting.all);
      await popup.close();
    });
    const exporting = await driver.exportPage();
    await until('the name of the file', async () => (await exporting.text()).includes(name));
    await exporting.screenshot(picturePath(driver.browserName, 'export-done'));

    const files = unzipSync(content);
    const names = Object.keys(files);
    expect(names.filter((file) => file.endsWith('.md'))).toHaveLength(COUNT);
    for (const number of [0, 137, COUNT - 1]) {
      const text = strFromU8(files[`2026-10-01 Báo Ví Dụ Mở tuyến đò ngang số ${number}.md`] ?? new Uint8Array());
      expect(text).toContain(`# Mở tuyến đò ngang số ${number}\n`);
      expect(text).toContain(`Chuyến thứ 11 của tuyến số ${number} chở ${number * 12 + 11} lượt khách`);
    }
    const dump = JSON.parse(strFromU8(files['diem-bao.json'] ?? new Uint8Array())) as { articles: Article[] };
    const byId = dump.articles.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    expect(byId).toEqual(Array.from({ length: COUNT }, (_, number) => invented(number)));
    await exporting.close();
  });

  it('writes what the reader chooses by the keyboard: the format, then the file', async () => {
    const driver = browser();
    const { words } = driver;
    const exportPage = exportPageWordsFor(words.language);
    const page = await driver.openTab(ADDRESS);
    const popup = await openSettledPopup(driver, page);
    await openMore(driver, popup);
    await popup.click('button', words.exporting.choose);
    const exporting = await driver.exportPage();
    await until('what is there to choose', async () => (await exporting.text()).includes(exportPage.format));
    // The list of formats is the first that has the focus; a letter chooses in it.
    await exporting.press('Tab');
    // Firefox's driver types into fields alone, Chromium's keys choose nothing in a list.
    await (driver.browserName === 'firefox' ? exporting.press('j') : exporting.type('JSON'));
    await until('the number of articles', async () => (await exporting.text()).includes(exportPage.scopes.all(COUNT)));
    await exporting.screenshot(picturePath(driver.browserName, 'export-choice'));
    const { name, content } = await driver.download(() => exporting.click('button', exportPage.start));
    expect(name).toMatch(/^diem-bao \d{4}-\d\d-\d\d\.jsonl$/);
    const lines = content.toString('utf8').trim().split('\n');
    const articles = lines.map((line) => JSON.parse(line) as { headline: string; text: string });
    const newestFirst = Array.from({ length: COUNT }, (_, at) => `Mở tuyến đò ngang số ${COUNT - 1 - at}`);
    expect(articles.map(({ headline }) => headline)).toEqual(newestFirst);
    expect(articles[0]?.text).toContain(`Chuyến thứ 11 của tuyến số ${COUNT - 1}`);
    await until('the name of the file', async () => (await exporting.text()).includes(name));

    // The next one, without leaving: the button for another file writes what is chosen then.
    const next = await driver.download(() => exporting.click('button', exportPage.startAgain));
    expect(next.content.equals(content)).toBe(true);

    // The same articles as lines of a bibliography.
    await exporting.click('button', exportPage.copy);
    await exporting.click('menuitem', formatWordsFor(words.language).clipboard['copy-citation']);
    await until('the articles on the clipboard', async () =>
      (await exporting.text()).includes(exportPage.copied(COUNT)),
    );
    await exporting.screenshot(picturePath(driver.browserName, 'export-copied'));
    await exporting.close();
  });
});
