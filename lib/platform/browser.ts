/** The one place that imports the browser API. In both browsers its methods return promises. */
import browser from 'webextension-polyfill';

export type { Downloads, Runtime, Tabs } from 'webextension-polyfill';
export { browser };
