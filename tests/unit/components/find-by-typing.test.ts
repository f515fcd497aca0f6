import { describe, expect, it } from 'vitest';
import { findByTyping } from '../../../components/controls/find-by-typing';

const LABELS = ['Đổi màu', 'Dọn trang', 'Xuất tất cả', 'Xoá bài'];

describe('what is meant by typed letters', () => {
  it.each([
    ['x', -1, 2],
    ['X', 0, 2],
    ['d', -1, 0],
    ['đ', 0, 1],
  ])('is for the one letter %j after place %d the next label that begins with it', (typed, at, found) => {
    expect(findByTyping(LABELS, typed, at)).toBe(found);
  });

  it('goes round, also where the letter is typed again', () => {
    expect(findByTyping(LABELS, 'd', 1)).toBe(0);
    expect(findByTyping(LABELS, 'dd', 0)).toBe(1);
    expect(findByTyping(LABELS, 'xx', 3)).toBe(2);
  });

  it('is for several letters the label that begins with them, the one in hand before others', () => {
    expect(findByTyping(LABELS, 'xoa', 2)).toBe(3);
    expect(findByTyping(LABELS, 'xua', 2)).toBe(2);
    expect(findByTyping(LABELS, 'doi m', 1)).toBe(0);
  });

  it('is nothing where no label begins so, nor for no letters', () => {
    expect(findByTyping(LABELS, 'q', 0)).toBeNull();
    expect(findByTyping(LABELS, 'xq', 0)).toBeNull();
    expect(findByTyping(LABELS, '', 0)).toBeNull();
    expect(findByTyping([], 'x', -1)).toBeNull();
  });
});
