/** Shortcuts of the browser and of extensions: it looks for them in keys that bring no text but a native code. */

import type { Page } from 'puppeteer-core';

const ALT = 1;

/** Presses `Alt` with a letter, e.g. `Alt+Q`. */
export async function pressShortcut(page: Page, shortcut: string): Promise<void> {
  const letter = /^Alt\+([A-Z])$/.exec(shortcut)?.[1];
  if (letter === undefined) throw new Error(`${shortcut} is not Alt with a letter`);
  const alt = { key: 'Alt', code: 'AltLeft', ...codes(18) };
  const key = { key: letter.toLowerCase(), code: `Key${letter}`, ...codes(letter.charCodeAt(0)) };
  const client = await page.createCDPSession();
  await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', modifiers: ALT, ...alt });
  await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', modifiers: ALT, ...key });
  await client.send('Input.dispatchKeyEvent', { type: 'keyUp', modifiers: ALT, ...key });
  await client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...alt });
  await client.detach();
}

const codes = (code: number) => ({ windowsVirtualKeyCode: code, nativeVirtualKeyCode: code });
