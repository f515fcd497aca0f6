// @vitest-environment jsdom
import { expect, it, onTestFinished } from 'vitest';
import { Preview } from '../../../components/library/Preview';
import type { ArticleId } from '../../../lib/model/ids';
import { wordsFor } from '../../../locales';
import { libraryWordsFor } from '../../../locales/library';
import { draw } from './draw';

const nothing = () => undefined;
const library = libraryWordsFor('vi');
const HEADLINE = 'Mở tuyến đò ngang';

/** With the focus in a row of the list; what has the focus then. */
async function openBeside(isListSeen: boolean): Promise<string | null | undefined> {
  const row = document.createElement('button');
  // jsdom lays nothing out.
  row.checkVisibility = () => isListSeen;
  row.ariaLabel = 'hàng của danh sách';
  document.body.append(row);
  onTestFinished(() => row.remove());
  row.focus();
  const on = { onOpen: nothing, onOpenTab: nothing, onClose: nothing, onMerge: nothing };
  await draw(
    <Preview
      words={wordsFor('vi')}
      library={library}
      id={'kept' as ArticleId}
      headline={HEADLINE}
      beside={null}
      {...on}
    />,
  );
  return document.activeElement?.getAttribute('aria-label');
}

it('takes the focus where it takes the place of the list', async () => {
  expect(await openBeside(false)).toBe(library.preview.label(HEADLINE));
});

it('leaves it to the rows where both are seen', async () => {
  expect(await openBeside(true)).toBe('hàng của danh sách');
});
