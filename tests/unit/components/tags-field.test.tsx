// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { addTags, suggestTags, TagsField } from '../../../components/controls/TagsField';
import { inPageWordsFor } from '../../../locales/in-page';
import { draw } from './draw';

describe('tags that are typed', () => {
  it('are one where they differ in normal form, case or the placement of the tone alone', () => {
    expect(addTags('Đê điều'.normalize('NFD'), [], ['Đê điều'])).toEqual(['Đê điều']);
    expect(addTags('thủy lợi', ['Thuỷ lợi'], [])).toEqual(['Thuỷ lợi']);
    expect(addTags('THUỶ LỢI, hoà giải', ['hòa giải'], ['thủy lợi'])).toEqual(['thủy lợi', 'hòa giải']);
  });

  it('are two where a letter or a tone differs', () => {
    expect(addTags('đê', ['dê', 'đe', 'để'], ['de'])).toEqual(['de', 'đê']);
  });

  it('take the spelling of the collection that was typed, where it has several', () => {
    expect(addTags('lũ', ['Lũ', 'lũ'], [])).toEqual(['lũ']);
  });

  it('are parted by commas', async () => {
    expect(addTags('  lũ quét,, hồ chứa ,lũ quét', [], ['mưa'])).toEqual(['mưa', 'lũ quét', 'hồ chứa']);
    const onChange = vi.fn();
    const { root, key } = await draw(
      <TagsField words={inPageWordsFor('vi')} tags={[]} known={[]} onChange={onChange} />,
    );
    const input = root.querySelector('input');
    if (input === null) throw new Error('there is no field');
    input.value = 'lũ quét, hồ chứa';
    await act(() => void input.dispatchEvent(new Event('input', { bubbles: true })));
    await key('Enter', {}, input);
    expect(onChange.mock.calls).toEqual([[['lũ quét', 'hồ chứa']]]);
  });

  it('are completed without diacritics, đ among them, and never with one that is there', () => {
    expect(suggestTags('doi', ['Đối ngoại', 'công tác đối ngoại', 'đồi trọc', 'thuỷ lợi'], ['đồi trọc'])).toEqual([
      'Đối ngoại',
      'công tác đối ngoại',
    ]);
  });
});
