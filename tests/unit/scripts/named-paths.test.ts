import { describe, expect, it } from 'vitest';
import { findMissingPaths } from '../../../scripts/named-paths';

const FILES = ['lib/text/key.ts', 'components/popup/Popup.tsx', 'docs/GLOSSARY.md', 'tests/unit/text/key.test.ts'];

const missingIn = (path: string, content: string) => findMissingPaths(path, content, FILES).map((one) => one.path);

describe('findMissingPaths', () => {
  it.each([
    ['docs/HOUSE.md', 'see `lib/text/fold.ts`', 'lib/text/fold.ts'],
    ['docs/HOUSE.md', 'rows in `lib/words/`', 'lib/words/'],
    ['docs/HOUSE.md', '`fold.ts` beside it', 'fold.ts'],
    ['docs/HOUSE.md', 'words/key.ts', 'words/key.ts'],
    ['docs/HOUSE.md', '[WORDS](docs/WORDS.md)', 'docs/WORDS.md'],
    ['lib/text/key.ts', 'const a = 1; // as in lib/text/fold.ts', 'lib/text/fold.ts'],
    ['lib/text/key.ts', ' * Told in `fold.ts`.', 'fold.ts'],
    ['components/theme.css', '/* The values of lib/model/palette.ts. */', 'lib/model/palette.ts'],
  ])('%s: %s', (path, content, missing) => {
    expect(missingIn(path, content)).toEqual([missing]);
  });

  it.each([
    ['docs/HOUSE.md', 'see `lib/text/key.ts`, `text/key.ts` or `key.ts`; `lib/text/`, `lib/`, `key.test.ts`'],
    ['docs/HOUSE.md', 'a writer in `lib/export/to-<name>.ts`, `components/*/views.ts` and `*.test.ts`'],
    ['docs/HOUSE.md', 'https://example.vn/lib/text/fold.ts and ../shared/lib/text/fold.ts'],
    ['lib/text/key.ts', "import { fold } from './lib/text/fold.ts';"],
    ['lib/text/key.ts', "const address = 'https://example.vn/fold.ts';"],
    ['tests/fixtures/page.html', '<!-- fold.ts -->'],
  ])('leaves alone %s: %s', (path, content) => {
    expect(missingIn(path, content)).toEqual([]);
  });

  it('tells the line, and each name once', () => {
    expect(findMissingPaths('docs/HOUSE.md', 'a\n\n`lib/a.ts` and `lib/a.ts`', FILES)).toEqual([
      { line: 3, path: 'lib/a.ts' },
    ]);
  });
});
