/** The demonstration: in a window for the reader to play with, or by itself with a report of every step. */

import { join } from 'node:path';
import { launchChromium } from '../../tests/e2e/harness/chromium/launch';
import { complaintAboutFile } from '../saved-page';
import { run } from '../set-up/project.mjs';
import { doMainJob } from './main-job';
import { parseArguments } from './parse-arguments';
import { servePage } from './serve-page';

const BUILD = join(import.meta.dirname, '../../.output/chrome-mv3');

/** Answers the exit code. */
export async function runDemo(words: readonly string[], program: string): Promise<number> {
  const options = parseArguments(words);
  if (typeof options === 'string') return fail(options);
  const complaint = options.saved && complaintAboutFile(options.saved.path);
  if (complaint !== undefined) return fail(complaint);
  if (!(await build())) return fail('the build failed');
  const plays = !options.headless && hasDisplay();
  const page = servePage(options, plays);
  const driver = await launchChromium({ build: BUILD, program, pages: page.pages, headless: !plays });
  if (plays) {
    await driver.openTab(page.url);
    console.log(`Chromium shows ${page.url} with the extension. Close it to end.`);
    await driver.untilClosed();
    return 0;
  }
  try {
    await doMainJob(driver, page);
    return 0;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  } finally {
    await driver.close();
  }
}

async function build(): Promise<boolean> {
  const started = performance.now();
  const { code, output } = await run('wxt', ['build', '-b', 'chrome']);
  console.log(code === 0 ? `built in ${((performance.now() - started) / 1000).toFixed(1)} s` : output);
  return code === 0;
}

function fail(why: string): number {
  console.error(`✗ ${why}`);
  return 1;
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
