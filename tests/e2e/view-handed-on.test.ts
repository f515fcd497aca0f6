/** What a view of the library finds, handed on: as a digest beside the days before, and as a file. */

import { expect, it } from 'vitest';
import type { Article } from '../../lib/model/article';
import type { ArticleId } from '../../lib/model/ids';
import { fingerprintOf } from '../../lib/text/fingerprint';
import { digestPageWordsFor, documentWordsFor } from '../../locales/digest';
import { exportPageWordsFor } from '../../locales/export-page';
import { libraryWordsFor } from '../../locales/library';
import type { Driver, LibraryPage } from './harness/driver';
import { serveFixture } from './harness/fixtures';
import { picturePath } from './harness/programs';
import { openFilledLibrary } from './harness/seed';
import { describeInBrowsers } from './harness/suite';
import { until } from './harness/until';

const ADDRESS = 'https://baochinhphu.vn/nam-son-dua-126-tram-do-nuoc-vao-van-hanh-102261103080512345.htm';
const QUERY = 'đò từ:8/11/2026 đến:14/11/2026 xếp:"cũ nhất" ';
/** Seven days that the query is of, three before them, and what it does not find. */
const FOUND = 7;
const BEFORE = 3;

function articleOf(number: number, day: string, headline: string): Article {
  const blocks: Article['blocks'] = [{ kind: 'headline', text: headline }];
  const url = `https://nhandan.vn/bai-${number}.html`;
  const iso = `2026-11-${day}T08:00:00.000+07:00`;
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as ArticleId,
    ...{ addresses: [url], url, host: 'nhandan.vn', outletName: 'Nhân Dân', language: 'vi', headline, authors: [] },
    ...{ blocks, fingerprint: fingerprintOf(blocks), versionCount: 0, tags: [], note: '', stamps: {} },
    publishedAt: { iso, precision: 'minute', words: '' },
    savedAt: iso,
    topic: 'Giao thông',
  };
}

const dayAt = (day: number) => String(day).padStart(2, '0');
const COLLECTION = [
  ...Array.from({ length: FOUND }, (_, at) =>
    articleOf(at + 1, dayAt(8 + at), `Đò ngang ngày ${8 + at} chạy đủ chuyến`),
  ),
  ...Array.from({ length: BEFORE }, (_, at) =>
    articleOf(at + 20, dayAt(1 + at), `Đò ngang ngày ${1 + at} nghỉ vì sương`),
  ),
  articleOf(30, '10', 'Chợ phiên họp từ tờ mờ sáng'),
];

describeInBrowsers('what a view finds', (browser) => {
  let driver: Driver;
  let library: LibraryPage;
  const words = libraryWordsFor('vi');
  const oldestFirst = Array.from({ length: FOUND }, (_, at) => `Đò ngang ngày ${8 + at} chạy đủ chuyến`);

  it('is asked in the library', async () => {
    driver = browser();
    serveFixture(driver.pages, 'newspaper', ADDRESS);
    library = await openFilledLibrary(driver, ADDRESS, COLLECTION);
    await until('all articles', async () => (await library.text()).includes(words.articles(COLLECTION.length)));
    await library.click('button', words.tabs.articles);
    await library.press('/');
    await library.type(QUERY);
    await until('the articles found', async () => (await library.text()).includes(words.articles(FOUND)));
  });

  it('becomes a digest in its order, beside as many days before', async () => {
    await library.click('button', words.ofAll.label);
    await library.click('menuitem', words.ofAll.digest);
    const digest = await driver.digestPage();
    const page = digestPageWordsFor('vi');
    await until('the articles in the document', async () => (await digest.text()).includes(page.articles(FOUND)));
    const text = await digest.text();
    const document = documentWordsFor('vi');
    expect(text).toContain(document.subjectOfDays('2026-11-08', '2026-11-14'));
    expect(text).toContain(document.total(FOUND, 1, BEFORE));
    const places = oldestFirst.map((headline, at) => text.indexOf(`${at + 1}. ${headline}`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(text).not.toContain('Chợ phiên');
    await digest.screenshot(picturePath(driver.browserName, 'digest-of-view'));
    await digest.close();
  });

  it('becomes a file in its order, by the keyboard alone', async () => {
    // Its driver gives Firefox's own window the key that opens the palette.
    if (driver.browserName === 'firefox') await library.click('button', words.palette.label);
    else await library.press('Control+k');
    await library.type(words.commands.exportAll);
    await library.press('Enter');
    const exporting = await driver.exportPage();
    const page = exportPageWordsFor('vi');
    await until('the articles of the view', async () => (await exporting.text()).includes(page.scopes.view(FOUND)));
    // The list of formats is the first that has the focus; a letter chooses in it.
    await exporting.press('Tab');
    // Firefox's driver types into fields alone, Chromium's keys choose nothing in a list.
    await (driver.browserName === 'firefox' ? exporting.press('j') : exporting.type('JSON'));
    const { name, content } = await driver.download(() => exporting.click('button', page.start));
    expect(name).toMatch(/\.jsonl$/);
    const lines = content.toString('utf8').trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { headline: string }).headline)).toEqual(oldestFirst);
    await exporting.close();
  });
});
