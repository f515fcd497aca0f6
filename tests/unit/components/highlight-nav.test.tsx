// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { HighlightNav } from '../../../components/in-page';
import type { Highlight } from '../../../lib/model/highlight';
import { inPageWordsFor } from '../../../locales/in-page';
import { draw } from './draw';

const words = inPageWordsFor('vi');

function highlightsOf(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    highlight: {
      id: `mark-${index}`,
      colour: 'green',
      quote: { exact: `Trạm đo nước số ${index + 1}`, prefix: '', suffix: '' },
    } as unknown as Highlight,
    state: 'exact' as const,
  }));
}

describe('the list of highlights', () => {
  it('has a hundred at first, and every other one within reach of the keyboard', async () => {
    const onJump = vi.fn();
    const marks = highlightsOf(250);
    const { root, press } = await draw(<HighlightNav words={words} highlights={marks} language="vi" onJump={onJump} />);
    const buttons = () => [...root.querySelectorAll('button')];
    const more = () => buttons().find(({ textContent }) => textContent?.startsWith('Thêm '));
    expect(root.querySelector('nav')?.getAttribute('aria-label')).toContain('250');
    expect(buttons().length).toBe(101);
    expect(more()?.textContent).toBe('Thêm 100 đoạn (còn 150 đoạn chưa hiện)');
    await press('Thêm ');
    expect(buttons().length).toBe(201);
    expect(document.activeElement?.textContent).toContain('Trạm đo nước số 101 ');
    expect(more()?.textContent).toBe('Thêm 50 đoạn (còn 50 đoạn chưa hiện)');
    await press('Thêm ');
    expect(buttons().length).toBe(250);
    expect(more()).toBeUndefined();
    expect(document.activeElement?.textContent).toContain('Trạm đo nước số 201 ');
    buttons().at(-1)?.click();
    expect(onJump).toHaveBeenCalledWith(expect.objectContaining({ id: 'mark-249' }));
  });

  it('needs no more where there are few, and is not there where there are none', async () => {
    const few = await draw(<HighlightNav words={words} highlights={highlightsOf(3)} language="vi" onJump={vi.fn()} />);
    expect(few.root.querySelectorAll('button').length).toBe(3);
    const none = await draw(<HighlightNav words={words} highlights={[]} language="vi" onJump={vi.fn()} />);
    expect(none.root.querySelector('nav')).toBeNull();
  });
});
