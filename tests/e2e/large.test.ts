/** The largest articles that readers meet: from the real page into the collection, and out of it again. */

import { expect, it } from 'vitest';
import { serveFixture } from './harness/fixtures';
import { isShown } from './harness/page-text';
import { exportArticle, highlight, openSettledPopup } from './harness/reader';
import { describeInBrowsers, inTab } from './harness/suite';
import { until } from './harness/until';

const HEADLINE = 'Nam Sơn đưa 126 trạm đo nước vào vận hành, báo lũ sớm hơn ba giờ';
const FIRST = 'Mỗi trạm đo mực nước, lượng mưa và độ đục mười phút một lần.';
const CLUTTER = 'Đọc nhiều';
/** An address with 9 000 characters, as portals make them that keep a form's state in it. */
const ADDRESS = `https://baochinhphu.vn/nam-son-tram-do-nuoc-102261103080512345.htm?id=7&state=${'a'.repeat(9_000)}`;
/** Such a page is read in slices, stored, and drawn by a machine that does other things beside it. */
const PATIENCE = 60_000;

const LONG = 'Nước về hồ chứa, bà con xuống giống đúng lịch, đập giữ 3 × 10<sup>6</sup> m<sup>3</sup>. '
  .repeat(4_200)
  .concat('Câu chót của đoạn dài.');
const SPANS = Array.from({ length: 6_000 }, (_, at) => `<b>trạm ${at}</b> báo đủ`).join(', ');
const row = (at: number) =>
  `<tr>${Array.from({ length: 50 }, (_, column) => `<td>${at * 50 + column}</td>`).join('')}</tr>`;
const TABLE = `<table><tr><th colspan="50">Mực nước (cm)</th></tr>${Array.from({ length: 399 }, (_, at) => row(at)).join('')}</table>`;

describeInBrowsers('an article as large as they come', (browser) => {
  it('is kept, listed, printed and exported whole', async () => {
    const driver = browser();
    const { words, pages } = driver;
    const more = `<p>${LONG}</p><p>${SPANS}.</p>${TABLE}`;
    const edit = (html: string) => html.replace(/(<p class="author">)/, `${more}$1`);
    serveFixture(pages, 'newspaper', ADDRESS, { canonical: false, edit });
    await inTab(driver, ADDRESS, async (page) => {
      await until('the cleared page', async () => !(await isShown(page, CLUTTER)), PATIENCE);
      await highlight(driver, page, FIRST, 'yellow');
      const popup = await openSettledPopup(driver, page);
      await until('the article to be saved', async () => (await popup.text()).includes(words.article.saved), PATIENCE);
      expect(await popup.text()).toContain(words.articleCount(1));
      expect((await popup.text()).split(HEADLINE).length).toBeGreaterThan(2);

      const { content } = await driver.download(() => exportArticle(driver, popup, 'html'));
      const html = content.toString('utf8');
      const kept = [
        'Câu chót của đoạn dài.',
        '3 × 10<sup>6</sup> m<sup>3</sup>',
        '<strong>trạm 5999</strong>',
        ' colspan="50"',
        '<td>19949</td>',
      ];
      expect(kept.filter((part) => !html.includes(part))).toEqual([]);

      await popup.click('button', words.screens.print);
      const sheet = await driver.printPage();
      await until('its text', async () => (await sheet.marked()).includes(FIRST), PATIENCE);
      const text = await sheet.text();
      expect(['Câu chót của đoạn dài.', 'trạm 5999', '19949'].filter((part) => !text.includes(part))).toEqual([]);
      await sheet.close();
    });
  }, 180_000);
});
