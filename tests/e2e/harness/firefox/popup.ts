/**
 * The extension's own pages in Firefox: the toolbar button's popup, the sidebar, the options, the export and the printable view. BiDi lists neither: they are reached
 * through the message manager of their browser elements, and their controls through the accessibility rules that
 * WebDriver itself uses.
 */

import { writeFileSync } from 'node:fs';
import {
  type CopyPage,
  type DigestPage,
  type ExportPage,
  type LibraryPage,
  NAME_OF_FOCUS,
  type OptionsPage,
  type Panel,
  type Popup,
  type PrintPage,
} from '../driver';
import { until } from '../until';
import type { Bidi } from './bidi';

/** Runs in Firefox's window: opens the popup on the tab in front, as a press on the button does, `activeTab` included. */
function openInWindow(id: string): void {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const action = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension);
  action.openPopup(Services.wm.getMostRecentWindow('navigator:browser'), false);
}

/**
 * Runs in Firefox's window: runs code in the process of the page (`/popup.html`) and answers what it returns; null where
 * there is no such page, or none that answers within `patience` milliseconds: one that is just moving to its process
 * hears nothing.
 */
function runInPage(page: string, code: string, patience: number): Promise<string | null> {
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const sidebar = document.querySelector<HTMLIFrameElement>('#sidebar')?.contentDocument;
  const found = [document, sidebar]
    .flatMap((holder) => [...(holder?.querySelectorAll<Element>('browser') ?? [])])
    .map((element) => element as FirefoxBrowserElement)
    .find(({ currentURI }) => currentURI?.spec.startsWith('moz-extension:') && currentURI.spec.includes(page));
  if (found === undefined) return Promise.resolve(null);
  const { messageManager } = found;
  const name = `diem-bao:${Math.random()}`;
  const script = `(async () => {
    try { sendAsyncMessage('${name}', JSON.stringify({ value: await (async () => { ${code} })() })); }
    catch (error) { sendAsyncMessage('${name}', JSON.stringify({ error: String(error) })); }
  })()`;
  return new Promise((resolve) => {
    messageManager.addMessageListener(name, function answer({ data }) {
      messageManager.removeMessageListener(name, answer);
      resolve(data);
    });
    setTimeout(() => resolve(null), patience);
    messageManager.loadFrameScript(`data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`, false);
  });
}

/** Runs in Firefox's window: the page's picture as a data URL, empty where there is nothing to see yet. */
async function drawPage(page: string): Promise<string> {
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const sidebar = document.querySelector<HTMLIFrameElement>('#sidebar')?.contentDocument;
  const found = [document, sidebar]
    .flatMap((holder) => [...(holder?.querySelectorAll<Element>('browser') ?? [])])
    .map((element) => element as FirefoxBrowserElement)
    .find(({ currentURI }) => currentURI?.spec.startsWith('moz-extension:') && currentURI.spec.includes(page));
  const picture = await found?.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white').catch(() => null);
  if (picture === undefined) throw new Error(`no ${page}`);
  // A popup is laid out before its panel has a size: of that there is no picture yet.
  if (picture === null || picture.width === 0 || picture.height === 0) return '';
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  return canvas.toDataURL();
}

/** Runs in Firefox's window. */
function hidePopup(): void {
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const panel = document.querySelector('.webextension-popup-browser')?.closest('panel');
  (panel as unknown as { hidePopup(): void } | null | undefined)?.hidePopup();
}

/** Runs in Firefox's window. */
function closeTab(page: string): void {
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  for (const tab of gBrowser.tabs) {
    if (tab.linkedBrowser.currentURI?.spec.includes(page)) gBrowser.removeTab(tab);
  }
}

/** Runs in Firefox's window. */
function hideSidebar(): void {
  Services.wm.getMostRecentWindow('navigator:browser').SidebarController.hide();
}

/** Frame script: the shown elements of a role and name. */
const FIND = (role: string, name: string) => `
  const { accessibility } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Accessibility.sys.mjs');
  const found = [];
  // What stands on a page of ours beside the text is in a closed root, as on any page.
  const roots = Array.from(content.document.documentElement.children, (child) => child.openOrClosedShadowRoot);
  const holders = [content.document.body, ...roots.filter((root) => root)];
  for (const element of holders.flatMap((holder) => Array.from(holder.querySelectorAll('*')))) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    // A field for a password has no role of its own; Chromium takes it for a field of text.
    const computed = element.type === 'password' ? 'textbox' : await accessibility.getComputedRole(element);
    if (computed !== ${JSON.stringify(role)}) continue;
    if ((await accessibility.getAccessibleName(element)) === ${JSON.stringify(name)}) found.push(element);
  }`;

/** Frame script: a press of the mouse on the middle of the first one, once the browser shows it. */
const PRESS = `
  const element = found[0];
  if (!element) return false;
  // Not at the foot, where what was just done is told.
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  // A popup is laid out before its panel has a size: nobody can press there, and no element would hear of it.
  if (x + width / 2 >= content.innerWidth || y + height / 2 >= content.innerHeight) return false;
  const press = (type, buttons) =>
    content.synthesizeMouseEvent(type, x + width / 2, y + height / 2, { button: 0, buttons, clickCount: 1 }, {});
  press('mousemove', 0);
  press('mousedown', 1);
  press('mouseup', 0);
  return true;`;

/** Frame script: puts a text into the first one, with the events that typing makes. */
const FILL = (text: string) => `
  const element = found[0];
  if (!element) return false;
  element.focus();
  element.select();
  return content.document.execCommand('insertText', false, ${JSON.stringify(text)});`;

/** Which key of a keyboard gives this one: an event without it is none that a keyboard makes. */
function codeOf(key: string): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  if (/^\d$/.test(key)) return `Digit${key}`;
  if (key === '/' || key === '?') return 'Slash';
  return ['Shift', 'Control', 'Alt', 'Meta'].includes(key) ? `${key}Left` : key;
}

/** Frame script: the keys go to what has the focus, as those of a keyboard do. */
const PRESS_KEYS = (keys: readonly string[]) => `
  const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!processor.beginInputTransactionForTests(content)) return false;
  const pressed = ${JSON.stringify(keys.map((key) => ({ key, code: codeOf(key) })))};
  for (const one of pressed) processor.keydown(new content.KeyboardEvent('', one));
  for (const one of pressed.reverse()) processor.keyup(new content.KeyboardEvent('', one));
  return true;`;

/** Frame script: puts a text where the cursor is, with the events that typing makes. */
const TYPE = (text: string) => `return content.document.execCommand('insertText', false, ${JSON.stringify(text)});`;

/** Frame script: makes a text of the article the selection, as keys do. */
const SELECT = (text: string) => `
  const article = content.document.querySelector('article');
  if (!article) return false;
  const walker = content.document.createTreeWalker(article, content.NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.indexOf(${JSON.stringify(text)});
    if (at < 0) continue;
    node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
    content.getSelection().setBaseAndExtent(node, at, node, at + ${text.length});
    return true;
  }
  return false;`;

/** Frame script: what each registered highlight paints. */
const PAINTED = `
  const { highlights } = content.wrappedJSObject.CSS;
  const texts = [];
  highlights.forEach((highlight) => {
    let text = '';
    highlight.forEach((range) => { text += range.startContainer.data.slice(range.startOffset, range.endOffset); });
    texts.push(text.normalize('NFC').replace(/\\s+/gu, ''));
  });
  return texts;`;

const WELCOME = '/welcome.html';
const POPUP = '/popup.html';
const OPTIONS = '/options.html';
const PANEL = '/sidepanel.html';
const PRINT = '/print.html';
const COPY = '/copy.html';
const EXPORT = '/export.html';
const DIGEST = '/digest.html';
const TRANSFER = '/transfer.html';
const LIBRARY = '/library.html';

/** What a reader can do with a page of ours; its code runs in the page. */
function controlsOf(bidi: Bidi, page: string) {
  const run = async (code: string, patience = 10_000): Promise<unknown> => {
    const answer = await bidi.inWindow(runInPage, page, code, patience);
    if (answer === null) return null;
    const { value, error } = JSON.parse(answer) as { value?: unknown; error?: string };
    if (error !== undefined) throw new Error(error);
    return value;
  };
  return {
    run,
    isOpen: async () => (await run('return content.document.readyState', 1_000)) === 'complete',
    async count(role: string, name: string) {
      return Number(await run(`${FIND(role, name)} return found.length;`));
    },
    async click(role: string, name: string) {
      await until(`${role} “${name}” in ${page}`, () => run(`${FIND(role, name)} ${PRESS}`));
    },
    async fill(name: string, text: string) {
      await until(`the field “${name}” in ${page}`, () => run(`${FIND('textbox', name)} ${FILL(text)}`));
    },
    async press(key: string) {
      if ((await run(PRESS_KEYS(key.split('+')))) !== true) throw new Error(`${key} was not pressed in ${page}`);
    },
    async type(text: string) {
      if ((await run(TYPE(text))) !== true) throw new Error(`nothing takes text in ${page}`);
    },
    async focused() {
      return String((await run(`return (${NAME_OF_FOCUS})(content.document);`)) ?? '');
    },
    async text() {
      return String((await run('return content.document.body.innerText')) ?? '');
    },
    async screenshot(file: string) {
      const drawn = await until(`a picture of ${page}`, () => bidi.inWindow(drawPage, page));
      const [, base64 = ''] = drawn.split(',');
      writeFileSync(file, Buffer.from(base64, 'base64'));
    },
  };
}

export async function openFirefoxPopup(bidi: Bidi, extension: string): Promise<Popup> {
  const { run: _run, isOpen, ...controls } = controlsOf(bidi, POPUP);
  const close = async () => {
    await bidi.inWindow(hidePopup);
    await until('the end of the popup', async () => !(await isOpen()));
  };
  // A press on the button of an open popup would close it.
  await close();
  await bidi.inWindow(openInWindow, extension);
  await until('the popup', isOpen);
  return { ...controls, close };
}

/** Runs in Firefox's window: opens a page of ours in a tab of its own, in front. */
function openOwnPage(id: string, page: string): void {
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  const address = WebExtensionPolicy.getByID(id).extension.baseURI.resolve(page);
  gBrowser.selectedTab = gBrowser.addTab(address, { triggeringPrincipal });
}

/** The page that comes with the install. */
export async function firefoxWelcome(bidi: Bidi, extension: string): Promise<Popup> {
  const { run: _run, isOpen, ...controls } = controlsOf(bidi, WELCOME);
  await bidi.inWindow(openOwnPage, extension, WELCOME);
  await until('the page after the install', isOpen);
  return {
    ...controls,
    async close() {
      await bidi.inWindow(closeTab, WELCOME);
    },
  };
}

/** The options, which were just opened. */
export const firefoxOptions = (bidi: Bidi): Promise<OptionsPage> => pageWithSwitches(bidi, OPTIONS);

/** The page for backups and imports, which was just opened. */
export const firefoxTransfer = (bidi: Bidi): Promise<OptionsPage> => pageWithSwitches(bidi, TRANSFER);

async function pageWithSwitches(bidi: Bidi, address: string): Promise<OptionsPage> {
  const { run, isOpen, ...controls } = controlsOf(bidi, address);
  await until(address, isOpen);
  return {
    ...controls,
    async isOn(name) {
      return (await run(`${FIND('switch', name)} return found[0]?.checked ?? null;`)) as boolean | null;
    },
    run: (body) => run(`const window = content; ${body}`),
    async close() {
      await bidi.inWindow(closeTab, address);
      await until(`the end of ${address}`, async () => !(await isOpen()));
    },
  };
}

/** The sidebar, which was just opened. */
export async function firefoxPanel(bidi: Bidi): Promise<Panel> {
  const { run, isOpen, ...controls } = controlsOf(bidi, PANEL);
  await until('the sidebar', isOpen);
  return {
    ...controls,
    async current() {
      return String(await run(`return content.document.querySelector('[aria-current=true]')?.textContent ?? '';`));
    },
    async close() {
      await bidi.inWindow(hideSidebar);
      await until('the end of the sidebar', async () => !(await isOpen()));
    },
  };
}

/** The page that exports the collection, which was just opened. */
export async function firefoxExportPage(bidi: Bidi): Promise<ExportPage> {
  const { run, isOpen, ...controls } = controlsOf(bidi, EXPORT);
  await until('the export', isOpen);
  return {
    ...controls,
    run: (body) => run(`const window = content; const document = content.document; ${body}`),
    async close() {
      await bidi.inWindow(closeTab, EXPORT);
      await until('the end of the export', async () => !(await isOpen()));
    },
  };
}

/** Runs in Firefox's window. */
function readClipboard(): Promise<string> {
  return Services.wm.getMostRecentWindow('navigator:browser').navigator.clipboard.readText();
}

/** The page of the digest, which was just opened. */
export async function firefoxDigestPage(bidi: Bidi): Promise<DigestPage> {
  const { run: _run, isOpen, ...controls } = controlsOf(bidi, DIGEST);
  await until('the page of the digest', isOpen);
  return {
    ...controls,
    pasted: () => bidi.inWindow(readClipboard),
    async close() {
      await bidi.inWindow(closeTab, DIGEST);
      await until('the end of the page of the digest', async () => !(await isOpen()));
    },
  };
}

/** The printable view, which was just opened. */
export async function firefoxPrintPage(bidi: Bidi): Promise<PrintPage> {
  const { run, isOpen, ...controls } = controlsOf(bidi, PRINT);
  await until('the printable view', isOpen);
  return {
    ...controls,
    async marked() {
      const marks = "content.document.querySelectorAll('article mark')";
      return (await run(`return Array.from(${marks}, ({ textContent }) => textContent);`)) as string[];
    },
    async close() {
      await bidi.inWindow(closeTab, PRINT);
      await until('the end of the printable view', async () => !(await isOpen()));
    },
  };
}

/** The library, which was just opened. */
export async function firefoxLibraryPage(bidi: Bidi): Promise<LibraryPage> {
  const { run, isOpen, ...controls } = controlsOf(bidi, LIBRARY);
  await until('the library', isOpen);
  // A new tab has the cursor in the address bar, and keys would go there.
  await run('content.focus(); return true;');
  return {
    ...controls,
    run: (body) => run(`const window = content; const document = content.document; ${body}`),
    async close() {
      await bidi.inWindow(closeTab, LIBRARY);
      await until('the end of the library', async () => !(await isOpen()));
    },
  };
}

/** The saved copy, which was just opened. */
export async function firefoxCopyPage(bidi: Bidi): Promise<CopyPage> {
  const { run, isOpen, ...controls } = controlsOf(bidi, COPY);
  await until('the saved copy', isOpen);
  return {
    ...controls,
    async select(text) {
      await until(`“${text}” in the saved copy`, () => run(SELECT(text)));
    },
    async painted() {
      return ((await run(PAINTED)) ?? []) as string[];
    },
    async addressOf(name) {
      const wanted = JSON.stringify(name);
      const links = 'Array.from(content.document.links)';
      return String(
        await run(
          `return ${links}.find((link) => (link.ariaLabel ?? link.innerText.trim()) === ${wanted})?.href ?? '';`,
        ),
      );
    },
    async close() {
      await bidi.inWindow(closeTab, COPY);
      await until('the end of the saved copy', async () => !(await isOpen()));
    },
  };
}
