// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { useAttempt } from '../../../lib/controllers/use-attempt';
import { drawHook, settle } from './draw-hook';

const onFailure = vi.fn();
const drawAttempts = () => drawHook(() => useAttempt<'reading' | 'saving'>(onFailure));

it('says what is under way until it is done', async () => {
  const { last } = await drawAttempts();
  const { promise, resolve } = Promise.withResolvers<void>();
  await act(() => last().attemptTask('reading', () => promise));
  expect(last().busy).toBe('reading');
  resolve();
  await settle();
  expect(last().busy).toBeNull();
  expect(onFailure).not.toHaveBeenCalled();
});

it('hands on what goes wrong, also before anything is awaited, and is not busy then', async () => {
  const { last } = await drawAttempts();
  const [later, atOnce] = [new Error('later'), new Error('at once')];
  await act(async () => last().attemptTask('saving', () => Promise.reject(later)));
  await act(async () =>
    last().attempt(() => {
      throw atOnce;
    }),
  );
  expect(onFailure.mock.calls).toEqual([[later], [atOnce]]);
  expect(last().busy).toBeNull();
});

it('stays busy with the task that was started last, when the one before ends', async () => {
  const { last } = await drawAttempts();
  const first = Promise.withResolvers<void>();
  const second = Promise.withResolvers<void>();
  await act(() => last().attemptTask('reading', () => first.promise));
  await act(() => last().attemptTask('saving', () => second.promise));
  first.resolve();
  await settle();
  expect(last().busy).toBe('saving');
  second.resolve();
  await settle();
  expect(last().busy).toBeNull();
});

it('runs the work within the call, since browsers open some things in the click alone', async () => {
  const { last } = await drawAttempts();
  const work = vi.fn(async () => undefined);
  last().attempt(work);
  expect(work).toHaveBeenCalledOnce();
});
