/** Firefox with the extension, driven over WebDriver BiDi. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import puppeteer, { type Browser } from 'puppeteer-core';
import { languageOf, wordsFor } from '../../../../locales';
import { endBrowser, openTab } from '../browser';
import { type Driver, type LaunchOptions, PROTOCOL_TIMEOUT } from '../driver';
import { Profile } from '../profile';
import { delayOf, type ServedPages } from '../served-pages';
import { until } from '../until';
import { Bidi } from './bidi';
import { firefoxControls } from './controls';
import {
  firefoxCopyPage,
  firefoxDigestPage,
  firefoxExportPage,
  firefoxLibraryPage,
  firefoxOptions,
  firefoxPanel,
  firefoxPrintPage,
  firefoxTransfer,
  firefoxWelcome,
  openFirefoxPopup,
} from './popup';
import {
  closeWelcomeInWindow,
  pressInWindow,
  readBadge,
  readLanguage,
  reloadInWindow,
  showAsPrintedInWindow,
  stopInWindow,
  withdrawInWindow,
} from './window-scripts';

/** The extension's own address, the same at each start, so that its data is found again. */
const UUID = '5f1d7a52-4f0b-4c0e-9a51-0c6a4d1e8b37';

interface Running {
  browser: Browser;
  bidi: Bidi;
}

export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const profile = new Profile(options.parent, options.kept);
  const extension = extensionId(options.build);
  let running = await start(options, profile, extension);
  // A temporary add-on would be gone after a restart, and its data with it.
  const archive = join(profile.folder, 'extension.xpi');
  writeFileSync(archive, zipFolder(options.build));
  await running.bidi.send('webExtension.install', {
    extensionData: { type: 'archivePath', path: archive },
    'moz:permanent': true,
  });
  // It comes with the install; a test that opens its tab before would find another one in front.
  await until('the page after the install', () => running.bidi.inWindow(closeWelcomeInWindow), WELCOME_PATIENCE).catch(
    () => undefined,
  );
  return {
    browserName: 'firefox',
    words: wordsFor(languageOf('auto', await running.bidi.inWindow(readLanguage))),
    pages: options.pages,
    openTab: (url) => openTab(running.browser, url, options.headless ?? true),
    tabs: () => running.browser.pages(),
    controlsIn: (page) => firefoxControls(running.bidi, page),
    async withdraw(host) {
      await running.bidi.inWindow(withdrawInWindow, extension, `*://*.${host}/*`);
    },
    async openPopup(page) {
      await page.bringToFront();
      return openFirefoxPopup(running.bidi, extension);
    },
    welcomePage: () => firefoxWelcome(running.bidi, extension),
    optionsPage: () => firefoxOptions(running.bidi),
    panel: () => firefoxPanel(running.bidi),
    exportPage: () => firefoxExportPage(running.bidi),
    digestPage: () => firefoxDigestPage(running.bidi),
    transferPage: () => firefoxTransfer(running.bidi),
    libraryPage: () => firefoxLibraryPage(running.bidi),
    copyPage: () => firefoxCopyPage(running.bidi),
    printPage: () => firefoxPrintPage(running.bidi),
    async pressShortcut(page, shortcut) {
      await page.bringToFront();
      await running.bidi.inWindow(pressInWindow, shortcut);
    },
    async showAsPrinted(page, on) {
      await page.bringToFront();
      await running.bidi.inWindow(showAsPrintedInWindow, on);
    },
    async badge(page) {
      await page.bringToFront();
      return running.bidi.inWindow(readBadge, extension);
    },
    async stopBackground() {
      await until('the end of the background page', () => running.bidi.inWindow(stopInWindow, extension));
    },
    update: () => running.bidi.inWindow(reloadInWindow, extension),
    download: (begin, patience) => profile.download(begin, patience),
    async restart(how = 'killed', whileDown) {
      await endBrowser(running.browser, how);
      whileDown?.(profile.data);
      running = await start(options, profile, extension);
    },
    async close() {
      await running.browser.close();
      profile.remove();
    },
  };
}

/** How long the page after the install may take to come, in milliseconds. */
const WELCOME_PATIENCE = 5_000;

async function start(options: LaunchOptions, profile: Profile, extension: string): Promise<Running> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    protocolTimeout: PROTOCOL_TIMEOUT,
    executablePath: options.program,
    headless: options.headless ?? true,
    userDataDir: profile.data,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'xpinstall.signatures.required': false,
      // A permission that is asked for in the reader's click is granted; outside of one it is refused as ever.
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.uuids': JSON.stringify({ [extension]: UUID }),
      // In a page's first tenth of a second Firefox takes no press, so that nothing is pressed unseen: a driver is faster than that.
      'dom.input_events.security.minNumTicks': 0,
      'dom.input_events.security.minTimeElapsedInMS': 0,
      'browser.download.folderList': 2,
      'browser.download.dir': profile.downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.alwaysOpenPanel': false,
      'browser.download.always_ask_before_handling_new_types': false,
    },
  });
  const bidi = new Bidi(browser);
  await intercept(bidi, options.pages);
  return { browser, bidi };
}

/** One interception for the whole browser: every tab, popup and background page, from its first request on. */
async function intercept(bidi: Bidi, pages: ServedPages): Promise<void> {
  bidi.on('network.beforeRequestSent', async (event) => {
    const { isBlocked, request: sent } = event as { isBlocked: boolean; request: { request: string; url: string } };
    if (!isBlocked) return;
    const { request, url } = sent;
    const answer = pages.answer(url);
    await delayOf(answer);
    const done =
      answer === 'pass'
        ? bidi.send('network.continueRequest', { request })
        : answer === 'refuse'
          ? bidi.send('network.failRequest', { request })
          : bidi.send('network.provideResponse', {
              request,
              statusCode: answer.status,
              reasonPhrase: answer.status === 200 ? 'OK' : 'Not Found',
              headers: [{ name: 'content-type', value: { type: 'string', value: answer.contentType } }],
              body: { type: 'base64', value: answer.body.toString('base64') },
            });
    // The tab may be closed before its request is answered.
    done.catch(() => undefined);
  });
  await bidi.send('session.subscribe', { events: ['network.beforeRequestSent'] });
  await bidi.send('network.addIntercept', { phases: ['beforeRequestSent'] });
}

function extensionId(build: string): string {
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
}

function zipFolder(folder: string): Uint8Array {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const entries = files.map(({ parentPath, name }): [string, Uint8Array] => {
    const path = join(parentPath, name);
    return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)];
  });
  // Read once, from the disk that it is written to: nothing is won by making it smaller.
  return zipSync(Object.fromEntries(entries), { level: 0 });
}
