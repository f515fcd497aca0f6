/** What comes into a cleared page long after it was read: what is another's stays away, what is the article's is shown. */

import { expect, it } from 'vitest';
import { SETTLING } from '../../lib/session/page-reader';
import { serveFixture } from './harness/fixtures';
import { isShown } from './harness/page-text';
import { describeInBrowsers, inTab } from './harness/suite';
import { until } from './harness/until';

const ADDRESS = 'https://baochinhphu.vn/nam-son-dua-126-tram-do-nuoc-vao-van-hanh-102261103080512345.htm';
const CLUTTER = 'Đọc nhiều';
const LAST = 'Ủy ban nhân dân tỉnh yêu cầu các xã diễn tập';

/** Each with the words by which it would be seen. Some are called by the plainest name. */
const OTHERS: [string, string][] = [
  [
    '<div id="a"><a href="https://khuyenmai.example/do"><img src="/images/tram.svg" width="300" height="250"><b>Chuyến đò giảm giá</b></a></div>',
    'giảm giá',
  ],
  [
    '<ul class="box"><li><a href="/1">Ba xã mở lại chợ nổi</a></li><li><a href="/2">Giá cá tra tăng</a></li></ul>',
    'chợ nổi',
  ],
  ['<section><h3>Ý kiến bạn đọc</h3><p><b>Hòa</b>: Bài rất hay, cảm ơn tòa soạn.</p></section>', 'Ý kiến bạn đọc'],
  ['<form><label>Nhận bản tin buổi sáng <input name="email"></label><button>Gửi đi</button></form>', 'Nhận bản tin'],
  ['<dialog open style="position:fixed;top:0;z-index:99999">Mời cài ứng dụng</dialog>', 'Mời cài'],
];

describeInBrowsers('what comes late into a cleared page', (browser) => {
  it('is shown where it is a part of the article, and nowhere else', async () => {
    serveFixture(browser().pages, 'newspaper', ADDRESS);
    await inTab(browser(), ADDRESS, async (page) => {
      await until('the cleared page', async () => !(await isShown(page, CLUTTER)));
      await new Promise((resolve) => setTimeout(resolve, SETTLING));
      for (const [markup, words] of OTHERS) {
        await page.evaluate(
          (html, last) => {
            const paragraph = [...document.querySelectorAll('p')].find((one) => one.textContent?.includes(last));
            paragraph?.insertAdjacentHTML('beforebegin', html);
            document.body.insertAdjacentHTML('beforeend', html);
          },
          markup,
          LAST,
        );
        expect(await isShown(page, words), words).toBe(false);
      }
      const more =
        'Chiều cùng ngày, trạm cuối cùng ở đầu nguồn đã gửi số liệu về, sớm hơn hai giờ so với kế hoạch đề ra.';
      await page.evaluate(
        (text, last) => {
          const paragraph = [...document.querySelectorAll('p')].find((one) => one.textContent?.includes(last));
          const added = document.createElement('p');
          added.textContent = text;
          paragraph?.after(added);
        },
        more,
        LAST,
      );
      await until('the new paragraph', () => isShown(page, 'trạm cuối cùng ở đầu nguồn'), 40_000);
      for (const [, words] of OTHERS) expect(await isShown(page, words), words).toBe(false);
      expect(await isShown(page, LAST)).toBe(true);
    });
  }, 90_000);
});
