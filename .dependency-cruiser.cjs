/**
 * The direction of imports, checked by `npm test`. Which folder may import which is the table of docs/ARCHITECTURE.md, read
 * from there; what a table of folders cannot say stands here. Imports of types count: they tie folders together as much as
 * imports of values do.
 */

const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { readImportTable, toImportRules } = require('./scripts/import-table.ts');

const PRODUCT = '^(?:lib|components|entrypoints|locales)/';

const foldersOfLib = readdirSync(join(__dirname, 'lib')).map((name) => `lib/${name}`);
const table = readImportTable(readFileSync(join(__dirname, 'docs/ARCHITECTURE.md'), 'utf8'));

module.exports = {
  forbidden: [
    ...toImportRules(table, [...foldersOfLib, 'components', 'entrypoints', 'locales']),
    {
      name: 'entrypoint-imports-no-other',
      comment: 'What two entrypoints share is in lib/controllers, lib/session or components.',
      severity: 'error',
      from: { path: '^entrypoints/([^/.]+)' },
      to: { path: '^entrypoints/', pathNot: '^entrypoints/$1(?:[/.]|$)' },
    },
    {
      name: 'screen-imports-no-other',
      comment:
        'What several screens draw is in components/controls, components/article, components/day or components/states.',
      severity: 'error',
      from: { path: '^components/([^/.]+)/' },
      to: { path: '^components/[^/.]+/', pathNot: '^components/(?:$1|controls|article|day|states)/' },
    },
    {
      name: 'controls-know-no-article',
      comment: 'A control serves any screen; what draws an article or a state is made of controls.',
      severity: 'error',
      from: { path: '^components/controls/' },
      to: { path: '^components/[^/.]+/', pathNot: '^components/controls/' },
    },
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
      from: { path: PRODUCT, pathNot: '^lib/store/' },
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
      from: { path: '^lib/', pathNot: '^lib/controllers/' },
      to: { path: 'node_modules/preact/' },
    },
    {
      name: 'browser-api-in-its-places',
      comment: 'The browser API is imported in platform, messages and entrypoints alone.',
      severity: 'error',
      from: { path: '^(?:components|locales)/|^lib/', pathNot: '^lib/(?:platform|messages)/' },
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
