// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { useFresh } from '../../../lib/controllers/use-fresh';
import { onCollectionChanged } from '../../../lib/messages/changes';
import { drawHook } from './draw-hook';

vi.mock('../../../lib/messages/changes', () => ({ onCollectionChanged: vi.fn() }));

const changed = vi.mocked(onCollectionChanged);
beforeEach(() => void changed.mockReset());

it('refreshes at once and after each change, until the screen goes', async () => {
  const refresh = vi.fn(async () => undefined);
  const { again, redraw } = await drawHook(() => {
    useFresh(refresh);
    return true;
  });
  await vi.waitFor(() => expect(refresh).toHaveBeenCalledOnce());
  await again();
  expect(refresh).toHaveBeenCalledOnce();
  const [listener, signal] = changed.mock.calls[0] ?? [];
  listener?.(null);
  expect(refresh).toHaveBeenCalledTimes(2);
  expect(changed).toHaveBeenCalledOnce();
  await redraw(null);
  expect(signal?.aborted).toBe(true);
});

it('reads once for all changes that come while it reads, and goes on where a reading hangs', async () => {
  vi.useFakeTimers();
  try {
    const under = Promise.withResolvers<void>();
    const refresh = vi.fn((): Promise<void> => Promise.resolve()).mockReturnValueOnce(under.promise);
    await drawHook(() => useFresh(refresh));
    const [listener] = changed.mock.calls[0] ?? [];
    for (let times = 0; times < 30; times += 1) listener?.(null);
    expect(refresh).toHaveBeenCalledOnce();
    under.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(refresh).toHaveBeenCalledTimes(2);
    refresh.mockReturnValueOnce(new Promise<void>(() => undefined));
    listener?.(null);
    listener?.(null);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(refresh).toHaveBeenCalledTimes(4);
  } finally {
    vi.useRealTimers();
  }
});
