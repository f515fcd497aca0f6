/** Pages of every kind: old portals and new ones, articles and others, listed hosts and unlisted ones. */

import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Driver } from './harness/driver';
import { type FixtureName, fixtureHtml, serveFixture } from './harness/fixtures';
import { isShown, paintedTexts } from './harness/page-text';
import { picturePath } from './harness/programs';
import { highlight, openSettledPopup, showHighlights, untilPainted } from './harness/reader';
import { describeInBrowsers, inTab } from './harness/suite';
import { until } from './harness/until';

interface ArticlePage {
  fixture: FixtureName;
  url: string;
  headline: string;
  /** As the popup shows it. */
  date: string;
  shown: string[];
  hidden: string[];
  marks: string[];
}

const ARTICLES: ArticlePage[] = [
  {
    fixture: 'portal-form',
    url: 'https://binhlam.gov.vn/ChiTiet.aspx?id=2741',
    headline: 'Bình Lâm hoàn thành kè chống sạt lở bờ nam sông Gành trước hạn hai tháng',
    date: '16/10/2026 15:40',
    shown: ['Chiều 16/10, Ủy ban nhân dân huyện', 'Đoạn kè qua xã Tân Gành sau khi trồng cỏ', 'Tin, ảnh: Quang Tiến'],
    hidden: ['VĂN BẢN MỚI', 'Khai mạc giải bóng chuyền các xã', 'THÔNG BÁO', 'Lượt xem', 'Giấy phép số 12/GP-TTĐT'],
    // The second one stands in the page in decomposed letters.
    marks: ['nơi mỗi mùa mưa bờ sông lở vào', 'đất đá thừa được dùng để tôn nền nhà văn hóa'],
  },
  {
    fixture: 'br-runs',
    url: 'https://hoaloc.gov.vn/tin-tuc/thu-gom-rac-dong-ruong.html',
    headline: 'Hòa Lộc thu gom rác đồng ruộng bằng thuyền',
    date: '12/08/2026 07:25',
    shown: ['mười hai chiếc thuyền nhỏ', 'cá rô đã trở lại', 'Xã dự kiến đóng thêm sáu thuyền'],
    hidden: ['Danh mục', 'Hội chợ nông sản cuối năm', 'Ra quân nạo vét kênh mương', 'Viết bình luận mới'],
    marks: ['gấp đôi cả năm trước', 'Trẻ con lại ra kênh thả lưới'],
  },
  {
    fixture: 'english',
    url: 'https://en.vietnamplus.vn/coastal-province-opens-night-school-for-fishermen-post310042.vnp',
    headline: 'Coastal province opens night school for fishermen',
    date: '18/09/2026 19:05',
    shown: [
      'Two hundred fishermen have enrolled',
      'Fishermen practise plotting a course',
      'Two more harbours will open classes',
    ],
    hidden: ['Most Read', 'Old railway depot becomes a museum', 'Exchange rates', 'All rights reserved'],
    marks: ['the electronic logbook that buyers abroad have asked for', 'a class in bookkeeping'],
  },
];

const OTHERS: Array<{ fixture: FixtureName; url: string; shown: string[] }> = [
  {
    fixture: 'list',
    url: 'https://baochinhphu.vn/xa-hoi.htm',
    shown: ['Chợ phiên vùng cao mở lại sau ba năm', 'Trang sau', 'Giấy phép số 999'],
  },
  {
    fixture: 'contact-form',
    url: 'https://binhlam.gov.vn/LienHe.aspx',
    shown: ['Họ và tên', 'Gửi đi', 'Địa chỉ: số 1'],
  },
];

describeInBrowsers('pages of every kind', (browser) => {
  const visible = async (page: Page, texts: string[]) => {
    const shown: string[] = [];
    for (const text of texts) if (await isShown(page, text)) shown.push(text);
    return shown;
  };
  const picture = (page: Page, name: string) =>
    page.screenshot({ path: picturePath(browser().browserName, name) as `${string}.png` });

  it.each(ARTICLES)('reads and clears $fixture, and keeps two highlights over a reload', async (article) => {
    serveFixture(browser().pages, article.fixture, article.url);
    await inTab(browser(), article.url, async (page) => {
      const [clutter = ''] = article.hidden;
      await until('the cleared page', async () => !(await isShown(page, clutter)));
      expect(await visible(page, article.shown)).toEqual(article.shown);
      expect(await visible(page, article.hidden)).toEqual([]);
      const popup = await openSettledPopup(browser(), page);
      expect(await popup.text()).toContain(article.headline);
      expect(await popup.text()).toContain(article.date);
      await popup.close();
      for (const mark of article.marks) await highlight(browser(), page, mark, 'yellow');
      await picture(page, `page-${article.fixture}`);
      await page.reload({ waitUntil: 'load' });
      await untilPainted(page, article.marks);
    });
  });

  it.each(OTHERS)('leaves $fixture alone, and says why it is no article', async ({ fixture, url, shown }) => {
    const { words, pages } = browser();
    serveFixture(pages, fixture, url);
    await inTab(browser(), url, async (page) => {
      const popup = await openSettledPopup(browser(), page);
      const reason = words.page.noArticle[fixture === 'list' ? 'list' : 'form'];
      // The script of a page that has just loaded may not answer yet: the popup asks it again.
      await until('the reason', async () => (await popup.text()).includes(reason));
      expect(await popup.text()).toContain(words.page.noArticleTitle);
      await popup.close();
      expect(await visible(page, shown)).toEqual(shown);
      expect(await browser().badge(page)).toBe('');
    });
  });

  it('is followed by an open popup where it becomes an article only then', async () => {
    const [article] = ARTICLES;
    if (article === undefined) throw new Error('no page');
    const url = 'https://baochinhphu.vn/xa-hoi.htm';
    serveFixture(browser().pages, 'list', url);
    await inTab(browser(), url, async (page) => {
      const popup = await openSettledPopup(browser(), page);
      await until('the reason', async () => (await popup.text()).includes(browser().words.page.noArticle.list));
      await page.evaluate((html) => {
        history.pushState(null, '', '/xa-hoi/hoan-thanh-ke-chong-sat-lo-10226101615400.htm');
        document.body.innerHTML = new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
      }, fixtureHtml(article.fixture));
      await until('the article in the popup', async () => (await popup.text()).includes(article.headline));
      await popup.close();
    });
  });

  it('gives back at once a page that waited to be cleared and is no article', async () => {
    const url = 'https://baochinhphu.vn/cho-phien-vung-cao-mo-lai-sau-ba-nam-10226101108305.htm';
    serveFixture(browser().pages, 'list', url, { canonical: false });
    await inTab(browser(), url, async (page) => {
      const waits = () => page.evaluate(() => getComputedStyle(document.documentElement).opacity === '0');
      await until('the page to be shown', async () => !(await waits()));
      expect(
        await visible(page, ['Chợ phiên vùng cao mở lại sau ba năm', 'Trang sau', 'Giấy phép số 999']),
      ).toHaveLength(3);
      expect(await page.evaluate(() => document.documentElement.getAnimations().length)).toBe(0);
    });
  });

  it('reads, marks and keeps on a paper that is still http', async () => {
    const url = 'http://baohaugiang.com.vn/thoi-su/coastal-province-310043.html';
    const mark = 'a class in bookkeeping';
    serveFixture(browser().pages, 'english', url, { canonical: false });
    await inTab(browser(), url, async (page) => {
      expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
      await until('the cleared page', async () => !(await isShown(page, 'Old railway depot becomes a museum')));
      await highlight(browser(), page, mark, 'green');
      await page.reload({ waitUntil: 'load' });
      await untilPainted(page, [mark]);
    });
  });

  it('reads a page of an unlisted host when the reader asks for it, and only then', async () => {
    const url = 'https://tap-chi-dia-phuong.example/bai-viet/nam-son-126-tram.html';
    const mark = 'Máy móc chỉ rút ngắn thời gian đo.';
    serveFixture(browser().pages, 'newspaper', url);
    await inTab(browser(), url, async (page) => {
      expect(await isShown(page, 'Tải ứng dụng đọc báo')).toBe(true);
      expect(await askToRead(browser(), page)).toContain('tap-chi-dia-phuong.example');
      await until('the cleared page', async () => !(await isShown(page, 'Tải ứng dụng đọc báo')));
      await highlight(browser(), page, mark, 'red');
      await until('the badge to say 1', async () => (await browser().badge(page)) === '1');
      await page.reload({ waitUntil: 'load' });
      expect(await isShown(page, 'Tải ứng dụng đọc báo')).toBe(true);
      expect(await paintedTexts(page)).toEqual([]);
      await askToRead(browser(), page);
      await untilPainted(page, [mark]);
      await picture(page, 'page-unlisted');
    });
  });

  it('does not run on a public service with a login, though it lies under a listed host', async () => {
    const { words, pages } = browser();
    const url = 'https://dichvucong.binhlam.gov.vn/thong-bao/huong-dan.html';
    serveFixture(pages, 'newspaper', url);
    await inTab(browser(), url, async (page) => {
      const popup = await openSettledPopup(browser(), page);
      expect(await popup.count('switch', words.clearing.label)).toBe(0);
      await popup.close();
      expect(await isShown(page, 'Tải ứng dụng đọc báo')).toBe(true);
    });
  });

  it('remembers for an outlet that its pages are to be left whole', async () => {
    const { pages, words } = browser();
    const urls = ['vtv.vn', 'vtv.vn', 'vov.vn'].map(
      (host, index) => `https://${host}/tin-${index}-100261103080512.htm`,
    );
    for (const url of urls) serveFixture(pages, 'newspaper', url, { canonical: false });
    const [first = '', second = '', elsewhere = ''] = urls;
    const clutter = 'Tải ứng dụng đọc báo';
    await inTab(browser(), first, async (page) => {
      await until('the cleared page', async () => !(await isShown(page, clutter)));
      await browser().pressShortcut(page, 'Alt+Q');
      await until('the whole page', () => isShown(page, clutter));
    });
    await inTab(browser(), second, async (page) => {
      const popup = await openSettledPopup(browser(), page);
      expect(await popup.count('switch', words.clearing.label)).toBe(1);
      await popup.close();
      expect(await isShown(page, clutter)).toBe(true);
      await browser().pressShortcut(page, 'Alt+Q');
      await until('the cleared page', async () => !(await isShown(page, clutter)));
    });
    await inTab(browser(), elsewhere, async (page) => {
      await until('the cleared page', async () => !(await isShown(page, clutter)));
    });
  });

  it('keeps one article where two addresses show it', async () => {
    const { words, pages } = browser();
    const url = 'https://baochinhphu.vn/nam-son-dua-126-tram-do-nuoc-vao-van-hanh-102261103080512345.htm';
    const shared = `${url}?utm_source=zalo&fbclid=x`;
    const mark = 'giúp các xã vùng trũng có thêm khoảng ba giờ';
    serveFixture(pages, 'newspaper', url);
    serveFixture(pages, 'newspaper', shared);
    await inTab(browser(), url, async (page) => {
      await until('the cleared page', async () => !(await isShown(page, 'Tải ứng dụng đọc báo')));
      await highlight(browser(), page, mark, 'yellow');
    });
    await inTab(browser(), shared, async (page) => {
      await untilPainted(page, [mark]);
      const popup = await openSettledPopup(browser(), page);
      await showHighlights(browser(), popup);
      expect(await popup.count('button', words.highlights.jump(mark))).toBe(1);
      await popup.close();
    });
  });
});

/** Presses *Read this page* in the popup; answers what the popup said before. */
async function askToRead(driver: Driver, page: Page): Promise<string> {
  const popup = await openSettledPopup(driver, page);
  const text = await popup.text();
  await popup.click('button', driver.words.page.read);
  await until('the article in the popup', async () => (await popup.count('switch', driver.words.clearing.label)) === 1);
  await popup.close();
  return text;
}
