// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeAll, expect, it, vi } from 'vitest';
import { ActsBar } from '../../../components/library/ActsBar';
import { KeySheet } from '../../../components/library/CommandSheets';
import type { BulkWish } from '../../../components/library/views';
import { wordsFor } from '../../../locales';
import { libraryWordsFor } from '../../../locales/library';
import { draw } from './draw';

const library = libraryWordsFor('vi');
const nothing = () => undefined;

beforeAll(() => {
  // jsdom has dialogs, and does not open them.
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
    },
  });
});

async function drawTopicForm(topics: readonly string[]) {
  const onAct = vi.fn<(wish: BulkWish) => void>();
  const { root } = await draw(
    <ActsBar
      words={wordsFor('vi')}
      library={library}
      selection={{ count: 2, isAll: false, isSelected: () => true }}
      total={2}
      work={null}
      known={{ tags: [], topics }}
      form="topic"
      onForm={nothing}
      onAct={onAct}
      onSelectAll={nothing}
      onClear={nothing}
      onCancel={nothing}
      onMerge={nothing}
      onFocusLost={nothing}
    />,
  );
  return async (topic: string) => {
    const input = root.querySelector('input');
    if (input === null) throw new Error('no field for the topic');
    await act(() => {
      input.value = topic;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(() => void root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true })));
    return onAct.mock.calls.map(([wish]) => wish);
  };
}

it('gives the selected a topic as it is known, whatever its case and the place of its tone', async () => {
  const write = await drawTopicForm(['Thủy lợi']);
  expect(await write(' thuỷ  lợi'.normalize('NFD'))).toEqual([{ kind: 'topic', topic: 'Thủy lợi' }]);
});

it('takes no empty topic for one', async () => {
  const write = await drawTopicForm([]);
  expect(await write('  ')).toEqual([]);
});

it('tells that it takes the focus of the keyboard with it, and only then', async () => {
  const onFocusLost = vi.fn();
  const bar = (
    <ActsBar
      words={wordsFor('vi')}
      library={library}
      selection={{ count: 2, isAll: false, isSelected: () => true }}
      total={2}
      work={null}
      known={{ tags: [], topics: [] }}
      form={null}
      onForm={nothing}
      onAct={nothing}
      onSelectAll={nothing}
      onClear={nothing}
      onCancel={nothing}
      onMerge={nothing}
      onFocusLost={onFocusLost}
    />
  );
  const { control, redraw } = await draw(bar);
  await redraw(null);
  expect(onFocusLost).not.toHaveBeenCalled();
  await redraw(bar);
  control(library.acts.delete).focus();
  await redraw(null);
  expect(onFocusLost).toHaveBeenCalledOnce();
});

it('opens the sheet of keys at its top: the focus goes to its title, not to the button at its end', async () => {
  const { root } = await draw(<KeySheet library={library} commands={[]} isOpen onClose={nothing} />);
  const focused = [...root.querySelectorAll<HTMLElement>('[autofocus]')];
  expect(focused.map(({ textContent, tabIndex }) => [textContent, tabIndex])).toEqual([[library.keys.title, -1]]);
});
