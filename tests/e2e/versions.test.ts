/** What is kept only gains: a poorer page, missing details, a translation; the versions, and taking one back. */

import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { fillIn } from '../../locales/fill-in';
import { isPainted, isShown, paintedTexts, selectText } from './harness/page-text';
import { picturePath } from './harness/programs';
import { exportArticle, highlight, openSettledPopup, untilPainted } from './harness/reader';
import { describeInBrowsers, inTab } from './harness/suite';
import { until } from './harness/until';

const at = (number: number) => `https://nhandan.vn/xa-dong-mau-them-thu-vien-luu-dong-post91030${number}.html`;
const HEADLINE = 'Xã Đồng Mẫu có thêm thư viện lưu động cho học sinh vùng hồ';
/** Each article has its own, since a downloaded file is named after it. */
const headlineAt = (number: number) => `${HEADLINE}, chuyến thứ ${number}`;
const SAPO =
  'Sáng 9/6, xã Đồng Mẫu đưa vào dùng chiếc thuyền chở sách, mỗi tuần ghé bảy bến quanh hồ để học sinh và người lớn mượn đọc.';
const PARAGRAPHS = [
  'Thuyền dài mười một mét, có mái che và ba dãy giá, chở được gần hai nghìn cuốn sách thiếu nhi, sách kỹ thuật và báo đóng tập.',
  'Chị Nông Thị Mẫu, người trông thuyền, cho biết mỗi bến dừng bốn mươi phút; ai mượn sách chỉ cần ghi tên và trả lại vào tuần sau.',
  'Kinh phí đóng thuyền là 640 triệu đồng, do dân trong xã và các con em đi làm xa góp; huyện tặng thêm năm trăm đầu sách mới.',
  'Thầy Lò Văn Thử, hiệu trưởng trường tiểu học bến Hạ, mong thuyền ghé thêm hai bến ở đầu hồ, nơi có gần sáu mươi em chưa tới được lớp đọc.',
  'Trong mùa mưa lũ, thuyền neo ở bến Giữa và mở cửa cả ngày; xã đã cử hai người trực để giữ sách khỏi ẩm và đón các em tới đọc.',
];
const FIRST = 'mỗi bến dừng bốn mươi phút';
const LAST = 'xã đã cử hai người trực để giữ sách khỏi ẩm';
const ASIDE = 'Chợ bến Hạ dời sang bờ đông';
const AUTHOR = 'Hoàng Thị Ví';

interface Parts {
  paragraphs?: readonly string[];
  date?: boolean;
  author?: boolean;
  wall?: boolean;
}

function pageOf({ paragraphs = PARAGRAPHS, date = true, author = true, wall = false }: Parts = {}): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${HEADLINE} - Báo Đồng Mẫu</title></head><body>
<header><nav><ul><li><a href="/a">Trang chủ</a></li><li><a href="/b">Xã hội</a></li><li><a href="/c">Giáo dục</a></li></ul></nav></header>
<main><article class="detail"><h1>${HEADLINE}</h1>${date ? '<div class="meta"><span class="date">Thứ ba, 09/06/2026, 10:25</span></div>' : ''}
<h2 class="sapo">${SAPO}</h2><div class="detail-content">${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
${wall ? '<div class="paywall"><p>Vui lòng đăng nhập hoặc đăng ký gói thuê bao để đọc tiếp bài viết này.</p><a href="/dang-nhap">Đăng nhập</a></div>' : ''}
${author ? `<p class="author"><strong>${AUTHOR}</strong></p>` : ''}</div></article>
<aside><h3>Tin liên quan</h3><ul><li><a href="/x-post1.html">${ASIDE}</a></li><li><a href="/y-post2.html">Hồ Đồng Mẫu thả thêm cá giống</a></li></ul></aside></main>
<footer><p>Báo Đồng Mẫu. Ghi rõ nguồn khi phát hành lại.</p></footer></body></html>`;
}

/** What a browser's translator leaves on a page: a class on the root, two elements around each text, other words. */
function translate(page: Page): Promise<void> {
  return page.evaluate(() => {
    document.documentElement.classList.add('translated-ltr');
    document.documentElement.lang = 'en';
    for (const paragraph of document.querySelectorAll('h1, h2.sapo, .detail-content p')) {
      const inner = document.createElement('font');
      inner.textContent = `The boat with the books calls at seven landings each week, part ${paragraph.textContent?.length} of the report.`;
      const outer = document.createElement('font');
      outer.append(inner);
      paragraph.replaceChildren(outer);
    }
  });
}

describeInBrowsers('versions', (browser) => {
  const serve = (number: number, parts?: Parts) =>
    browser().pages.serve(at(number), pageOf(parts).replaceAll(HEADLINE, headlineAt(number)));
  /** Opens the article and waits for the cleared page: what is selected before that moves under the mouse. */
  const onPage = (number: number, work: (page: Page) => Promise<void>) =>
    inTab(browser(), at(number), async (page) => {
      await until('the cleared page', async () => !(await isShown(page, ASIDE)));
      await work(page);
    });
  const exported = async (page: Page, format: 'markdown' | 'text' = 'markdown') => {
    const popup = await openSettledPopup(browser(), page);
    const { content } = await browser().download(() => exportArticle(browser(), popup, format));
    await popup.close();
    return content.toString('utf8');
  };

  it('keep the fuller text where the page is cut later, tell of it, and keep what is marked there', async () => {
    serve(1);
    await onPage(1, (page) => highlight(browser(), page, LAST, 'yellow'));
    serve(1, { paragraphs: PARAGRAPHS.slice(0, 2), wall: true });
    await onPage(1, async (page) => {
      const { question, notices } = browser().words;
      const { notice, ask, choices } = question.kinds['poorer-text'];
      await until('the notice', () =>
        browser()
          .controlsIn(page)
          .shows(fillIn(notice, { headline: `“${headlineAt(1)}”`, count: 1 })),
      );
      await page.screenshot({ path: picturePath(browser().browserName, 'poorer-text') as `${string}.png` });
      await highlight(browser(), page, FIRST, 'green');
      const text = await exported(page);
      for (const part of [...PARAGRAPHS, LAST, FIRST]) expect(text.replaceAll(/[=*]/g, '')).toContain(part);
      expect(text).not.toContain('đăng nhập');
      const popup = await openSettledPopup(browser(), page);
      await until('the question', async () =>
        (await popup.text()).includes(fillIn(ask, { headline: `“${headlineAt(1)}”` })),
      );
      await popup.screenshot(picturePath(browser().browserName, 'poorer-text-popup'));
      await popup.click('button', choices.keep);
      await until('the word of it', async () => (await popup.text()).includes(notices.textKept));
      await until('its end', async () => (await popup.count('button', choices.keep)) === 0);
      await popup.close();
    });
    serve(1);
    await onPage(1, (page) => untilPainted(page, [FIRST, LAST]));
  });

  it('keep date and author where a later page has none', async () => {
    serve(2);
    await onPage(2, (page) => highlight(browser(), page, LAST, 'yellow'));
    serve(2, { date: false, author: false });
    await onPage(2, async (page) => {
      await highlight(browser(), page, FIRST, 'green');
      const text = await exported(page);
      expect(text).toContain('2026-06-09T10:25:00+07:00');
      expect(text).toContain(AUTHOR);
    });
  });

  it('take nothing of a translation, refuse to mark on it, and paint nothing on its words', async () => {
    serve(3);
    await onPage(3, async (page) => {
      const { words } = browser();
      await highlight(browser(), page, LAST, 'yellow');
      await translate(page);
      await until('the end of the paint', async () => (await paintedTexts(page)).every((text) => text === ''));
      await selectText(page, 'calls at seven landings');
      await browser()
        .controlsIn(page)
        .click('button', fillIn(words.chip.mark, { ...words.colours.green }));
      await until('the reason', () => browser().controlsIn(page).shows(words.errors['translated-page'].what));
      await page.screenshot({ path: picturePath(browser().browserName, 'translated-refused') as `${string}.png` });
      expect(await isPainted(page, 'calls at seven landings')).toBe(false);
      const popup = await openSettledPopup(browser(), page);
      await until('the remark', async () => (await popup.text()).includes(words.article.translated));
      const { ask } = words.question.kinds.translated;
      await until('the question', async () =>
        (await popup.text()).includes(fillIn(ask, { headline: `“${headlineAt(3)}”` })),
      );
      await popup.close();
      const text = await exported(page);
      for (const paragraph of PARAGRAPHS) expect(text.replaceAll(/[=*]/g, '')).toContain(paragraph);
      expect(text).not.toContain('seven landings');
      await page.reload({ waitUntil: 'load' });
      await untilPainted(page, [LAST]);
    });
  });

  it('are listed, read, compared and taken back, which is taken back too', async () => {
    serve(4);
    await onPage(4, (page) => highlight(browser(), page, LAST, 'yellow'));
    serve(4, { paragraphs: PARAGRAPHS.map((text) => text.replace('640 triệu', '460 triệu')) });
    await onPage(4, async (page) => {
      const { versions, notices, undo } = browser().words;
      await highlight(browser(), page, FIRST, 'green');
      expect(await exported(page)).toContain('460 triệu');
      const popup = await openSettledPopup(browser(), page);
      await until('the versions', async () => (await popup.count('button', versions.title(1))) === 1);
      await popup.click('button', versions.title(1));
      await until('the row', async () => (await popup.text()).includes(versions.differs(versions.blocks(1))));
      const listed = (await popup.text()).split(versions.title(1)).at(-1) ?? '';
      const moments = listed.match(/\d\d\/\d\d\/\d{4} \d\d:\d\d(?: \([^)]*\))?/g) ?? [];
      // The other moment is the one that the paper printed.
      const when = moments.find((moment) => !moment.startsWith('09/06/2026')) ?? '';
      const press = (act: string) => popup.click('button', versions.ofVersion(act, when));
      await press(versions.read);
      await until('its text', async () => (await popup.text()).includes('640 triệu'));
      await press(versions.hide);
      await press(versions.compare);
      await until('the difference', async () => (await popup.text()).replaceAll(/\s+/g, ' ').includes('460'));
      await popup.screenshot(picturePath(browser().browserName, 'versions'));
      await press(versions.takeBack);
      await until('the word of it', async () => (await popup.text()).includes(notices.versionTaken));
      await popup.click('button', undo);
      await until('the word of it', async () => (await popup.text()).includes(notices.undone));
      await popup.close();
      expect(await exported(page, 'text')).toContain('460 triệu');
    });
    await onPage(4, async (page) => {
      await untilPainted(page, [FIRST, LAST]);
      const { versions } = browser().words;
      const popup = await openSettledPopup(browser(), page);
      await until('the versions', async () => (await popup.count('button', versions.title(2))) === 1);
      await popup.close();
    });
  });
});
