import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ReaderError } from '../../../lib/model/error';
import { createUnaskedWork } from '../../../lib/session/unasked-work';

const tell = vi.fn();
beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => {
  tell.mockReset();
  vi.restoreAllMocks();
});

it.each([new ReaderError('page-unreachable', 'no answer'), new TypeError('x')])(
  'says nothing of a failure that passes, and does the work again: %s',
  async (thrown) => {
    const unasked = createUnaskedWork(tell);
    const work = vi.fn().mockRejectedValueOnce(thrown).mockResolvedValue(undefined);
    await unasked.run(work);
    expect(tell).not.toHaveBeenCalled();
    unasked.again();
    unasked.again();
    await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(2));
    expect(tell).not.toHaveBeenCalled();
  },
);

it.each(['storage-newer', 'storage-failed', 'extension-updated'] as const)('tells %s, once', async (code) => {
  const unasked = createUnaskedWork(tell);
  const work = vi.fn().mockRejectedValue(new ReaderError(code));
  await unasked.run(work);
  unasked.again();
  expect(tell).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code }));
  expect(work).toHaveBeenCalledOnce();
});

it('does in its place what is left to do', async () => {
  const unasked = createUnaskedWork(tell);
  const work = vi.fn().mockRejectedValue(new ReaderError('unexpected'));
  const rest = vi.fn().mockResolvedValue(undefined);
  await unasked.run(work, rest);
  unasked.again();
  await vi.waitFor(() => expect(rest).toHaveBeenCalledOnce());
  expect(work).toHaveBeenCalledOnce();
});

it('gives up what fails each time', async () => {
  const unasked = createUnaskedWork(tell);
  const work = vi.fn().mockRejectedValue(new TypeError('x'));
  await unasked.run(work);
  for (let round = 0; round < 20; round += 1) {
    unasked.again();
    await Promise.resolve();
    await Promise.resolve();
  }
  expect(work).toHaveBeenCalledTimes(5);
  expect(tell).not.toHaveBeenCalled();
});
