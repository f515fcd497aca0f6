/**
 * The direction of imports (docs/ARCHITECTURE.md), checked by `npm test`:
 *
 *   text, model ← outlets, dom, article, anchor, press, sheet, export ← store, page, messages, platform ← session, controllers ← entrypoints
 *
 * Imports of types count: they tie folders together as much as imports of values do.
 */

const BASE = ['text', 'model'];
const PURE = ['outlets', 'dom', 'article', 'anchor', 'press', 'sheet', 'export'];
const OUTER = ['store', 'page', 'messages', 'platform'];
/** What a component is given: types alone. */
const VIEWS = '^components/[^.]*views[.]ts$';

const folders = (names) => `^lib/(?:${names.join('|')})/`;
const PRODUCT = '^(?:lib|components|entrypoints|locales)/';

/** What a folder may import of the project itself; everything else of it is forbidden. */
function mayImportOnly(name, from, allowed, comment) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from },
    to: { path: PRODUCT, pathNot: allowed },
  };
}

module.exports = {
  forbidden: [
    mayImportOnly('base-stands-alone', folders(BASE), folders(BASE), 'text and model import nothing but each other.'),
    mayImportOnly(
      'pure-knows-no-outside',
      folders(PURE),
      folders([...BASE, ...PURE]),
      'The pure folders import text, model and each other: they run without a browser.',
    ),
    mayImportOnly(
      'outer-knows-no-entrypoint',
      folders(OUTER),
      [folders([...BASE, ...PURE, ...OUTER]), '^locales/in-page/words\\.ts$'],
      'store, page, messages and platform import no entrypoint and no component. A message carries words: their type counts.',
    ),
    mayImportOnly(
      'session-is-of-one-page',
      folders(['session']),
      [folders([...BASE, ...PURE, ...OUTER, 'session']), '^locales/', VIEWS],
      'The state of a page stands on everything below it, and on no screen.',
    ),
    mayImportOnly(
      'controllers-are-of-no-screen',
      folders(['controllers']),
      [folders([...BASE, ...PURE, ...OUTER, 'controllers']), '^locales/', VIEWS],
      'What screens share stands on everything below it; of a screen it knows what the screen is given.',
    ),
    {
      name: 'entrypoint-imports-no-other',
      comment: 'What two entrypoints share is in lib/controllers, lib/session or components.',
      severity: 'error',
      from: { path: '^entrypoints/([^/.]+)' },
      to: { path: '^entrypoints/', pathNot: '^entrypoints/$1(?:[/.]|$)' },
    },
    mayImportOnly(
      'components-are-props-in-callbacks-out',
      '^components/',
      ['^components/', '^locales/', folders([...BASE, 'sheet'])],
      'Components import text, model, sheet and locales only.',
    ),
    mayImportOnly(
      'locales-are-words',
      '^locales/',
      ['^locales/', folders(BASE)],
      'locales import text and model only.',
    ),
    {
      name: 'product-imports-no-workshop',
      comment: 'Tests, benches and scripts import the product, never the other way round.',
      severity: 'error',
      from: { path: PRODUCT },
      to: { path: '^(?:tests|bench|scripts)/' },
    },
    {
      name: 'idb-in-store-only',
      comment: 'One folder opens the database.',
      severity: 'error',
      from: { path: PRODUCT, pathNot: folders(['store']) },
      to: { path: 'node_modules/(?:idb|fake-indexeddb)/' },
    },
    {
      name: 'polyfill-in-one-file',
      comment:
        'It adds about 10 kB to each place that imports it; all others import lib/platform/browser. native-browser, which stands for it on pages, takes its types.',
      severity: 'error',
      from: { path: PRODUCT, pathNot: '^lib/platform/(?:native-)?browser\\.ts$' },
      to: { path: 'node_modules/webextension-polyfill/' },
    },
    {
      name: 'preact-in-components-and-entrypoints',
      comment: 'lib is free of the interface, but for the state that screens share.',
      severity: 'error',
      from: { path: '^lib/', pathNot: folders(['controllers']) },
      to: { path: 'node_modules/preact/' },
    },
    {
      name: 'browser-api-in-its-places',
      comment: 'The browser API is imported in platform, messages and entrypoints alone.',
      severity: 'error',
      from: { path: '^(?:components|locales)/|^lib/', pathNot: folders(['platform', 'messages']) },
      to: { path: ['^lib/platform/browser\\.ts$', 'node_modules/wxt/', 'node_modules/@wxt-dev/'] },
    },
    {
      name: 'no-cycle',
      comment: 'A cycle, even one of types alone, makes two files one.',
      severity: 'error',
      from: { path: PRODUCT },
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      comment: 'No entrypoint reaches this file: it is dead.',
      severity: 'error',
      from: { path: '^(?:entrypoints/|wxt\\.config\\.ts$)' },
      to: {
        path: '^(?:lib|components|locales)/',
        pathNot: [
          // WXT's configuration names the file by its path, in place of a package.
          '^lib/platform/native-browser\\.ts$',
          // A control of the gallery, with its tests, before the first screen that asks a question by it.
          '^components/controls/(?:Confirm)?Dialog\\.tsx$',
        ],
        reachable: false,
      },
    },
    {
      name: 'no-dev-dependency-in-product',
      comment:
        'What the product imports is a dependency. WXT is the build itself: its entrypoint wrappers are compiled in.',
      severity: 'error',
      from: { path: PRODUCT },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'], pathNot: 'node_modules/wxt/' },
    },
    {
      name: 'no-undeclared-package',
      comment: 'A package that package.json does not name is there by luck.',
      severity: 'error',
      from: { path: PRODUCT },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-unresolvable',
      comment: 'The imported file does not exist.',
      severity: 'error',
      from: { path: PRODUCT },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:\\.output|\\.wxt)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
