/**
 * What may import what, checked by `npm test`. The direction of imports stands in the table of docs/ARCHITECTURE.md ("Folders"), which is
 * read here; what that table cannot say stands below. Imports of types count: they tie folders together as much as imports of values do.
 */

const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const PRODUCT = '^(?:lib|components|entrypoints|locales)/';
const folders = (names) => `^lib/(?:${names.join('|')})/`;

/** How a name of the table is told among paths. */
const PATTERNS = {
  // What a component is given: types alone.
  'components/views': '^components/[^.]*views[.]ts$',
  'locales/in-page/words': '^locales/in-page/words[.]ts$',
};
const patternOf = (name) => PATTERNS[name] ?? `^${name}/`;

/** The rows of the table: each folder with what it may import beside itself. Throws where the table is not as it must be. */
function readTable(text) {
  const rows = text
    .split('\n')
    .filter((line) => /^\| `[a-z/]+` \|/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  if (rows.length === 0) throw new Error('docs/ARCHITECTURE.md has no table of folders');
  return rows.map(([, name, , allowed = '']) => {
    const names = [...allowed.matchAll(/`([a-z/-]+)`/g)].map(([, one]) => one);
    if (names.length === 0 && allowed !== '–') throw new Error(`docs/ARCHITECTURE.md: what may ${name} import?`);
    return { folder: name.replaceAll('`', ''), allowed: names };
  });
}

/** One rule a row, and one for a folder of the product that has no row. */
function rulesOf(rows) {
  const direction = rows.map(({ folder, allowed }) => ({
    name: `${folder.replaceAll('/', '-')}-imports-by-the-table`,
    comment: `${folder} may import itself and ${allowed.join(', ') || 'nothing else of the project'}: docs/ARCHITECTURE.md.`,
    severity: 'error',
    from: { path: patternOf(folder) },
    to: { path: PRODUCT, pathNot: [folder, ...allowed].map(patternOf) },
  }));
  const known = rows.map(({ folder }) => patternOf(folder));
  const unknown = {
    name: 'folder-stands-in-the-table',
    comment: 'A folder without a row in docs/ARCHITECTURE.md has no rule.',
    severity: 'error',
    from: { path: PRODUCT, pathNot: known },
    to: {},
  };
  return [...direction, unknown];
}

const TABLE = readTable(readFileSync(join(__dirname, 'docs/ARCHITECTURE.md'), 'utf8'));

module.exports = {
  forbidden: [
    ...rulesOf(TABLE),
    {
      name: 'entrypoint-imports-no-other',
      comment: 'What two entrypoints share is in lib/controllers, lib/session or components.',
      severity: 'error',
      from: { path: '^entrypoints/([^/.]+)' },
      to: { path: '^entrypoints/', pathNot: '^entrypoints/$1(?:[/.]|$)' },
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
