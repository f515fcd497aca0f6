// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeAll, expect, it, vi } from 'vitest';
import { HighlightActsBar } from '../../../components/library/highlights/HighlightActsBar';
import type { HighlightWish } from '../../../components/library/highlights/views';
import { wordsFor } from '../../../locales';
import { libraryWordsFor } from '../../../locales/library';
import { draw } from './draw';

const library = libraryWordsFor('vi');
const nothing = () => undefined;

beforeAll(() => {
  // jsdom has no popovers.
  Object.assign(HTMLElement.prototype, { hidePopover: nothing });
});

async function drawBar(work: { done: number; all: number } | null) {
  const onAct = vi.fn<(wish: HighlightWish) => void>();
  const { root } = await draw(
    <HighlightActsBar
      words={wordsFor('vi')}
      library={library}
      selection={{ count: 2, isAll: false, isSelected: () => true }}
      total={9}
      work={work}
      known={{ tags: [], topics: [] }}
      form={null}
      onForm={nothing}
      onAct={onAct}
      onSelectAll={nothing}
      onClear={nothing}
      onFocusLost={() => undefined}
      onCancel={nothing}
    />,
  );
  const press = (label: string) =>
    act(() => [...root.querySelectorAll('button')].find((one) => one.textContent === label)?.click());
  return { root, onAct, press };
}

it('tells how many are selected, and does what is pressed', async () => {
  const { root, onAct, press } = await drawBar(null);
  expect(root.querySelector('[role="status"]')?.textContent).toBe('Đã chọn 2 đoạn');
  expect(root.textContent).toContain('Chọn tất cả 9 đoạn');
  await press(library.markActs.copy);
  await press(wordsFor('vi').colours.red.meaning);
  await press(library.markActs.delete);
  expect(onAct.mock.calls.map(([wish]) => wish)).toEqual([
    { kind: 'copy' },
    { kind: 'colour', colour: 'red' },
    { kind: 'delete' },
  ]);
});

it('does nothing more while an act is under way', async () => {
  const { root, onAct, press } = await drawBar({ done: 3, all: 9 });
  expect(root.querySelector('.db-lib-selected')?.textContent).toBe('Đang làm: 3/9 đoạn');
  await press(library.markActs.delete);
  expect(onAct).not.toHaveBeenCalled();
});
