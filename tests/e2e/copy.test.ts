/** The saved copy: what is kept is read, marked and taken back there, whatever became of the paper's page. */

import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { copyPageWordsFor } from '../../locales/copy-page';
import { fillIn } from '../../locales/fill-in';
import type { CopyPage } from './harness/driver';
import { isShown } from './harness/page-text';
import { picturePath } from './harness/programs';
import { exportArticle, highlight, openSettledPopup, switchLanguage, untilPainted } from './harness/reader';
import { describeInBrowsers, inTab } from './harness/suite';
import { until } from './harness/until';

const at = (number: number) => `https://nhandan.vn/ben-tam-co-tram-quan-trac-post92040${number}.html`;
const headlineAt = (number: number) => `Bến Tám có trạm quan trắc nước thứ ${number} trên hồ Thượng`;
const SAPO = 'Sáng 9/6, trạm quan trắc nước ở Bến Tám chạy thử, đo mực nước và độ đục mười phút một lần, báo về huyện.';
const PARAGRAPHS = [
  'Trạm cao sáu mét, đặt trên bốn cọc bê tông, có pin mặt trời và hai máy đo để khi một máy hỏng thì máy kia vẫn chạy.',
  'Kỹ sư Nông Văn Mẫu cho biết số đo được gửi về phòng trực của huyện, nơi có người xem suốt ngày đêm trong mùa lũ.',
  'Kinh phí xây trạm là 640 triệu đồng, do tỉnh cấp một nửa, phần còn lại do các xã quanh hồ cùng góp trong hai năm.',
  'Ông Lò Văn Thử, trưởng bến, mong trạm báo sớm hơn để các thuyền chở học sinh kịp neo lại trước khi nước lên.',
  'Trong quý IV, huyện sẽ đặt thêm ba trạm ở đầu hồ, nơi dòng chảy mạnh và hay có gỗ trôi sau mỗi trận mưa lớn.',
];
const FIRST = 'số đo được gửi về phòng trực của huyện';
const SECOND = 'mong trạm báo sớm hơn';
const ASIDE = 'Chợ bến Hạ dời sang bờ đông';

function pageOf(number: number, paragraphs: readonly string[] = PARAGRAPHS): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${headlineAt(number)} - Báo Đồng Mẫu</title></head><body>
<header><nav><ul><li><a href="/a">Trang chủ</a></li><li><a href="/b">Xã hội</a></li><li><a href="/c">Giáo dục</a></li></ul></nav></header>
<main><article class="detail"><h1>${headlineAt(number)}</h1><div class="meta"><span class="date">Thứ ba, 09/06/2026, 10:25</span></div>
<h2 class="sapo">${SAPO}</h2><div class="detail-content">${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
<p class="author"><strong>Hoàng Thị Ví</strong></p></div></article>
<aside><h3>Tin liên quan</h3><ul><li><a href="/x-post1.html">${ASIDE}</a></li><li><a href="/y-post2.html">Hồ Đồng Mẫu thả thêm cá giống</a></li></ul></aside></main>
<footer><p>Báo Đồng Mẫu. Ghi rõ nguồn khi phát hành lại.</p></footer></body></html>`;
}

const GONE = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>404</title></head><body>
<main><h1>404</h1><p>Không tìm thấy trang bạn yêu cầu.</p><a href="/">Về trang chủ</a></main></body></html>`;

const withoutSpaces = (text: string) => text.normalize('NFC').replaceAll(/\s+/gu, '');

async function untilPaintedIn(copy: CopyPage, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await until(`the paint on “${text}” in the copy`, async () =>
      (await copy.painted()).some((painted) => painted.includes(withoutSpaces(text))),
    );
  }
}

async function untilNotPaintedIn(copy: CopyPage, text: string): Promise<void> {
  await until(`the end of the paint on “${text}” in the copy`, async () =>
    (await copy.painted()).every((painted) => !painted.includes(withoutSpaces(text))),
  );
}

async function untilTold(copy: CopyPage, text: string): Promise<void> {
  await until(`“${text}” in the copy`, async () => (await copy.text()).replaceAll(/\s+/g, ' ').includes(text));
}

describeInBrowsers('the saved copy', (browser) => {
  const onPage = (number: number, work: (page: Page) => Promise<void>) =>
    inTab(browser(), at(number), async (page) => {
      await until('the cleared page', async () => !(await isShown(page, ASIDE)));
      await work(page);
    });
  const keep = (number: number) => {
    browser().pages.serve(at(number), pageOf(number));
    return onPage(number, (page) => highlight(browser(), page, FIRST, 'yellow'));
  };

  it('is offered where the address answers 404, is marked there, and the page has the mark when it is back', async () => {
    const driver = browser();
    await keep(1);
    driver.pages.serveGone(at(1), GONE);
    await inTab(driver, at(1), async (page) => {
      for (const language of ['en', 'vi'] as const) {
        const popup = await openSettledPopup(driver, page);
        await switchLanguage(driver, popup, language);
        await until('the word of it', async () => (await popup.text()).includes(driver.words.copy.keptTitle));
        const { copy } = driver.words;
        const text = (await popup.text()).replaceAll(/\s+/g, ' ');
        expect(text).toContain(headlineAt(1));
        expect(text).toContain(copy.gone['no-article']);
        await popup.screenshot(picturePath(driver.browserName, `gone-${language}`));
        if (language === 'en') await popup.close();
        else await popup.click('button', copy.open);
      }
      const copy = await driver.copyPage();
      const { chip, colours } = driver.words;
      await untilTold(copy, PARAGRAPHS[4] ?? '');
      await untilPaintedIn(copy, [FIRST]);
      await copy.select(SECOND);
      await copy.click('button', fillIn(chip.mark, { ...colours.green }));
      await untilPaintedIn(copy, [FIRST, SECOND]);
      await copy.screenshot(picturePath(driver.browserName, 'copy'));
      expect(decodeURIComponent(await copy.addressOf(copyPageWordsFor(driver.words.language).liveAt(SECOND)))).toBe(
        `${at(1)}#:~:text=${SECOND}`,
      );
      const { name, content } = await driver.download(() => exportArticle(driver, copy, 'text'));
      expect(name).toMatch(/\.txt$/);
      for (const part of [FIRST, SECOND]) expect(content.toString('utf8')).toContain(part);
      await copy.close();
    });
    driver.pages.serve(at(1), pageOf(1));
    await onPage(1, (page) => untilPainted(page, [FIRST, SECOND]));
  });

  it('is offered where nobody answers at the address', async () => {
    const driver = browser();
    const { page: words, article, copy } = driver.words;
    const url = 'http://bao-ben-tam.localhost:59999/ben-tam-co-tram-quan-trac-2.htm';
    driver.pages.serve(url, pageOf(2));
    const page = await driver.openTab(url);
    let popup = await openSettledPopup(driver, page);
    await popup.click('button', words.read);
    const save = await until('the way to save', async () => {
      for (const label of [article.save, article.saveAnyway])
        if ((await popup.count('button', label)) > 0) return label;
      return undefined;
    });
    await popup.click('button', save);
    await until('the word of it', async () => (await popup.text()).includes(article.saved));
    await popup.close();
    driver.pages.leave(url);
    // What does not load is no failure here.
    await page.reload().catch(() => undefined);
    popup = await driver.openPopup(page);
    await until('the word of it', async () => (await popup.text()).includes(copy.keptTitle));
    expect(await popup.text()).toContain(headlineAt(2));
    await popup.screenshot(picturePath(driver.browserName, 'gone-nobody-answers'));
    await popup.click('button', copy.open);
    const kept = await driver.copyPage();
    await untilTold(kept, PARAGRAPHS[0] ?? '');
    await kept.close();
    await page.close();
  });

  it('takes back what was done there, and follows what is done on the page', async () => {
    const driver = browser();
    await keep(3);
    await onPage(3, async (page) => {
      const popup = await openSettledPopup(driver, page);
      await popup.click('button', driver.words.copy.open);
      const copy = await driver.copyPage();
      const { highlights, undo, note } = driver.words;
      await untilPaintedIn(copy, [FIRST]);
      await copy.click('button', highlights.delete(FIRST));
      await untilNotPaintedIn(copy, FIRST);
      await until('the page to follow', async () => !(await page.evaluate(() => [...CSS.highlights].length > 0)));
      await copy.click('button', undo);
      await untilPaintedIn(copy, [FIRST]);
      await copy.click('button', highlights.addNote(FIRST));
      await copy.fill(note.label, 'Hỏi lại phòng trực');
      await copy.click('button', note.save);
      await untilTold(copy, 'Hỏi lại phòng trực');
      await page.bringToFront();
      await highlight(driver, page, SECOND, 'red');
      await untilPaintedIn(copy, [SECOND]);
      await copy.close();
    });
  });

  it('shows every version, what changed with its figures, and takes one back', async () => {
    const driver = browser();
    await keep(4);
    driver.pages.serve(
      at(4),
      pageOf(
        4,
        PARAGRAPHS.map((text) => text.replace('640 triệu', '460 triệu')),
      ),
    );
    await onPage(4, async (page) => {
      await highlight(driver, page, SECOND, 'green');
      const popup = await openSettledPopup(driver, page);
      await popup.click('button', driver.words.copy.open);
      const copy = await driver.copyPage();
      const { versions, language, notices, undo, differences } = driver.words;
      const words = copyPageWordsFor(language);
      await untilTold(copy, '460 triệu');
      await copy.click('button', versions.title(1));
      await untilTold(copy, versions.differs(versions.blocks(1)));
      const moments = (await copy.text()).match(/\d\d\/\d\d\/\d{4} \d\d:\d\d(?: \([^)]*\))?/g) ?? [];
      const when = moments.filter((moment) => !moment.startsWith('09/06/2026')).at(-1) ?? '';
      const press = (act: string) => copy.click('button', versions.ofVersion(act, when));
      await press(versions.compare);
      await untilTold(copy, differences.figure);
      await press(versions.read);
      await untilTold(copy, words.versionShown(when));
      await untilTold(copy, '640 triệu');
      await untilPaintedIn(copy, [FIRST, SECOND]);
      await copy.screenshot(picturePath(driver.browserName, 'copy-version'));
      await copy.click('button', words.backToKept);
      await until('the text that is kept', async () => !(await copy.text()).includes(words.versionShown(when)));
      await press(versions.takeBack);
      await untilTold(copy, notices.versionTaken);
      await untilTold(copy, '640 triệu');
      await copy.click('button', undo);
      await untilTold(copy, notices.undone);
      await untilTold(copy, '460 triệu');
      await copy.close();
    });
  });

  it('is reached, marked and left by keys alone', async () => {
    const driver = browser();
    await keep(5);
    await onPage(5, async (page) => {
      const popup = await openSettledPopup(driver, page);
      await popup.press('/');
      await popup.type('tram quan trac nuoc thu 5');
      await until('the article', async () => (await popup.text()).includes(driver.words.search.found(1)));
      await popup.press('Enter');
      const copy = await driver.copyPage();
      await untilPaintedIn(copy, [FIRST]);
      await copy.select(SECOND);
      const { chip, colours } = driver.words;
      const colour = fillIn(chip.mark, { ...colours.yellow });
      await until('the chip', async () => (await copy.count('button', colour)) > 0);
      await copy.press('Tab');
      await copy.press('Enter');
      await untilPaintedIn(copy, [FIRST, SECOND]);
      await until('the word of it', async () => (await copy.count('button', driver.words.undo)) > 0);
      await copy.press('Control+z');
      await untilNotPaintedIn(copy, SECOND);
      await copy.close();
    });
  });
});
