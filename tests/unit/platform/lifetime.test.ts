import { beforeEach, expect, it, vi } from 'vitest';
import { onUpdateWaiting } from '../../../lib/platform/lifetime';

const runtime = vi.hoisted(() => {
  const listeners: (() => Promise<void>)[] = [];
  return {
    listeners,
    onUpdateAvailable: { addListener: (listener: () => Promise<void>) => void listeners.push(listener) },
    getContexts: vi.fn(async (): Promise<{ contextType: string }[]> => []),
    reload: vi.fn(),
  };
});
vi.mock('../../../lib/platform/browser', () => ({ browser: { runtime } }));

beforeEach(() => {
  runtime.listeners.length = 0;
  vi.clearAllMocks();
});

const announceUpdate = () => Promise.all(runtime.listeners.map((listener) => listener()));

it('applies an update once everything is closed', async () => {
  runtime.getContexts.mockResolvedValue([{ contextType: 'BACKGROUND' }, { contextType: 'OFFSCREEN_DOCUMENT' }]);
  const closed = Promise.withResolvers<void>();
  onUpdateWaiting(() => closed.promise);
  const announced = announceUpdate();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(runtime.reload).not.toHaveBeenCalled();
  closed.resolve();
  await announced;
  expect(runtime.reload).toHaveBeenCalledTimes(1);
});

it.each(['POPUP', 'SIDE_PANEL', 'TAB'])(
  'leaves it to the browser where the reader has one open: %s',
  async (contextType) => {
    runtime.getContexts.mockResolvedValue([{ contextType: 'BACKGROUND' }, { contextType }]);
    const prepare = vi.fn(async () => undefined);
    onUpdateWaiting(prepare);
    await announceUpdate();
    expect(prepare).toHaveBeenCalledTimes(1);
    expect(runtime.reload).not.toHaveBeenCalled();
  },
);
