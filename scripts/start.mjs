/**
 * `npm start`: opens Chromium with the extension on a sample article, or does the main job on it by itself.
 * `npm start -- page.html[.gz] --url https://…` takes a saved page under its own address instead.
 */

import { setUp } from './set-up.mjs';

const { chromium } = await setUp(['chromium']);
// Only the pinned Node, in which this goes on after the set-up, knows TypeScript.
await import('./typescript.mjs');
const { runDemo } = await import('./demo/run-demo.ts');
process.exit(await runDemo(process.argv.slice(2), chromium));
