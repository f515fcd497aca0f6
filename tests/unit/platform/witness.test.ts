import { beforeEach, expect, it, vi } from 'vitest';
import type { Loss } from '../../../lib/model/loss';
import { clearLoss, loadLoss, storeLoss } from '../../../lib/platform/witness';

const local = vi.hoisted(() => ({ get: vi.fn(), set: vi.fn(), remove: vi.fn() }));
vi.mock('../../../lib/platform/browser', () => ({ browser: { storage: { local } } }));

let stored: Record<string, unknown>;

beforeEach(() => {
  stored = {};
  local.get.mockReset().mockImplementation(() => Promise.resolve(stored));
  local.set.mockReset().mockImplementation(async (values: object) => {
    stored = { ...stored, ...values };
  });
  local.remove.mockReset().mockImplementation(async (key: string) => {
    delete stored[key];
  });
});

const lossAt = (at: string): Loss => ({ at, articles: 1, highlights: 2, missing: 0 });

it('does not tell again of a loss that the reader has put away, and tells of the next one', async () => {
  const first = lossAt('2026-11-27T09:00:00.000+07:00');
  const second = lossAt('2026-11-28T09:00:00.000+07:00');
  await storeLoss(first);
  expect(await loadLoss()).toEqual(first);
  await clearLoss();
  await storeLoss(first);
  expect(await loadLoss()).toBeNull();
  await storeLoss(second);
  expect(await loadLoss()).toEqual(second);
});
