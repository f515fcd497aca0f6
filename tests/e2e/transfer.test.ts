/** Backup, loss, restore; and what another program exported, attached when its page is opened. */

import { expect, it } from 'vitest';
import { transferWordsFor } from '../../locales/transfer';
import { serveFixture } from './harness/fixtures';
import { isPainted, isShown } from './harness/page-text';
import { picturePath } from './harness/programs';
import { giveFile, highlight, openSettledPopup, openTransfer } from './harness/reader';
import { describeInBrowsers } from './harness/suite';
import { until } from './harness/until';

const ADDRESS = 'https://baochinhphu.vn/nam-son-dua-126-tram-do-nuoc-vao-van-hanh-102261103080512345.htm';
/** Where the popup is opened before: its page is not one of those that are imported. */
const OTHER = 'https://baochinhphu.vn/tin-khac-102261103080500001.htm';
const HEADLINE = 'Nam Sơn đưa 126 trạm đo nước vào vận hành';
const FIRST = 'Mỗi trạm đo mực nước, lượng mưa và độ đục mười phút một lần.';
const SECOND = 'một trạm hỏng sẽ được thay trong vòng sáu giờ';
const CLUTTER = 'Tải ứng dụng đọc báo';
const PASSPHRASE = 'sáu giờ sáng ở bến đò';

/** What each browser has made, for the next one of its name: a machine on which nothing is left. */
const made = new Map<string, { name: string; content: Buffer }>();

describeInBrowsers('a backup', (browser) => {
  it('is one file with everything, locked where the reader wishes', async () => {
    const driver = browser();
    const { words } = driver;
    const said = transferWordsFor(words.language);
    serveFixture(driver.pages, 'newspaper', ADDRESS);
    const page = await driver.openTab(ADDRESS);
    await until('the cleared page', async () => !(await isShown(page, CLUTTER)));
    await highlight(driver, page, FIRST, 'yellow');
    await highlight(driver, page, SECOND, 'green');

    const transfer = await openTransfer(driver, page);
    await until('the age', async () => (await transfer.text()).includes(said.backup.never));
    await transfer.fill(said.backup.passphrase, PASSPHRASE);
    const { name, content } = await driver.download(() => transfer.click('button', said.backup.start));
    expect(name).toMatch(/^diem-bao sao-luu \d{4}-\d{2}-\d{2} \d{2}h\d{2}\.zip\.age$/);
    expect(content.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    expect(content.includes(Buffer.from('baochinhphu'))).toBe(false);
    await until('the end', async () => (await transfer.text()).includes(said.backup.done(name)));
    await until('what is in no backup', async () => (await transfer.text()).includes(said.backup.allSaved));
    await transfer.screenshot(picturePath(driver.browserName, 'backup-done'));
    made.set(driver.browserName, { name, content });
    await transfer.close();
    await page.close();
  });
});

describeInBrowsers('a machine on which nothing is left', (browser) => {
  it('gets everything back from the file, and can take that back', async () => {
    const driver = browser();
    const { words } = driver;
    const said = transferWordsFor(words.language);
    const { name, content } = made.get(driver.browserName) ?? expect.fail('no backup was made');
    serveFixture(driver.pages, 'newspaper', ADDRESS);
    const page = await driver.openTab(ADDRESS);
    const transfer = await openTransfer(driver, page);
    await giveFile(transfer, name, content);
    await until('the question', async () => (await transfer.text()).includes(said.intake.locked(name)));
    await transfer.fill(said.intake.passphrase, 'không phải');
    await transfer.click('button', said.intake.unlock);
    await until('the answer', async () => (await transfer.text()).includes(said.intake.wrong), 30_000);
    await transfer.fill(said.intake.passphrase, PASSPHRASE);
    await transfer.click('button', said.intake.unlock);
    await until('the plan', async () => (await transfer.text()).includes(said.intake.plan), 30_000);
    await transfer.screenshot(picturePath(driver.browserName, 'restore-plan'));
    await transfer.click('button', said.intake.takeBackup);
    await until('the restore', async () => (await transfer.text()).includes(said.intake.doneRestore(1, 2)), 30_000);
    await until('the paint', () => isPainted(page, SECOND));
    await transfer.click('button', said.intake.undo);
    await until('the undo', async () => (await transfer.text()).includes(said.intake.takenBack), 30_000);
    await until('the bare page', async () => !(await isPainted(page, SECOND)));
    await giveFile(transfer, name, content);
    await until('the question', async () => (await transfer.text()).includes(said.intake.locked(name)));
    await transfer.fill(said.intake.passphrase, PASSPHRASE);
    await transfer.click('button', said.intake.unlock);
    await until('the plan', async () => (await transfer.count('button', said.intake.takeBackup)) > 0, 30_000);
    await transfer.click('button', said.intake.takeBackup);
    await until('the restore', async () => (await transfer.text()).includes(said.intake.doneRestore(1, 2)), 30_000);

    const popup = await openSettledPopup(driver, page);
    const { articleCount, highlightCount } = words;
    await until('the collection', async () =>
      (await popup.text()).includes(`${articleCount(1)}, ${highlightCount(2)}`),
    );
    expect(await popup.text()).toContain(HEADLINE);
    await popup.close();
    await transfer.close();
    await page.close();
  });
});

describeInBrowsers('a file that is none of ours', (browser) => {
  it('changes nothing, and the page says why', async () => {
    const driver = browser();
    const said = transferWordsFor(driver.words.language);
    serveFixture(driver.pages, 'newspaper', ADDRESS);
    const page = await driver.openTab(ADDRESS);
    const transfer = await openTransfer(driver, page);
    await giveFile(transfer, 'ảnh.zip', Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8, 9]));
    await until('the refusal', async () => (await transfer.text()).includes(said.problems['unknown-file'].what));
    await giveFile(transfer, 'x.json', Buffer.from('{"a":1}'));
    await until('the refusal', async () => (await transfer.text()).includes(said.problems['unknown-file'].what));
    await transfer.close();
    await page.close();
  });
});

describeInBrowsers('an import', (browser) => {
  it('is foreseen, taken, and attached when its page is opened', async () => {
    const driver = browser();
    const { words } = driver;
    const said = transferWordsFor(words.language);
    serveFixture(driver.pages, 'newspaper', ADDRESS);
    serveFixture(driver.pages, 'newspaper', OTHER);
    const transfer = await openTransfer(driver, await driver.openTab(OTHER));
    const csv = `url,quote,note,tags\n${ADDRESS},"${FIRST}",hỏi lại,nước\n${ADDRESS.replace('12345', '99999')},,,nước\n`;
    await giveFile(transfer, 'đọc.csv', Buffer.from(csv));
    await until('the plan', async () => (await transfer.text()).includes(said.intake.source(said.sources.csv)));
    expect(await transfer.text()).toContain(said.intake.unread);
    await transfer.click('button', said.intake.takeImport);
    await until('the import', async () => (await transfer.text()).includes(said.intake.doneImport(2, 1)), 20_000);
    await transfer.screenshot(picturePath(driver.browserName, 'import-done'));
    await transfer.close();

    const page = await driver.openTab(ADDRESS);
    await until('the paint', () => isPainted(page, FIRST), 20_000);
    const popup = await openSettledPopup(driver, page);
    await until('the headline', async () => (await popup.text()).includes(HEADLINE));
    await popup.close();
    // It can be taken back at any later visit.
    const again = await openTransfer(driver, page);
    await again.click('button', said.intake.undo);
    // The article that has its text by now stays; the mark and the page that was never opened are gone.
    await until('the undo', async () => (await again.text()).includes(said.intake.left(1)), 20_000);
    await until('the bare page', async () => !(await isPainted(page, FIRST)));
    await again.close();
  });
});
