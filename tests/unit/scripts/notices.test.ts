import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packageOf } from '../../../scripts/notices/bundled-packages';
import { type PackageLicence, readPackageLicence } from '../../../scripts/notices/read-package';
import { describeNoticeDifferences, noticesOf } from '../../../scripts/notices/write-notices';

describe('packageOf', () => {
  it.each([
    ['/src/press/node_modules/idb/build/index.js', 'idb'],
    ['/src/press/node_modules/@floating-ui/core/dist/core.mjs?v=1', '@floating-ui/core'],
    ['/src/press/node_modules/one/node_modules/@two/three/index.js', 'one/node_modules/@two/three'],
    ['C:\\src\\press\\node_modules\\preact\\dist\\preact.mjs', 'preact'],
    ['\0vite/preload-helper.js', 'vite'],
    ['\0rolldown/runtime.js', 'rolldown'],
    ['\0virtual:wxt-background-entrypoint?/src/press/entrypoints/background.ts', 'wxt'],
    ['/src/press/lib/text/key.ts', undefined],
  ])('%s: %s', (id, name) => {
    expect(packageOf(id)).toBe(name);
  });
});

describe('readPackageLicence', () => {
  let modules = '';

  beforeEach(() => {
    modules = mkdtempSync(join(tmpdir(), 'diem-bao-modules-'));
  });

  afterEach(() => rmSync(modules, { recursive: true, force: true }));

  /** Lays an installed package. */
  function install(folder: string, description: object, files: Record<string, string> = {}): void {
    mkdirSync(join(modules, folder), { recursive: true });
    writeFileSync(join(modules, folder, 'package.json'), JSON.stringify(description));
    for (const [name, content] of Object.entries(files)) writeFileSync(join(modules, folder, name), content);
  }

  it('takes the text of the package itself, without what the tool bundles', () => {
    const repository = { url: 'git+https://git.example/one.git' };
    install(
      'one',
      { name: 'one', version: '1.2.3', license: 'MIT', repository },
      {
        'license.md':
          'MIT License\r\n\r\nCopyright One  \r\n\n# Licenses of bundled dependencies\n## two\nCopyright Two\n',
      },
    );
    expect(readPackageLicence(modules, 'one')).toEqual({
      name: 'one',
      version: '1.2.3',
      licence: 'MIT',
      source: 'https://git.example/one',
      text: 'MIT License\n\nCopyright One',
    });
  });

  it('takes licence and notice where the package has both', () => {
    install('one', { name: 'one', version: '1.0.0', license: 'Apache-2.0' }, { LICENSE: 'Apache', NOTICE: 'Of One' });
    expect(readPackageLicence(modules, 'one')).toMatchObject({ source: '', text: 'Apache\n\nOf One' });
  });

  it('writes the MIT and the Apache licence out with the author, and no other one', () => {
    const author = { name: 'Lò Văn Pản' };
    install('@a/one', { name: '@a/one', version: '1.0.0', license: 'MIT', author, repository: 'github:a/one' });
    install('two', { name: 'two', version: '1.0.0', license: 'MIT', author: 'Ngân Hà <nh@bao.example>' });
    install('three', { name: 'three', version: '1.0.0', license: 'ISC', author });
    install('five', { name: 'five', version: '1.0.0', license: 'Apache-2.0', author: 'Ngân Hà' });
    expect(readPackageLicence(modules, 'five').text).toMatch(
      /^Apache License\nVersion 2\.0[\s\S]*\n\nCopyright Ngân Hà$/,
    );
    install('four', { name: 'four', version: '1.0.0' }, { LICENSE: 'as you like' });
    const one = readPackageLicence(modules, '@a/one');
    expect(one.text).toMatch(/^MIT License\n\nCopyright \(c\) Lò Văn Pản\n\nPermission is hereby granted/);
    expect(one.source).toBe('https://github.com/a/one');
    expect(readPackageLicence(modules, 'two').text).toContain('Copyright (c) Ngân Hà\n');
    expect(() => readPackageLicence(modules, 'three')).toThrow('three: no file with the text of its licence, ISC');
    expect(() => readPackageLicence(modules, 'four')).toThrow('four: its package.json names no licence');
  });
});

describe('notices', () => {
  const licence = (name: string, text: string, version = '1.0.0'): PackageLicence => ({
    name,
    version,
    licence: 'MIT',
    source: '',
    text,
  });
  const before = noticesOf([licence('two', 'Of both'), licence('three', 'Of three'), licence('one', 'Of both')]);

  it('name each package once, with the text that it may share', () => {
    expect(before.match(/Of both/g)).toHaveLength(1);
    expect(before).toMatch(/Package: one 1\.0\.0, MIT\nPackage: two 1\.0\.0, MIT\n\nOf both\n/);
    expect(before).toMatch(/Package: three 1\.0\.0, MIT\n\nOf three\n/);
  });

  it('differ by a package, a version or a text', () => {
    const packages = [licence('two', 'Of both'), licence('one', 'Of both')];
    expect(describeNoticeDifferences(before, before)).toEqual([]);
    expect(describeNoticeDifferences(before, noticesOf(packages))).toEqual(['- three 1.0.0, MIT']);
    expect(describeNoticeDifferences(noticesOf(packages), before)).toEqual(['+ three 1.0.0, MIT']);
    expect(describeNoticeDifferences(before, noticesOf([...packages, licence('three', 'Of three', '1.1.0')]))).toEqual([
      '- three 1.0.0, MIT',
      '+ three 1.1.0, MIT',
    ]);
    expect(describeNoticeDifferences(before, noticesOf([...packages, licence('three', 'Of others')]))).toEqual([
      'the text of a licence differs',
    ]);
  });
});
