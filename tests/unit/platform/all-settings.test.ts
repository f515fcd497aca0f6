import { beforeEach, expect, it, vi } from 'vitest';
import { loadAllSettings, replaceAllSettings } from '../../../lib/platform/all-settings';
import { changeDigestSettings, loadDigestSettings } from '../../../lib/platform/digest-settings';
import { changeSavedViews, loadSavedViews } from '../../../lib/platform/saved-views';
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

const RULE = { phrases: ['đường sắt'], tag: 'hạ tầng', isExact: false };
const VIEW = { id: 'v1', name: 'Đê điều', address: '?q=de' };

async function setAll(): Promise<void> {
  await changeSettings(() => ({ making: 'pen' }));
  await changeTagRules(() => [RULE]);
  await changeDigestSettings(() => ({ numberedOn: '2026-03-07' }));
  await changeSavedViews(() => [VIEW]);
}

it('gives back all that was set, whatever key it lies under', async () => {
  await setAll();
  const kept = JSON.parse(JSON.stringify(await loadAllSettings()));
  stored = {};
  await replaceAllSettings(kept);
  expect((await loadSettings()).making).toBe('pen');
  expect(await loadTagRules()).toEqual([RULE]);
  expect((await loadDigestSettings()).numberedOn).toBe('2026-03-07');
  expect(await loadSavedViews()).toEqual([VIEW]);
});

it('leaves what an older backup does not know as it is', async () => {
  await setAll();
  await replaceAllSettings({ ...(await loadSettings()), making: 'chip' });
  expect((await loadSettings()).making).toBe('chip');
  expect(await loadTagRules()).toEqual([RULE]);
  expect(await loadSavedViews()).toEqual([VIEW]);
});

it.each([null, 'settings', 7])('takes nothing from what is no record of settings: %j', async (record) => {
  await setAll();
  const before = await loadAllSettings();
  await replaceAllSettings(record);
  expect(await loadAllSettings()).toEqual(before);
});

it('lets what is of another shape take nothing of the rules, the digest and the views', async () => {
  await setAll();
  await replaceAllSettings({ making: 'pen', tagRules: 'none', digest: 3, libraryViews: { a: 1 } });
  expect(await loadTagRules()).toEqual([RULE]);
  expect((await loadDigestSettings()).numberedOn).toBe('2026-03-07');
  expect(await loadSavedViews()).toEqual([VIEW]);
});
