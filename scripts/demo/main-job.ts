/** The main job from start to end, each step shown to hold before the next one begins. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ReadArticle } from '../../lib/model/article';
import { fillIn } from '../../locales/fill-in';
import type { ChromiumDriver } from '../../tests/e2e/harness/chromium/launch';
import type { Popup } from '../../tests/e2e/harness/driver';
import { isPainted, isShown, selectText } from '../../tests/e2e/harness/page-text';
import {
  exportArticle,
  openNote,
  openSettledPopup,
  showHighlights,
  switchLanguage,
  untilPainted,
  writeNote,
} from '../../tests/e2e/harness/reader';
import { until } from '../../tests/e2e/harness/until';
import { describeArticle } from '../describe-article';
import { choosePassages, describeHidden, differencesFromGold, lettersOf, withoutLinkTargets } from './describe';
import type { DemoPage } from './serve-page';

const OUTPUT = join(import.meta.dirname, '../../.output/demo');
const NOTE = 'Đưa vào điểm báo sáng mai, trang nhất.';

interface ReadPage {
  page: Page;
  article: ReadArticle;
}

/** Rejects with one line where a step did not hold. */
export async function doMainJob(driver: ChromiumDriver, demo: DemoPage): Promise<void> {
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  const { page, article } = await recognise(driver, demo);
  await clear(driver, page, demo);
  const passages = await mark(driver, page, article);
  await exportFromPopup(driver, page, article, passages);
  await comeBack(driver, page, demo.url, passages);
}

async function recognise(driver: ChromiumDriver, { url, gold }: DemoPage): Promise<ReadPage> {
  const page = await driver.openTab(url);
  const popup = await openSettledPopup(driver, page);
  await switchLanguage(driver, popup, 'vi');
  await readIfAsked(driver, popup);
  const state = await until('the page to be read as an article', async () => {
    const answer = await driver.pageState();
    return answer.kind === 'article' ? answer : undefined;
  });
  await popup.close();
  done(`recognised and read ${url}`);
  for (const line of describeArticle(state.article)) tell(line);
  if (gold !== undefined) {
    hold(differencesFromGold(state.article, gold));
    done('headline, date and authors are those of gold.json');
  }
  return { page, article: state.article };
}

async function clear(driver: ChromiumDriver, page: Page, { gold }: DemoPage): Promise<void> {
  const isCleared = async () => {
    const state = await driver.pageState();
    return state.kind === 'article' && state.cleared;
  };
  if (await isCleared()) await driver.pressShortcut(page, 'Alt+Q');
  await until('the whole page to be shown', async () => !(await isCleared()));
  const before = await renderedText(page);
  await picture(page, '1-before-clearing');
  await driver.pressShortcut(page, 'Alt+Q');
  await until('the page to be cleared', isCleared);
  const after = await renderedText(page);
  await picture(page, '2-cleared');
  done('cleared the page, by the shortcut Alt+Q');
  for (const line of describeHidden(before, after)) tell(line);
  const wrong: string[] = [];
  for (const sample of gold?.clutterSamples ?? []) {
    if (await isShown(page, sample)) wrong.push(`still shown: “${sample}”`);
  }
  for (const sample of gold?.keepSamples ?? []) {
    if (!(await isShown(page, sample))) wrong.push(`hidden: “${sample}”`);
  }
  hold(wrong);
  if (gold !== undefined) {
    done(
      `${gold.clutterSamples?.length ?? 0} samples of clutter are hidden, ${gold.keepSamples?.length ?? 0} of the article are shown`,
    );
  }
}

async function mark(driver: ChromiumDriver, page: Page, article: ReadArticle): Promise<string[]> {
  const { chip, colours } = driver.words;
  const [first, second] = choosePassages(article.blocks);
  const controls = driver.controlsIn(page);
  await selectText(page, first);
  const yellow = fillIn(chip.mark, { ...colours.yellow });
  await until('the chip beside the selection', () => controls.count('button', yellow));
  await picture(page, '3-chip');
  await controls.click('button', yellow);
  await until('the paint on the first passage', () => isPainted(page, first));
  await openNote(driver, page, second);
  await until('the note', () => controls.count('textbox', driver.words.note.label));
  await picture(page, '4-note');
  await writeNote(driver, page, NOTE);
  await picture(page, '5-highlighted');
  done('highlighted two passages, the second with a note');
  tell(`1  ${first}`);
  tell(`2  ${second}`);
  tell(`   ${NOTE}`);
  await until('the badge to say 2', async () => (await driver.badge(page)) === '2');
  done('the badge says 2');
  return [first, second];
}

async function exportFromPopup(
  driver: ChromiumDriver,
  page: Page,
  article: ReadArticle,
  passages: string[],
): Promise<void> {
  const popup = await openSettledPopup(driver, page);
  await showHighlights(driver, popup);
  await until('both highlights in the popup', async () => {
    const shown = lettersOf(await popup.text());
    return [article.headline, NOTE, ...passages].every((text) => shown.includes(lettersOf(text)));
  });
  await popup.screenshot(join(OUTPUT, '6-popup.png'));
  done('the popup shows the article, both highlights and the note');
  const markdown = await downloadFrom(driver, () => exportArticle(driver, popup, 'markdown'));
  const text = lettersOf(withoutLinkTargets(markdown.content.toString('utf8')));
  const expected = [...article.blocks.map((block) => block.text), NOTE, ...passages];
  hold(expected.filter((part) => !text.includes(lettersOf(part))).map((part) => `not in the Markdown: “${part}”`));
  done(`exported .output/demo/${markdown.name}, with the whole text, both highlights and the note`);
  await popup.close();
}

async function downloadFrom(driver: ChromiumDriver, ask: () => Promise<void>) {
  const file = await driver.download(ask);
  writeFileSync(join(OUTPUT, file.name), file.content);
  return file;
}

async function comeBack(driver: ChromiumDriver, page: Page, url: string, passages: string[]): Promise<void> {
  await returnTo(driver, page);
  await untilPainted(page, passages);
  await picture(page, '7-after-reload');
  done('both highlights are there after a reload');
  await driver.stopBackground();
  await returnTo(driver, page);
  await untilPainted(page, passages);
  done('both highlights are there after the service worker was stopped');
  await driver.restart();
  const again = await driver.openTab(url);
  await readAgain(driver, again);
  await untilPainted(again, passages);
  await picture(again, '8-after-restart');
  done('both highlights are there after the browser was killed and started again');
}

async function returnTo(driver: ChromiumDriver, page: Page): Promise<void> {
  await page.reload({ waitUntil: 'load' });
  await readAgain(driver, page);
}

/** A page that is not read by itself is asked for at every visit. */
async function readAgain(driver: ChromiumDriver, page: Page): Promise<void> {
  const popup = await openSettledPopup(driver, page);
  await readIfAsked(driver, popup);
  await popup.close();
}

async function readIfAsked(driver: ChromiumDriver, popup: Popup): Promise<void> {
  const { read, readAnyway } = driver.words.page;
  for (const ask of [read, readAnyway]) {
    if ((await popup.count('button', ask)) === 0) continue;
    await popup.click('button', ask);
    tell(`the popup was asked: “${ask}”`);
  }
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(OUTPUT, `${name}.png`) as `${string}.png` });
}

function renderedText(page: Page): Promise<string> {
  // What is rendered counts, not what the tree holds.
  // biome-ignore lint/performance/useDomNodeTextContent: it would tell hidden text too
  return page.evaluate(() => document.body.innerText);
}

function hold(wrong: string[]): void {
  if (wrong.length > 0) throw new Error(wrong.join('\n  '));
}

const done = (line: string) => console.log(`✓ ${line}`);
const tell = (line: string) => console.log(`    ${line}`);
