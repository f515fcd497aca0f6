import { readFileSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { launchChromium } from './harness/chromium/launch';
import { selectText } from './harness/page-text';
import { ServedPages } from './harness/served-pages';

const wait = (ms: number) => new Promise((r) => setTimeout(r, ms));
it('look', async () => {
  const pages = new ServedPages();
  const html = readFileSync('tests/fixtures/pages/newspaper.html');
  pages.serve('https://baochinhphu.vn/a-1.htm', html);
  pages.serve('https://vi-du.example/a-1.htm', html);
  pages.serve('https://baochinhphu.vn/b-1.htm', readFileSync('tests/fixtures/pages/list.html'));
  const driver = await launchChromium({ build: '/tmp/ext', program: '/usr/bin/chromium', pages });
  const w = driver.words;
  console.log(w.language);
  try {
    const step = async (name: string, f: () => Promise<unknown>) => {
      try {
        await f();
        console.log('ok', name);
      } catch (e) {
        console.log('FAIL', name, String(e).slice(0, 300));
      }
    };
    const page = await driver.openTab('https://baochinhphu.vn/a-1.htm');
    page.on('console', (m) => console.log('page:', m.text()));
    await wait(800);
    let popup = await driver.openPopup(page);
    await wait(600);
    await popup.screenshot('/tmp/look-1.png');
    console.log(JSON.stringify(await popup.text()));
    await step('save', () => popup.click('button', w.popup.save));
    await wait(600);
    await popup.screenshot('/tmp/look-2.png');
    await step('export', async () => {
      const d = await driver.download(() => popup.click('button', w.popup.exportMarkdown));
      console.log(d.name, d.content.length);
      writeFileSync('/tmp/look.md', d.content);
    });
    await step('export all', async () => {
      const d = await driver.download(() => popup.click('button', w.popup.exportAll));
      console.log(d.name, d.content.length);
      writeFileSync('/tmp/look.zip', d.content);
    });
    await step('delete', () => popup.click('button', w.popup.deleteArticle));
    await wait(600);
    await popup.screenshot('/tmp/look-3.png');
    await step('undo', () => popup.click('button', w.undo));
    await wait(600);
    await popup.screenshot('/tmp/look-4.png');
    await step('clear', () => popup.click('switch', w.popup.clearPage));
    await wait(300);
    await popup.close();
    await page.screenshot({ path: '/tmp/look-5.png' });
    await step('select', () => selectText(page, 'mạng lưới mới gồm 94 trạm'));
    await wait(800);
    await page.screenshot({ path: '/tmp/look-6.png' });
    await step('chip', () => driver.controlsIn(page).click('button', w.chip.mark(w.colours.yellow)));
    await wait(800);
    await page.screenshot({ path: '/tmp/look-7.png' });
    const other = await driver.openTab('https://vi-du.example/a-1.htm');
    await wait(500);
    popup = await driver.openPopup(other);
    await wait(500);
    await popup.screenshot('/tmp/look-8.png');
    await step('read', () => popup.click('button', w.popup.readPage));
    await wait(1500);
    await popup.screenshot('/tmp/look-9.png');
    await popup.close();
    const list = await driver.openTab('https://baochinhphu.vn/b-1.htm');
    await wait(600);
    popup = await driver.openPopup(list);
    await wait(500);
    await popup.screenshot('/tmp/look-10.png');
    await popup.close();
    await page.bringToFront();
    popup = await driver.openPopup(page);
    await wait(500);
    await popup.screenshot('/tmp/look-11.png');
    console.log(JSON.stringify(await popup.text()).slice(0, 600));
  } finally {
    await driver.close();
  }
}, 120000);
