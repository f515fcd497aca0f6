/** The real browsers that benches run in: CHROMIUM_PATH and FIREFOX_PATH name others than those on the PATH. */

import { type Browser, type LaunchOptions, launch } from 'puppeteer-core';
import { findOnPath } from '../../scripts/set-up/project.mjs';

const BROWSERS = {
  chromium: { variable: 'CHROMIUM_PATH', programs: ['chromium', 'chromium-browser', 'google-chrome'] },
  firefox: { variable: 'FIREFOX_PATH', programs: ['firefox-esr', 'firefox'] },
} as const;

export type BrowserName = keyof typeof BROWSERS;

export const BROWSER_NAMES = Object.keys(BROWSERS) as BrowserName[];

const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Without a window, in a profile of its own. `protocolTimeout` is how long one call into the page may take, in milliseconds. */
export function launchBrowser(
  name: BrowserName,
  options: Pick<LaunchOptions, 'protocolTimeout' | 'extraPrefsFirefox'> = {},
): Promise<Browser> {
  const own =
    name === 'firefox'
      ? { browser: 'firefox' as const }
      : { browser: 'chrome' as const, pipe: true, args: CHROMIUM_ARGUMENTS };
  return launch({ ...own, executablePath: programOf(name), ...options });
}

function programOf(name: BrowserName): string {
  const { variable, programs } = BROWSERS[name];
  const program = process.env[variable] || findOnPath([...programs]);
  if (program === undefined)
    throw new Error(`no ${name} found: run node scripts/set-up.mjs, or name it in ${variable}`);
  return program;
}
