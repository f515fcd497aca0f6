// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { HighlightCard } from '../../../components/in-page';
import { wordsFor } from '../../../locales';
import { draw } from './draw';

const words = wordsFor('vi');

async function drawCard(note: string) {
  const calls = { onColour: vi.fn(), onEditNote: vi.fn(), onCopy: vi.fn(), onDelete: vi.fn(), onClose: vi.fn() };
  const highlight = {
    colour: 'red' as const,
    note,
    tags: [],
    quote: { exact: 'Chưa rõ nguồn vốn', prefix: '', suffix: '' },
  };
  const drawn = await draw(<HighlightCard words={words} highlight={highlight} state="exact" {...calls} />);
  return { ...drawn, ...calls };
}

describe('the card of a highlight', () => {
  it('takes the focus, is named by its meaning, and shows quote and note as text', async () => {
    const { root } = await drawCard('<b>Hỏi lại</b>');
    const card = root.querySelector('[role=dialog]');
    expect(document.activeElement).toBe(card);
    expect(card?.getAttribute('aria-label')).toBe('Đoạn đánh dấu: Nghi vấn');
    expect(root.textContent).toContain('Chưa rõ nguồn vốn');
    expect(root.textContent).toContain('<b>Hỏi lại</b>');
    expect(root.querySelector('b')).toBeNull();
  });

  it('has its colour checked among five, each named by meaning, colour and line', async () => {
    const { root } = await drawCard('');
    const radios = [...root.querySelectorAll('[role=radio]')];
    expect(radios.map((radio) => radio.getAttribute('aria-checked'))).toEqual([
      'false',
      'false',
      'false',
      'true',
      'false',
    ]);
    expect(radios[3]?.getAttribute('aria-label')).toBe('Nghi vấn (đỏ, gạch lượn sóng)');
  });

  it('changes nothing while the arrows walk, only at a press', async () => {
    const { root, key, press, onColour } = await drawCard('');
    const checked = root.querySelector<HTMLElement>('[aria-checked=true]');
    checked?.focus();
    await key('ArrowRight');
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Khác');
    expect(onColour).not.toHaveBeenCalled();
    await press('Khác');
    expect(onColour.mock.calls).toEqual([['grey']]);
  });

  it('offers to add a note where there is none, and to edit one that is there', async () => {
    const empty = await drawCard('');
    await empty.press(words.card.addNote);
    expect(empty.onEditNote).toHaveBeenCalledOnce();
    const noted = await drawCard('Đã hỏi');
    await noted.press(words.card.editNote);
    expect(noted.onEditNote).toHaveBeenCalledOnce();
  });

  it('takes another colour by the keys 1 to 5, and nothing for its own', async () => {
    const card = await drawCard('');
    for (const pressed of ['1', '2', '3', '4', '5', '9']) await card.key(pressed);
    // One of the five is its own.
    expect(card.onColour).toHaveBeenCalledTimes(4);
  });

  it('copies, deletes and closes', async () => {
    const card = await drawCard('');
    await card.press(words.card.copy);
    await card.press(words.card.remove);
    await card.key('Escape');
    expect(card.onCopy).toHaveBeenCalledOnce();
    expect(card.onDelete).toHaveBeenCalledOnce();
    expect(card.onClose).toHaveBeenCalledOnce();
  });
});
