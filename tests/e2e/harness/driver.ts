/**
 * What a reader can do with a browser that has the extension, the same for Chromium and Firefox. The builds that are
 * driven are the ones that ship: their shadow root is closed, and what stands in it is found by role and name, the way
 * a screen reader finds it, and clicked with the mouse.
 */

import type { Page } from 'puppeteer-core';
import type { Words } from '../../../locales';
import type { ServedPages } from './served-pages';

export type BrowserName = 'chromium' | 'firefox';

/** How a browser ends: see `endBrowser`. */
export type Ending = 'closed' | 'crashed' | 'killed';

/** Controls of our interface, by ARIA role and accessible name. */
export interface Controls {
  /** Waits until the control is there, brings it into view and clicks its middle with the mouse. */
  click(role: string, name: string): Promise<void>;
  /** How many controls of that role and name there are now. */
  count(role: string, name: string): Promise<number>;
}

/** Our interface inside a page. */
export interface InPageControls extends Controls {
  /** True where it shows the text. */
  shows(text: string): Promise<boolean>;
}

/** The toolbar button's popup, the real one. */
export interface Popup extends Controls {
  /** The text that it shows. */
  text(): Promise<string>;
  /** Puts a text into the field of that name, in place of what it holds. */
  fill(name: string, text: string): Promise<void>;
  /** Presses a key with what has the focus: `/`, `ArrowDown`, `Shift+Enter`. */
  press(key: string): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  /** What has the focus is called: by its label, else by its text; empty where nothing has it. */
  focused(): Promise<string>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** Runs in a page of ours: what has the focus is called. */
export const NAME_OF_FOCUS = `(document) => {
  const { activeElement: focused } = document;
  if (!focused || focused === document.body) return '';
  const label = focused.getAttribute('aria-label') ?? focused.labels?.[0]?.textContent ?? focused.textContent ?? '';
  return label.trim();
}`;

/** The options page, in its tab. */
export interface OptionsPage extends Popup {
  /** Whether the switch of that name is on; null where there is none. */
  isOn(name: string): Promise<boolean | null>;
  /**
   * Runs the body of an async function in the page, for what no reader can do by hand. `window` is the page's; what the
   * function returns has to be JSON.
   */
  run(body: string): Promise<unknown>;
}

/** The library, in its tab; `run` as in the options. */
export type LibraryPage = Popup & Pick<OptionsPage, 'run'>;

/** The page that exports, in its tab; `run` as in the options. */
export type ExportPage = Popup & Pick<OptionsPage, 'run'>;

/** The panel beside the page. */
export interface Panel extends Popup {
  /** The text of the row that is told to be the current one. */
  current(): Promise<string>;
}

/** A kept article as it goes to the printer, in a tab of its own. */
export interface PrintPage extends Popup {
  /** The texts that are marked in it. */
  marked(): Promise<string[]>;
}

/** A kept article on a page of ours, in a tab of its own. */
export interface CopyPage extends Popup {
  /** Selects a text of the article. */
  select(text: string): Promise<void>;
  /** All the text that highlights paint, one entry for each registered highlight, without white space. */
  painted(): Promise<string[]>;
  /** Where the first link of that name leads. */
  addressOf(name: string): Promise<string>;
}

/** The page on which a digest is put together, in a tab of its own. */
export interface DigestPage extends Popup {
  /** The plain text that is on the clipboard. */
  pasted(): Promise<string>;
}

export interface Download {
  name: string;
  content: Buffer;
}

export interface Driver {
  readonly browserName: BrowserName;
  /** What the extension says: in the browser's language to begin with, then in the one that the reader switched to. */
  words: Words;
  readonly pages: ServedPages;
  /** Opens an address in a new tab and brings it to the front. */
  openTab(url: string): Promise<Page>;
  /** The open tabs, also those that the extension opened. */
  tabs(): Promise<Page[]>;
  /** Our interface inside a page. */
  controlsIn(page: Page): InPageControls;
  /** Takes the permission for a host back where the browser's own pages do, not through the extension. */
  withdraw(host: string): Promise<void>;
  /** Clicks the toolbar button on a tab, which grants `activeTab`, and waits for the popup. */
  openPopup(page: Page): Promise<Popup>;
  /** Opens the page that comes with the install. */
  welcomePage(): Promise<Popup>;
  /** The options page, which has just been opened. */
  optionsPage(): Promise<OptionsPage>;
  /** The panel beside the page, which has just been opened. */
  panel(): Promise<Panel>;
  /** The page that exports the collection, which has just been opened. */
  exportPage(): Promise<ExportPage>;
  /** The page of the digest, which has just been opened. */
  digestPage(): Promise<DigestPage>;
  /** The page for backups and imports, which has just been opened. */
  transferPage(): Promise<OptionsPage>;
  /** The library, which has just been opened. */
  libraryPage(): Promise<LibraryPage>;
  /** The saved copy, which has just been opened. */
  copyPage(): Promise<CopyPage>;
  /** The printable view, which has just been opened. */
  printPage(): Promise<PrintPage>;
  /** Presses a shortcut as the reader would, e.g. `Alt+Q`, with the page in front. */
  pressShortcut(page: Page, shortcut: string): Promise<void>;
  /** Shows the tab in front as it would be printed, or as ever again. */
  showAsPrinted(page: Page, on: boolean): Promise<void>;
  /** The text of the toolbar button's badge on the tab in front. */
  badge(page: Page): Promise<string>;
  /** Stops the background: the service worker, or the event page. */
  stopBackground(): Promise<void>;
  /** Ends the extension under the open tabs and starts it anew, as an update does. */
  update(): Promise<void>;
  /** Runs what starts a download and waits for the whole file, for `patience` milliseconds where a large one is made. */
  download(start: () => Promise<void>, patience?: number): Promise<Download>;
  /**
   * Ends the browser, kills it where it is not said how, and starts it again on the same profile. All pages and popups are
   * gone. `whileDown` is called with the profile's folder in between.
   */
  restart(how?: Ending, whileDown?: (profile: string) => void): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** The folder of a built extension. */
  build: string;
  /** The browser's program. */
  program: string;
  pages: ServedPages;
  /** Hosts that the browser grants when the extension asks for them. Others it would ask the reader about. */
  granted?: readonly string[];
  headless?: boolean;
  /** Where the profile is made; the machine's folder for temporary files where it is not given. */
  parent?: string;
  /** A profile's folder that stays: it is made where there is none, and found as it was left. */
  kept?: string;
}

/** How long a browser may take to answer one command, in milliseconds. A tab that hangs must not take the run with it. */
export const PROTOCOL_TIMEOUT = 20_000;
