/**
 * `npm start`: opens Chromium with the extension on a sample article, or does the main job on it by itself.
 * `npm start -- page.html[.gz] --url https://…` takes a saved page under its own address instead.
 */

import { run } from './set-up/project.mjs';
import { setUp } from './set-up.mjs';

const { chromium } = await setUp(['chromium']);
const started = Date.now();
const build = await run('wxt', ['build', '-b', 'chrome']);
if (build.code !== 0) {
  console.error(`${build.output}\nThe build failed.`);
  process.exit(1);
}
console.log(`built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
// Only the pinned Node, in which this goes on after the set-up, knows TypeScript.
await import('./typescript.mjs');
const { runDemo } = await import('./demo/run-demo.ts');
process.exit(await runDemo(process.argv.slice(2), chromium));
