// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { QuestionBox } from '../../../components/in-page';
import { draw } from './draw';

describe('a question beside the text', () => {
  it('is heard with its hint, has the focus on its first answer, and does nothing at Escape', async () => {
    const onClose = vi.fn();
    const onPress = vi.fn();
    const answers = [
      { text: 'Lưu', onPress },
      { text: 'Thôi', onPress },
    ];
    const { root, key } = await draw(
      <QuestionBox question="Đánh dấu cả bài?" hint="Bài sẽ được lưu." answers={answers} onClose={onClose} />,
    );
    const box = root.querySelector('[role=alertdialog]');
    const textOf = (attribute: string) => document.getElementById(box?.getAttribute(attribute) ?? '')?.textContent;
    expect([textOf('aria-labelledby'), textOf('aria-describedby')]).toEqual(['Đánh dấu cả bài?', 'Bài sẽ được lưu.']);
    expect(document.activeElement?.textContent).toBe('Lưu');
    expect((await key('Escape')).defaultPrevented).toBe(true);
    expect(onClose).toHaveBeenCalledOnce();
    expect(onPress).not.toHaveBeenCalled();
  });
});
