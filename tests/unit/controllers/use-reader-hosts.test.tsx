// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { useReaderHosts } from '../../../lib/controllers/use-reader-hosts';
import { loadReaderHosts, onReaderHostsChanged } from '../../../lib/platform/reader-hosts';
import { drawHook, settle } from './draw-hook';

vi.mock('../../../lib/platform/reader-hosts', () => ({ loadReaderHosts: vi.fn(), onReaderHostsChanged: vi.fn() }));

const onFailure = vi.fn();
const load = vi.mocked(loadReaderHosts);

beforeEach(() => {
  vi.clearAllMocks();
  load.mockReset();
});

it('knows the hosts once they are loaded, and again after each change, until the page goes', async () => {
  load.mockResolvedValueOnce(['vi-du.example']).mockResolvedValueOnce([]);
  const { first, last, redraw } = await drawHook(() => useReaderHosts(onFailure));
  expect(first()).toBeNull();
  await settle();
  await vi.waitFor(() => expect(last()).toEqual(['vi-du.example']));
  const [listener, signal] = vi.mocked(onReaderHostsChanged).mock.calls[0] ?? [];
  listener?.([]);
  await settle();
  expect(last()).toEqual([]);
  expect(signal?.aborted).toBe(false);
  await redraw(null);
  expect(signal?.aborted).toBe(true);
});

it('tells that they could not be loaded', async () => {
  const error = new Error('no storage');
  load.mockRejectedValue(error);
  const { last } = await drawHook(() => useReaderHosts(onFailure));
  await vi.waitFor(() => expect(onFailure.mock.calls).toEqual([[error]]));
  expect(last()).toBeNull();
});
