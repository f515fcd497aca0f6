import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { EXCLUDED_GLOBS, EXCLUDED_MATCHES, matchesOf } from './lib/outlets/matches';
import { OUTLETS } from './lib/outlets/table';
import { BundledPackages } from './scripts/notices/bundled-packages';

/** See there why. */
const NATIVE_BROWSER = join(import.meta.dirname, 'lib/platform/native-browser.ts');
const STORE = join(import.meta.dirname, 'lib/store/open-collection.ts');
const SQLITE = join(import.meta.dirname, 'node_modules/@sqlite.org/sqlite-wasm/dist');
const bundled = new BundledPackages();
/** The first script, and those that it has brought in. The workers among the latter ask nothing of the browser's API. */
const RUN_ON_PAGES: ReadonlySet<string> = new Set(['content-script', 'unlisted-script']);
/**
 * The pages that a reader waits for many times a day, each built by itself. Built together, what two pages share becomes a file
 * of its own: then one page is some forty files, and the browser takes longer to bring them than to run them.
 */
const BUILT_ALONE: ReadonlySet<string> = new Set(['popup', 'copy', 'sidepanel']);

/**
 * SQLite finds its parts beside itself as a module. Bundled into a script it would have them put into that script as text:
 * so they are looked for beside the worker instead. Of them only the WebAssembly is there; the others are for ways of storing
 * that are not used.
 */
const besideTheScript: Plugin = {
  name: 'sqlite-beside-the-script',
  enforce: 'pre',
  transform: (code, id) =>
    id.startsWith(SQLITE) ? code.replaceAll('import.meta.url', 'globalThis.location.href') : undefined,
};

/**
 * The popup shows its list before the code of the whole store is there (`lib/store/first-lists.ts`), which is loaded when the
 * collection is first asked for. Elsewhere one file less is worth more.
 */
const LATE_STORE = `${STORE}?late`;
const storeLoadedLate: Plugin = {
  name: 'store-loaded-late',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (importer === LATE_STORE) return undefined;
    const found = await this.resolve(source, importer, { skipSelf: true });
    return found?.id === STORE ? LATE_STORE : undefined;
  },
  load: (id) =>
    id === LATE_STORE
      ? `export const openCollection = async (options) => (await import(${JSON.stringify(STORE)})).openCollection(options);`
      : undefined,
};

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  outDir: '.output',
  // The development build lies beside the one that ships.
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    default_locale: 'vi',
    incognito: 'not_allowed',
    // The index is SQLite in WebAssembly; nothing else is allowed beside what an extension's pages may by themselves.
    content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self';" },
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'contextMenus',
      'alarms',
      ...(browser === 'chrome' ? ['sidePanel', 'offscreen'] : []),
    ],
    optional_permissions: ['downloads'],
    // The hosts that the first script runs on. Chromium brings the others there only with this; it asks for no more than
    // the matches do, and the install says the same. Firefox takes the matches for it.
    ...(browser === 'chrome' ? { host_permissions: matchesOf(OUTLETS) } : {}),
    // Any host can be asked for, in the reader's click; none is granted by this.
    optional_host_permissions: ['*://*/*'],
    ...(browser === 'chrome' ? { minimum_chrome_version: '144' } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'diem-bao@diembao.invalid',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
    commands: {
      'toggle-clear': { suggested_key: { default: 'Alt+Q' }, description: '__MSG_commandClear__' },
      'mark-selection': { suggested_key: { default: 'Alt+M' }, description: '__MSG_commandMark__' },
      'save-article': { suggested_key: { default: 'Alt+L' }, description: '__MSG_commandSave__' },
      'next-highlight': { suggested_key: { default: 'Alt+Period' }, description: '__MSG_commandNext__' },
      // The reader may give these keys: the browsers suggest four at most.
      'previous-highlight': { description: '__MSG_commandPrevious__' },
      'toggle-pen': { description: '__MSG_commandPen__' },
    },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      const [{ name, type } = { name: '', type: '' }, ...others] = entrypoints;
      if (type === 'popup') config.plugins?.push(storeLoadedLate);
      const output = config.build?.rollupOptions?.output;
      // All that the page needs to begin in one file: what comes later would else take its share of it into files of its own.
      if (others.length === 0 && BUILT_ALONE.has(name) && output && !Array.isArray(output)) {
        output.codeSplitting = { groups: [{ name, tags: ['$initial'] }] };
      }
      if (!entrypoints.every(({ type }) => RUN_ON_PAGES.has(type))) return;
      config.resolve = { ...config.resolve, alias: { 'webextension-polyfill': NATIVE_BROWSER } };
    },
    // Beside the scripts: SQLite's own loader looks for it there.
    'build:publicAssets': (_wxt, files) => {
      files.push({ absoluteSrc: join(SQLITE, 'sqlite3.wasm'), relativeDest: 'sqlite3.wasm' });
    },
    // `npm test` holds the notices of what is bundled to this.
    'build:done': (wxt) => bundled.write(basename(wxt.config.outDir)),
    'entrypoints:grouped': (_wxt, groups) => {
      for (const group of [...groups]) {
        if (!Array.isArray(group)) continue;
        const alone = group.filter(({ name }) => BUILT_ALONE.has(name));
        for (const entrypoint of alone) group.splice(group.indexOf(entrypoint), 1);
        groups.push(...alone.map((entrypoint) => [entrypoint]));
      }
    },
    // The table holds names that the content script must not carry, so its patterns are set here rather than there.
    'entrypoints:resolved': (_wxt, entrypoints) => {
      for (const entrypoint of entrypoints) {
        if (entrypoint.type !== 'content-script') continue;
        entrypoint.options.matches = matchesOf(OUTLETS);
        entrypoint.options.excludeMatches = EXCLUDED_MATCHES;
        entrypoint.options.excludeGlobs = EXCLUDED_GLOBS;
      }
    },
  },
  vite: () => ({
    plugins: [besideTheScript, bundled.plugin],
    // The manifest's minimum browsers: nothing is rewritten for older ones.
    build: { target: ['chrome144', 'firefox153'], modulePreload: { polyfill: false } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
});
