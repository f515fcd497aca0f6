/** Presses that must do one thing and no other: on the chip, by the context menu, twice, and by a page that forges them. */

import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { envelopeFor } from '../../lib/messages/envelope';
import { serveFixture } from './harness/fixtures';
import { clickText, isShown, paintedTexts, pointAtText, selectText } from './harness/page-text';
import { openMore, openSettledPopup, untilPainted } from './harness/reader';
import { describeInBrowsers, inTab } from './harness/suite';
import { until } from './harness/until';

const FIRST = 'Mỗi trạm đo mực nước, lượng mưa và độ đục mười phút một lần.';
const IN_FIRST = 'lượng mưa và độ đục';
const CLUTTER = 'Tải ứng dụng đọc báo';

/** Longer than a selection takes to come to rest, and a highlight to be stored. */
const A_WHILE = 900;
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describeInBrowsers('pressing', (browser) => {
  let count = 0;
  const onArticle = async (work: (page: Page) => Promise<void>, edit = (html: string) => html) => {
    count += 1;
    const url = `https://baochinhphu.vn/nam-son-tram-do-nuoc-10226110308055${String(count).padStart(4, '0')}.htm`;
    serveFixture(browser().pages, 'newspaper', url, { canonical: false, edit });
    await inTab(browser(), url, async (page) => {
      await until('the cleared page', async () => !(await isShown(page, CLUTTER)));
      await work(page);
    });
  };
  const chips = (page: Page) => browser().controlsIn(page).count('button', browser().words.chip.close);

  it('closes the chip for good by the mouse, and leaves the selection', async () => {
    await onArticle(async (page) => {
      const { chip } = browser().words;
      await selectText(page, FIRST);
      await browser().controlsIn(page).click('button', chip.close);
      await until('the chip to close', async () => (await chips(page)) === 0);
      await wait(A_WHILE);
      expect(await chips(page)).toBe(0);
      expect(await page.evaluate(() => String(getSelection()))).toContain('Mỗi trạm đo');
    });
  });

  it('makes one highlight of the shortcut pressed twice', async () => {
    await onArticle(async (page) => {
      await selectText(page, FIRST);
      await until('the chip', () => chips(page));
      await Promise.all([browser().pressShortcut(page, 'Alt+M'), browser().pressShortcut(page, 'Alt+M')]);
      await untilPainted(page, [FIRST]);
      await wait(A_WHILE);
      expect(await browser().badge(page)).toBe('1');
    });
  });

  it('marks nothing by the pen where the page forges the hand', async () => {
    await onArticle(async (page) => {
      const { pen } = browser().words;
      const popup = await openSettledPopup(browser(), page);
      await openMore(browser(), popup);
      await popup.click('switch', pen.switch);
      await until('the pen', () => browser().controlsIn(page).count('button', pen.off));
      await popup.close();
      await page.evaluate(() => {
        const paragraph = [...document.querySelectorAll('p')].find((one) => one.textContent?.includes('mực nước'));
        if (paragraph) getSelection()?.selectAllChildren(paragraph);
        document.dispatchEvent(new PointerEvent('pointerup', { pointerType: 'mouse', bubbles: true }));
      });
      await wait(A_WHILE);
      expect(await paintedTexts(page)).toEqual([]);
      await browser().controlsIn(page).click('button', pen.off);
      await until('no pen', async () => (await browser().controlsIn(page).count('button', pen.off)) === 0);
      await wait(A_WHILE);
      expect(await paintedTexts(page)).toEqual([]);
    });
  });

  it('marks the paragraph that the context menu was opened on, on a cleared page where nothing was selected', async () => {
    if (browser().browserName !== 'chromium') return;
    await onArticle(async (page) => {
      await page.evaluate(() => {
        // As pages do that forbid selecting.
        document.addEventListener('selectionchange', () => getSelection()?.removeAllRanges());
      });
      const { x, y } = await pointAtText(page, IN_FIRST);
      await page.mouse.click(x, y, { button: 'right' });
      const worker = await page
        .browser()
        .targets()
        .find((target) => target.type() === 'service_worker')
        ?.worker();
      // What the menu's item does: no driver can press the browser's own menu.
      await worker?.evaluate(
        async (message) => {
          const { tabs } = Reflect.get(globalThis, 'chrome');
          const [tab] = await tabs.query({ active: true });
          await tabs.sendMessage(tab.id, message, { frameId: 0 });
        },
        envelopeFor('page', 'page/mark-block', null) as never,
      );
      await untilPainted(page, [FIRST]);
      expect(await browser().controlsIn(page).shows(browser().words.notices.highlightSaved)).toBe(true);
    });
  });

  it('paints again what the page took out of the registries', async () => {
    await onArticle(async (page) => {
      await selectText(page, FIRST);
      await browser().pressShortcut(page, 'Alt+M');
      await untilPainted(page, [FIRST]);
      await page.evaluate(() => {
        for (const registry of CSS.highlights.values()) registry.clear();
      });
      await untilPainted(page, [FIRST]);
    });
  });

  it('keeps the page cleared and the paint dressed where the page reaches into our style sheets', async () => {
    await onArticle(async (page) => {
      const { style } = await page.evaluate(() => {
        for (const sheet of document.adoptedStyleSheets) {
          sheet.disabled = true;
          while (sheet.cssRules.length > 0) sheet.deleteRule(0);
        }
        return { style: document.adoptedStyleSheets.length };
      });
      expect(style).toBeGreaterThan(0);
      await until('the cleared page again', async () => !(await isShown(page, CLUTTER)));
    });
  });

  it('offers the chip for words that are selected while a card is open', async () => {
    await onArticle(async (page) => {
      await selectText(page, FIRST);
      await browser().pressShortcut(page, 'Alt+M');
      await untilPainted(page, [FIRST]);
      await clickText(page, IN_FIRST);
      const controls = browser().controlsIn(page);
      await until('the card', () => controls.count('button', browser().words.card.remove));
      await selectText(page, 'một trạm hỏng sẽ được thay');
      await until('the chip', () => chips(page));
      expect(await controls.count('button', browser().words.card.remove)).toBe(0);
    });
  });

  it('hears the reader on a page that lets no event through', async () => {
    const stops = `<script>
      for (const type of ['keydown', 'click', 'pointerdown', 'pointerup', 'mouseup', 'selectionchange', 'contextmenu']) {
        addEventListener(type, (event) => event.stopImmediatePropagation(), true);
      }
    </script>`;
    await onArticle(
      async (page) => {
        const controls = browser().controlsIn(page);
        await selectText(page, FIRST);
        await until('the chip', () => chips(page));
        await browser().pressShortcut(page, 'Alt+M');
        await untilPainted(page, [FIRST]);
        await clickText(page, IN_FIRST);
        await until('the card', () => controls.count('button', browser().words.card.remove));
        await page.keyboard.press('Escape');
        await until(
          'the card to close',
          async () => (await controls.count('button', browser().words.card.remove)) === 0,
        );
        await page.keyboard.down('Control');
        await page.keyboard.press('z');
        await page.keyboard.up('Control');
        await until('the paint to go', async () => (await paintedTexts(page)).length === 0);
      },
      (html) => html.replace('<head>', `<head>${stops}`),
    );
  });

  it('leaves Ctrl+Z to a field of the page that stands in a shadow root', async () => {
    await onArticle(async (page) => {
      await selectText(page, FIRST);
      await browser().pressShortcut(page, 'Alt+M');
      await untilPainted(page, [FIRST]);
      await page.evaluate(() => {
        const host = document.createElement('div');
        // In the headline, where the clearing leaves it.
        document.querySelector('h1')?.append(host);
        const field = document.createElement('textarea');
        host.attachShadow({ mode: 'open' }).append(field);
        field.focus();
        Object.assign(window, { field });
      });
      await page.keyboard.type('a');
      expect(await page.evaluate(() => Reflect.get(window, 'field').value)).toBe('a');
      await page.keyboard.down('Control');
      await page.keyboard.press('z');
      await page.keyboard.up('Control');
      await wait(A_WHILE);
      await untilPainted(page, [FIRST]);
      // Outside the field the key is ours.
      await clickText(page, 'Máy móc chỉ rút ngắn');
      await page.keyboard.down('Control');
      await page.keyboard.press('z');
      await page.keyboard.up('Control');
      await until('the paint to go', async () => (await paintedTexts(page)).length === 0);
    });
  });
});
