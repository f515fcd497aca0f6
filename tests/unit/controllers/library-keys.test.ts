// @vitest-environment jsdom
import { expect, it, onTestFinished } from 'vitest';
import { isWriting } from '../../../lib/controllers/library/use-library-keys';

function pressIn(html: string, key: string, init: KeyboardEventInit = {}): boolean {
  document.body.innerHTML = html;
  onTestFinished(() => document.body.replaceChildren());
  const event = new KeyboardEvent('keydown', { key, bubbles: true, ...init });
  document.body.querySelector('select, input, button')?.dispatchEvent(event);
  return isWriting(event);
}

const ORDER = '<select><option>Ngày đăng</option></select>';

it.each(['n', 'T', '1', 'đ', 'Escape', 'Delete', 'Enter', ' '])('%s in a list to choose from is the list’s', (key) =>
  expect(pressIn(ORDER, key)).toBe(true),
);

it.each(['/', '?'])('%s is a command there: nothing begins with it', (key) => expect(pressIn(ORDER, key)).toBe(false));

it('is writing in a field, whatever the key', () => {
  expect(['/', '?', 'n'].map((key) => pressIn('<input>', key))).toEqual([true, true, true]);
  expect(pressIn('<dialog open><select></select></dialog>', '/')).toBe(true);
});

it('is a command on a button, a tick, and with Ctrl', () => {
  expect(pressIn('<button>In</button>', '/')).toBe(false);
  expect(pressIn('<input type="checkbox">', 'n')).toBe(false);
  expect(pressIn(ORDER, 'k', { ctrlKey: true })).toBe(false);
});
