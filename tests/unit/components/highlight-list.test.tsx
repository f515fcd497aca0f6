// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { HighlightList } from '../../../components/popup/HighlightList';
import type { Highlight, HighlightState } from '../../../lib/model/highlight';
import { newArticleId, newHighlightId } from '../../../lib/model/ids';
import { wordsFor } from '../../../locales';
import { draw } from './draw';

const words = wordsFor('vi');

function highlight(id: string, exact: string, note = ''): Highlight {
  return {
    id: newHighlightId(() => id),
    articleId: newArticleId(() => 'article'),
    quote: { exact, prefix: '', suffix: '' },
    position: { startBlock: 0, startOffset: 0, endBlock: 0, endOffset: exact.length },
    fingerprint: '0',
    colour: 'green',
    note,
    tags: [],
    createdAt: '2026-11-03T09:00:00+07:00',
    stamps: {},
  };
}

const ONE = highlight('one', 'Khởi công trong quý IV', 'Hỏi ngày');
const TWO = highlight('two', 'Vốn trung ương hỗ trợ 70%');
const THREE = highlight('three', 'Hoàn thành trước Tết');

async function drawList(highlights: Highlight[], found: Record<string, { state: HighlightState }> = {}) {
  const onJump = vi.fn();
  const onDelete = vi.fn();
  const node = (rows: Highlight[]) => (
    <HighlightList words={words} highlights={rows} found={found} language="vi" onJump={onJump} onDelete={onDelete} />
  );
  const drawn = await draw(node(highlights));
  await drawn.press(words.popup.highlights(highlights.length));
  return { ...drawn, onJump, onDelete, show: (rows: Highlight[]) => drawn.redraw(node(rows)) };
}

describe('the highlights of the page', () => {
  it('says what to do where there are none', async () => {
    const { root } = await drawList([]);
    expect(root.textContent).toContain(words.highlights.none);
    expect(root.querySelector('ul')).toBeNull();
  });

  it('shows quote, meaning and note, and the quote in the language of the article', async () => {
    const { root } = await drawList([ONE]);
    expect(root.querySelector('[lang=vi]')?.textContent).toBe('Khởi công trong quý IV');
    expect(root.textContent).toContain('Chỉ đạo');
    expect(root.textContent).toContain('Hỏi ngày');
  });

  it('tells the state in words, and does not offer to go to what is gone', async () => {
    const { root, control } = await drawList([ONE, TWO], { one: { state: 'orphan' }, two: { state: 'moved' } });
    expect(root.textContent).toContain(words.states.orphan.label);
    expect(root.textContent).toContain(words.states.moved.label);
    expect(() => control(words.highlights.jump(ONE.quote.exact))).toThrow();
    expect(control(words.highlights.jump(TWO.quote.exact))).toBeTruthy();
  });

  it('jumps to and deletes the one that was meant', async () => {
    const { press, onJump, onDelete } = await drawList([ONE, TWO, THREE]);
    await press(words.highlights.jump(TWO.quote.exact));
    await press(words.highlights.delete(THREE.quote.exact));
    expect(onJump.mock.calls).toEqual([['two']]);
    expect(onDelete.mock.calls).toEqual([['three']]);
  });

  it('keeps the keyboard’s place after a deletion: the next row, the last row, the heading', async () => {
    const { press, show, control, root } = await drawList([ONE, TWO, THREE]);
    await press(words.highlights.delete(TWO.quote.exact));
    await show([ONE, THREE]);
    expect(document.activeElement).toBe(control(words.highlights.delete(THREE.quote.exact)));
    await press(words.highlights.delete(THREE.quote.exact));
    await show([ONE]);
    expect(document.activeElement).toBe(control(words.highlights.delete(ONE.quote.exact)));
    await press(words.highlights.delete(ONE.quote.exact));
    await show([]);
    expect(document.activeElement).toBe(root.querySelector('h3'));
  });

  it('leaves the focus alone where a deletion failed, and where somebody else deleted', async () => {
    const { press, show, control } = await drawList([ONE, TWO]);
    control(words.highlights.jump(ONE.quote.exact)).focus();
    await press(words.highlights.delete(TWO.quote.exact));
    await show([ONE, TWO]);
    expect(document.activeElement).toBe(control(words.highlights.jump(ONE.quote.exact)));
  });
});
