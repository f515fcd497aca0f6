/**
 * `npm run dev`: WXT's development server, which builds again at each change and reloads the extension, and a Chromium
 * with a profile of its own that has it. Without a display the server runs alone.
 */

import { setUp } from './set-up.mjs';

const { chromium } = await setUp(['chromium']);
const { createServer } = await import('wxt');
const server = await createServer({ browser: 'chrome', webExt: { disabled: true } });
await server.start();
const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
if (hasDisplay) {
  const { default: puppeteer } = await import('puppeteer-core');
  const browser = await puppeteer.launch({
    executablePath: chromium,
    headless: false,
    pipe: true,
    enableExtensions: ['.output/chrome-mv3-dev'],
    defaultViewport: null,
    args: ['--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  browser.once('disconnected', () => process.exit(0));
}
