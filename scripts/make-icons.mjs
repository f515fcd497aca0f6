/**
 * Draws the icons from the mark: `node scripts/make-icons.mjs`. Into public/icon/ those of the toolbar and the browser's own
 * pages; into docs/store/ those that the stores ask for, with the mark itself as a drawing. The drawing at 16 and 32 px is
 * simpler than the large one: lines on whole pixels, and fewer of them.
 */

import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

const OUT = join(import.meta.dirname, '../public/icon');
const STORE = join(import.meta.dirname, '../docs/store');
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

/** Chrome Web Store: 96 px of drawing in 128, the rest transparent. Firefox Add-ons: 32, 64, 128. Edge Add-ons: 300. */
const STORE_ICONS = [
  { name: 'chrome-128', size: 128, drawn: 96 },
  { name: 'firefox-32', size: 32, drawn: 32, drawing: SMALL },
  { name: 'firefox-64', size: 64, drawn: 64 },
  { name: 'firefox-128', size: 128, drawn: 128 },
  { name: 'edge-300', size: 300, drawn: 300 },
];
/** The tiles beside a listing: the mark and the name on paper. Chrome and Edge ask for the same two sizes. */
const TILES = [
  { name: 'tile-440x280', width: 440, height: 280 },
  { name: 'tile-1400x560', width: 1400, height: 560 },
];

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
  await mkdir(STORE, { recursive: true });
  for (const [name, drawing] of [
    ['mark', LARGE],
    ['mark-small', SMALL],
  ]) {
    const named = drawing.replace(/<svg[^>]*>/, (tag) => `${tag}\n  <title>Điểm Báo</title>`);
    await writeFile(join(STORE, `${name}.svg`), `${named}\n`);
  }
  for (const { name, size, drawn, drawing = LARGE } of STORE_ICONS) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body { margin: ${(size - drawn) / 2}px } svg { display: block; width: ${drawn}px }</style>${drawing}`,
    );
    await writeFile(join(STORE, `${name}.png`), await page.screenshot({ omitBackground: true }));
  }
  for (const { name, width, height } of TILES) {
    await page.setViewport({ width, height });
    await page.setContent(
      `<style>
        body { margin: 0; height: ${height}px; display: flex; align-items: center; justify-content: center; gap: 6%;
          background: #fffdf8; border-bottom: ${Math.round(height / 40)}px double #b0201e; box-sizing: border-box }
        svg { width: ${Math.round(height * 0.42)}px }
        p { margin: 0; font: 700 ${Math.round(height * 0.2)}px/1.4 'Noto Serif', serif; color: #1d1a16 }
      </style>${LARGE}<p lang="vi">Điểm Báo</p>`,
    );
    await writeFile(join(STORE, `${name}.png`), await page.screenshot());
  }
} finally {
  await browser.close();
}
