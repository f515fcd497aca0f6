import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ListView } from '../../../components/library/views';
import {
  createRowPages,
  type PageAnswer,
  ROWS_OF_PAGE,
  type RowPages,
} from '../../../lib/controllers/library/row-pages';
import { createLongActs } from '../../../lib/owner/long-acts';
import type { SearchPage } from '../../../lib/search/answer';

let view: ListView<number>;
/** How long each list was that was shown. */
let lengths: number[];
let pages: RowPages<string>;
let untilIdle: () => Promise<void>;
const find = vi.fn<(query: string, page: SearchPage, isFirst: boolean) => Promise<PageAnswer<number> | null>>();

beforeEach(() => {
  find.mockReset();
  lengths = [];
  untilIdle = async () => undefined;
  pages = createRowPages<number, string>({
    find,
    onChange: (shown) => {
      view = shown;
      lengths.push(shown.count);
    },
    untilIdle: () => untilIdle(),
  });
});
afterEach(() => pages.end());

/** Answers of so many that match, of which these places cannot be read. */
function answering(total: () => number, unreadable: readonly number[] = []) {
  find.mockImplementation(async (_query, { after = '0', limit }) => {
    const start = Number(after);
    const end = Math.min(start + limit, total());
    const rows = Array.from({ length: Math.max(0, end - start) }, (_one, at) => start + at);
    return {
      rows: rows.filter((place) => !unreadable.includes(place)),
      total: total(),
      isSettled: true,
      ...(end < total() && { next: String(end) }),
      reach: { kind: 'whole' },
    };
  });
}
/** Longer than any answer takes here. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

it('asks once for what cannot be read, and tells where it is', async () => {
  answering(() => 7, [0, 1, 2, 3, 4, 5, 6]);
  pages.ask('any', false);
  await settled();
  pages.show(0, 6, 0);
  await settled();
  expect(find).toHaveBeenCalledTimes(1);
  expect(view).toMatchObject({ count: 7, total: 7, isWaiting: false });
  expect([...view.absent]).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

it('goes on to the pages behind one that is short', async () => {
  answering(() => 3 * ROWS_OF_PAGE, [3, ROWS_OF_PAGE + 1]);
  pages.ask('any', false);
  await settled();
  pages.show(0, 3 * ROWS_OF_PAGE - 1, 0);
  await settled();
  expect(find).toHaveBeenCalledTimes(3);
  expect(view.rows.size).toBe(3 * ROWS_OF_PAGE - 2);
  expect([...view.absent]).toEqual([ROWS_OF_PAGE - 1, 2 * ROWS_OF_PAGE - 1]);
  expect(view.rows.get(2 * ROWS_OF_PAGE)).toBe(2 * ROWS_OF_PAGE);
});

it('asks again for the last page where more match by now', async () => {
  let total = ROWS_OF_PAGE + 4;
  answering(() => total);
  pages.ask('any', false);
  await settled();
  pages.show(0, total - 1, 0);
  await settled();
  expect(view.rows.size).toBe(ROWS_OF_PAGE + 4);
  total += 3;
  pages.refresh();
  await settled();
  pages.show(0, total - 1, 0);
  await settled();
  expect(view.rows.size).toBe(total);
  expect(view.absent.size).toBe(0);
});

it('comes back to rows that were far out of view', async () => {
  answering(() => 40 * ROWS_OF_PAGE);
  pages.ask('any', false);
  await settled();
  pages.show(38 * ROWS_OF_PAGE, 39 * ROWS_OF_PAGE, 38 * ROWS_OF_PAGE);
  await settled();
  expect(view.rows.has(0)).toBe(false);
  pages.show(0, 9, 0);
  await settled();
  expect(view.rows.get(0)).toBe(0);
});

it('keeps the row with the focus however far the list is scrolled, also where the collection changes', async () => {
  answering(() => 80 * ROWS_OF_PAGE);
  pages.ask('any', false);
  await settled();
  const held = 2 * ROWS_OF_PAGE + 7;
  for (const page of [2, 40, 78]) {
    pages.show(page * ROWS_OF_PAGE + 20, page * ROWS_OF_PAGE + 29, held);
    await settled();
    expect(view.rows.get(held)).toBe(held);
  }
  expect(view.rows.has(40 * ROWS_OF_PAGE)).toBe(false);
  // What is focused anew far away is asked for, as after Back.
  pages.show(78 * ROWS_OF_PAGE + 20, 78 * ROWS_OF_PAGE + 29, 20 * ROWS_OF_PAGE);
  await settled();
  expect(view.rows.get(20 * ROWS_OF_PAGE)).toBe(20 * ROWS_OF_PAGE);
  find.mockClear();
  pages.refresh();
  await settled();
  expect(find.mock.calls.map(([, { after }]) => Number(after)).sort((one, other) => one - other)).toEqual([
    20 * ROWS_OF_PAGE,
    78 * ROWS_OF_PAGE,
  ]);
});

it('asks for the rows just beyond what is in view, behind those in view', async () => {
  answering(() => 10 * ROWS_OF_PAGE);
  pages.ask('any', false);
  await settled();
  find.mockClear();
  pages.show(5 * ROWS_OF_PAGE + 4, 5 * ROWS_OF_PAGE + 12, -1);
  await settled();
  pages.show(8 * ROWS_OF_PAGE - 12, 8 * ROWS_OF_PAGE - 4, -1);
  await settled();
  expect(find.mock.calls.map(([, { after }]) => Number(after) / ROWS_OF_PAGE)).toEqual([5, 4, 7, 8]);
  // Nothing lies beyond either end.
  pages.show(10 * ROWS_OF_PAGE - 9, 10 * ROWS_OF_PAGE - 1, -1);
  await settled();
  expect(find.mock.calls.length).toBe(5);
});

it('keeps the row that the keys are at, however far the list is scrolled from it', async () => {
  answering(() => 100 * ROWS_OF_PAGE);
  const last = 100 * ROWS_OF_PAGE - 1;
  pages.ask('any', false);
  await settled();
  pages.show(last - 9, last, last);
  await settled();
  expect(view.rows.get(last)).toBe(last);
  pages.show(0, 9, last);
  await settled();
  expect(view.rows.get(0)).toBe(0);
  expect(view.rows.get(last)).toBe(last);
  pages.show(2_000, 2_009, last);
  await settled();
  expect(view.rows.get(2_000)).toBe(2_000);
  expect(view.rows.get(last)).toBe(last);
  pages.refresh();
  await settled();
  expect(view.rows.get(last)).toBe(last);
  pages.show(2_000, 2_009, 2_000);
  pages.show(2_100, 2_109, 2_000);
  await settled();
  expect(view.rows.has(last)).toBe(false);
});

it('keeps a grouped list as long as it is looked at, where it is asked again', async () => {
  answering(() => 10 * ROWS_OF_PAGE);
  pages.ask('any', true);
  await settled();
  pages.show(ROWS_OF_PAGE - 5, ROWS_OF_PAGE, ROWS_OF_PAGE);
  await settled();
  pages.show(2 * ROWS_OF_PAGE - 5, 2 * ROWS_OF_PAGE, 2 * ROWS_OF_PAGE);
  await settled();
  expect(view.count).toBe(3 * ROWS_OF_PAGE + 1);
  lengths = [];
  pages.refresh();
  await settled();
  // Not even for a moment: the row with the focus would be gone.
  expect(lengths).toEqual([3 * ROWS_OF_PAGE + 1]);
  expect(view.rows.get(2 * ROWS_OF_PAGE)).toBe(2 * ROWS_OF_PAGE);
});

it('ends a grouped list whose next page is the same one', async () => {
  find.mockResolvedValue({ rows: [], total: 7, isSettled: true, next: '5', reach: { kind: 'whole' } });
  pages.ask('any', true);
  await settled();
  pages.show(0, 20, 0);
  await settled();
  expect(find.mock.calls.length).toBeLessThanOrEqual(2);
});

it('asks again for what is not settled once no act is under way, and at once what the reader asks', async () => {
  const acts = createLongActs();
  untilIdle = acts.over;
  const end = acts.begin();
  answering(() => 3);
  const settledAnswer = find.getMockImplementation();
  find.mockImplementation(async (...asked) => {
    const answer = await settledAnswer?.(...asked);
    return answer ? { ...answer, isSettled: false } : null;
  });
  vi.useFakeTimers();
  pages.ask('any', false);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(find).toHaveBeenCalledTimes(1);
  pages.ask('other', false);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(find).toHaveBeenCalledTimes(2);
  if (settledAnswer) find.mockImplementation(settledAnswer);
  end();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(find.mock.calls.map(([query]) => query)).toEqual(['any', 'other', 'other']);
  expect(view.isSettled).toBe(true);
  vi.useRealTimers();
});
