/** Which browsers the tests run in, and where their programs and the builds lie. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from './chromium/launch';
import type { BrowserName, Driver, LaunchOptions } from './driver';
import { launchFirefox } from './firefox/launch';
import { ServedPages } from './served-pages';

export const ROOT = join(import.meta.dirname, '../../..');

const SETUP: Record<BrowserName, { variable: string; programs: string[]; build: string }> = {
  chromium: { variable: 'CHROMIUM_PATH', programs: ['chromium', 'google-chrome'], build: '.output/chrome-mv3' },
  firefox: { variable: 'FIREFOX_PATH', programs: ['firefox-esr', 'firefox'], build: '.output/firefox-mv3' },
};

/** The browsers of this run: the one that E2E_BROWSER names, else both. */
export function browsersOfRun(): BrowserName[] {
  const all: BrowserName[] = ['chromium', 'firefox'];
  const named = process.env.E2E_BROWSER;
  if (named === undefined || named === '') return all;
  const chosen = all.filter((name) => name === named);
  if (chosen.length === 0) throw new Error(`E2E_BROWSER names ${named}; it may be ${all.join(' or ')}`);
  return chosen;
}

/** Where a browser is started: see `LaunchOptions`. */
export type LaunchPlace = Partial<Pick<LaunchOptions, 'build' | 'parent' | 'kept'>>;

/** Starts a browser with the built extension and a new profile, or as `place` has it. */
export function launch(
  name: BrowserName,
  granted: readonly string[] = [],
  { build = buildOf(name), ...place }: LaunchPlace = {},
): Promise<Driver> {
  const options = { build, program: programOf(name), pages: new ServedPages(), granted, ...place };
  if (!existsSync(build)) throw new Error(`${build} is missing: run wxt build first, or npm test`);
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

/** The folder of the extension as it ships. */
export function buildOf(name: BrowserName): string {
  return join(ROOT, SETUP[name].build);
}

/** The set-up names the program in the environment; without it, the PATH is searched. */
export function programOf(name: BrowserName): string {
  const { variable, programs } = SETUP[name];
  const named = process.env[variable];
  if (named !== undefined && named !== '') return named;
  for (const program of programs) {
    for (const folder of (process.env.PATH ?? '').split(':')) {
      if (existsSync(join(folder, program))) return join(folder, program);
    }
  }
  throw new Error(`no ${name} found: run node scripts/set-up.mjs, or name it in ${variable}`);
}

/** Where this run's pictures go. */
export function picturePath(browser: BrowserName, name: string): string {
  return join(ROOT, '.output', 'e2e', browser, `${name.replaceAll(/[/\\:]+/g, ' ')}.png`);
}
