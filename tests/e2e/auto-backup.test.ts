/** Backups that are made by themselves: switched on, found in the downloads, locked, and restored from. */

import { expect, it } from 'vitest';
import { autoBackupWordsFor } from '../../locales/auto-backup';
import { transferWordsFor } from '../../locales/transfer';
import type { Driver, OptionsPage } from './harness/driver';
import { serveFixture } from './harness/fixtures';
import { isShown } from './harness/page-text';
import { picturePath } from './harness/programs';
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
