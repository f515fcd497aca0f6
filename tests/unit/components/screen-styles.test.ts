/** Each screen's style sheet holds the rules of what the screen draws: a part that lost them shows the browser's own controls. */

import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
/** By screen, the components that draw all of it: the screen, and what is handed to it. */
const SCREENS: Record<string, string[]> = {
  copy: ['copy/CopyScreen.tsx', 'copy/CopyBelow.tsx', 'copy/CopyHighlights.tsx'],
  digest: ['digest/DigestScreen.tsx'],
  export: ['export/ExportScreen.tsx'],
  library: ['library/LibraryScreen.tsx'],
  options: ['options/OptionsScreen.tsx'],
  popup: ['popup/PopupScreen.tsx'],
  'side-panel': ['panel/PanelScreen.tsx'],
  transfer: ['transfer/TransferScreen.tsx', 'exchange/ExchangePanel.tsx'],
  welcome: ['welcome/WelcomeScreen.tsx'],
};

/**
 * Imported, and not drawn there: a count on an icon is the handle's alone, the library takes but a function of the topic's
 * field, and only print numbers its highlights.
 */
const NOT_DRAWN = ['IconButton.tsx: db-icon-count', 'library TopicField.tsx', 'copy SheetRuns.tsx: db-text-reference'];

const read = (path: string) => readFileSync(path, 'utf8');

/** The sheet with all that it imports. */
function sheetOf(path: string): string {
  const css = read(path);
  const imports = [...css.matchAll(/@import "(\.[^"]+)";/g)].map(([, name = '']) => join(dirname(path), name));
  return [...imports.map(sheetOf), css].join('\n');
}

/** The components that a module draws, by whatever way it reaches them. */
function componentsOf(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const [, name = ''] of read(path).matchAll(/(?:from |import\()'(\.[^']+)'/g)) {
    const found = ['.tsx', '.ts'].map((end) => join(dirname(path), name + end)).find(existsSync);
    if (found !== undefined) componentsOf(found, seen);
  }
  return seen;
}

/** What stands between the quotes of `class`, the parts that are worked out left out. */
function classesOf(source: string): string[] {
  const values = [...source.matchAll(/\bclass=(?:"([^"]*)"|\{([^}]*)\})/g)].map(
    ([, plain, worked]) => plain ?? worked ?? '',
  );
  return values.flatMap((value) => value.match(/\bdb-[a-z-]*[a-z](?![a-z-]*\$)/g) ?? []);
}

const ruled = (css: string) => new Set([...css.matchAll(/\.(db-[a-z-]*[a-z])/g)].map(([, name = '']) => name));

describe('the style sheets of the screens', () => {
  const all = ruled(
    globSync('components/**/*.css', { cwd: ROOT })
      .map((name) => read(join(ROOT, name)))
      .join('\n'),
  );

  it.each(Object.entries(SCREENS))('%s has the rules of all that it draws', (sheet, entries) => {
    const own = ruled(sheetOf(join(ROOT, `components/${sheet}.css`)));
    const drawn = new Set(entries.flatMap((entry) => [...componentsOf(join(ROOT, 'components', entry))]));
    const missing = [...drawn]
      .filter((path) => path.endsWith('.tsx'))
      .flatMap((path) =>
        classesOf(read(path))
          .filter((name) => all.has(name) && !own.has(name))
          .map((name) => `${basename(path)}: ${name}`),
      );
    const told = missing.filter((one) => !NOT_DRAWN.some((part) => `${sheet} ${one}`.includes(part)));
    expect([...new Set(told)]).toEqual([]);
  });

  it('would tell of a part without its rules', () => {
    // A placeholder in a plain string would be taken for a slip.
    const worked = ['class={isOn ? "db-one db-two" : `db-toast-', '{kind}`}'].join('$');
    const found = classesOf(`<input class="db-tags-input" /><p ${worked}>`);
    expect(found).toEqual(['db-tags-input', 'db-one', 'db-two']);
  });
});
