import { expect, it, vi } from 'vitest';
import { settleChange, settleLongAct } from '../../../lib/controllers/settle-change';
import { announceChange, secureChanges } from '../../../lib/messages/changes';
import { articleId } from '../store/sample';

vi.mock('../../../lib/messages/changes', () => ({ announceChange: vi.fn(), secureChanges: vi.fn() }));

it('shows a change at once, and is done when the journal has it too', async () => {
  const order: string[] = [];
  const secured = Promise.withResolvers<void>();
  vi.mocked(secureChanges).mockReturnValue(secured.promise);
  vi.mocked(announceChange).mockImplementation(async (id) => void order.push(`told of ${id}`));
  const settled = settleChange(articleId(1), async () => order.push('shown')).then(() => order.push('done'));
  await vi.waitFor(() => expect(order).toContain('shown'));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(order).toEqual([`told of ${articleId(1)}`, 'shown']);
  secured.resolve();
  await settled;
  expect(order.at(-1)).toBe('done');
});

it('shows an act on thousands when the journal has it: looking through all of it would stand in its way', async () => {
  const order: string[] = [];
  const secured = Promise.withResolvers<void>();
  vi.mocked(secureChanges).mockReturnValue(secured.promise);
  vi.mocked(announceChange).mockImplementation(async (id) => void order.push(`told of ${id}`));
  const settled = settleLongAct(async () => order.push('shown'));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(order).toEqual([]);
  secured.resolve();
  await settled;
  expect(order).toEqual(['told of null', 'shown']);
});
