/** Finds a Chromium and a Firefox that are new enough, and installs one where there is none. */

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findOnPath, run, SetUpError } from './project.mjs';

const BROWSERS = {
  chromium: {
    label: 'Chromium',
    variable: 'CHROMIUM_PATH',
    // The manifest's `minimum_chrome_version`.
    minimum: 144,
    programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    files: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:/Program Files/Google/Chrome/Application/chrome.exe',
    ],
    debianPackage: 'chromium',
    download: 'chrome',
  },
  firefox: {
    label: 'Firefox',
    variable: 'FIREFOX_PATH',
    // The manifest's `strict_min_version`.
    minimum: 153,
    programs: ['firefox-esr', 'firefox'],
    files: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:/Program Files/Mozilla Firefox/firefox.exe'],
    debianPackage: 'firefox-esr',
    download: 'firefox',
  },
};

const DOWNLOADS = join(homedir(), '.cache', 'puppeteer');

/**
 * The path of the browser's program: the one that the environment names, one that is installed, one that the driver
 * downloaded before, or one that is installed now: Debian's package for root, else the driver's download.
 */
export async function findOrInstallBrowser(name, say) {
  const browser = BROWSERS[name];
  const named = process.env[browser.variable];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new SetUpError(`${browser.variable} names ${named}, which does not exist.`);
  }
  return (
    (await findInstalled(browser)) ??
    (await installFromDebian(browser, say)) ??
    (await download(browser, say)) ??
    fail(browser)
  );
}

async function findInstalled(browser) {
  const candidates = [
    ...browser.programs.map((program) => findOnPath([program])),
    ...browser.files.filter((file) => existsSync(file)),
    ...(await downloadedBefore(browser)),
  ];
  for (const file of candidates) {
    if (file !== undefined && (await majorVersionOf(file)) >= browser.minimum) return file;
  }
  return undefined;
}

async function majorVersionOf(file) {
  // On Windows the browser opens a window instead of telling its version.
  if (process.platform === 'win32') return Number.POSITIVE_INFINITY;
  const { output } = await run(file, ['--version']);
  return Number(/\b(\d+)\.\d+/.exec(output)?.[1] ?? 0);
}

async function downloadedBefore(browser) {
  const { getInstalledBrowsers } = await import('@puppeteer/browsers');
  const installed = await getInstalledBrowsers({ cacheDir: DOWNLOADS });
  return installed.filter((entry) => entry.browser === browser.download).map((entry) => entry.executablePath);
}

async function installFromDebian(browser, say) {
  if (process.getuid?.() !== 0 || findOnPath(['apt-get']) === undefined) return undefined;
  say(`${browser.label}: installing Debian's package ${browser.debianPackage} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], env);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', browser.debianPackage], env);
  return findInstalled(browser);
}

async function download(browser, say) {
  const { detectBrowserPlatform, install, resolveBuildId } = await import('@puppeteer/browsers');
  const platform = detectBrowserPlatform();
  if (platform === undefined) return undefined;
  say(`${browser.label}: downloading it …`);
  try {
    const buildId = await resolveBuildId(browser.download, platform, 'stable');
    const installed = await install({ browser: browser.download, buildId, platform, cacheDir: DOWNLOADS });
    return installed.executablePath;
  } catch {
    return undefined;
  }
}

function fail({ label, minimum, debianPackage, variable }) {
  throw new SetUpError(
    `${label} ${minimum} or newer is needed: install it (Debian: apt-get install ${debianPackage}) or name it in ${variable}.`,
  );
}
