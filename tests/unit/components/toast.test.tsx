// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOTICE_TIME, Toast } from '../../../components/controls/Toast';
import type { Notice } from '../../../components/controls/views';
import { wordsFor } from '../../../locales';
import { draw } from './draw';

const words = wordsFor('vi');
const DELETED: Notice = { id: '1', kind: 'done', text: 'Đã xoá đoạn đánh dấu', canUndo: true };

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => vi.useRealTimers());

const pass = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds));

async function drawToast(notice: Notice | null) {
  const onUndo = vi.fn();
  const onClose = vi.fn();
  const node = (next: Notice | null) => <Toast words={words} notice={next} onUndo={onUndo} onClose={onClose} />;
  const drawn = await draw(node(notice));
  const fire = (type: string) =>
    act(() => void drawn.root.querySelector('.db-toast')?.dispatchEvent(new Event(type, { bubbles: true })));
  return { ...drawn, onUndo, onClose, fire, show: (next: Notice | null) => drawn.redraw(node(next)) };
}

describe('the toast', () => {
  it('has its live region before there is anything to say', async () => {
    const { root, show } = await drawToast(null);
    const region = root.querySelector('[aria-live=polite]');
    expect(region).not.toBeNull();
    await show(DELETED);
    expect(root.querySelector('[aria-live=polite]')).toBe(region);
    expect(region?.textContent).toContain('Đã xoá đoạn đánh dấu');
  });

  it('keeps the focus of whoever pressed its button by keyboard, and takes none from a mouse', async () => {
    const { root, control, show } = await drawToast(DELETED);
    const press = (detail: number) =>
      act(() => void control(words.undo).dispatchEvent(new MouseEvent('click', { bubbles: true, detail })));
    await press(0);
    await show({ id: '2', kind: 'done', text: 'Đã hoàn tác', canUndo: false });
    expect(document.activeElement).toBe(root.querySelector(`[aria-label="${words.close}"]`));
    await show(DELETED);
    await press(1);
    await show({ id: '3', kind: 'done', text: 'Đã hoàn tác', canUndo: false });
    expect(root.contains(document.activeElement)).toBe(false);
  });

  it('gives at least eight seconds to act, then goes', async () => {
    const { onClose } = await drawToast(DELETED);
    await pass(8_000);
    expect(onClose).not.toHaveBeenCalled();
    await pass(NOTICE_TIME - 8_000);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('stands still under the pointer and the focus, and goes on with the time that was left', async () => {
    const { onClose, fire } = await drawToast(DELETED);
    await pass(NOTICE_TIME - 1_000);
    await fire('mouseenter');
    await pass(60_000);
    await fire('focusin');
    await fire('mouseleave');
    await pass(60_000);
    expect(onClose).not.toHaveBeenCalled();
    await fire('focusout');
    await pass(999);
    expect(onClose).not.toHaveBeenCalled();
    await pass(1);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('gives the next notice its own time, though the pointer never left the one before', async () => {
    const { onClose, fire, show } = await drawToast(DELETED);
    await fire('mouseenter');
    await show({ ...DELETED, id: '2' });
    await pass(NOTICE_TIME);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('undoes', async () => {
    const { press, onUndo } = await drawToast(DELETED);
    await press(words.undo);
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it('keeps a problem until it is closed, in three sentences and without Undo', async () => {
    const { root, onClose, press } = await drawToast({ id: '1', kind: 'problem', error: 'storage-full' });
    const { what, safe, todo } = words.errors['storage-full'];
    for (const sentence of [what, safe, todo]) expect(root.textContent).toContain(sentence);
    expect(root.textContent).not.toContain(words.undo);
    await pass(10 * 60_000);
    expect(onClose).not.toHaveBeenCalled();
    await press(words.close);
    expect(onClose).toHaveBeenCalledOnce();
  });
});
