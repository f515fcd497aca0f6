/**
 * Two machines that share a folder. No test can drive the browser's own dialog: the page is handed a folder of the browser's
 * private files instead, which has the same interface; what one machine wrote there is carried to the other as a drive would.
 */

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exchangeWordsFor } from '../../locales/exchange';
import { transferWordsFor } from '../../locales/transfer';
import type { Driver, OptionsPage } from './harness/driver';
import { serveFixture } from './harness/fixtures';
import { isPainted, isShown } from './harness/page-text';
import { browsersOfRun, launch, picturePath } from './harness/programs';
import { highlight, openMore, openOptions, openSettledPopup } from './harness/reader';
import { until } from './harness/until';

const ADDRESS = 'https://baochinhphu.vn/nam-son-dua-126-tram-do-nuoc-vao-van-hanh-102261103080512345.htm';
const FIRST = 'Mỗi trạm đo mực nước, lượng mưa và độ đục mười phút một lần.';
const SECOND = 'một trạm hỏng sẽ được thay trong vòng sáu giờ';
const CLUTTER = 'Tải ứng dụng đọc báo';
const PASSPHRASE = 'sáu giờ sáng ở bến đò';
const FOLDER = 'Chung';

/** Files by name, in Base64. */
type Files = Record<string, string>;

const OPEN_FOLDER = `
  const root = await window.navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('${FOLDER}', { create: true });`;

/** From now on the page's press on "pick a folder" picks this one. */
const standInForTheDialog = (page: OptionsPage) =>
  page.run(`${OPEN_FOLDER} window.showDirectoryPicker = async () => folder; return null;`);

const putFiles = (page: OptionsPage, files: Files) =>
  page.run(`${OPEN_FOLDER}
    for (const [name, content] of Object.entries(${JSON.stringify(files)})) {
      const handle = await folder.getFileHandle(name, { create: true });
      const stream = await handle.createWritable();
      await stream.write(Uint8Array.from(window.atob(content), (one) => one.charCodeAt(0)));
      await stream.close();
    }
    return null;`);

const takeFiles = (page: OptionsPage) =>
  page.run(`${OPEN_FOLDER}
    const files = {};
    for await (const [name, handle] of folder.entries()) {
      const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
      files[name] = window.btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    }
    return files;`) as Promise<Files>;

async function openTransfer(driver: Driver, page: Parameters<Driver['openPopup']>[0]): Promise<OptionsPage> {
  const popup = await openSettledPopup(driver, page);
  await openMore(driver, popup);
  await popup.click('button', driver.words.screens.transfer);
  const transfer = await driver.transferPage();
  await popup.close().catch(() => undefined);
  await until('the page', async () => (await transfer.text()).includes(transferWordsFor(driver.words.language).title));
  return transfer;
}

async function openRead(driver: Driver) {
  serveFixture(driver.pages, 'newspaper', ADDRESS);
  const page = await driver.openTab(ADDRESS);
  await until('the cleared page', async () => !(await isShown(page, CLUTTER)));
  return page;
}

/** What the machine at the office wrote, for the one at home. */
let written: Files = {};

/** A machine of its own: a browser with a new profile. */
async function onMachine(work: (driver: Driver) => Promise<void>): Promise<void> {
  mkdirSync(dirname(picturePath('chromium', 'any')), { recursive: true });
  const driver = await launch('chromium');
  try {
    await work(driver);
  } finally {
    await driver.close();
  }
}

// Firefox lets nobody pick a folder, and the page says so there.
describe.runIf(browsersOfRun().includes('chromium'))('two machines that share a folder, in chromium', () => {
  it('the first picks it, locks it, and writes what it has and what changes', () =>
    onMachine(async (driver) => {
      const said = exchangeWordsFor(driver.words.language);
      const page = await openRead(driver);
      await highlight(driver, page, FIRST, 'yellow');
      let transfer = await openTransfer(driver, page);
      const first = transfer;
      await standInForTheDialog(transfer);
      await transfer.fill(said.machine, 'Máy cơ quan');
      await transfer.fill(said.passphrase, PASSPHRASE);
      await transfer.click('button', said.pick);
      await until('the exchange', async () => (await first.text()).includes(said.sent(1)), 30_000);
      expect(await transfer.text()).toContain(said.state(FOLDER, 'Máy cơ quan'));
      expect(await transfer.text()).toContain(said.isLocked);
      await transfer.close();
      await page.bringToFront();
      await highlight(driver, page, SECOND, 'green');
      // Opened again, the page exchanges by itself.
      transfer = await openTransfer(driver, page);
      const reopened = transfer;
      await until('the second file', async () => Object.keys(await takeFiles(reopened)).length === 3, 30_000);
      await until('what was sent', async () => (await reopened.text()).includes(said.sent(1)), 30_000);
      await transfer.click('button', said.start);
      await until('nothing more', async () => (await reopened.text()).includes(said.sent(0)), 30_000);
      await transfer.screenshot(picturePath(driver.browserName, 'exchange-first'));
      written = await takeFiles(transfer);
      const names = Object.keys(written).sort();
      expect(names.map((name) => name.replace(/ [\da-f]{8}(?=[ .])/, ''))).toEqual([
        'diem-bao exchange May-co-quan 000001 base.zip.age',
        'diem-bao exchange May-co-quan 000002 more.zip.age',
        'diem-bao exchange-key.age',
      ]);
      await transfer.close();
      await page.close();
    }));

  it('the second opens it by its passphrase, takes what is there, and can take that back', () =>
    onMachine(async (driver) => {
      const said = exchangeWordsFor(driver.words.language);
      const page = await openRead(driver);
      const transfer = await openTransfer(driver, page);
      await putFiles(transfer, written);
      const half = Buffer.from('PK\u0003\u0004 and no more').toString('base64');
      await putFiles(transfer, { 'diem-bao exchange half 12345678 000009 base.zip': half });
      await standInForTheDialog(transfer);
      await transfer.click('button', said.pick);
      await until('the question', async () => (await transfer.text()).includes(said.locked(FOLDER)), 20_000);
      await transfer.type('không phải');
      await transfer.press('Enter');
      await until('the answer', async () => (await transfer.text()).includes(said.wrong), 30_000);
      await transfer.fill(said.passphrase, PASSPHRASE);
      await transfer.click('button', said.join);
      const brought = said.from({ name: 'Máy cơ quan', articles: 1, highlights: 2 });
      await until('what came', async () => (await transfer.text()).includes(brought), 30_000);
      expect(await transfer.text()).toContain(said.damaged(1));
      await until('the paint', () => isPainted(page, SECOND));
      await transfer.screenshot(picturePath(driver.browserName, 'exchange-second'));
      await transfer.click('button', said.undo);
      await until('the undo', async () => (await transfer.text()).includes(said.takenBack), 30_000);
      await until('the bare page', async () => !(await isPainted(page, SECOND)));
      await transfer.click('button', said.leave);
      await until('the end', async () => (await transfer.count('button', said.pick)) === 1);
      await transfer.close();
      await page.close();
    }));

  it('takes what came when the browser starts, though no page of ours is opened', () =>
    onMachine(async (driver) => {
      const said = exchangeWordsFor(driver.words.language);
      const page = await openRead(driver);
      const transfer = await openTransfer(driver, page);
      const isFirst = (name: string) => name.includes('000001') || name.includes('-key ');
      const entries = Object.entries(written);
      await putFiles(transfer, Object.fromEntries(entries.filter(([name]) => isFirst(name))));
      await standInForTheDialog(transfer);
      await transfer.click('button', said.pick);
      await until('the question', async () => (await transfer.text()).includes(said.locked(FOLDER)), 20_000);
      await transfer.fill(said.passphrase, PASSPHRASE);
      await transfer.click('button', said.join);
      const brought = said.from({ name: 'Máy cơ quan', articles: 1, highlights: 1 });
      await until('what came', async () => (await transfer.text()).includes(brought), 30_000);
      await transfer.close();
      // The drive brings the rest while no page looks at the folder.
      const options = await openOptions(driver, page);
      await putFiles(options, Object.fromEntries(entries.filter(([name]) => !isFirst(name))));
      await options.close();
      await driver.restart('closed');
      const again = await openRead(driver);
      await until('the paint', () => isPainted(again, FIRST));
      await until('what came at the start', () => isPainted(again, SECOND), 30_000);
      await again.close();
    }));
});
