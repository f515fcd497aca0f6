import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type IForbiddenRuleType } from 'dependency-cruiser';
import { afterEach, describe, expect, it } from 'vitest';
import { readImportTable, toImportRules } from '../../../scripts/import-table';

interface Configuration {
  forbidden: IForbiddenRuleType[];
  options: ICruiseOptions;
}

const { forbidden, options } = createRequire(import.meta.url)('../../../.dependency-cruiser.cjs') as Configuration;

const PLANTED = join(import.meta.dirname, '../../../.output/test/planted');

/** Lays a small project with these files and answers the names of the rules that it breaks, with the two files. */
async function violationsOf(files: Record<string, string>): Promise<string[]> {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(PLANTED, path)), { recursive: true });
    writeFileSync(join(PLANTED, path), content);
  }
  const { tsConfig: _tsConfig, exclude: _exclude, ...rest } = options;
  const { output } = await cruise(['.'], { ...rest, baseDir: PLANTED, validate: true, ruleSet: { forbidden } });
  if (typeof output === 'string') throw new Error('expected the result as an object');
  return output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

afterEach(() => rmSync(PLANTED, { recursive: true, force: true }));

describe('the direction of imports', () => {
  it('lets the layers of the design through', async () => {
    expect(
      await violationsOf({
        'lib/text/fold.ts': 'export const fold = 1;',
        'lib/article/read.ts': "export { fold } from '../text/fold';",
        'lib/page/paint.ts': "export { fold } from '../article/read';",
        'lib/sheet/sheet.ts': "export { fold as sheet } from '../text/fold';",
        'lib/session/session.ts': "export type { View } from '../../components/popup/views';",
        'components/popup/views.ts': 'export interface View { title: string }',
        'components/popup/Popup.tsx': "export { Button } from '../controls/Button';",
        'components/controls/Button.tsx': 'export const Button = 1;',
        'lib/messages/contract.ts': "export { words } from '../../locales/in-page/words';",
        'locales/in-page/words.ts': 'export const words = 1;',
        'components/Chip.tsx':
          "import { fold } from '../lib/text/fold'; import { sheet } from '../lib/sheet/sheet'; export const Chip = [fold, sheet];",
        'entrypoints/background.ts': [
          '../lib/page/paint',
          '../components/Chip',
          '../lib/session/session',
          '../components/popup/Popup',
          '../lib/messages/contract',
        ]
          .map((path) => `import '${path}';`)
          .join('\n'),
      }),
    ).toEqual([]);
  });

  it.each([
    ['imports-of-text', 'lib/text/fold.ts', 'lib/article/read.ts'],
    ['imports-of-text', 'lib/text/fold.ts', 'lib/model/article.ts'],
    ['imports-of-article', 'lib/article/read.ts', 'lib/store/open.ts'],
    ['imports-of-export', 'lib/export/write.ts', 'lib/platform/save.ts'],
    ['imports-of-page', 'lib/page/paint.ts', 'components/chip.ts'],
    ['imports-of-page', 'lib/page/paint.ts', 'lib/session/session.ts'],
    ['imports-of-session', 'lib/session/session.ts', 'lib/store/open.ts'],
    ['imports-of-session', 'lib/session/session.ts', 'components/popup/chip.ts'],
    ['imports-of-session', 'lib/session/session.ts', 'components/chip.ts'],
    ['imports-of-controllers', 'lib/controllers/page.ts', 'lib/session/session.ts'],
    ['imports-of-controllers', 'lib/controllers/page.ts', 'entrypoints/popup/Popup.ts'],
    ['imports-of-messages', 'lib/messages/contract.ts', 'locales/vi.ts'],
    ['imports-of-components', 'components/chip.ts', 'lib/store/open.ts'],
    ['imports-of-components', 'components/chip.ts', 'lib/article/read.ts'],
    ['imports-of-locales', 'locales/vi.ts', 'components/chip.ts'],
    ['screen-imports-no-other', 'components/popup/list.ts', 'components/panel/row.ts'],
    ['controls-know-no-article', 'components/controls/menu.ts', 'components/states/loading.ts'],
    ['product-imports-no-workshop', 'lib/page/paint.ts', 'tests/invent.ts'],
  ])('%s: refuses %s → %s', async (rule, from, to) => {
    const up = '../'.repeat(from.split('/').length - 1);
    const violations = await violationsOf({
      [from]: `import { planted } from '${up}${to.replace(/\.ts$/, '')}'; export const used = planted;`,
      [to]: 'export const planted = 1;',
      'entrypoints/background.ts': `import '../${from.replace(/\.ts$/, '')}';`,
    });
    expect(violations).toEqual([`${rule}: ${from} → ${to}`]);
  });

  it('refuses an entrypoint that imports another, and lets it import its own files', async () => {
    const violations = await violationsOf({
      'entrypoints/popup/main.ts': "import './Popup'; import '../print/Print';",
      'entrypoints/popup/Popup.ts': 'export const popup = 1;',
      'entrypoints/print/Print.ts': 'export const print = 1;',
    });
    expect(violations).toEqual(['entrypoint-imports-no-other: entrypoints/popup/main.ts → entrypoints/print/Print.ts']);
  });

  it('refuses an import of a type in the wrong direction', async () => {
    const violations = await violationsOf({
      'lib/model/article.ts': "import type { Row } from '../store/row'; export type Article = Row;",
      'lib/store/row.ts': 'export interface Row { id: string }',
      'entrypoints/background.ts': "import type { Article } from '../lib/model/article'; export type Shown = Article;",
    });
    expect(violations).toContain('imports-of-model: lib/model/article.ts → lib/store/row.ts');
  });

  it('refuses a cycle of types', async () => {
    const violations = await violationsOf({
      'lib/model/left.ts': "import type { Right } from './right'; export interface Left { right: Right }",
      'lib/model/right.ts': "import type { Left } from './left'; export interface Right { left: Left }",
      'entrypoints/background.ts': "import type { Left } from '../lib/model/left'; export type Shown = Left;",
    });
    expect(violations.map((line) => line.split(':')[0])).toContain('no-cycle');
  });

  it('refuses a file that no entrypoint reaches, and one that does not exist', async () => {
    const violations = await violationsOf({
      'lib/text/dead.ts': 'export const dead = 1;',
      'entrypoints/background.ts': "import '../lib/text/missing';",
    });
    expect(violations.map((line) => line.split(':')[0]).sort()).toEqual(['no-orphan', 'no-unresolvable']);
  });

  it.each([
    ['idb-in-store-only', 'lib/messages/router.ts', 'idb'],
    ['polyfill-in-one-file', 'lib/platform/tabs.ts', 'webextension-polyfill'],
    ['preact-in-components-and-entrypoints', 'lib/page/ui.ts', 'preact'],
  ])('%s: refuses %s → %s', async (rule, from, name) => {
    const violations = await violationsOf({
      [from]: `import '${name}';`,
      [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
      [`node_modules/${name}/index.js`]: 'module.exports = {};',
      'package.json': JSON.stringify({ name: 'planted', dependencies: { [name]: '1.0.0' } }),
      'entrypoints/background.ts': `import '../${from.replace(/\.ts$/, '')}';`,
    });
    expect(violations).toEqual([`${rule}: ${from} → node_modules/${name}/index.js`]);
  });
});

describe('the table of imports', () => {
  const HEAD = '| folder | holds | may import |\n|---|---|---|\n';
  const TEXT = '| `lib/text` | words | nothing |\n';

  it('is read row by row', () => {
    const rows = readImportTable(
      `# A house\n\n${HEAD}${TEXT}| \`components\` | boxes | \`text\` |\n| \`lib/session\` | state | \`text\`, \`components/*/views.ts\` |\n| \`entrypoints\` | wires | everything above |\n\nmore\n`,
    );
    expect(rows).toEqual([
      { folder: 'lib/text', allowed: [] },
      { folder: 'components', allowed: ['lib/text'] },
      { folder: 'lib/session', allowed: ['lib/text', 'components/*/views.ts'] },
      { folder: 'entrypoints', allowed: ['lib/text', 'components', 'lib/session'] },
    ]);
  });

  it.each([
    ['no table', '# A house\n'],
    ['no rows', HEAD],
    ['a cell too few', `${HEAD}${TEXT}| \`lib/model\` | types |\n`],
    ['a folder that is not set as code', `${HEAD}| lib/text | words | nothing |\n`],
    ['words in place of folders', `${HEAD}${TEXT}| \`lib/model\` | types | all but the page |\n`],
    ['an empty cell', `${HEAD}${TEXT}| \`lib/model\` | types | |\n`],
    ['a folder that has no row above', `${HEAD}${TEXT}| \`lib/model\` | types | \`text store\` |\n`],
    ['a file of a folder that has no row above', `${HEAD}${TEXT}| \`lib/model\` | types | \`locales/vi.ts\` |\n`],
    ['a folder that is named twice', `${HEAD}${TEXT}${TEXT}`],
  ])('is refused with %s', (_, markdown) => {
    expect(() => readImportTable(markdown)).toThrow();
  });

  it('is refused where a folder has no row, and where a row has no folder', () => {
    const rows = readImportTable(HEAD + TEXT);
    expect(() => toImportRules(rows, ['lib/text', 'lib/index'])).toThrow('no row for lib/index');
    expect(() => toImportRules(rows, [])).toThrow('a row for lib/text, which is not there');
    expect(toImportRules(rows, ['lib/text'])).toHaveLength(1);
  });
});
