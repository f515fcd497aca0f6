/** Pages that work against the reader, and readers in a hurry: nothing is lost, doubled, or painted on other words. */

import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { HOST_STYLE } from '../../lib/page/in-page-host';
import { fillIn } from '../../locales/fill-in';
import { serveFixture } from './harness/fixtures';
import { isPainted, isShown, paintedTexts, selectText } from './harness/page-text';
import { picturePath } from './harness/programs';
import { highlight, openNote, openSettledPopup, showHighlights, untilPainted, writeNote } from './harness/reader';
import { describeInBrowsers, inTab } from './harness/suite';
import { until } from './harness/until';

const FIRST = 'Mỗi trạm đo mực nước, lượng mưa và độ đục mười phút một lần.';
const SECOND = 'một trạm hỏng sẽ được thay trong vòng sáu giờ';
const CLUTTER = 'Tải ứng dụng đọc báo';

/** Longer than the slow round on which the page is looked after. */
const ROUND = 2_600;

describeInBrowsers('a page that works against the reader', (browser) => {
  let count = 0;
  /** The sample article at an address of its own, so that each test has an article of its own; cleared. */
  const onArticle = async (
    work: (page: Page, url: string) => Promise<void>,
    edit: (html: string) => string = (html) => html,
  ) => {
    count += 1;
    const url = `https://baochinhphu.vn/nam-son-tram-do-nuoc-10226110308051${String(count).padStart(4, '0')}.htm`;
    serveFixture(browser().pages, 'newspaper', url, { canonical: false, edit });
    await inTab(browser(), url, async (page) => {
      await until('the cleared page', async () => !(await isShown(page, CLUTTER)));
      await work(page, url);
    });
  };
  const savedHighlights = async (page: Page) => {
    const popup = await openSettledPopup(browser(), page);
    await showHighlights(browser(), popup);
    const number = await popup.count('button', browser().words.highlights.jump(FIRST));
    await popup.close();
    return number;
  };

  it('makes one highlight of a double click', async () => {
    await onArticle(async (page) => {
      const { chip, colours } = browser().words;
      await selectText(page, FIRST);
      const controls = browser().controlsIn(page);
      const name = fillIn(chip.mark, { ...colours.yellow });
      await until('the chip', async () => (await controls.count('button', name)) === 1);
      await Promise.all([controls.click('button', name), controls.click('button', name).catch(() => undefined)]);
      await untilPainted(page, [FIRST]);
      await until('the badge to say 1', async () => (await browser().badge(page)) === '1');
      expect(await savedHighlights(page)).toBe(1);
    });
  });

  it('paints and clears again what a page has dropped without a trace', async () => {
    await onArticle(async (page) => {
      await highlight(browser(), page, FIRST, 'yellow');
      await page.evaluate(() => {
        CSS.highlights.clear();
        document.adoptedStyleSheets = [];
      });
      await new Promise((resolve) => setTimeout(resolve, ROUND));
      await untilPainted(page, [FIRST]);
      await until('the cleared page', async () => !(await isShown(page, CLUTTER)));
    });
  });

  it('never paints words that were not marked, however often the page rewrites them', async () => {
    await onArticle(async (page) => {
      await highlight(browser(), page, FIRST, 'yellow');
      const wanted = FIRST.replaceAll(/\s+/gu, '');
      for (let round = 0; round < 12; round++) {
        await page.evaluate(
          (words: string) => {
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              if (node instanceof Text && node.data.includes(words)) node.data = `Tin mới: ${node.data}`;
            }
          },
          FIRST.slice(0, 20),
        );
        for (const painted of await paintedTexts(page)) expect(wanted).toContain(painted);
        await new Promise((resolve) => setTimeout(resolve, 120));
      }
      await untilPainted(page, [FIRST]);
    });
  });

  it('gives selecting back where a page forbids it', async () => {
    await onArticle(async (page) => {
      await page.evaluate(() => {
        const forbid = (event: Event) => event.preventDefault();
        for (const type of ['selectstart', 'copy', 'contextmenu']) {
          document.addEventListener(type, forbid, true);
          document.body.addEventListener(type, forbid);
        }
        const style = document.createElement('style');
        style.textContent = 'body * { user-select: none !important; -webkit-user-select: none !important; }';
        document.head.append(style);
      });
      await highlight(browser(), page, FIRST, 'yellow');
    });
  });

  it('keeps a note that is being written when the words beside it go', async () => {
    await onArticle(async (page) => {
      await openNote(browser(), page, FIRST);
      await browser().controlsIn(page).click('textbox', browser().words.note.label);
      await page.keyboard.type('Cần đối chiếu');
      await page.evaluate((words: string) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (node instanceof Text && node.data.includes(words)) node.data = 'Đoạn này đã được toà soạn gỡ xuống.';
        }
      }, FIRST);
      await new Promise((resolve) => setTimeout(resolve, 800));
      await writeNote(browser(), page, ' với báo cáo quý.');
      const popup = await openSettledPopup(browser(), page);
      await showHighlights(browser(), popup);
      expect(await popup.text()).toContain('Cần đối chiếu với báo cáo quý.');
      await popup.close();
      expect(await isPainted(page, 'toà soạn gỡ xuống')).toBe(false);
    });
  });

  it('keeps two articles apart on a page that navigates by itself', async () => {
    await onArticle(async (page, url) => {
      await highlight(browser(), page, FIRST, 'yellow');
      const other = url.replace('.htm', '9.htm');
      await page.evaluate((address: string) => history.pushState(null, '', address), other);
      await new Promise((resolve) => setTimeout(resolve, 600));
      await page.evaluate(() => {
        const headline = document.querySelector('h1');
        const body = [...document.querySelectorAll('p')].filter(
          (paragraph) => (paragraph.textContent ?? '').length > 90,
        );
        if (headline) headline.textContent = 'Cầu treo bản Mường thông xe sau tám tháng sửa chữa';
        for (const [index, paragraph] of body.entries()) {
          paragraph.textContent = `Đoạn ${index + 1}: cây cầu treo dài 96 mét nối hai bờ suối được thay toàn bộ ván và dây cáp, xe máy đi lại được trong mùa mưa lũ.`;
        }
      });
      await until('the old highlight to go', async () => (await paintedTexts(page)).length === 0);
      const mark = 'cây cầu treo dài 96 mét';
      await highlight(browser(), page, mark, 'green');
      const popup = await openSettledPopup(browser(), page);
      expect(await popup.text()).toContain('Cầu treo bản Mường');
      await showHighlights(browser(), popup);
      expect(await popup.count('button', browser().words.highlights.jump(mark))).toBe(1);
      expect(await popup.count('button', browser().words.highlights.jump(FIRST))).toBe(0);
      await popup.close();
    });
  });

  it.each([
    ['an empty one', ''],
    ['one with a root', `element.attachShadow({ mode: 'closed' });`],
    [
      'one with a root as ours is',
      `const sheet = new CSSStyleSheet();
       sheet.replaceSync('@media print { :host { display: none !important; } } .r0123456789abcdef {}');
       const root = element.attachShadow({ mode: 'closed' });
       root.adoptedStyleSheets = [sheet, new CSSStyleSheet()];
       root.append(document.createElement('textarea'));`,
    ],
  ])('works beside an element that the page has made like ours: %s', async (_, fill) => {
    const forge = `<script>{
      const element = document.createElement('div');
      element.setAttribute('style', ${JSON.stringify(HOST_STYLE)});
      ${fill}
      document.documentElement.append(element);
    }</script>`;
    await onArticle(
      async (page) => {
        await highlight(browser(), page, FIRST, 'yellow');
        expect(await browser().controlsIn(page).shows(browser().words.errors['extension-updated'].what)).toBe(false);
      },
      (html) => html.replace('<head>', `<head>${forge}`),
    );
  });

  it('is printed without us, whatever the page says of our element', async () => {
    const shows = '<style>html > div { display: block !important; visibility: visible !important; }</style>';
    await onArticle(
      async (page) => {
        await highlight(browser(), page, FIRST, 'yellow');
        const display = () =>
          page.evaluate((style: string) => {
            const ours = [...document.documentElement.children].filter((one) => one.getAttribute('style') === style);
            return ours.map((one) => getComputedStyle(one).display);
          }, HOST_STYLE);
        await until('the notice', () => browser().controlsIn(page).shows(browser().words.notices.highlightSaved));
        const shown = await display();
        expect(shown.length).toBe(1);
        expect(shown).not.toEqual(['none']);
        await browser().showAsPrinted(page, true);
        expect(await display()).toEqual(['none']);
        await browser().showAsPrinted(page, false);
        expect(await display()).toEqual(shown);
      },
      (html) => html.replace('</head>', `${shows}</head>`),
    );
  });

  it('comes back when a page has taken its root away and put it in again', async () => {
    await onArticle(async (page) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      // The page's own script would fail without a root, too.
      await page.waitForSelector('.late-ad');
      await highlight(browser(), page, FIRST, 'yellow');
      await page.evaluate(() => {
        const root = document.documentElement;
        for (const child of [...root.children].filter((one) => one.localName === 'div')) child.remove();
        root.remove();
        Object.assign(window, { root });
      });
      await new Promise((resolve) => setTimeout(resolve, ROUND));
      expect(await paintedTexts(page)).toEqual([]);
      await page.evaluate(() => document.append(Reflect.get(window, 'root')));
      await untilPainted(page, [FIRST]);
      await highlight(browser(), page, SECOND, 'blue');
      expect(errors).toEqual([]);
    });
  });

  it('saves while another tab hangs', async () => {
    await onArticle(async (hanging) => {
      await onArticle(async (page) => {
        let isBusy = true;
        const busy = hanging
          .evaluate(() => {
            const end = Date.now() + 9_000;
            while (Date.now() < end);
          })
          .finally(() => {
            isBusy = false;
          });
        await highlight(browser(), page, SECOND, 'blue');
        await until('the chip to close', async () => {
          const { chip, colours } = browser().words;
          return (
            (await browser()
              .controlsIn(page)
              .count('button', fillIn(chip.mark, { ...colours.blue }))) === 0
          );
        });
        expect(isBusy).toBe(true);
        await busy;
      });
    });
  });

  // The last two: the tabs that are open then are without an extension.
  it('says that the extension was updated also where nothing of marking was there yet', async () => {
    await onArticle(async (page) => {
      const { what, todo } = browser().words.errors['extension-updated'];
      const controls = browser().controlsIn(page);
      // A cleared page has the handle, and marking with it; one that is shown whole has neither.
      await browser().pressShortcut(page, 'Alt+Q');
      await until('the whole page', () => isShown(page, CLUTTER));
      await page.reload({ waitUntil: 'load' });
      await browser().update();
      await page.bringToFront();
      await selectText(page, FIRST);
      // Firefox starts the new one beside the old one, which says it as ever; in Chromium the first script is alone.
      const line = browser().browserName === 'chromium' ? `${what} ${todo}` : what;
      await until('the word of the update', () => controls.shows(line));
      await page.screenshot({ path: picturePath(browser().browserName, 'updated-before-marking') as `${string}.png` });
      await page.reload({ waitUntil: 'load' });
      // The new extension has read the page by then: what is pressed before falls on nothing.
      await (await openSettledPopup(browser(), page)).close();
      await browser().pressShortcut(page, 'Alt+Q');
      await until('the cleared page', async () => !(await isShown(page, CLUTTER)));
    });
  });

  it('keeps what was written when the extension is updated under the tab, and says so', async () => {
    await onArticle(async (page, url) => {
      const { note, errors } = browser().words;
      const controls = browser().controlsIn(page);
      await openNote(browser(), page, FIRST);
      await controls.click('textbox', note.label);
      await page.keyboard.type('Cần đối chiếu');
      await browser().update();
      await page.bringToFront();
      // Firefox ends the script under the tab: there it is told at once, and nothing answers the button.
      if (browser().browserName === 'chromium') await controls.click('button', note.save);
      await until('the word of the update', () => controls.shows(errors['extension-updated'].what));
      expect(await controls.count('textbox', note.label)).toBe(1);
      await controls.click('textbox', note.label);
      await page.keyboard.type(' lại');
      await page.screenshot({ path: picturePath(browser().browserName, 'updated-under-the-tab') as `${string}.png` });
      const asked: string[] = [];
      page.on('dialog', (dialog) => {
        asked.push(dialog.type());
        void dialog.accept();
      });
      await page.goto(url, { waitUntil: 'load' });
      // What was written would go with the page. Firefox, driven, asks nothing.
      if (browser().browserName === 'chromium') expect(asked).toEqual(['beforeunload']);
      await untilPainted(page, [FIRST]);
    });
  });
});
