/** The saved copy beside the paper: images that are kept, a picture of the page, and what the page says today. */

import { writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { copyPageWordsFor } from '../../locales/copy-page';
import type { CopyPage } from './harness/driver';
import { isShown } from './harness/page-text';
import { picturePath } from './harness/programs';
import { highlight, openSettledPopup } from './harness/reader';
import { describeInBrowsers, inTab } from './harness/suite';
import { until } from './harness/until';

const HOST = 'nhandan.vn';
const IMAGE_HOST = 'anh-ben-tam.example';
const at = (number: number) => `https://${HOST}/ben-tam-mo-cau-phao-post93040${number}.html`;
const headlineAt = (number: number) => `Bến Tám mở cầu phao số ${number} thay đò ngang mùa lũ`;
const imageOf = (number: number, name: string) => `https://${IMAGE_HOST}/${number}/${name}.png`;
const PARAGRAPHS = [
  'Cầu phao dài 86 mét, ghép từ 24 phao thép, chịu được xe máy và người đi bộ, tháo ra trong bốn giờ khi nước lên.',
  'Ông Lò Văn Thử, trưởng bến, cho biết học sinh hai bản không còn phải chờ đò, buổi sáng bớt được nửa giờ đi đường.',
  'Kinh phí làm cầu là 910 triệu đồng, do tỉnh cấp một nửa, phần còn lại do các xã quanh hồ cùng góp trong hai năm.',
  'Kỹ sư Nông Văn Mẫu nói mỗi tuần có hai người kiểm tra dây neo và chốt phao, ghi vào sổ treo ở đầu cầu.',
];
const FIRST = 'ghép từ 24 phao thép';
const ASIDE = 'Chợ bến Hạ dời sang bờ đông';
/** One red pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const TOO_LARGE = Buffer.concat([PNG, Buffer.alloc(3 * 1024 * 1024)]);

const figureOf = (src: string, caption: string) =>
  `<figure><img src="${src}" alt="${caption}" width="640" height="360"><figcaption>${caption}. Ảnh: Hoài Thu</figcaption></figure>`;

function pageOf(number: number, paragraphs: readonly string[] = PARAGRAPHS): string {
  const figures = ['con', 'lon', 'mat', 'trang'].map((name) =>
    figureOf(imageOf(number, name), `Cầu phao nhìn từ ${name}`),
  );
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${headlineAt(number)} - Báo Đồng Mẫu</title></head><body>
<header><nav><ul><li><a href="/a">Trang chủ</a></li><li><a href="/b">Xã hội</a></li><li><a href="/c">Giáo dục</a></li></ul></nav></header>
<main><article class="detail"><h1>${headlineAt(number)}</h1><div class="meta"><span class="date">Thứ ba, 09/06/2026, 10:25</span></div>
<h2 class="sapo">Sáng 9/6, cầu phao ở Bến Tám cho người đi bộ và xe máy qua lại, thay chuyến đò ngang trong mùa lũ năm nay.</h2>
<div class="detail-content">${paragraphs.map((text, place) => `<p>${text}</p>${figures[place] ?? ''}`).join('\n')}
<p class="author"><strong>Hoàng Thị Ví</strong></p></div></article>
<aside><h3>Tin liên quan</h3><ul><li><a href="/x-post1.html">${ASIDE}</a></li><li><a href="/y-post2.html">Hồ Đồng Mẫu thả thêm cá giống</a></li></ul></aside></main>
<footer><p>Báo Đồng Mẫu. Ghi rõ nguồn khi phát hành lại.</p></footer></body></html>`;
}

async function untilTold(copy: CopyPage, text: string): Promise<void> {
  await until(`“${text}” in the copy`, async () => (await copy.text()).replaceAll(/\s+/g, ' ').includes(text));
}

describeInBrowsers(
  'the saved copy beside the paper',
  (browser) => {
    const words = () => copyPageWordsFor(browser().words.language);
    const onPage = (number: number, work: (page: Page) => Promise<void>) =>
      inTab(browser(), at(number), async (page) => {
        await until('the cleared page', async () => !(await isShown(page, ASIDE)));
        await work(page);
      });
    const openCopyOf = async (page: Page): Promise<CopyPage> => {
      const popup = await openSettledPopup(browser(), page);
      await popup.click('button', browser().words.copy.open);
      return browser().copyPage();
    };
    const imageRequests = () => browser().pages.requests.filter(({ url }) => new URL(url).host === IMAGE_HOST).length;

    it('keeps images in the press that asks for their host, tells of each that it cannot keep, and shows them offline', async () => {
      const { pages } = browser();
      pages.serve(at(1), pageOf(1));
      pages.serve(imageOf(1, 'con'), PNG, 'image/png');
      pages.serve(imageOf(1, 'lon'), TOO_LARGE, 'image/png');
      pages.serveGone(imageOf(1, 'mat'), '<h1>404</h1>');
      pages.serve(imageOf(1, 'trang'), '<h1>Đăng nhập</h1>', 'image/png');
      await onPage(1, async (page) => {
        await highlight(browser(), page, FIRST, 'yellow');
        const copy = await openCopyOf(page);
        const { imagesKept, imageFailures, imageNotKept, keepImages, keepImagesAgain } = words();
        await untilTold(copy, imagesKept(0, 4));
        const before = imageRequests();
        await copy.click('button', keepImages);
        await untilTold(copy, imagesKept(1, 4));
        const text = (await copy.text()).replaceAll(/\s+/g, ' ');
        for (const [name, why] of [
          ['lon', 'too-large'],
          ['mat', 'missing'],
          ['trang', 'no-image'],
        ] as const) {
          expect(text).toContain(`${imageOf(1, name)} : ${imageFailures[why]}`.replace(' :', ':'));
        }
        expect(imageRequests() - before).toBe(4);
        await copy.screenshot(picturePath(browser().browserName, 'copy-images'));
        await copy.close();

        for (const name of ['con', 'lon', 'mat', 'trang']) pages.serveGone(imageOf(1, name), '<h1>404</h1>');
        const asked = imageRequests();
        const later = await openCopyOf(page);
        await untilTold(later, imagesKept(1, 4));
        // The text comes first, with a frame for each; the one that is kept takes its place then.
        await until('the kept image', async () => (await later.text()).split(imageNotKept).length - 1 === 3);
        expect(imageRequests()).toBe(asked);
        await later.click('button', keepImagesAgain);
        await untilTold(later, imageFailures.missing);
        await untilTold(later, imagesKept(1, 4));
        await later.close();
      });
    });

    it('compares what is kept with the page of today: in its tab, and in one that is opened', async () => {
      const { pages } = browser();
      pages.serve(at(2), pageOf(2));
      await onPage(2, (page) => highlight(browser(), page, FIRST, 'yellow'));
      const today = PARAGRAPHS.map((text) => text.replace('910 triệu', '190 triệu'));
      const { compareToday, todayGone } = words();
      const { versions, differences } = browser().words;
      const untilSame = async (copy: CopyPage) => {
        await copy.click('button', compareToday);
        await untilTold(copy, words().todaySame('').split('  ')[1]?.trim() ?? '');
      };
      await onPage(2, async (page) => {
        const copy = await openCopyOf(page);
        await untilSame(copy);
        // The page has changed, and no tab shows it any more.
        pages.serve(at(2), pageOf(2, today));
        await page.goto('about:blank');
        await copy.click('button', compareToday);
        await untilTold(copy, versions.blocks(1));
        await untilTold(copy, differences.figure);
        const text = await copy.text();
        expect(text).toContain('190');
        expect(text).toContain('910');
        await copy.screenshot(picturePath(browser().browserName, 'copy-today'));
        for (const tab of await browser().tabs()) if (tab.url().startsWith(at(2))) await tab.close();
        pages.serveGone(at(2), '<!doctype html><html lang="vi"><title>404</title><main><h1>404</h1></main></html>');
        await copy.click('button', compareToday);
        await untilTold(copy, todayGone);
        for (const tab of await browser().tabs()) if (tab.url().startsWith(at(2))) await tab.close();
        await copy.close();
      });
    });

    it('has a picture of the page with its address and time, taken from the popup', async () => {
      const { pages, words: said } = browser();
      pages.serve(at(3), pageOf(3));
      for (const name of ['con', 'lon', 'mat', 'trang']) pages.serve(imageOf(3, name), PNG, 'image/png');
      await onPage(3, async (page) => {
        const popup = await openSettledPopup(browser(), page);
        await popup.click('button', said.popup.more);
        await popup.click('button', said.popup.shootWhole);
        await until('the word of it', async () => (await popup.text()).includes(said.popup.shot.whole));
        await popup.close();
        // The page is cleared again.
        await until('the cleared page', async () => !(await isShown(page, ASIDE)));
        const copy = await openCopyOf(page);
        await untilTold(copy, words().downloadShot);
        const text = await copy.text();
        expect(text).toContain(at(3));
        const moments = text.match(/\d\d\/\d\d\/\d{4} \d\d:\d\d(?: \([^)]*\))?/g) ?? [];
        const when = moments.find((moment) => text.includes(words().shot(moment, true))) ?? '';
        const { name, content } = await browser().download(() => copy.click('button', words().downloadShotNamed(when)));
        expect(name).toMatch(/^diem-bao anh-chup \d{4}-\d\d-\d\d \d{4}\.png$/);
        expect(content.subarray(1, 4).toString()).toBe('PNG');
        writeFileSync(picturePath(browser().browserName, 'page-shot'), content);
        await copy.screenshot(picturePath(browser().browserName, 'copy-shot'));
        await copy.close();
      });
    });
  },
  [HOST, IMAGE_HOST],
);
