// @vitest-environment jsdom
import { expect, it, onTestFinished, vi } from 'vitest';
import type { LibraryCommand } from '../../../components/library/views';
import { useLibraryKeys } from '../../../lib/controllers/library/use-library-keys';
import { drawHook } from './draw-hook';

const ORDER = '<select><option>Ngày đăng</option></select>';

/** The commands that a key runs, pressed in the first control of a piece of a page. */
async function runBy(html: string, key: string, init: KeyboardEventInit = {}): Promise<string[]> {
  const ran = vi.fn<(id: string) => void>();
  const command = (id: LibraryCommand['id'], keys: string) => ({ id, keys, label: id, run: () => ran(id) });
  await drawHook(() =>
    useLibraryKeys([
      command('search', '/'),
      command('keys', '[Shift]+?'),
      command('clearSelection', 'n'),
      command('articles', '1'),
      command('close', 'Escape'),
      command('delete', 'Delete'),
      command('palette', '$mod+k'),
      command('undo', '$mod+z'),
    ]),
  );
  const place = document.createElement('div');
  place.innerHTML = html;
  document.body.append(place);
  onTestFinished(() => place.remove());
  const event = new KeyboardEvent('keydown', { key, code: 'Key', bubbles: true, cancelable: true, ...init });
  place.querySelector('select, input, button')?.dispatchEvent(event);
  return ran.mock.calls.flat();
}

it.each(['n', '1', 'Escape', 'Delete'])('%s in a list to choose from is the list’s', async (key) =>
  expect(await runBy(ORDER, key)).toEqual([]),
);

it('leads to the field from a list to choose from: nothing in it begins with a slash', async () => {
  expect(await runBy(ORDER, '/')).toEqual(['search']);
  expect(await runBy(ORDER, '?', { shiftKey: true })).toEqual(['keys']);
});

it('leaves a field and a dialog what is typed in them', async () => {
  for (const key of ['/', '?', 'n']) expect(await runBy('<input>', key)).toEqual([]);
  expect(await runBy(`<dialog open>${ORDER}</dialog>`, '/')).toEqual([]);
});

it('runs commands on buttons and ticks', async () => {
  expect(await runBy('<button>In</button>', '/')).toEqual(['search']);
  expect(await runBy('<input type="checkbox">', 'n')).toEqual(['clearSelection']);
});

it('leaves a field its own undo, and opens the palette from anywhere', async () => {
  for (const control of ['<input>', ORDER]) {
    expect(await runBy(control, 'z', { ctrlKey: true })).toEqual([]);
    expect(await runBy(control, 'k', { ctrlKey: true })).toEqual(['palette']);
  }
  expect(await runBy('<button>In</button>', 'z', { ctrlKey: true })).toEqual(['undo']);
});
