/**
 * The toolbar button's popup in Firefox. It is no tab, so BiDi does not list it: it is reached through the message
 * manager of its browser element, and its controls through the accessibility rules that WebDriver itself uses.
 */

import { writeFileSync } from 'node:fs';
import type { Popup } from '../driver';
import { until } from '../until';
import type { Bidi } from './bidi';

/** Runs in Firefox's window: opens the popup on the tab in front, as a press on the button does, `activeTab` included. */
function openInWindow(id: string): void {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const action = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension);
  action.openPopup(Services.wm.getMostRecentWindow('navigator:browser'), false);
}

/**
 * Runs in Firefox's window: runs code in the popup's own process and answers what it returns; null where there is no
 * popup, or none that answers within `patience` milliseconds: one that is just moving to its process hears nothing.
 */
function runInPopup(code: string, patience: number): Promise<string | null> {
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const popup = [...document.querySelectorAll<Element>('.webextension-popup-browser')]
    .map((element) => element as FirefoxBrowserElement)
    .find(({ currentURI }) => currentURI?.spec.endsWith('/popup.html'));
  if (popup === undefined) return Promise.resolve(null);
  const { messageManager } = popup;
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

/** Runs in Firefox's window. */
async function drawPopup(): Promise<string> {
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const popup = document.querySelector('.webextension-popup-browser') as FirefoxBrowserElement | null;
  const picture = await popup?.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  if (picture === undefined) throw new Error('no popup');
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

/** Frame script: the shown elements of a role and name. */
const FIND = (role: string, name: string) => `
  const { accessibility } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Accessibility.sys.mjs');
  const found = [];
  for (const element of content.document.body.querySelectorAll('*')) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    if ((await accessibility.getComputedRole(element)) !== ${JSON.stringify(role)}) continue;
    if ((await accessibility.getAccessibleName(element)) === ${JSON.stringify(name)}) found.push(element);
  }`;

/** Frame script: a press of the mouse on the middle of the first one. */
const PRESS = `
  const element = found[0];
  if (!element) return false;
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
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

export async function openFirefoxPopup(bidi: Bidi, extension: string): Promise<Popup> {
  const run = async (code: string, patience = 10_000): Promise<unknown> => {
    const answer = await bidi.inWindow(runInPopup, code, patience);
    if (answer === null) return null;
    const { value, error } = JSON.parse(answer) as { value?: unknown; error?: string };
    if (error !== undefined) throw new Error(error);
    return value;
  };
  const isOpen = async () => (await run('return content.document.readyState', 1_000)) === 'complete';
  const close = async () => {
    await bidi.inWindow(hidePopup);
    await until('the end of the popup', async () => !(await isOpen()));
  };
  // A press on the button of an open popup would close it.
  await close();
  await bidi.inWindow(openInWindow, extension);
  await until('the popup', isOpen);
  return {
    async count(role, name) {
      return Number(await run(`${FIND(role, name)} return found.length;`));
    },
    async click(role, name) {
      await until(`${role} “${name}” in the popup`, () => run(`${FIND(role, name)} ${PRESS}`));
    },
    async fill(name, text) {
      await until(`the field “${name}” in the popup`, () => run(`${FIND('textbox', name)} ${FILL(text)}`));
    },
    async text() {
      return String((await run('return content.document.body.innerText')) ?? '');
    },
    async screenshot(file) {
      const [, base64 = ''] = (await bidi.inWindow(drawPopup)).split(',');
      writeFileSync(file, Buffer.from(base64, 'base64'));
    },
    close,
  };
}
