import { beforeEach, expect, it, vi } from 'vitest';
import { changeSettings, loadSettings } from '../../../lib/platform/settings';
import { changeTagRules, loadTagRules } from '../../../lib/platform/tag-rules';

const local = vi.hoisted(() => ({ get: vi.fn(), set: vi.fn() }));
vi.mock('../../../lib/platform/browser', () => ({ browser: { storage: { local } } }));

let stored: Record<string, unknown>;

beforeEach(() => {
  stored = {};
  local.get.mockReset().mockImplementation(() => Promise.resolve(stored));
  local.set.mockReset().mockImplementation((values: object) => {
    stored = { ...stored, ...values };
    return Promise.resolve();
  });
  vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => unknown) => work() } });
  return () => vi.unstubAllGlobals();
});

const change = () => changeSettings(() => ({ making: 'pen' }));
const full = () =>
  Promise.reject(new Error('QuotaExceededError: storage.local API call exceeded its quota limitations.'));
const unsaid = () => Promise.reject(new Error('An unexpected error occurred'));

it('stores what was changed, and answers with all of them', async () => {
  expect((await change()).making).toBe('pen');
  expect((await loadSettings()).making).toBe('pen');
  expect(local.set).toHaveBeenCalledTimes(1);
});

it('succeeds where the write before met a full disk and there is room again', async () => {
  local.set.mockImplementationOnce(unsaid);
  expect((await change()).making).toBe('pen');
  expect((await loadSettings()).making).toBe('pen');
});

it.each([
  ['a full disk', full, full, 'storage-full'],
  ['a full disk, after one that Firefox does not name', unsaid, full, 'storage-full'],
  ['anything else', unsaid, unsaid, 'storage-failed'],
])('says of %s that it is that, and keeps the settings as they were', async (_case, first, second, code) => {
  local.set.mockImplementationOnce(first).mockImplementationOnce(second);
  await expect(change()).rejects.toMatchObject({ name: 'ReaderError', code });
  expect(local.set).toHaveBeenCalledTimes(2);
  expect((await loadSettings()).making).not.toBe('pen');
});

const RULE = { phrases: ['đường sắt'], tag: 'hạ tầng', isExact: false };

it('finds the rules that were a part of the settings once, and keeps them when the settings are written', async () => {
  stored = { settings: { making: 'chip', tagRules: [RULE] } };
  expect(await loadTagRules()).toEqual([RULE]);
  await change();
  expect(stored.settings).not.toHaveProperty('tagRules');
  expect(await loadTagRules()).toEqual([RULE]);
  await changeTagRules(() => []);
  await change();
  expect(await loadTagRules()).toEqual([]);
});

it('tells a full disk where a rule is written', async () => {
  local.set.mockImplementation(full);
  await expect(changeTagRules(() => [RULE])).rejects.toMatchObject({ name: 'ReaderError', code: 'storage-full' });
});
