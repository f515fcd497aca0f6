/** The popup's first paint and its list, beside an empty Preact popup of the same extension, in turn. */

import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../../scripts/set-up/project.mjs';
import type { OptionsPage } from '../../tests/e2e/harness/driver';
import { buildOf } from '../../tests/e2e/harness/programs';
import { openOptions } from '../../tests/e2e/harness/reader';
import { ADDRESS, copyCollection, fillCollection, launchOnCopy } from '../index/kept-collection';
import { quantile, table } from '../workshop/results';
import { WINDOW_FUNCTIONS } from '../workshop/window-functions';
import { figures, type Section } from './section';

/** So much later than the empty one may the popup be there, in milliseconds. */
const TARGET = 80;

/** `counts`: of the articles in the collections; each is filled where it is not there yet. */
export async function measurePopups(counts: readonly number[], rounds: number): Promise<Section> {
  const folder = await makeBuild();
  const rows: (string | number)[][] = [];
  let isMet = true;
  for (const count of counts) {
    await fillCollection('chromium', count, console.error);
    copyCollection('chromium', count);
    const driver = await launchOnCopy('chromium', folder);
    const times = { empty: [] as number[], painted: [] as number[], listed: [] as number[] };
    try {
      const options = await openOptions(driver, await driver.openTab(ADDRESS));
      // The first one compiles what the others find compiled.
      for (let round = 0; round <= rounds; round += 1) {
        const empty = await openFrame(options, '/empty.html', '.db-popup');
        const popup = await openFrame(options, '/popup.html', '.db-rows .db-row');
        if (round === 0) continue;
        times.empty.push(empty.painted);
        times.painted.push(popup.painted);
        times.listed.push(popup.listed);
      }
    } finally {
      await driver.close();
    }
    const later = (of: readonly number[]) => quantile(of, 0.5) - quantile(times.empty, 0.5);
    isMet &&= later(times.painted) <= TARGET && later(times.listed) <= TARGET;
    rows.push([
      count.toLocaleString('en').replaceAll(',', ' '),
      figures(times.empty),
      figures(times.painted),
      later(times.painted).toFixed(0),
      figures(times.listed),
      later(times.listed).toFixed(0),
      TARGET,
    ]);
  }
  const head = 'articles|empty popup, p50 / p95, ms|first paint, ms|later than empty|list, ms|later than empty|target';
  return { lines: table(head.split('|'), rows, true), isMet };
}

/** The extension as it ships, with one page more: a popup that is empty. */
async function makeBuild(): Promise<string> {
  const folder = join(ROOT, '.output/bench/day/extension');
  rmSync(folder, { recursive: true, force: true });
  cpSync(buildOf('chromium'), folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome144',
      lib: { entry: join(import.meta.dirname, 'empty/empty.tsx'), formats: ['es'], fileName: () => 'empty.js' },
    },
  });
  writeFileSync(
    join(folder, 'empty.html'),
    '<!doctype html><html><head><meta charset="utf-8"></head><body><div id="popup"></div><script type="module" src="/empty.js"></script></body></html>',
  );
  return folder;
}

interface Opened {
  /** Milliseconds from the frame to the first frame of the screen that shows something of the popup. */
  painted: number;
  /** The same to the element of the list. */
  listed: number;
}

/** Opens a page of the extension as a popup's document within another, so that its moments are seen to the millisecond. */
async function openFrame(options: OptionsPage, address: string, listed: string): Promise<Opened> {
  return (await options.run(`
    ${WINDOW_FUNCTIONS}
    const frame = window.document.createElement('iframe');
    frame.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 400px; height: 600px; z-index: 9';
    const shown = (selector) => new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('no ' + selector)), 15000);
      const look = () => {
        if (!frame.contentDocument?.querySelector(selector)) return void setTimeout(look, 0);
        clearTimeout(late);
        // With the frame that shows it.
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      };
      look();
    });
    const begun = performance.now();
    frame.src = ${JSON.stringify(address)};
    window.document.body.append(frame);
    const [painted, listed] = await Promise.all([shown('.db-popup'), shown(${JSON.stringify(listed)})]);
    frame.remove();
    return { painted: painted - begun, listed: listed - begun };`)) as Opened;
}
