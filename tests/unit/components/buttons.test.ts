import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../../components/', import.meta.url);
const files = globSync('**/*.tsx', { cwd: ROOT });
const read = (name: string) => readFileSync(new URL(name, ROOT), 'utf8');

describe('a button', () => {
  it('is one of the controls, on every screen', () => {
    const bare = files.filter((name) => !name.startsWith('controls/') && read(name).includes('<button'));
    expect(bare).toEqual([]);
    expect(files.filter((name) => read(name).includes('<button')).length).toBeGreaterThan(3);
  });
});

describe('a screen', () => {
  it('takes nothing out of the folder of another', () => {
    const SCREENS = ['popup', 'panel', 'options', 'print', 'in-page'];
    const all = globSync('**/*.{ts,tsx}', { cwd: ROOT });
    for (const screen of SCREENS) {
      const others = SCREENS.filter((other) => other !== screen).join('|');
      const sources = all.filter((name) => name.startsWith(`${screen}/`)).map(read);
      expect(sources.length, screen).toBeGreaterThan(1);
      for (const source of sources) expect(source).not.toMatch(new RegExp(`from '\\.\\./(?:${others})/`));
    }
    const shared = all.filter((name) => /^(?:controls|article|states)\//.test(name)).map(read);
    for (const source of shared) expect(source).not.toMatch(new RegExp(`from '\\.\\./(?:${SCREENS.join('|')})/`));
  });
});
