// @vitest-environment jsdom

import { describe, expect, it, vi } from 'vitest';
import { nextStop } from '../../../components/controls/use-roving';
import { SelectionChip } from '../../../components/in-page';
import { wordsFor } from '../../../locales';
import { fillIn } from '../../../locales/fill-in';
import { draw } from './draw';

const words = wordsFor('vi');

async function drawChip(takeFocus = false) {
  const calls = { onColour: vi.fn(), onNote: vi.fn(), onCopy: vi.fn(), onClose: vi.fn() };
  const drawn = await draw(<SelectionChip words={words} colour="blue" takeFocus={takeFocus} {...calls} />);
  return { ...drawn, ...calls };
}

describe('the selection chip', () => {
  it('is a toolbar with a name and one tab stop, at the colour used last', async () => {
    const { root } = await drawChip();
    expect(root.querySelector('[role=toolbar]')?.getAttribute('aria-label')).toBe(words.chip.label);
    const stops = [...root.querySelectorAll('button')].filter((button) => button.tabIndex === 0);
    expect(stops.map((stop) => stop.getAttribute('aria-label'))).toEqual([
      fillIn(words.chip.mark, { ...words.colours.blue }),
    ]);
  });

  it('leaves the focus, and so the selection, on the page unless it was called by keyboard', async () => {
    const { root } = await drawChip();
    expect(document.activeElement).toBe(document.body);
    const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    root.querySelector('button')?.dispatchEvent(press);
    expect(press.defaultPrevented).toBe(true);
  });

  it('walks with the arrows around the whole row, Home and End', async () => {
    const { key, control } = await drawChip(true);
    expect(document.activeElement).toBe(control('Trích dẫn'));
    await key('ArrowRight');
    expect(document.activeElement).toBe(control('Nghi vấn'));
    expect(control('Nghi vấn').tabIndex).toBe(0);
    expect(control('Trích dẫn').tabIndex).toBe(-1);
    await key('End');
    expect(document.activeElement).toBe(control(words.chip.close));
    await key('ArrowRight');
    expect(document.activeElement).toBe(control('Số liệu'));
    await key('ArrowLeft');
    expect(document.activeElement).toBe(control(words.chip.close));
    await key('Home');
    expect(document.activeElement).toBe(control('Số liệu'));
  });

  it('leaves the browser its own shortcuts', async () => {
    const { key, control } = await drawChip(true);
    expect((await key('ArrowLeft', { altKey: true })).defaultPrevented).toBe(false);
    expect(document.activeElement).toBe(control('Trích dẫn'));
  });

  it('reports what was pressed', async () => {
    const chip = await drawChip();
    await chip.press('Chỉ đạo');
    await chip.press(words.chip.note);
    await chip.press(words.chip.copy);
    expect(chip.onColour.mock.calls).toEqual([['green']]);
    expect(chip.onNote).toHaveBeenCalledOnce();
    expect(chip.onCopy).toHaveBeenCalledOnce();
    expect(chip.onClose).not.toHaveBeenCalled();
  });

  it('marks by the keys 1 to 5, in the order of the row', async () => {
    const { key, onColour } = await drawChip(true);
    for (const pressed of ['1', '5', '6', '0']) await key(pressed);
    await key('2', { ctrlKey: true });
    expect(onColour.mock.calls).toEqual([['yellow'], ['grey']]);
  });

  it('closes by Escape', async () => {
    const { key, onClose } = await drawChip(true);
    await key('Escape');
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('nextStop', () => {
  it('does not move for other keys, nor from outside the row', () => {
    expect(nextStop('a', 0, 5)).toBeNull();
    expect(nextStop('ArrowRight', -1, 5)).toBeNull();
    expect(nextStop('Home', 0, 0)).toBeNull();
  });
});
