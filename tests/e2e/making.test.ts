/** The other hands that make a highlight, the pen and a click on a whole paragraph; writing Vietnamese beside it; other tabs. */

import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { fillIn } from '../../locales/fill-in';
import { serveFixture } from './harness/fixtures';
import { clickText, isPainted, isShown, selectText } from './harness/page-text';
import { picturePath } from './harness/programs';
import {
  highlight,
  openMore,
  openNote,
  openSettledPopup,
  showHighlights,
  untilPainted,
  writeNote,
} from './harness/reader';
import { describeInBrowsers, inTab } from './harness/suite';
import { until } from './harness/until';

const FIRST = 'Mỗi trạm đo mực nước, lượng mưa và độ đục mười phút một lần.';
const SECOND = 'một trạm hỏng sẽ được thay trong vòng sáu giờ';
const QUOTED = 'Máy móc chỉ rút ngắn thời gian đo.';
const TABLE = ['Lưu vực', 'Suối Vàng', '1 giờ 30 phút'];
const CAPTION = 'Trạm đo nước tự động bên bờ sông Lệ, đoạn qua xã Đồng Nà. Ảnh: Hoài Thu';
const CLUTTER = 'Tải ứng dụng đọc báo';

/** A page on which every key does something, and none reaches a field. */
const BINDS_EVERY_KEY = `<script>
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'compositionstart', 'compositionupdate', 'paste']) {
    for (const target of [window, document]) {
      target.addEventListener(type, (event) => { event.preventDefault(); event.stopImmediatePropagation(); window.keysHeard = (window.keysHeard ?? 0) + 1; }, true);
    }
  }
</script>`;

describeInBrowsers('making highlights', (browser) => {
  let count = 0;
  const onArticle = async (
    work: (page: Page, url: string) => Promise<void>,
    edit: (html: string) => string = (html) => html,
  ) => {
    count += 1;
    const url = `https://baochinhphu.vn/nam-son-tram-do-nuoc-10226110308053${String(count).padStart(4, '0')}.htm`;
    serveFixture(browser().pages, 'newspaper', url, { canonical: false, edit });
    await inTab(browser(), url, async (page) => {
      await until('the cleared page', async () => !(await isShown(page, CLUTTER)));
      await work(page, url);
    });
  };
  const picture = (page: Page, name: string) =>
    page.screenshot({ path: picturePath(browser().browserName, name) as `${string}.png` });
  const markName = (colour: 'yellow' | 'green') => {
    const { chip, colours } = browser().words;
    return fillIn(chip.mark, { ...colours[colour] });
  };
  const switchPen = async (page: Page) => {
    const popup = await openSettledPopup(browser(), page);
    await openMore(browser(), popup);
    await popup.click('switch', browser().words.pen.switch);
    await until('the pen', () => browser().controlsIn(page).count('button', browser().words.pen.off));
    await popup.close();
  };

  it('by the pen: a selection is a highlight, until it is turned off on the page', async () => {
    await onArticle(async (page) => {
      const { pen, colours } = browser().words;
      const controls = browser().controlsIn(page);
      await switchPen(page);
      await selectText(page, FIRST);
      await untilPainted(page, [FIRST]);
      const { meaning, name, line } = colours.green;
      await controls.click('radio', `${meaning} (${name}, ${line})`);
      await selectText(page, SECOND);
      await untilPainted(page, [SECOND]);
      await picture(page, 'making-pen');
      await controls.click('button', pen.off);
      await until('no pen', async () => (await controls.count('button', pen.off)) === 0);
      await selectText(page, QUOTED);
      await until('the chip', () => controls.count('button', markName('green')));
      expect(await isPainted(page, QUOTED)).toBe(false);
      // The colour is remembered; the tests after this one begin as this one did.
      await controls.click('button', markName('yellow'));
      await untilPainted(page, [QUOTED]);
    });
  });

  it('by Alt and a click: a whole paragraph, a caption, a table', async () => {
    await onArticle(async (page) => {
      await page.keyboard.down('Alt');
      await clickText(page, 'lượng mưa và độ đục');
      await untilPainted(page, [`cho biết mạng lưới mới gồm 94 trạm`, FIRST]);
      await clickText(page, 'đoạn qua xã Đồng Nà');
      await untilPainted(page, [CAPTION]);
      await clickText(page, 'Sông Cái Nhỏ');
      await untilPainted(page, TABLE);
      await page.keyboard.up('Alt');
      await until('the badge to say 3', async () => (await browser().badge(page)) === '3');
      await page.reload({ waitUntil: 'load' });
      await untilPainted(page, [FIRST, CAPTION, ...TABLE]);
    });
  });

  it('says at the shortcut that nothing is selected', async () => {
    await onArticle(async (page) => {
      await browser().pressShortcut(page, 'Alt+M');
      const { errors } = browser().words;
      await until('the word that nothing is selected', () =>
        browser().controlsIn(page).shows(errors['nothing-selected'].what),
      );
    });
  });

  it('lets Vietnamese be typed in its fields on a page that binds every key', async () => {
    await onArticle(
      async (page) => {
        const { note, tags } = browser().words;
        const controls = browser().controlsIn(page);
        await openNote(browser(), page, FIRST);
        await controls.click('textbox', note.label);
        // As UniKey types in Windows: the letter is taken back and written anew.
        await page.keyboard.type('Doo');
        await page.keyboard.press('Backspace');
        await page.keyboard.press('Backspace');
        await page.keyboard.press('Backspace');
        await page.keyboard.type('Độ đục cần kiểm tra lại');
        await compose(page, ' toa', ' toà');
        await controls.click('combobox', tags.label);
        await page.keyboard.type('thuỷ văn');
        await page.keyboard.press('Enter');
        await page.keyboard.type('lũ');
        await page.keyboard.press(',');
        await until('both tags', () => controls.count('button', fillIn(tags.remove, { tag: 'lũ' })));
        await picture(page, 'making-note-with-tags');
        await controls.click('button', note.save);
        await until('the note to be stored', async () => (await controls.count('textbox', note.label)) === 0);
        const popup = await openSettledPopup(browser(), page);
        await showHighlights(browser(), popup);
        const text = await popup.text();
        await popup.close();
        expect(text).toContain('Độ đục cần kiểm tra lại');
        expect(text).toContain(browser().browserName === 'chromium' ? 'lại toà' : 'lại');
        expect(await page.evaluate(() => Reflect.get(window, 'keysHeard') ?? 0)).toBe(0);
        // The tag is offered at the next note, typed without its marks.
        await openNote(browser(), page, SECOND);
        await controls.click('combobox', tags.label);
        await page.keyboard.type('thuy');
        await until('the tag to be offered', () => controls.count('option', 'thuỷ văn'));
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await until('the tag', () => controls.count('button', fillIn(tags.remove, { tag: 'thuỷ văn' })));
        await writeNote(browser(), page, 'Như trên');
      },
      (html) => html.replace('<head>', `<head>${BINDS_EVERY_KEY}`),
    );
  });

  /** Types by an input method, which composes before it commits. Chromium alone can be told to; elsewhere nothing is typed. */
  const compose = async (page: Page, composed: string, committed: string) => {
    if (browser().browserName !== 'chromium') return;
    const client = await page.createCDPSession();
    for (let length = 1; length <= composed.length; length++) {
      await client.send('Input.imeSetComposition', {
        text: composed.slice(0, length),
        selectionStart: length,
        selectionEnd: length,
      });
    }
    await client.send('Input.insertText', { text: committed });
    await client.detach();
  };

  it('agrees between two tabs on one article', async () => {
    await onArticle(async (page, url) => {
      await highlight(browser(), page, FIRST, 'yellow');
      await inTab(browser(), url, async (other) => {
        await untilPainted(other, [FIRST]);
        await highlight(browser(), other, SECOND, 'green');
        await page.bringToFront();
        await untilPainted(page, [FIRST, SECOND]);
        await clickText(page, 'lượng mưa và độ đục');
        await browser().controlsIn(page).click('button', browser().words.card.remove);
        await until('the paint to go', async () => !(await isPainted(page, FIRST)));
        await other.bringToFront();
        await until('the paint to go in the other tab', async () => !(await isPainted(other, FIRST)));
        await untilPainted(other, [SECOND]);
      });
    });
  });

  it('paints again on a page that comes back from the browser’s cache', async () => {
    await onArticle(async (page, url) => {
      await highlight(browser(), page, FIRST, 'yellow');
      const away = url.replace('.htm', '8.htm');
      serveFixture(browser().pages, 'list', away);
      await page.goto(away, { waitUntil: 'load' });
      // The page does not load again: there is nothing of that kind to wait for.
      await page.evaluate(() => history.back());
      await until('the article', async () => (await page.evaluate(() => location.href)) === url);
      await untilPainted(page, [FIRST]);
      await highlight(browser(), page, SECOND, 'blue');
    });
  });
});
