// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { PageHandle } from '../../../components/in-page';
import type { HandleView } from '../../../components/in-page/views';
import { DEFAULT_SETTINGS } from '../../../lib/model/settings/settings';
import { fillIn } from '../../../locales/fill-in';
import { inPageWordsFor } from '../../../locales/in-page';
import { draw } from './draw';

const words = inPageWordsFor('vi');
const VIEW: HandleView = {
  outletName: 'Báo Vùng Cao',
  isKept: false,
  marks: 3,
  view: 'comfort',
  comfort: DEFAULT_SETTINGS.comfort,
  place: 0.4,
  isSlim: false,
  sample: { headline: 'Đò ngang chạy lại', facts: 'Báo Thượng Hồ', text: 'Sau ba tháng sửa bến', language: 'vi' },
};

async function drawHandle(changes: Partial<HandleView> = {}) {
  const actions = {
    onView: vi.fn(),
    onComfort: vi.fn(),
    onSave: vi.fn(),
    onMarks: vi.fn(),
    onWhole: vi.fn(),
    onMove: vi.fn(),
    onHide: vi.fn(),
  };
  return { ...(await draw(<PageHandle words={words} handle={{ ...VIEW, ...changes }} {...actions} />)), actions };
}

describe('the handle', () => {
  it('names the outlet, saves, goes to the marks, shows the whole page and hides', async () => {
    const { root, press, actions } = await drawHandle();
    expect(root.textContent).toContain('Báo Vùng Cao');
    await press(words.handle.save);
    await press(fillIn(words.handle.marks, { count: 3 }));
    await press(words.handle.whole);
    await press(words.handle.hide);
    for (const done of [actions.onSave, actions.onMarks, actions.onWhole, actions.onHide]) {
      expect(done).toHaveBeenCalledOnce();
    }
  });

  it('shows both ways to set the page as small pages, and the letters of the comfortable one', async () => {
    const { press, actions } = await drawHandle();
    await press(words.handle.letters);
    await press(words.letters.views.clear.hint);
    await press(words.letters.more.fontSize);
    expect(actions.onView.mock.calls).toEqual([['clear']]);
    expect(actions.onComfort.mock.calls).toEqual([[{ fontSize: VIEW.comfort.fontSize + 1 }]]);
    const plain = await drawHandle({ view: 'clear' });
    await plain.press(words.handle.letters);
    expect(() => plain.control(words.letters.more.fontSize)).toThrow();
  });

  it('moves by the arrows, within the window', async () => {
    const { root, key, actions } = await drawHandle({ place: 0.98 });
    const grip = root.querySelector('[role=slider]');
    if (!grip) throw new Error('no grip');
    const pressed = await key('ArrowDown', {}, grip);
    await key('ArrowUp', {}, grip);
    await key('Home', {}, grip);
    await key('Tab', {}, grip);
    expect(pressed.defaultPrevented).toBe(true);
    expect(actions.onMove.mock.calls.map(([place]) => Math.round(place * 100))).toEqual([100, 93, 0]);
  });

  it('is one button where there is no room, opens on it with the focus, and folds by Escape', async () => {
    const { root, press, key, control } = await drawHandle({ isSlim: true });
    expect(root.querySelectorAll('button')).toHaveLength(1);
    await press(words.handle.open);
    expect(document.activeElement).toBe(control(words.handle.letters));
    await key('Escape');
    expect(control(words.handle.open)).toBeTruthy();
  });
});
