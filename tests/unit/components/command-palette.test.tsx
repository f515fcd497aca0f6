// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, expect, it, vi } from 'vitest';
import { CommandPalette } from '../../../components/library/CommandSheets';
import { libraryWordsFor } from '../../../locales/library';

beforeAll(() => {
  // jsdom has dialogs, and does not open them.
  Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined, close: () => undefined });
});

function drawPalette() {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const runs = { export: vi.fn(), trash: vi.fn() };
  const commands = [
    { id: 'undo', label: 'Mở thùng rác', keys: null, run: runs.trash },
    { id: 'exportAll', label: 'Xuất mọi bài tìm thấy', keys: null, run: runs.export },
  ] as const;
  const show = (isOpen: boolean) =>
    render(
      <CommandPalette
        library={libraryWordsFor('vi')}
        commands={commands}
        isOpen={isOpen}
        onClose={() => show(false)}
      />,
      root,
    );
  const field = () => root.querySelector('input') as HTMLInputElement;
  const type = (text: string) => {
    field().value = text;
    field().dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const enter = () => field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  return { runs, show, field, type, enter };
}

const laterEffects = () => new Promise((resolve) => setTimeout(resolve, 120));

it('runs what was typed in the moment it opened, before the browser has drawn it', async () => {
  const { runs, show, field, type, enter } = drawPalette();
  show(false);
  show(true);
  type('xuat moi');
  await laterEffects();
  expect(field().value).toBe('xuat moi');
  enter();
  expect(runs.export).toHaveBeenCalledOnce();
  expect(runs.trash).not.toHaveBeenCalled();
});

it('begins empty at each opening', async () => {
  const { show, field, type } = drawPalette();
  await act(() => show(true));
  await act(() => type('thung'));
  await act(() => show(false));
  await act(() => show(true));
  expect(field().value).toBe('');
});
