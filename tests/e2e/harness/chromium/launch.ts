/** Chromium with the extension, driven over the DevTools protocol. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import puppeteer, {
  type Browser,
  type CDPSession,
  type KeyInput,
  type Page,
  type Target,
  type WebWorker,
} from 'puppeteer-core';
import type { PageState } from '../../../../lib/messages/contract';
import { envelopeFor, unwrap } from '../../../../lib/messages/envelope';
import { languageOf, wordsFor } from '../../../../locales';
import { endBrowser, openTab } from '../browser';
import {
  type CopyPage,
  type DigestPage,
  type Driver,
  type ExportPage,
  type LaunchOptions,
  type LibraryPage,
  NAME_OF_FOCUS,
  type OptionsPage,
  type Panel,
  type Popup,
  PROTOCOL_TIMEOUT,
  type PrintPage,
} from '../driver';
import { paintedTexts, selectText } from '../page-text';
import { Profile } from '../profile';
import { delayOf, type ServedPages } from '../served-pages';
import { until } from '../until';
import { chromiumControls } from './controls';
import { pressShortcut } from './press-shortcut';

const ARGUMENTS = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  // A paper that is still http has to stay so here: there is no server that could refuse https.
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,HttpsFirstBalancedMode',
  // Chromium as root, as in a container, refuses to start with its sandbox.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

interface Running {
  browser: Browser;
  client: CDPSession;
  extension: string;
}

/** Chromium can also be asked for what the content script tells the popup, and stays open for a reader. */
export interface ChromiumDriver extends Driver {
  /** What the tab in front answers to the popup. */
  pageState(): Promise<PageState>;
  /** Runs the body of an async function in the background; what it returns has to be JSON. */
  inBackground(body: string): Promise<unknown>;
  /** Ends the worker of the owner where it stands, as one that dies: nothing is closed, and nobody is told. */
  endOwnerWorker(): Promise<void>;
  /** Resolves when the reader has closed the browser. */
  untilClosed(): Promise<void>;
}

export async function launchChromium(given: LaunchOptions): Promise<ChromiumDriver> {
  const profile = new Profile(given.parent, given.kept);
  const options = { ...given, build: profile.copyOf(given.build) };
  grant(options.build, given.granted ?? []);
  let running = await start(options, profile);
  // It comes with the install; a test that opens its tab before would find another one in front.
  await running.browser.waitForTarget(isWelcome, { timeout: WELCOME_PATIENCE }).catch(() => undefined);
  await until('the end of the first page', () => !running.browser.targets().some(isWelcome));
  return {
    browserName: 'chromium',
    words: wordsFor(languageOf('auto', await (await workerOf(running.browser)).evaluate(readLanguage))),
    pages: options.pages,
    openTab: (url) => openTab(running.browser, url, options.headless ?? true),
    tabs: () => running.browser.pages(),
    controlsIn: chromiumControls,
    withdraw: () => withholdHosts(running),
    openPopup: (page) => openPopup(running, page),
    welcomePage: () => welcomePage(running),
    optionsPage: () => optionsPage(running),
    panel: () => panelPage(running),
    exportPage: () => exportPage(running),
    digestPage: () => digestPage(running),
    transferPage: () => pageWithSwitches(running, '/transfer.html'),
    libraryPage: () => libraryPage(running),
    copyPage: () => copyPage(running),
    printPage: () => printPage(running),
    async pressShortcut(page, shortcut) {
      await page.bringToFront();
      await pressShortcut(page, shortcut);
    },
    showAsPrinted: (page, on) => page.emulateMediaType(on ? 'print' : undefined),
    async badge(page) {
      await page.bringToFront();
      return (await workerOf(running.browser)).evaluate(readBadge);
    },
    async pageState() {
      const answer = await (await workerOf(running.browser)).evaluate(askPage, envelopeFor('page', 'page/state', null));
      return unwrap<PageState>(answer);
    },
    inBackground: async (body) => (await workerOf(running.browser)).evaluate(`(async () => { ${body} })()`),
    endOwnerWorker: () => endOwnerWorker(running),
    async untilClosed() {
      await new Promise((resolve) => running.browser.once('disconnected', resolve));
      profile.remove();
    },
    stopBackground: () => stopWorker(running),
    async update() {
      // Loaded once more from its folder, it takes the place of the one that runs.
      await running.browser.installExtension(options.build);
    },
    download: (begin, patience) => profile.download(begin, patience),
    async restart(how = 'killed', whileDown) {
      await endBrowser(running.browser, how);
      whileDown?.(profile.data);
      running = await start(options, profile);
    },
    async close() {
      await running.browser.close();
      profile.remove();
    },
  };
}

/**
 * Chromium asks in a window of its own, which nothing can press here. A host or a permission that the copy's manifest has
 * already is granted without it; everything else about it goes the way of one that was asked for.
 */
function grant(build: string, granted: readonly string[]): void {
  if (granted.length === 0) return;
  const file = join(build, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { permissions: string[]; host_permissions: string[] };
  // A host has a point in its name, and a permission has none.
  const { host = [], permission = [] } = Object.groupBy(granted, (one) => (one.includes('.') ? 'host' : 'permission'));
  if (host.length > 0) manifest.host_permissions = host.map((one) => `*://*.${one}/*`);
  manifest.permissions.push(...permission);
  writeFileSync(file, JSON.stringify(manifest));
}

/** What *on click* does on the browser's page of an extension: it takes all hosts back, one by one cannot be done there. */
async function withholdHosts({ browser, extension }: Running): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    (extensionId) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' }),
    extension,
  );
  await page.close();
}

async function start(
  { build, program, pages, headless = true, granted = [] }: LaunchOptions,
  profile: Profile,
): Promise<Running> {
  const namesDownloads = granted.includes('downloads');
  if (namesDownloads) preferDownloads(profile);
  const browser = await puppeteer.launch({
    executablePath: program,
    headless,
    pipe: true,
    protocolTimeout: PROTOCOL_TIMEOUT,
    enableExtensions: true,
    userDataDir: profile.data,
    args: ARGUMENTS,
  });
  for (const event of ['targetcreated', 'targetchanged'] as const) browser.on(event, closeWelcome);
  const client = await browser.target().createCDPSession();
  await intercept(client, pages);
  if (!namesDownloads) {
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: profile.downloads });
  }
  const extension = await browser.installExtension(build);
  return { browser, client, extension };
}

/**
 * Sets the folder of downloads as the reader does. Told over the protocol, the browser would give each file a name of its own,
 * and no folder that an extension asks for.
 */
function preferDownloads({ data, downloads }: Profile): void {
  const file = join(data, 'Default', 'Preferences');
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ download: { default_directory: downloads, prompt_for_download: false } }));
}

/** One interception for the whole browser: every tab, popup and worker, from its first request on. */
async function intercept(client: CDPSession, pages: ServedPages): Promise<void> {
  client.on('Fetch.requestPaused', async ({ requestId, request }) => {
    const answer = pages.answer(request.url);
    await delayOf(answer);
    const sent =
      answer === 'pass'
        ? client.send('Fetch.continueRequest', { requestId })
        : answer === 'refuse'
          ? client.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
          : client.send('Fetch.fulfillRequest', {
              requestId,
              responseCode: answer.status,
              responseHeaders: [{ name: 'content-type', value: answer.contentType }],
              body: answer.body.toString('base64'),
            });
    // The tab may be closed before its request is answered.
    sent.catch(() => undefined);
  });
  await client.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

/** How long the page after the install may take to come, in milliseconds. */
const WELCOME_PATIENCE = 5_000;

const isWelcome = (target: { url(): string }) => target.url().endsWith('/welcome.html');

/** The page after the install is no part of what is tested; the tests of that page open it themselves. */
function closeWelcome(target: Target): void {
  if (!isWelcome(target)) return;
  target
    .page()
    .then((page) => page?.close())
    .catch(() => undefined);
}

const isBackground = (target: { type(): string; url(): string }) =>
  target.type() === 'service_worker' && target.url().startsWith('chrome-extension:');

const isPopup = (target: { url(): string }) => target.url().endsWith('/popup.html');

async function workerOf(browser: Browser): Promise<WebWorker> {
  const worker = await (await browser.waitForTarget(isBackground)).worker();
  if (worker === null) throw new Error('the service worker has just ended');
  return worker;
}

/** The part of the browser's API that is used in the worker. */
declare const chrome: {
  tabs: {
    query(filter: object): Promise<Array<{ id?: number }>>;
    sendMessage(tab: number, message: object, options: { frameId: number }): Promise<unknown>;
  };
  /** On the browser's own page of extensions. */
  developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> };
  i18n: { getUILanguage(): string };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
};

/** Runs in the service worker. */
const readLanguage = () => chrome.i18n.getUILanguage();

/** Runs in the service worker. */
async function readBadge(): Promise<string> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id === undefined ? '' : chrome.action.getBadgeText({ tabId: tab.id });
}

/** Runs in the service worker. */
async function askPage(message: object): Promise<unknown> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id === undefined ? undefined : chrome.tabs.sendMessage(tab.id, message, { frameId: 0 });
}

async function openPopup({ browser, client, extension }: Running, page: Page): Promise<Popup> {
  await page.bringToFront();
  const { targetInfos } = await client.send('Target.getTargets', { filter: [{}] });
  const front = await tabOf(page, targetInfos);
  // A press while the window still changes its tab opens nothing, and is not told from one that is slow to.
  const press = async () => {
    await client.send('Extensions.triggerAction', { id: extension, targetId: front });
    return await browser.waitForTarget(isPopup, { timeout: 5_000 });
  };
  const target = await press().catch(press).catch(press);
  const popup = await target.asPage();
  // Before something was painted Chromium takes no key, so that nothing is pressed unseen: a driver is faster than that.
  await popup.waitForFunction(
    () => document.readyState === 'complete' && performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  return {
    ...ownPage(popup),
    async close() {
      // It closes by itself where the page comes to the front, it may be at this very moment: what counts is that it is gone.
      await popup.close().catch(() => undefined);
      await until('the end of the popup', () => !browser.targets().some(isPopup));
    },
  };
}

/** A page of ours that the reader has just opened. */
async function opened({ browser }: Running, address: string): Promise<Page> {
  const target = await browser.waitForTarget((found) => found.url().includes(address), { timeout: 10_000 });
  const page = await target.asPage();
  // A page that is just opening is an empty one first, and complete as such.
  await page.waitForFunction(
    (wanted) => document.readyState === 'complete' && location.href.includes(wanted),
    {},
    address,
  );
  return page;
}

async function welcomePage({ browser, extension }: Running): Promise<Popup> {
  const page = await browser.newPage();
  // With a fragment it is not the one that comes by itself, which is closed.
  await page.goto(`chrome-extension://${extension}/welcome.html#opened`);
  await page.bringToFront();
  return { ...ownPage(page), close: () => page.close() };
}

const optionsPage = (running: Running): Promise<OptionsPage> => pageWithSwitches(running, '/options.html');

async function pageWithSwitches(running: Running, address: string): Promise<OptionsPage> {
  const page = await opened(running, address);
  return {
    ...ownPage(page),
    isOn: (name) =>
      page.evaluate((label) => {
        const found = document.querySelector<HTMLInputElement>(`[role=switch][aria-label="${label}"]`);
        return found === null ? null : found.checked;
      }, name),
    run: (body) => page.evaluate(`(async () => { ${body} })()`),
    close: () => page.close(),
  };
}

async function panelPage(running: Running): Promise<Panel> {
  const page = await opened(running, '/sidepanel.html');
  return {
    ...ownPage(page),
    current: () => page.evaluate(() => document.querySelector('[aria-current=true]')?.textContent ?? ''),
    close: () => page.close(),
  };
}

async function exportPage(running: Running): Promise<ExportPage> {
  const page = await opened(running, '/export.html');
  return {
    ...ownPage(page),
    run: (body) => page.evaluate(`(async () => { ${body} })()`),
    close: () => page.close(),
  };
}

async function digestPage(running: Running): Promise<DigestPage> {
  const page = await opened(running, '/digest.html');
  await page.setViewport({ width: 1280, height: 900 });
  await page.bringToFront();
  // An extension's origin cannot be named to the browser: it is granted everywhere.
  const client = await page.createCDPSession();
  await client.send('Browser.grantPermissions', { permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'] });
  return {
    ...ownPage(page),
    pasted: () => page.evaluate(() => navigator.clipboard.readText()),
    close: () => page.close(),
  };
}

async function libraryPage(running: Running): Promise<LibraryPage> {
  const page = await opened(running, '/library.html');
  await page.setViewport({ width: 1280, height: 900 });
  await page.bringToFront();
  return {
    ...ownPage(page),
    run: (body) => page.evaluate(`(async () => { ${body} })()`),
    close: () => page.close(),
  };
}

async function copyPage(running: Running): Promise<CopyPage> {
  const page = await opened(running, '/copy.html');
  await page.setViewport({ width: 1280, height: 900 });
  await page.bringToFront();
  return {
    ...ownPage(page),
    select: (text) => selectText(page, text),
    painted: () => paintedTexts(page),
    addressOf: (name) =>
      page.evaluate((wanted) => {
        const links = [...document.querySelectorAll('a')];
        return links.find(({ ariaLabel, textContent }) => (ariaLabel ?? textContent.trim()) === wanted)?.href ?? '';
      }, name),
    close: () => page.close(),
  };
}

async function printPage(running: Running): Promise<PrintPage> {
  const page = await opened(running, '/print.html');
  await page.emulateMediaType('print');
  return {
    ...ownPage(page),
    marked: () => page.$$eval('article mark', (marks) => marks.map(({ textContent }) => textContent)),
    close: () => page.close(),
  };
}

/** What a reader can do with a page of ours. */
function ownPage(page: Page): Omit<Popup, 'close'> {
  const controls = chromiumControls(page);
  return {
    ...controls,
    // What is rendered counts, not what the tree holds.
    // biome-ignore lint/performance/useDomNodeTextContent: it would tell hidden text too
    text: () => page.evaluate(() => document.body.innerText),
    async fill(name, text) {
      await controls.click('textbox', name);
      await page.keyboard.down('Control');
      await page.keyboard.press('KeyA');
      await page.keyboard.up('Control');
      await page.keyboard.type(text);
    },
    async press(key) {
      const [last = 'Enter', ...held] = key.split('+').reverse() as KeyInput[];
      for (const modifier of held) await page.keyboard.down(modifier);
      // What the key does may close the page before the browser has answered: a popup goes when a tab opens.
      await page.keyboard.down(last).catch((error: unknown) => {
        if (!(error instanceof Error && error.name === 'TargetCloseError')) throw error;
      });
      for (const pressed of [last, ...held]) await page.keyboard.up(pressed).catch(() => undefined);
    },
    type: (text) => page.keyboard.type(text),
    focused: async () => String(await page.evaluate(`(${NAME_OF_FOCUS})(document)`)),
    async screenshot(file) {
      await page.screenshot({ path: file as `${string}.png` });
    },
  };
}

/** The *tab* target of a page: the one that grants `activeTab` when the toolbar button is pressed on it. */
async function tabOf(page: Page, targets: Array<{ type: string; targetId: string; url: string }>): Promise<string> {
  const client = await page.createCDPSession();
  const { targetInfo } = await client.send('Target.getTargetInfo');
  await client.detach();
  const tabs = targets.filter(({ type, url }) => type === 'tab' && url === targetInfo.url);
  const tab = tabs.find(({ targetId }) => targetId === targetInfo.targetId) ?? tabs[0];
  if (tab === undefined) throw new Error(`no tab shows ${targetInfo.url}`);
  return tab.targetId;
}

async function endOwnerWorker({ browser }: Running): Promise<void> {
  const document = browser.targets().find((target) => target.url().endsWith('/owner.html'));
  const [worker] = (await document?.asPage())?.workers() ?? [];
  if (worker === undefined) throw new Error('there is no owner');
  // Past the driver's own way, which waits for the start of a script that runs already. One that is gone answers never.
  await worker.client.send('Runtime.evaluate', { expression: 'setTimeout(() => self.close())' });
}

/** A worker that is stopped at all is gone after so long. */
const ONE_STOP_MS = 6_000;

/**
 * Stops the worker that runs now; the browser starts another as soon as there is work for it. The driver lets go of it
 * too: a worker that is still attached would wait for its debugger when it is started again.
 */
async function stopWorker({ browser }: Running): Promise<void> {
  for (const target of browser.targets().filter(isBackground)) {
    const end = async () => {
      // The driver fails to let go of one that has ended by then.
      await (await target.worker())?.close().catch(() => undefined);
      await until('the end of the service worker', () => !browser.targets().includes(target), ONE_STOP_MS);
    };
    // The browser does not stop a worker that an event has just reached: it is asked once more then.
    await end().catch(end);
  }
}
