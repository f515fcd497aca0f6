import { describe, expect, it } from 'vitest';
import { findOffences } from '../../../scripts/check-house-rules';

const whysOf = (path: string, content: string) => findOffences(path, content).map(({ why }) => why);

describe('findOffences', () => {
  it.each([
    ['lib/page/show.ts', 'element.innerHTML = text;'],
    ['components/Note.tsx', '<p dangerouslySetInnerHTML={{ __html: text }} />'],
    ['entrypoints/background.ts', "element.insertAdjacentHTML('beforeend', text);"],
    ['lib/page/show.ts', 'document.write(text);'],
    ['lib/page/show.ts', 'const made = eval(text);'],
    ['lib/page/show.ts', 'const made = new Function(text);'],
    ['lib/export/images.ts', 'await fetch(address);'],
    ['lib/platform/tabs.ts', 'await fetch(address);'],
    ['entrypoints/background.ts', 'navigator.sendBeacon(address);'],
    ['lib/store/open.ts', 'await browser.storage.local.get();'],
    ['components/Popup.tsx', 'chrome.runtime.getManifest();'],
    ['tests/unit/text/fold.test.ts', "it.only('folds', () => {});"],
    ['tests/unit/text/fold.test.ts', "describe.skip('folds', () => {});"],
    ['tests/unit/text/fold.test.ts', "import { corpus } from '../../../bench/reading/corpus';"],
    ['tests/e2e/pages.test.ts', "const { corpus } = await import('../../bench/reading/corpus');"],
    ['lib/text/fold.ts', '// TODO fold more'],
    ['lib/text/fold.ts', '// @ts-ignore it is fine'],
    ['docs/ARCHITECTURE.md', 'see /home/somebody/notes.md'],
    ['package-lock.json', '  "resolved": "https://registry.example/idb.tgz",'],
  ])('%s: %s', (path, content) => {
    expect(whysOf(path, content)).toHaveLength(1);
  });

  it.each([
    ['scripts/make-page.mjs', 'page.innerHTML = text;'],
    ['lib/platform/tabs.ts', 'browser.tabs.query({});'],
    ['lib/platform/fetch-image.ts', 'await fetch(address);'],
    ['entrypoints/background.ts', 'browser.action.setBadgeText({});'],
    ['bench/clearing/run.ts', "import { bundle } from '../reading/bundle.ts';"],
    ['tests/unit/text/fold.test.ts', "import { corpus } from '../../measures/corpus';"],
    ['lib/text/fold.ts', 'const evaluated = page.evaluate(fold);'],
    ['tests/e2e/driver.test.ts', "page.$eval('h1', headlineOf);"],
    ['tests/unit/corpus.test.ts', "describe.skipIf(isAbsent)('the corpus', () => {});"],
    ['docs/README.md', 'https://example.vn/home/tin-tuc and ../shared/corpus'],
    ['package-lock.json', '  "resolved": "file:packages/one",'],
  ])('leaves alone %s: %s', (path, content) => {
    expect(whysOf(path, content)).toEqual([]);
  });

  it('tells the line', () => {
    expect(findOffences('lib/a.ts', 'const a = 1;\n\nelement.outerHTML;')).toMatchObject([{ line: 3 }]);
  });
});
