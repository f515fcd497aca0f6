// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { useNotices } from '../../../lib/controllers/use-notices';
import { ReaderError } from '../../../lib/model/error';
import { drawHook, settle } from './draw-hook';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  return () => vi.restoreAllMocks();
});

it('says what was done, with an undo only where there is one', async () => {
  const { last } = await drawHook(useNotices);
  expect(last().notice).toBeNull();
  await act(() => last().tell('Đã lưu'));
  expect(last().notice).toMatchObject({ kind: 'done', text: 'Đã lưu', canUndo: false });
  const before = last().notice?.id;
  await act(() => last().tell('Đã lưu', async () => undefined));
  expect(last().notice).toMatchObject({ text: 'Đã lưu', canUndo: true });
  expect(last().notice?.id).not.toBe(before);
});

it('says what went wrong by its code', async () => {
  const { last } = await drawHook(useNotices);
  await act(() => last().fail(new ReaderError('storage-full')));
  expect(last().notice).toMatchObject({ kind: 'problem', error: 'storage-full' });
  await act(() => last().fail(new TypeError('x is undefined')));
  expect(last().notice).toMatchObject({ kind: 'problem', error: 'unexpected' });
});

it('takes back two things that were done in a row, the last one first, each once', async () => {
  const { last } = await drawHook(useNotices);
  const [first, second] = [vi.fn(async () => undefined), vi.fn(async () => undefined)];
  await act(() => last().tell('Một', first));
  await act(() => last().tell('Hai', second));
  await act(() => last().undo());
  await settle();
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
  expect(last().notice).toMatchObject({ text: 'Một', canUndo: true });
  await act(() => last().undo());
  await act(() => last().undo());
  await settle();
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1]);
});

it('tells an undo that failed', async () => {
  const { last } = await drawHook(useNotices);
  await act(() => last().tell('Một', () => Promise.reject(new ReaderError('storage-blocked'))));
  await act(() => last().undo());
  await settle();
  expect(last().notice).toMatchObject({ kind: 'problem', error: 'storage-blocked' });
});

it('forgets what could be taken back, once the reader has closed the notice', async () => {
  const { last } = await drawHook(useNotices);
  const undo = vi.fn(async () => undefined);
  await act(() => last().tell('Một', undo));
  await act(() => last().close());
  expect(last().notice).toBeNull();
  await act(() => last().undo());
  expect(undo).not.toHaveBeenCalled();
});
