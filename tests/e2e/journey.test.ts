/** The journey of one article, in the order in which a reader makes it: each test goes on where the one before ended. */

import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { serveFixture } from './harness/fixtures';
import { clickText, isPainted, isShown, paintedTexts, selectText } from './harness/page-text';
import { picturePath } from './harness/programs';
import {
  exportArticle,
  highlight,
  openMore,
  openNote,
  openSettledPopup,
  showHighlights,
  switchLanguage,
  untilPainted,
  writeNote,
} from './harness/reader';
import { describeInBrowsers } from './harness/suite';
import { until } from './harness/until';

const ADDRESS = 'https://baochinhphu.vn/nam-son-dua-126-tram-do-nuoc-vao-van-hanh-102261103080512345.htm';
const HEADLINE = 'Nam Sơn đưa 126 trạm đo nước vào vận hành, báo lũ sớm hơn ba giờ';
const FIRST = 'Mỗi trạm đo mực nước, lượng mưa và độ đục mười phút một lần.';
const SECOND = 'một trạm hỏng sẽ được thay trong vòng sáu giờ';
const THIRD = 'Đèn báo màu đỏ đặt tại 19 ngầm tràn';
const NOTE = 'Hỏi lại Sở: dự phòng đặt ở đâu?';

const ARTICLE = [
  'Chủ động trước mùa lũ',
  HEADLINE,
  '03/11/2026 08:05',
  'Từ sáng 3/11, toàn bộ 126 trạm đo mực nước tự động',
  FIRST,
  'Trạm đo nước tự động bên bờ sông Lệ',
  'Ba giờ quý giá của người vùng trũng',
  'Sông Cái Nhỏ',
  'Cứu được người hay không vẫn là ở chỗ tin báo',
  'Hoài Thu - Đức Mạnh',
];
const CLUTTER = [
  'Chủ nhật, ngày 22 tháng 11 năm 2026',
  'Quảng cáo – Liên hệ đặt chỗ',
  'Thời tiết',
  'Chợ hoa đầu mối mở thêm khu bán buôn',
  'Đọc nhiều',
  'Làng nghề ven sông tất bật vào vụ cuối năm',
  'Gửi bình luận',
  'Hai nghìn héc-ta rừng ngập mặn',
  'cảnh báo lũTrạm đo nước',
  'Giấy phép số 999/GP-BVHTTDL',
  'Tải ứng dụng đọc báo',
  'Ưu đãi vay mua xe lãi suất thấp',
  'Lưu bài viết',
];

describeInBrowsers('the journey of one article', (browser) => {
  let page: Page;
  const shown = async (texts: string[]) => {
    const answers = await Promise.all(texts.map((text) => isShown(page, text)));
    return texts.filter((_text, index) => answers[index]);
  };
  const picture = (name: string) =>
    page.screenshot({ path: picturePath(browser().browserName, name) as `${string}.png` });

  it('recognises the article and clears the page around it, late adverts included', async () => {
    const { pages } = browser();
    serveFixture(pages, 'newspaper', ADDRESS);
    page = await browser().openTab(ADDRESS);
    await until('the cleared page', async () => !(await isShown(page, 'Tải ứng dụng đọc báo')));
    await until('the late advert', () => page.$('.late-ad'));
    expect(await shown(ARTICLE)).toEqual(ARTICLE);
    expect(await shown(CLUTTER)).toEqual([]);
    await picture('1-cleared');
  });

  it('tells in the popup what it read', async () => {
    const popup = await openSettledPopup(browser(), page);
    const text = await popup.text();
    expect(text).toContain(HEADLINE);
    expect(text).toContain('03/11/2026 08:05');
    expect(text).toContain(browser().words.popup.state.notKept);
    await popup.close();
  });

  it('speaks the other language at a switch', async () => {
    const popup = await openSettledPopup(browser(), page);
    const before = browser().words.language;
    await switchLanguage(browser(), popup, before === 'vi' ? 'en' : 'vi');
    expect(await popup.count('button', browser().words.article.save)).toBe(1);
    await switchLanguage(browser(), popup, before);
    // Chromium goes on in Vietnamese, Firefox in English: the rest of the journey is made in both.
    await switchLanguage(browser(), popup, browser().browserName === 'chromium' ? 'vi' : 'en');
    await popup.screenshot(picturePath(browser().browserName, '2-popup-before'));
    await popup.close();
  });

  it('keeps the article without a mark', async () => {
    const { words } = browser();
    const popup = await openSettledPopup(browser(), page);
    await popup.click('button', words.article.save);
    await until('the article to be saved', async () => (await popup.text()).includes(words.article.saved));
    await until('the collection to list it', async () => (await popup.count('link', HEADLINE)) === 1);
    await popup.close();
    await until('the badge of a kept article', async () => (await browser().badge(page)) === '✓');
  });

  it('highlights a selection, and another one with a note', async () => {
    await highlight(browser(), page, FIRST, 'green');
    await openNote(browser(), page, SECOND);
    await picture('3-note');
    await writeNote(browser(), page, NOTE);
    await until('the badge to say 2', async () => (await browser().badge(page)) === '2');
    await picture('4-highlighted');
  });

  it('highlights a selection by the shortcut', async () => {
    await selectText(page, THIRD);
    await browser().pressShortcut(page, 'Alt+M');
    await untilPainted(page, [THIRD]);
    await until('the badge to say 3', async () => (await browser().badge(page)) === '3');
  });

  it('offers nothing on a selection outside the article', async () => {
    await browser().pressShortcut(page, 'Alt+Q');
    await until('the whole page', () => isShown(page, 'Tải ứng dụng đọc báo'));
    await selectText(page, 'nhiều mây, có mưa vài nơi');
    await browser().pressShortcut(page, 'Alt+M');
    const { errors } = browser().words;
    await until('the word why', () => browser().controlsIn(page).shows(errors['selection-outside'].what));
    expect(await browser().badge(page)).toBe('3');
    await browser().pressShortcut(page, 'Alt+Q');
    await until('the cleared page', async () => !(await isShown(page, 'Tải ứng dụng đọc báo')));
  });

  it('lists the highlights in the popup, and jumps to one', async () => {
    const { words } = browser();
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    const popup = await openSettledPopup(browser(), page);
    await showHighlights(browser(), popup);
    const text = await popup.text();
    for (const part of [FIRST, SECOND, THIRD, NOTE]) expect(text).toContain(part);
    await popup.screenshot(picturePath(browser().browserName, '5-popup'));
    await popup.click('button', words.highlights.jump(SECOND));
    await until('the page to scroll to the highlight', () => page.evaluate(() => window.scrollY > 400));
    await popup.close();
  });

  it('deletes a highlight in the popup, and takes it back', async () => {
    const { words } = browser();
    const popup = await openSettledPopup(browser(), page);
    await showHighlights(browser(), popup);
    await popup.click('button', words.highlights.delete(THIRD));
    await until('the paint to go', async () => !(await isPainted(page, THIRD)));
    await popup.click('button', words.undo);
    await untilPainted(page, [THIRD]);
    await popup.close();
    await until('the badge to say 3', async () => (await browser().badge(page)) === '3');
  });

  it('opens a highlight on the page, deletes it there, and takes it back', async () => {
    const { words } = browser();
    const controls = browser().controlsIn(page);
    await clickText(page, THIRD);
    await until('the card', () => controls.count('button', words.card.remove));
    await picture('6-card');
    await controls.click('button', words.card.remove);
    await until('the paint to go', async () => !(await isPainted(page, THIRD)));
    await controls.click('button', words.undo);
    await untilPainted(page, [THIRD]);
  });

  it('exports the article with its highlights as Markdown', async () => {
    const popup = await openSettledPopup(browser(), page);
    const { name, content } = await browser().download(() => exportArticle(browser(), popup, 'markdown'));
    const text = content.toString('utf8');
    expect(name).toMatch(/\.md$/);
    for (const part of [`# ${HEADLINE}`, FIRST, SECOND, NOTE, '| Sông Lệ | 58 | 3 giờ 10 phút |']) {
      expect(text.replaceAll('==', '')).toContain(part);
    }
    expect(text).not.toContain('Làng nghề ven sông');
    await popup.close();
  });

  it('exports everything as a ZIP with one Markdown file an article and one JSON file', async () => {
    const { words } = browser();
    const popup = await openSettledPopup(browser(), page);
    const { name, content } = await browser().download(() => popup.click('button', words.exporting.all));
    const exporting = await browser().exportPage();
    await until('the name of the file', async () => (await exporting.text()).includes(name));
    await exporting.close();
    const files = unzipSync(content);
    const names = Object.keys(files);
    expect(name).toMatch(/\.zip$/);
    expect(names.filter((file) => file.endsWith('.md'))).toHaveLength(1);
    const json = names.filter((file) => file.endsWith('.json'));
    expect(json).toHaveLength(1);
    const dump = JSON.parse(strFromU8(files[json[0] ?? ''] ?? new Uint8Array())) as {
      articles: Array<{ headline: string; publishedAt?: { iso: string } }>;
      highlights: Array<{ quote: { exact: string }; note: string; deletedAt?: string }>;
    };
    expect(dump.articles).toMatchObject([{ headline: HEADLINE, publishedAt: { iso: '2026-11-03T08:05:00+07:00' } }]);
    const live = dump.highlights.filter(({ deletedAt }) => deletedAt === undefined);
    expect(live.map(({ quote }) => quote.exact).sort()).toEqual([FIRST, SECOND, THIRD].sort());
    expect(live.find(({ quote }) => quote.exact === SECOND)?.note).toBe(NOTE);
    await popup.close();
  });

  it('shows the whole page and clears it again by the switch in the popup', async () => {
    const { words } = browser();
    const popup = await openSettledPopup(browser(), page);
    await popup.click('switch', words.clearing.label);
    await until('the whole page', () => isShown(page, 'Tải ứng dụng đọc báo'));
    await untilPainted(page, [FIRST, SECOND, THIRD]);
    await popup.click('switch', words.clearing.label);
    await until('the cleared page', async () => !(await isShown(page, 'Tải ứng dụng đọc báo')));
    await popup.close();
  });

  it('brings the highlights back after a reload', async () => {
    await page.reload({ waitUntil: 'load' });
    await untilPainted(page, [FIRST, SECOND, THIRD]);
    await until('the badge to say 3', async () => (await browser().badge(page)) === '3');
  });

  it('goes on after the background was stopped', async () => {
    await browser().stopBackground();
    const fourth = 'mở cho người dân cùng xem';
    await highlight(browser(), page, fourth, 'blue');
    await browser().stopBackground();
    await page.reload({ waitUntil: 'load' });
    await untilPainted(page, [FIRST, SECOND, THIRD, fourth]);
  });

  it('brings everything back after the browser was killed', async () => {
    const { words } = browser();
    await browser().restart();
    page = await browser().openTab(ADDRESS);
    await untilPainted(page, [FIRST, SECOND, THIRD]);
    const popup = await openSettledPopup(browser(), page);
    expect(await popup.text()).toContain(words.article.saved);
    await showHighlights(browser(), popup);
    expect(await popup.text()).toContain(NOTE);
    await popup.close();
    await picture('7-after-restart');
  });

  it('opens a saved article from the list', async () => {
    const popup = await openSettledPopup(browser(), page);
    await popup.click('link', HEADLINE);
    const opened = await until('another tab with the article', async () =>
      (await browser().tabs()).find((tab) => tab !== page && tab.url() === ADDRESS),
    );
    await opened.close();
    await page.bringToFront();
  });

  it('deletes the article in the popup, and takes it back with its highlights', async () => {
    const { words } = browser();
    const popup = await openSettledPopup(browser(), page);
    await openMore(browser(), popup);
    await popup.click('button', words.article.delete);
    await until('no paint', async () => (await paintedTexts(page)).every((text) => text === ''));
    // The page is told first, and the popup's list is read anew behind it.
    await until('the list without it', async () => (await popup.count('link', HEADLINE)) === 0);
    await popup.click('button', words.undo);
    await untilPainted(page, [FIRST, SECOND, THIRD]);
    await popup.close();
  });

  it('has asked the network for nothing that the page did not ask for', () => {
    const host = new URL(ADDRESS).host;
    const foreign = browser().pages.requests.filter(({ url }) => new URL(url).host !== host);
    expect(foreign).toEqual([]);
    const unknown = browser().pages.requests.filter(({ url, served }) => !served && !url.endsWith('/favicon.ico'));
    expect(unknown).toEqual([]);
  });
});
