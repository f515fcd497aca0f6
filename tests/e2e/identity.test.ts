/** Which article a page shows: by its address and by its text. */

import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { fillIn } from '../../locales/fill-in';
import { isPainted, isShown, paintedTexts, selectText } from './harness/page-text';
import { picturePath } from './harness/programs';
import { highlight, openSettledPopup, showHighlights, untilPainted } from './harness/reader';
import { describeInBrowsers, inTab } from './harness/suite';
import { until } from './harness/until';

interface Story {
  headline: string;
  date: string;
  lead: string;
  paragraphs: readonly string[];
  /** Words of the text that are marked. */
  mark: string;
}

const BRIDGE: Story = {
  headline: 'Xóm Rạch Củi làm lại cầu ván sau mùa nước',
  date: '12/03/2026 08:15',
  lead: 'Bốn mươi hộ ở xóm Rạch Củi góp cây và công làm lại cây cầu ván bị nước cuốn hồi tháng mười năm ngoái.',
  paragraphs: [
    'Cầu mới dài ba mươi mốt mét, cao hơn cầu cũ tám tấc để ghe chở lúa qua lại được cả lúc nước lớn nhất.',
    'Ông Phan Văn Thử, người giữ sổ góp công, nói nhà nào neo người thì nấu cơm, không ai phải đóng tiền mặt.',
    'Học trò hai bên rạch từ nay đi bộ tới trường, khỏi đi vòng gần bốn cây số theo bờ đê như suốt mùa qua.',
  ],
  mark: 'Cầu mới dài ba mươi mốt mét',
};
const KILN: Story = {
  headline: 'Lò gốm Vĩnh Lâm đỏ lửa trở lại',
  date: '13/03/2026 07:40',
  lead: 'Sau sáu năm tắt lửa, lò gốm cuối cùng của làng Vĩnh Lâm nung mẻ đầu tiên với hơn hai trăm chum nhỏ.',
  paragraphs: [
    'Bà Huỳnh Thị Mẫu cùng ba người cháu nhào đất từ trước Tết, phơi trong bóng râm đúng bốn mươi ngày mới xếp vào lò.',
    'Củi nung lấy từ vườn điều già của xã, mỗi mẻ cháy suốt hai đêm và phải có người thức canh cho đến lúc bịt miệng lò.',
    'Một quán ăn ở thị xã đã đặt trước nửa số chum, phần còn lại sẽ bày ở chợ phiên đầu tháng tư năm nay.',
  ],
  mark: 'phơi trong bóng râm đúng bốn mươi ngày',
};

const detailOf = ({ headline, date, lead, paragraphs }: Story) =>
  `<div class="detail"><h1 class="title">${headline}</h1><div class="meta"><span class="date">${date}</span></div>
<h2 class="sapo">${lead}</h2><div class="detail-content">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div></div>`;

const CLUTTER = 'Giấy phép số 111/GP-TTĐT của tờ báo mẫu';
const pageOf = (story: Story, { head = '', script = '' } = {}) =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${story.headline}</title>${head}</head><body>
<nav><a href="/">Trang chủ</a> <a href="/thoi-su">Thời sự</a></nav><main>${detailOf(story)}</main>
<footer><p>${CLUTTER}</p></footer><script>${script}</script></body></html>`;

const SITE = 'https://baochinhphu.vn';

describeInBrowsers('identity', (browser) => {
  const on = (url: string, html: string, work: (page: Page) => Promise<void>) => {
    browser().pages.serve(url.replace(/#.*/, ''), html);
    return inTab(browser(), url, async (page) => {
      await until('the cleared page', async () => !(await isShown(page, CLUTTER)));
      await work(page);
    });
  };
  const marked = (url: string, story: Story, html = pageOf(story)) =>
    on(url, html, (page) => highlight(browser(), page, story.mark, 'yellow'));
  const question = () => browser().words.question;
  /** How often the list of what is kept names a headline; the article in view has it once more. */
  const listed = async (page: Page, headline: string) => {
    const popup = await openSettledPopup(browser(), page);
    const text = await popup.text();
    await popup.close();
    return text.split(headline).length - 1;
  };
  const pressColour = (page: Page) => {
    const { chip, colours } = browser().words;
    return browser()
      .controlsIn(page)
      .click('button', fillIn(chip.mark, { ...colours.yellow }));
  };

  it('another article at a kept address is asked about, kept apart, and the first one stays as it is', async () => {
    const url = `${SITE}/trang-moi-nhat-102260312081500001.htm`;
    await marked(url, BRIDGE);
    await on(url, pageOf(KILN), async (page) => {
      const { notice, ask, choices } = question().kinds['other-article'];
      const controls = browser().controlsIn(page);
      await until('the notice', () => controls.shows(fillIn(notice, { headline: `“${BRIDGE.headline}”`, count: 1 })));
      await page.screenshot({ path: picturePath(browser().browserName, 'question-notice') as `${string}.png` });
      await selectText(page, KILN.mark);
      await pressColour(page);
      await until('the question', () => controls.shows(fillIn(ask, { headline: `“${BRIDGE.headline}”` })));
      await page.screenshot({ path: picturePath(browser().browserName, 'question') as `${string}.png` });
      expect(await isPainted(page, KILN.mark)).toBe(false);
      await controls.click('button', choices.new);
      await untilPainted(page, [KILN.mark]);
      expect(await listed(page, BRIDGE.headline)).toBe(1);
      expect(await listed(page, KILN.headline)).toBe(2);
      await page.reload({ waitUntil: 'load' });
      await untilPainted(page, [KILN.mark]);
    });
    // The page shows the first one again: it is known by its text.
    await on(url, pageOf(BRIDGE), (page) => untilPainted(page, [BRIDGE.mark]));
  });

  it('the popup asks too, and takes the answer that it is the same one, rewritten', async () => {
    const url = `${SITE}/trang-moi-nhat-102260312081500002.htm`;
    await marked(url, BRIDGE);
    await on(url, pageOf(KILN), async (page) => {
      const { words } = browser();
      const { ask, choices } = question().kinds['other-article'];
      const popup = await openSettledPopup(browser(), page);
      await until('the question', async () =>
        (await popup.text()).includes(fillIn(ask, { headline: `“${BRIDGE.headline}”` })),
      );
      await popup.screenshot(picturePath(browser().browserName, 'question-popup'));
      await popup.click('button', words.article.save);
      // Not kept: it can be asked for again, and the question still stands.
      await until('the end of the save', async () => (await popup.count('button', words.article.save)) === 1);
      expect(await popup.count('button', choices.same)).toBe(1);
      await popup.click('button', choices.same);
      await until('the word of it', async () => (await popup.text()).includes(words.article.saved));
      await showHighlights(browser(), popup);
      await until('its mark', async () => (await popup.text()).includes(BRIDGE.mark));
      await popup.close();
    });
  });

  it('pages that share one canonical address are two articles', async () => {
    const head = `<link rel="canonical" href="${SITE}/chuyen-trang-102260312081500009.htm">`;
    const first = `${SITE}/xom-rach-cui-102260312081500011.htm`;
    const second = `${SITE}/lo-gom-vinh-lam-102260312081500012.htm`;
    await marked(first, BRIDGE, pageOf(BRIDGE, { head }));
    await on(second, pageOf(KILN, { head }), async (page) => {
      expect((await paintedTexts(page)).join('')).toBe('');
      await highlight(browser(), page, KILN.mark, 'green');
    });
    await on(first, pageOf(BRIDGE, { head }), (page) => untilPainted(page, [BRIDGE.mark]));
    await on(second, pageOf(KILN, { head }), (page) => untilPainted(page, [KILN.mark]));
  });

  it('articles that a page appends keep each its own address', async () => {
    const first = '/xom-rach-cui-lam-lai-cau-van-102260312081500021.htm';
    const second = '/lo-gom-vinh-lam-do-lua-102260312081500022.htm';
    const script = `window.more = () => {
      document.querySelector('main').insertAdjacentHTML('beforeend', ${JSON.stringify(detailOf(KILN))});
      history.replaceState({}, '', ${JSON.stringify(second)}); document.title = ${JSON.stringify(KILN.headline)};
    };`;
    const untilRead = (page: Page, headline: string) =>
      until(`the reading of “${headline}”`, async () => {
        const popup = await openSettledPopup(browser(), page);
        const text = await popup.text();
        await popup.close();
        return text.indexOf(headline) >= 0 && text.indexOf(headline) < 400;
      });
    await on(SITE + first, pageOf(BRIDGE, { script }), async (page) => {
      await highlight(browser(), page, BRIDGE.mark, 'yellow');
      await page.evaluate('more()');
      await untilRead(page, KILN.headline);
      await highlight(browser(), page, KILN.mark, 'green');
      await page.evaluate((path) => history.replaceState({}, '', path), first);
      await untilPainted(page, [BRIDGE.mark]);
      await highlight(browser(), page, 'khỏi đi vòng gần bốn cây số', 'red');
    });
    await on(SITE + first, pageOf(BRIDGE), async (page) => {
      await untilPainted(page, [BRIDGE.mark, 'khỏi đi vòng gần bốn cây số']);
    });
    await on(SITE + second, pageOf(KILN), (page) => untilPainted(page, [KILN.mark]));
  });

  it('routes in the fragment are addresses', async () => {
    const url = `${SITE}/ung-dung-tin-102260312081500031.htm`;
    const script = `const stories = { '#/tin/12': ${JSON.stringify(detailOf(BRIDGE))}, '#/tin/13': ${JSON.stringify(detailOf(KILN))} };
      const show = () => { document.querySelector('main').innerHTML = stories[location.hash]; };
      addEventListener('hashchange', show); show();`;
    const html = pageOf(BRIDGE, { script });
    await on(`${url}#/tin/12`, html, async (page) => {
      await highlight(browser(), page, BRIDGE.mark, 'yellow');
      await page.evaluate(() => {
        location.hash = '#/tin/13';
      });
      await until('the end of the paint', async () => (await paintedTexts(page)).every((text) => text === ''));
      await highlight(browser(), page, KILN.mark, 'green');
      await page.evaluate(() => {
        location.hash = '#/tin/12';
      });
      await untilPainted(page, [BRIDGE.mark]);
      expect(await listed(page, KILN.headline)).toBeGreaterThan(0);
    });
    await on(`${url}#/tin/13`, html, (page) => untilPainted(page, [KILN.mark]));
  });

  it('the same text at a new address is the article that is kept, and nobody is asked', async () => {
    const story = { ...BRIDGE, headline: 'Cây cầu ván Rạch Củi có thêm lan can tre' };
    const url = `${SITE}/cau-van-rach-cui-102260312081500041.htm`;
    await marked(url, story);
    for (const other of [`${url}?nguon=zalo`, `${SITE}/news/2026/rach-cui-them-lan-can-102260312081500041.html`]) {
      await on(other, pageOf(story), async (page) => {
        await untilPainted(page, [story.mark]);
        expect(await browser().controlsIn(page).count('button', question().open)).toBe(0);
        expect(await listed(page, story.headline)).toBe(2);
      });
    }
  });
});
