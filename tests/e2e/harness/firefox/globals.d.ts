/** The few names of Firefox's own window that the harness uses. */

interface FirefoxBrowserElement extends Element {
  currentURI: { spec: string } | null;
  messageManager: {
    addMessageListener(name: string, listener: (message: { data: string }) => void): void;
    removeMessageListener(name: string, listener: (message: { data: string }) => void): void;
    loadFrameScript(url: string, allowDelayedLoad: boolean): void;
  };
  browsingContext: {
    currentWindowGlobal: { drawSnapshot(rect: null, scale: number, background: string): Promise<ImageBitmap> };
  };
}

interface FirefoxWindow extends Window {
  document: Document;
  gBrowser: {
    selectedTab: unknown;
    selectedBrowser: { browsingContext: { mediumOverride: string } };
    tabs: Array<{ linkedBrowser: FirefoxBrowserElement }>;
    removeTab(tab: unknown): void;
    addTab(address: string, options: { triggeringPrincipal: unknown }): unknown;
  };
  SidebarController: { hide(): void };
  KeyboardEvent: typeof KeyboardEvent;
}

interface TextInputProcessor {
  beginInputTransactionForTests(window: FirefoxWindow): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}

interface FirefoxExtension {
  terminateBackground(options: { ignoreDevToolsAttached: boolean }): Promise<void>;
  backgroundState: string;
  baseURI: { resolve(path: string): string };
}

interface FirefoxAction {
  openPopup(window: FirefoxWindow, withoutUserInteraction: boolean): void;
  action: { getContextData(tab: unknown): { badgeText: string } };
}

declare const Components: {
  classes: {
    '@mozilla.org/text-input-processor;1': { createInstance(type: symbol): TextInputProcessor };
  };
  interfaces: { nsITextInputProcessor: symbol };
};
declare const Services: {
  wm: { getMostRecentWindow(type: string): FirefoxWindow };
  locale: { appLocaleAsBCP47: string };
  scriptSecurityManager: { getSystemPrincipal(): unknown };
};
declare const WebExtensionPolicy: { getByID(id: string): { extension: FirefoxExtension } };
declare const ChromeUtils: {
  importESModule(url: 'resource://gre/modules/AddonManager.sys.mjs'): {
    AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
  };
  importESModule(url: 'resource://gre/modules/ExtensionPermissions.sys.mjs'): {
    ExtensionPermissions: { remove(id: string, permissions: object, extension: FirefoxExtension): Promise<void> };
  };
  importESModule(url: 'resource://gre/modules/ExtensionParent.sys.mjs'): {
    ExtensionParent: {
      apiManager: { global: { browserActionFor(extension: FirefoxExtension): FirefoxAction } };
    };
  };
};
