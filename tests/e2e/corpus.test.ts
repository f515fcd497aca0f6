/** Real pages under their own addresses, held to what a person says of them. */

import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { corpusIsMissing, corpusPage } from './harness/corpus';
import type { Driver } from './harness/driver';
import { isShown } from './harness/page-text';
import { picturePath } from './harness/programs';
import { highlight, openSettledPopup, untilPainted } from './harness/reader';
import { describeInBrowsers, inTab } from './harness/suite';
import { until } from './harness/until';

const PAGES = [
  's1-aspnet-divs',
  's2-table-layout',
  's3-br-runs',
  's4-caption-table',
  's6-liferay',
  'baolaocai-song-dep-2025',
  'sotttt-hanoi-clip-2018',
  'sotttt-hanoi-reception-2019',
];

/** How much of a paragraph is marked, in characters: the selection has to fit on the screen. */
const MARK = 60;

describe.skipIf(corpusIsMissing)('the corpus', () => {
  describeInBrowsers('a page of the corpus', (browser) => {
    it.each(PAGES)('%s: read, cleared, marked, and back after a reload', async (name) => {
      const { html, gold } = corpusPage(name);
      browser().pages.serve(gold.url, html);
      await inTab(browser(), gold.url, async (page) => {
        const clutter = gold.clutterSamples ?? [];
        const keep = gold.keepSamples ?? [];
        // All of them: a sample may stand on another page of its layout alone, and is not shown before the clearing either.
        await until('the cleared page', async () => {
          for (const text of clutter) if (await isShown(page, text)) return false;
          return true;
        });
        const wrong: string[] = [];
        for (const text of clutter) if (await isShown(page, text)) wrong.push(`still shown: ${text}`);
        for (const text of keep) if (!(await isShown(page, text))) wrong.push(`hidden: ${text}`);
        expect(wrong).toEqual([]);

        const popup = await openSettledPopup(browser(), page);
        const text = (await popup.text()).normalize('NFC').replaceAll(/\s+/gu, ' ');
        await popup.close();
        const headline = (gold.title ?? '').normalize('NFC').replaceAll(/\s+/gu, ' ');
        expect(headline).not.toBe('');
        expect(text).toContain(headline);
        expect(text).toContain(asShown(gold.dateISO ?? ''));

        const body = (gold.bodyParagraphs ?? []).filter(({ length }) => length > MARK);
        const marks = [body[0], body[Math.floor(body.length / 2)]].flatMap((paragraph) =>
          paragraph ? [beginningOf(paragraph)] : [],
        );
        for (const mark of marks) await highlight(browser(), page, mark, 'yellow');
        await page.screenshot({ path: picturePath(browser().browserName, `corpus-${name}`) as `${string}.png` });
        await page.reload({ waitUntil: 'load' });
        await untilPainted(page, marks);
        await deleteKept(browser(), page, headline);
      });
    });
  });
});

/**
 * Deletes the article in view. Several pages of the corpus are one text in other layouts of one host: kept, it would be brought to
 * the next of them with its highlights, where the same words are to be marked anew.
 */
async function deleteKept(driver: Driver, page: Page, headline: string): Promise<void> {
  const popup = await openSettledPopup(driver, page);
  const { article, notices } = driver.words;
  await popup.click('button', article.deleteNamed(headline));
  await until('the deletion', async () => (await popup.text()).includes(notices.articleDeleted(headline)));
  await popup.close();
}

/** `2018-03-01T09:52:00+07:00` as the popup shows it: `01/03/2018 09:52`. */
function asShown(iso: string): string {
  const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+)T(\d+:\d+)/.exec(iso) ?? [];
  return `${day}/${month}/${year} ${time}`;
}

const beginningOf = (paragraph: string) => paragraph.slice(0, paragraph.lastIndexOf(' ', MARK));
