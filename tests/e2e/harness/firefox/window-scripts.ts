/** What runs in Firefox's own window. Each function stands alone: it is sent there as text. */

/** Presses keys such as `Alt+Q` in the window, where the shortcuts of extensions are bound. */
export function pressInWindow(shortcut: string): void {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const keys = shortcut.split('+');
  const letter = keys.pop() ?? '';
  const input = Components.classes['@mozilla.org/text-input-processor;1'].createInstance(
    Components.interfaces.nsITextInputProcessor,
  );
  if (!input.beginInputTransactionForTests(window)) throw new Error('the window takes no keys');
  const events = [
    ...keys.map((key) => new window.KeyboardEvent('', { key, code: `${key}Left` })),
    new window.KeyboardEvent('', {
      key: letter.toLowerCase(),
      code: `Key${letter}`,
      keyCode: letter.charCodeAt(0),
    }),
  ];
  for (const event of events) input.keydown(event);
  for (const event of events.reverse()) input.keyup(event);
}

/** The language of Firefox's own interface. */
export function readLanguage(): string {
  return Services.locale.appLocaleAsBCP47;
}

/** Gives the tab in front the style of a printed page, or its own again. */
export function showAsPrintedInWindow(on: boolean): void {
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  gBrowser.selectedBrowser.browsingContext.mediumOverride = on ? 'print' : '';
}

/** The badge's text on the tab in front. */
export function readBadge(id: string): string {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { action } = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension);
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  return action.getContextData(gBrowser.selectedTab).badgeText ?? '';
}

/** Takes a host permission back as the add-ons manager does. */
export async function withdrawInWindow(id: string, origin: string): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  await ExtensionPermissions.remove(
    id,
    { permissions: [], origins: [origin], data_collection: [] },
    WebExtensionPolicy.getByID(id).extension,
  );
}

/** Stops the background page as Firefox does when it is idle; true once it is stopped. */
export async function stopInWindow(id: string): Promise<boolean> {
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.terminateBackground({ ignoreDevToolsAttached: true });
  return extension.backgroundState === 'stopped';
}

/** Switches the extension off and on again: what an update does to it. */
export async function reloadInWindow(id: string): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await (await AddonManager.getAddonByID(id)).reload();
}

/** Runs in Firefox's window: closes the page after the install; true where it was there. */
export function closeWelcomeInWindow(): boolean {
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  for (const tab of gBrowser.tabs) {
    if (!tab.linkedBrowser.currentURI?.spec.endsWith('/welcome.html')) continue;
    gBrowser.removeTab(tab);
    return true;
  }
  return false;
}
