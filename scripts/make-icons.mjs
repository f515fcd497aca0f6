/**
 * Draws the toolbar icons from the mark into public/icon/: `node scripts/make-icons.mjs`. The drawing at 16 and 32 px is
 * simpler than the large one: lines on whole pixels, and fewer of them.
 */

import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

const OUT = join(import.meta.dirname, '../public/icon');
const CHROMIUM = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-browser',
];

/** On a grid of 16: a page, a title, a highlighted line, a line. The highlight runs past the page's edge, as a pen does. */
const SMALL = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
  <rect x="1" y="0" width="14" height="16" rx="2" fill="#b0201e"/>
  <rect x="3" y="2" width="10" height="2" fill="#fffdf8"/>
  <rect x="0" y="6" width="16" height="4" rx="1" fill="#ffd54a"/>
  <rect x="3" y="7" width="10" height="2" fill="#3a2f00"/>
  <rect x="3" y="12" width="7" height="2" fill="#fffdf8"/>
</svg>`;

/** On a grid of 96. */
const LARGE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">
  <rect x="10" y="4" width="76" height="88" rx="10" fill="#b0201e"/>
  <rect x="22" y="16" width="52" height="9" rx="1.5" fill="#fffdf8"/>
  <rect x="22" y="31" width="52" height="2.5" fill="#fffdf8" opacity=".55"/>
  <rect x="4" y="40" width="88" height="21" rx="4" fill="#ffd54a"/>
  <rect x="22" y="46.5" width="52" height="8" rx="1.5" fill="#3a2f00"/>
  <rect x="22" y="68" width="52" height="5" rx="1.5" fill="#fffdf8" opacity=".85"/>
  <rect x="22" y="78" width="34" height="5" rx="1.5" fill="#fffdf8" opacity=".85"/>
</svg>`;

const DRAWINGS = { 16: SMALL, 32: SMALL, 48: LARGE, 96: LARGE, 128: LARGE };

const executablePath = CHROMIUM.find((path) => path !== undefined && existsSync(path));
if (executablePath === undefined) throw new Error('no Chromium: set CHROMIUM_PATH');
const browser = await puppeteer.launch({ executablePath, pipe: true, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  await mkdir(OUT, { recursive: true });
  for (const [size, drawing] of Object.entries(DRAWINGS)) {
    await page.setViewport({ width: Number(size), height: Number(size) });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${drawing}`);
    await writeFile(join(OUT, `${size}.png`), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
