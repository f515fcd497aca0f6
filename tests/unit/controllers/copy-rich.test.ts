// @vitest-environment node
import { beforeEach, expect, it, vi } from 'vitest';
import { copyLater, copyParts } from '../../../lib/controllers/copy-rich';
import { ReaderError } from '../../../lib/model/error';

type Items = Record<string, Promise<Blob>>;

let written: Record<string, string>;
const unhandled = vi.fn();
const REFUSED = new DOMException('', 'NotAllowedError');

/** As a browser: it takes what was promised, or says in its own way that it did not come. */
const taking = async ([item]: { items: Items }[]) => {
  for (const [type, blob] of Object.entries(item?.items ?? {})) {
    written[type] = await (await blob.catch(() => Promise.reject(REFUSED))).text();
  }
};
/** It looks at nothing of what was promised. */
const refusing = async () => Promise.reject(REFUSED);
const browser = (write: typeof taking | typeof refusing) => vi.stubGlobal('navigator', { clipboard: { write } });
const turn = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  written = {};
  unhandled.mockReset();
  process.on('unhandledRejection', unhandled);
  vi.stubGlobal(
    'ClipboardItem',
    class {
      readonly items: Items;
      constructor(items: Items) {
        this.items = items;
      }
    },
  );
  return () => {
    process.off('unhandledRejection', unhandled);
    vi.unstubAllGlobals();
  };
});

const text = { plain: 'dòng', html: '<p>dòng</p>' };

it('copies what is still being made, and gives what was made', async () => {
  browser(taking);
  expect(await copyLater(Promise.resolve({ text, count: 2 }), (made) => made.text)).toEqual({ text, count: 2 });
  expect(written).toEqual({ 'text/plain': 'dòng', 'text/html': '<p>dòng</p>' });
});

it('leaves the clipboard as it was where there is nothing to copy after all', async () => {
  browser(taking);
  expect(await copyLater(Promise.resolve(null), (made) => made)).toBeNull();
  expect(written).toEqual({});
});

it.each([
  ['takes', taking],
  ['refuses', refusing],
])('says what could not be made, where the browser %s it, and leaves no rejection to nobody', async (_, write) => {
  browser(write);
  const making = turn().then(() => Promise.reject(new ReaderError('export-empty')));
  await expect(copyLater(making, () => text)).rejects.toMatchObject({ code: 'export-empty' });
  await turn();
  expect(unhandled).not.toHaveBeenCalled();
});

it('says that the browser refused what was made', async () => {
  browser(refusing);
  await expect(copyLater(Promise.resolve(text), (made) => made)).rejects.toMatchObject({ code: 'copy-failed' });
});

it('hears a promised image that fails after the browser refused it', async () => {
  browser(refusing);
  const image = turn().then(() => Promise.reject(new Error('no canvas')));
  await expect(copyParts({ 'image/png': image })).rejects.toMatchObject({ code: 'copy-failed' });
  await turn();
  await turn();
  expect(unhandled).not.toHaveBeenCalled();
});
