/**
 * The gallery in a real Chromium: built with Vite and served by request interception; every other request is refused, and one
 * that is made is a problem, as is an error on the page.
 */

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { isReached } from './is-reached.mjs';

const ROOT = join(import.meta.dirname, '../..');
const GALLERY = join(ROOT, '.output/screens-gallery');
const ORIGIN = 'https://screens.invalid';
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const CHROMIUM = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-browser',
];
const FRAMED = '<!doctype html><meta name="color-scheme" content="light dark">';
/** The roles of what a reader presses. */
const PRESSED = new Set([
  'button',
  'checkbox',
  'combobox',
  'link',
  'menuitem',
  'PopUpButton',
  'radio',
  'searchbox',
  'switch',
  'textbox',
  'ToggleButton',
]);
/** How long a state may take to come about, in milliseconds. */
const PATIENCE = 2_000;

/** `problems` gets a line for everything that must not be. `close` ends the browser. */
export async function openGallery(problems) {
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
  const page = await browser.newPage();
  const client = await page.createCDPSession();
  await serve(page, problems);
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.goto(`${ORIGIN}/index.html`);
  const screens = await page.$$eval('#screens a', (links) => links.map((link) => link.textContent));

  /** Presses the control of a name with the mouse. */
  const press = async (name) => {
    const find = async () => {
      const { nodes } = await client.send('Accessibility.getFullAXTree');
      return nodes.filter(
        (node) => !node.ignored && PRESSED.has(node.role?.value) && (node.name?.value ?? '').trim() === name,
      );
    };
    let found = await find();
    // What a step before has asked for may still be coming.
    for (let waited = 0; found.length === 0 && waited < PATIENCE; waited += 100) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      found = await find();
    }
    const [node] = found;
    if (node === undefined || found.length > 1) throw new Error(`${found.length} controls are called “${name}”`);
    const { backendDOMNodeId: backendNodeId } = node;
    await client.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
    const [quad] = (await client.send('DOM.getContentQuads', { backendNodeId })).quads;
    await page.mouse.click((quad[0] + quad[4]) / 2, (quad[1] + quad[5]) / 2);
  };

  const take = async (step) => {
    if ('press' in step) await press(step.press);
    else if ('keys' in step) await pressKeys(page, step.keys);
    else await page.waitForFunction(isReached, { timeout: PATIENCE }, step.sees);
  };

  /** Opens a screen and does what leads to its state. A screen that does not show its own words is a problem. */
  const show = async (screen, language, theme) => {
    const title = `${screen} ${language} ${theme}`;
    // Where the state before left it, it would lie over another control of this one.
    await page.mouse.move(0, 0);
    await page.goto(`${ORIGIN}/index.html?screen=${screen}&language=${language}&theme=${theme}`);
    const { steps = '[]', shows = '[]' } = await page.$eval('body', (body) => ({ ...body.dataset }));
    try {
      for (const step of JSON.parse(steps)) await take(step);
    } catch (error) {
      problems.push(`${title}: ${error.message}`);
    }
    const sights = JSON.parse(shows);
    if (sights.length === 0) problems.push(`${title}: says nothing of what it shows`);
    for (const sight of sights) {
      const isThere = await page
        .waitForFunction(isReached, { timeout: PATIENCE }, sight)
        .then(() => true)
        .catch(() => false);
      if (!isThere) problems.push(`${title}: does not show ${JSON.stringify(sight)}`);
    }
  };

  return { page, client, screens, show, press, close: () => browser.close() };
}

/** `Control+A` */
export async function pressKeys(page, combination) {
  const keys = combination.split('+');
  for (const key of keys) await page.keyboard.down(key);
  for (const key of keys.reverse()) await page.keyboard.up(key);
}

async function serve(page, problems) {
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    const url = new URL(request.url());
    const file = join(GALLERY, url.pathname);
    if (url.origin === ORIGIN && existsSync(file)) {
      await request.respond({ contentType: TYPES[extname(file)] ?? 'text/plain', body: await readFile(file) });
      return;
    }
    // The browser's own picture in a field for a date: it comes from nowhere.
    if (url.protocol === 'data:' && request.resourceType() === 'image') {
      await request.continue();
      return;
    }
    // A page in a frame is a screen of its own: an empty one stands for it, in the theme around it as ours are.
    if (request.isNavigationRequest() && request.frame() !== page.mainFrame()) {
      await request.respond({ contentType: 'text/html', body: FRAMED });
      return;
    }
    if (url.pathname !== '/favicon.ico') problems.push(`a request that must not be: ${request.url()}`);
    await request.abort();
  });
}
