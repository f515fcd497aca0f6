/** Backups that are made by themselves: switched on, found in the downloads, locked, and restored from. */

import { describe, expect, it } from 'vitest';
import { autoBackupWordsFor } from '../../locales/auto-backup';
import { transferWordsFor } from '../../locales/transfer';
import type { Driver, OptionsPage } from './harness/driver';
import { serveFixture } from './harness/fixtures';
import { isShown } from './harness/page-text';
import { browsersOfRun, launch, picturePath } from './harness/programs';
import { giveFile, highlight, openTransfer } from './harness/reader';
import { describeInBrowsers } from './harness/suite';
import { until } from './harness/until';

const ADDRESS = 'https://baochinhphu.vn/nam-son-dua-126-tram-do-nuoc-vao-van-hanh-102261103080512345.htm';
const FIRST = 'Mỗi trạm đo mực nước, lượng mưa và độ đục mười phút một lần.';
const CLUTTER = 'Tải ứng dụng đọc báo';
const PASSPHRASE = 'sáu giờ sáng ở bến đò';
const NAME = (slot: number) => new RegExp(`diem-bao tu-dong [0-9a-f]{6} ${slot}\\.zip`);
const PATIENCE = 30_000;

describeInBrowsers(
  'automatic backups',
  (browser) => {
    const has = (page: OptionsPage, text: string) => async () => (await page.text()).includes(text);

    it('are written once they are switched on, and locked once there is a passphrase', async () => {
      const driver: Driver = browser();
      const said = autoBackupWordsFor(driver.words.language);
      const transferSaid = transferWordsFor(driver.words.language);
      serveFixture(driver.pages, 'newspaper', ADDRESS);
      const page = await driver.openTab(ADDRESS);
      await until('the cleared page', async () => !(await isShown(page, CLUTTER)));
      await highlight(driver, page, FIRST, 'yellow');

      const transfer = await openTransfer(driver, page);
      await until('the age', has(transfer, transferSaid.backup.never));
      const first = await driver.download(() => transfer.click('switch', said.label));
      expect(first.name).toMatch(NAME(1));
      expect(first.content.includes(Buffer.from('backup.json'))).toBe(true);
      // What is in an automatic one is in a backup: the reminder counts it.
      await until('what is in no backup', has(transfer, transferSaid.backup.allSaved), PATIENCE);
      await until('the state', async () => NAME(1).test(await transfer.text()), PATIENCE);

      await transfer.click('button', said.lock.start);
      await transfer.fill(said.lock.passphrase, PASSPHRASE);
      await transfer.fill(said.lock.again, PASSPHRASE);
      await transfer.click('button', said.lock.save);
      await until('the key', has(transfer, said.lock.on), PATIENCE);
      const second = await driver.download(() => transfer.click('button', said.now));
      expect(second.name).toMatch(NAME(2));
      expect(second.content.includes(Buffer.from('backup.zip.age'))).toBe(true);
      expect(second.content.includes(Buffer.from('backup.json'))).toBe(false);
      await until('the state', async () => NAME(2).test(await transfer.text()), PATIENCE);
      await until('what is in no backup', has(transfer, transferSaid.backup.allSaved), PATIENCE);
      await transfer.screenshot(picturePath(driver.browserName, 'auto-backup'));

      await giveFile(transfer, 'bản sao.zip', second.content);
      await until('the question', has(transfer, transferSaid.intake.locked('bản sao.zip')));
      await transfer.fill(transferSaid.intake.passphrase, PASSPHRASE);
      await transfer.click('button', transferSaid.intake.unlock);
      await until('the plan', has(transfer, transferSaid.intake.nothingNew), PATIENCE);
      await transfer.close();
      await page.close();
    });
  },
  ['downloads'],
);

// Firefox lets nobody pick a folder. No test can press a button of the browser's own dialog: a folder of the browser's private
// files stands in for what it gives, with the same interface.
describe.runIf(browsersOfRun().includes('chromium'))('automatic backups, in chromium', () => {
  it('are written into the folder that the reader picked, by the worker', async () => {
    const driver = await launch('chromium', ['downloads']);
    try {
      const said = autoBackupWordsFor(driver.words.language);
      serveFixture(driver.pages, 'newspaper', ADDRESS);
      const page = await driver.openTab(ADDRESS);
      await until('the cleared page', async () => !(await isShown(page, CLUTTER)));
      await highlight(driver, page, FIRST, 'yellow');
      const transfer = await openTransfer(driver, page);
      await driver.download(() => transfer.click('switch', said.label));
      await transfer.run(`
        const root = await window.navigator.storage.getDirectory();
        const folder = await root.getDirectoryHandle('Sao lưu', { create: true });
        window.showDirectoryPicker = async () => folder;
        return null;`);
      await transfer.click('radio', said.places.folder);
      await until('the folder', async () => (await transfer.text()).includes(said.picked('Sao lưu')), PATIENCE);
      const files = () =>
        transfer.run(`
          const root = await window.navigator.storage.getDirectory();
          const folder = await root.getDirectoryHandle('Sao lưu');
          const found = [];
          for await (const [name, handle] of folder.entries()) {
            const text = new TextDecoder('latin1').decode(await (await handle.getFile()).arrayBuffer());
            if (text.startsWith('PK') && text.includes('contents.json')) found.push(name);
          }
          return found.sort();`) as Promise<string[]>;
      const isThere = (slot: number) => async () => (await files()).some((name) => NAME(slot).test(name));
      await transfer.click('button', said.now);
      await until('the second one, in the folder', isThere(2), PATIENCE);
      await transfer.close();
      await page.close();
    } finally {
      await driver.close();
    }
  });
});
