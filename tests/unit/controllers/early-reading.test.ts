import { beforeEach, expect, it, vi } from 'vitest';
import { beginEarly } from '../../../lib/controllers/early-reading';
import { onCollectionChanged } from '../../../lib/messages/changes';

vi.mock('../../../lib/messages/changes', () => ({ onCollectionChanged: vi.fn() }));

const listener = () => vi.mocked(onCollectionChanged).mock.calls[0]?.[0];
let count = 0;
const read = vi.fn(async () => ++count);

beforeEach(() => {
  count = 0;
  read.mockClear();
  vi.mocked(onCollectionChanged).mockReset();
});

it('gives the first who asks what was begun before, and reads anew for the others', async () => {
  const early = beginEarly(read);
  expect(read).toHaveBeenCalledOnce();
  expect(early.given()).toBeUndefined();
  await Promise.resolve();
  expect(early.given()).toBe(1);
  expect([await early.read(), await early.read()]).toEqual([1, 2]);
  // Nobody listens any more.
  expect(vi.mocked(onCollectionChanged).mock.calls[0]?.[1].aborted).toBe(true);
});

it('is read anew where the collection changed since it was begun', async () => {
  const early = beginEarly(read);
  listener()?.(null);
  expect(await early.read()).toBe(2);
});

it('tells who reads that it failed, and reads anew after that', async () => {
  read.mockRejectedValueOnce(new Error('no disk'));
  const early = beginEarly(read);
  await Promise.resolve();
  expect(early.given()).toBeUndefined();
  await expect(early.read()).rejects.toThrow('no disk');
  expect(await early.read()).toBe(1);
});
