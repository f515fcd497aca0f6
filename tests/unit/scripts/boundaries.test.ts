import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type IForbiddenRuleType } from 'dependency-cruiser';
import { afterEach, describe, expect, it } from 'vitest';

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
        'components/Chip.tsx':
          "import { fold } from '../lib/text/fold'; import { sheet } from '../lib/sheet/sheet'; export const Chip = [fold, sheet];",
        'entrypoints/background.ts': "import '../lib/page/paint'; import '../components/Chip';",
      }),
    ).toEqual([]);
  });

  it.each([
    ['lib-text-imports-by-the-table', 'lib/text/fold.ts', 'lib/article/read.ts'],
    ['lib-article-imports-by-the-table', 'lib/article/read.ts', 'lib/store/open.ts'],
    ['lib-export-imports-by-the-table', 'lib/export/write.ts', 'lib/platform/save.ts'],
    ['lib-page-imports-by-the-table', 'lib/page/paint.ts', 'components/chip.ts'],
    ['lib-session-imports-by-the-table', 'lib/session/session.ts', 'components/chip.ts'],
    ['lib-controllers-imports-by-the-table', 'lib/controllers/page.ts', 'entrypoints/popup/Popup.ts'],
    ['components-imports-by-the-table', 'components/chip.ts', 'lib/store/open.ts'],
    ['components-imports-by-the-table', 'components/chip.ts', 'lib/article/read.ts'],
    ['locales-imports-by-the-table', 'locales/vi.ts', 'components/chip.ts'],
    ['product-imports-no-workshop', 'lib/page/paint.ts', 'tests/invent.ts'],
    ['folder-stands-in-the-table', 'lib/elsewhere/new.ts', 'lib/text/fold.ts'],
  ])('%s: refuses %s → %s', async (rule, from, to) => {
    const up = '../'.repeat(from.split('/').length - 1);
    const violations = await violationsOf({
      [from]: `import { planted } from '${up}${to.replace(/\.ts$/, '')}'; export const used = planted;`,
      [to]: 'export const planted = 1;',
      'entrypoints/background.ts': `import '../${from.replace(/\.ts$/, '')}';`,
    });
    expect(violations.filter((line) => line.includes(`: ${from} →`))).toEqual([`${rule}: ${from} → ${to}`]);
  });

  it('refuses an import of a type in the wrong direction', async () => {
    const violations = await violationsOf({
      'lib/model/article.ts': "import type { Row } from '../store/row'; export type Article = Row;",
      'lib/store/row.ts': 'export interface Row { id: string }',
      'entrypoints/background.ts': "import type { Article } from '../lib/model/article'; export type Shown = Article;",
    });
    expect(violations).toContain('lib-model-imports-by-the-table: lib/model/article.ts → lib/store/row.ts');
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
