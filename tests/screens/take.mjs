/**
 * Pictures of every state of every screen, in both languages, both themes and two widths, into .output/screens/.
 * `node tests/screens/take.mjs [part of a name]`. The gallery is built with Vite and served by request interception; every
 * other request is refused, and one that is made fails the run, as does an error on the page. With `--axe` no picture is
 * taken: axe looks at every state, through the open shadow root that the gallery gives what stands inside a page; each language
 * in one theme, or with `--axe=all` in both.
 */

import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import axe from 'axe-core';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '../..');
const OUT = join(ROOT, '.output/screens');
const GALLERY = join(ROOT, '.output/screens-gallery');
const ORIGIN = 'https://screens.invalid';
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
/** The popup's own width and the least that a browser's panel gives it; a phone and a window for the rest. */
const WIDTHS = {
  popup: { wide: 400, narrow: 320 },
  panel: { wide: 520, narrow: 320 },
  options: { wide: 1000, narrow: 360 },
  print: { wide: 900, narrow: 360 },
  export: { wide: 800, narrow: 360 },
  'in-page': { wide: 720, narrow: 340 },
};
const HEIGHTS = { popup: 560, panel: 900, options: 1100, print: 1200, export: 520, 'in-page': 440 };
const CHROMIUM = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-browser',
];

const usesAxe = process.argv.some((argument) => argument.startsWith('--axe'));
/** Every word and every colour is looked at once. */
const skipsForAxe = (language, theme) =>
  !process.argv.includes('--axe=all') && (language === 'vi') !== (theme === 'light');
const wanted = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '';
const problems = [];
/** The page around a piece of ours is the outlet's: whether that has a title, a headline, landmarks is not ours to say. */
const PIECE_RULES = Object.fromEntries(
  ['document-title', 'html-has-lang', 'landmark-one-main', 'page-has-heading-one', 'region', 'bypass'].map((id) => [
    id,
    { enabled: false },
  ]),
);

await build({
  configFile: false,
  root: import.meta.dirname,
  logLevel: 'error',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: GALLERY, emptyOutDir: true },
});
const executablePath = CHROMIUM.find((path) => path !== undefined && existsSync(path));
if (executablePath === undefined) throw new Error('no Chromium: set CHROMIUM_PATH');
const browser = await puppeteer.launch({
  executablePath,
  pipe: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--hide-scrollbars'],
});
try {
  const page = await browser.newPage();
  await serveGallery(page);
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.goto(`${ORIGIN}/index.html`);
  const screens = await page.$$eval('#screens a', (links) => links.map((link) => link.textContent));
  if (wanted === '' && !usesAxe) await rm(OUT, { recursive: true, force: true });
  let count = 0;
  for (const screen of screens.filter((name) => name.includes(wanted))) {
    for (const [width, pixels] of Object.entries(WIDTHS[screen.split('/')[0]])) {
      if (usesAxe && width !== 'wide') continue;
      await page.setViewport({ width: pixels, height: HEIGHTS[screen.split('/')[0]], deviceScaleFactor: 2 });
      for (const language of ['vi', 'en']) {
        for (const theme of ['light', 'dark']) {
          if (usesAxe && skipsForAxe(language, theme)) continue;
          if (usesAxe) await check(page, screen, language, theme);
          else await take(page, screen, language, theme, width);
          count += 1;
        }
      }
    }
  }
  console.log(
    usesAxe ? `axe looked at ${count} states` : `${count} pictures of ${screens.length} screens in .output/screens`,
  );
} finally {
  await browser.close();
}
for (const problem of problems) console.log(problem);
if (problems.length > 0) process.exitCode = 1;

async function show(page, screen, language, theme) {
  await page.goto(`${ORIGIN}/index.html?screen=${screen}&language=${language}&theme=${theme}`);
  const keys = await page.$eval('body', (body) => (body.dataset.press ?? '').split(' ').filter(Boolean));
  for (const key of keys) await press(page, key);
}

async function check(page, screen, language, theme) {
  await show(page, screen, language, theme);
  await page.evaluate(axe.source);
  const violations = await page.evaluate(
    async (rules) => {
      const { violations: found } = await globalThis.axe.run(document, { rules });
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    },
    screen.startsWith('in-page/') ? PIECE_RULES : {},
  );
  for (const violation of violations) problems.push(`${screen} ${language} ${theme}: ${violation}`);
}

async function take(page, screen, language, theme, width) {
  await show(page, screen, language, theme);
  const file = join(OUT, screen, `${language}-${theme}-${width}.png`);
  await mkdir(join(file, '..'), { recursive: true });
  await page.screenshot({ path: file });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (overflow > 0) problems.push(`${screen} ${language} ${theme} ${width}: ${overflow} px too wide`);
}

async function press(page, combination) {
  const keys = combination.split('+');
  for (const key of keys) await page.keyboard.down(key);
  for (const key of keys.reverse()) await page.keyboard.up(key);
}

async function serveGallery(page) {
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    const url = new URL(request.url());
    const file = join(GALLERY, url.pathname);
    if (url.origin === ORIGIN && existsSync(file)) {
      await request.respond({ contentType: TYPES[extname(file)] ?? 'text/plain', body: await readFile(file) });
      return;
    }
    if (url.pathname !== '/favicon.ico') problems.push(`a request that must not be: ${request.url()}`);
    await request.abort();
  });
}
