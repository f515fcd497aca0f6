/** What a reader does on an article page, with the mouse and the keyboard. */

import type { Page } from 'puppeteer-core';
import type { HighlightColour } from '../../../lib/model/highlight';
import type { Language } from '../../../lib/model/settings/settings';
import { wordsFor } from '../../../locales';
import { fillIn } from '../../../locales/fill-in';
import { type ArticleFormatName, formatWordsFor } from '../../../locales/formats';
import type { Driver, OptionsPage, Popup } from './driver';
import { isPainted, selectText } from './page-text';
import { until } from './until';

/** Selects a text and presses a colour of the chip. Resolves when the text is painted. */
export async function highlight(driver: Driver, page: Page, text: string, colour: HighlightColour): Promise<void> {
  const { chip, colours } = driver.words;
  await selectText(page, text);
  await driver.controlsIn(page).click('button', fillIn(chip.mark, { ...colours[colour] }));
  await until(`the paint on “${text}”`, () => isPainted(page, text));
}

/** Selects a text and opens the note on it from the chip; the highlight is there from then on. */
export async function openNote(driver: Driver, page: Page, text: string): Promise<void> {
  await selectText(page, text);
  await driver.controlsIn(page).click('button', driver.words.chip.note);
  await until(`the paint on “${text}”`, () => isPainted(page, text));
}

/** Writes into the open note and saves it. Resolves when the note is stored. */
export async function writeNote(driver: Driver, page: Page, note: string): Promise<void> {
  const { words } = driver;
  const controls = driver.controlsIn(page);
  await controls.click('textbox', words.note.label);
  await page.keyboard.type(note);
  await controls.click('button', words.note.save);
  await until('the note to be stored', async () => (await controls.count('textbox', words.note.label)) === 0);
}

/** Opens the popup and waits until it tells about the page. */
export async function openSettledPopup(driver: Driver, page: Page): Promise<Popup> {
  const popup = await driver.openPopup(page);
  const { page: inView, collection } = driver.words;
  await until('the popup to tell about the page', async () => {
    const text = await popup.text();
    return text !== '' && !text.includes(inView.loading) && !text.includes(collection.loading);
  });
  return popup;
}

/** Opens what stands behind the popup's one button for everything else. */
export async function openMore(driver: Driver, popup: Popup): Promise<void> {
  await popup.click('button', driver.words.popup.more);
}

/** More highlights than any test makes. */
const MOST_COUNTED = 12;

/** Unfolds the highlights of the article in view, however many there are. */
export async function showHighlights(driver: Driver, popup: Popup): Promise<void> {
  const name = await until('the highlights', async () => {
    for (let count = 1; count < MOST_COUNTED; count += 1) {
      const label = driver.words.popup.highlights(count);
      if ((await popup.count('button', label)) > 0) return label;
    }
    return undefined;
  });
  await popup.click('button', name);
}

/** Exports the article in view from the popup; where there are several formats a menu asks for one. */
export async function exportArticle(driver: Driver, popup: Popup, format: ArticleFormatName): Promise<void> {
  const { exporting, language } = driver.words;
  const { formats } = formatWordsFor(language);
  const only = exporting.one(formats[format]);
  const name = await until('the way to export', async () => {
    for (const each of [only, exporting.some]) if ((await popup.count('button', each)) > 0) return each;
    return undefined;
  });
  if (name === only) return popup.click('button', name);
  // The button opens nothing as long as the article is not kept, which a press just before may still be doing.
  await until('the menu of formats', async () => {
    if ((await popup.count('menuitem', formats[format])) > 0) return true;
    await popup.click('button', name);
    return undefined;
  });
  await popup.click('menuitem', formats[format]);
}

/** Opens the options from the popup. */
export async function openOptions(driver: Driver, page: Page): Promise<OptionsPage> {
  const popup = await openSettledPopup(driver, page);
  await openMore(driver, popup);
  await popup.click('button', driver.words.screens.options);
  return driver.optionsPage();
}

/** Switches the extension's language in the popup. */
export async function switchLanguage(driver: Driver, popup: Popup, language: Language): Promise<void> {
  const words = wordsFor(language);
  await openMore(driver, popup);
  await popup.click('radio', language === 'vi' ? 'Tiếng Việt' : 'English');
  await until('the popup in the other language', async () => (await popup.text()).includes(words.collection.title));
  driver.words = words;
  // It closes the panel, so that the next way to it opens it: the panel never lies over its own button.
  await openMore(driver, popup);
  await until('the end of the panel', async () => (await popup.count('radio', 'English')) === 0);
}

/** Resolves when every one of the texts is painted again. */
export async function untilPainted(page: Page, texts: readonly string[]): Promise<void> {
  for (const text of texts) await until(`the paint on “${text}”`, () => isPainted(page, text));
}

/** Hands a file to the page's own field, as the browser's dialog does. */
export async function giveFile(page: OptionsPage, name: string, content: Buffer): Promise<void> {
  await page.run(`
    const bytes = Uint8Array.from(window.atob(${JSON.stringify(content.toString('base64'))}), (one) => one.charCodeAt(0));
    const carried = new window.DataTransfer();
    carried.items.add(new window.File([bytes], ${JSON.stringify(name)}));
    const field = window.document.querySelector('input[type=file]');
    field.files = carried.files;
    field.dispatchEvent(new window.Event('change', { bubbles: true }));
    return null;`);
}

/** Opens the page for backups and imports, from the popup. */
export async function openTransfer(driver: Driver, page: Page): Promise<OptionsPage> {
  const popup = await openSettledPopup(driver, page);
  await openMore(driver, popup);
  await popup.click('button', driver.words.screens.transfer);
  const transfer = await driver.transferPage();
  await popup.close().catch(() => undefined);
  return transfer;
}
