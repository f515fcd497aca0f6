/** A saved copy of 700 words with 20 marks, and one of 20 000 words, from the address to the text and to the painted marks. */

import type { Page } from 'puppeteer-core';
import type { Article } from '../../lib/model/article';
import type { Driver } from '../../tests/e2e/harness/driver';
import { openOptions } from '../../tests/e2e/harness/reader';
import { until } from '../../tests/e2e/harness/until';
import { writeArticles } from '../index/in-page';
import { ADDRESS } from '../index/kept-collection';
import { quantile, table } from '../workshop/results';
import { inventKept, observeCopy } from './copy';
import { figures, type Section } from './section';

const COPIES = [
  { name: 'a saved copy of 700 words, 20 marks', words: 700, marks: 20, target: 150 },
  { name: 'a saved copy of 20 000 words, 20 marks', words: 20_000, marks: 20, target: 400 },
];

/** Beside the same text as a page of plain HTML, in turn. */
export async function measureCopies(driver: Driver, rounds: number): Promise<Section> {
  const rows: (string | number)[][] = [];
  let isMet = true;
  const options = await openOptions(driver, await driver.openTab(ADDRESS));
  const kept = COPIES.map(({ words, marks }) => inventKept(String(words), words, marks));
  await writeArticles(options, kept, false);
  const origin = String(await options.run('return location.origin'));
  const page = await driver.openTab('about:blank');
  for (const { article } of kept) driver.pages.serve(bareUrl(article.id), bareHtml(article));
  await page.evaluateOnNewDocument(observeCopy);
  for (const [index, { name, target }] of COPIES.entries()) {
    const id = kept[index]?.article.id ?? '';
    const times = { text: [] as number[], painted: [] as number[], bare: [] as number[] };
    // The first one compiles what the others find compiled.
    for (let round = 0; round <= rounds; round += 1) {
      await page.goto(bareUrl(id));
      const bare = await until('the bare text', async () => (await notedIn(page))?.text);
      const { text, painted } = await openCopy(page, `${origin}/copy.html?id=${id}`);
      if (round === 0) continue;
      times.bare.push(bare);
      times.text.push(text);
      times.painted.push(painted);
    }
    isMet &&= quantile(times.text, 0.5) <= target;
    rows.push([name, figures(times.text), target, figures(times.painted), figures(times.bare)]);
  }
  const head =
    'from the address to|the text, p50 / p95, ms|target|the painted marks, ms|the same text as plain HTML, ms';
  await page.close();
  await options.close();
  return { lines: table(head.split('|'), rows, true), isMet };
}

interface Noted {
  text: number;
  painted: number;
}

/** In milliseconds since the page began. */
async function openCopy(page: Page, url: string): Promise<Noted> {
  await page.goto(url);
  return until('the copy with its marks', async () => {
    const noted = await notedIn(page);
    return noted?.text !== undefined && noted.painted !== undefined ? (noted as Noted) : undefined;
  });
}

async function notedIn(page: Page): Promise<Partial<Noted> | undefined> {
  return (await page.evaluate(() => Reflect.get(globalThis, 'noted'))) as Partial<Noted> | undefined;
}

/** The extension does not run there: what the machine takes for the text alone. */
function bareUrl(id: string): string {
  return `https://baovungcao.example/${id}.htm`;
}

function bareHtml({ headline, blocks }: Article): string {
  const body = blocks.map(({ text }) => `<p data-block>${text}</p>`).join('');
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${headline}</title></head><body><article>${body}</article></body></html>`;
}
