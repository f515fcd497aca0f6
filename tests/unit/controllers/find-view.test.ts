import { expect, it, vi } from 'vitest';
import { findView } from '../../../lib/controllers/find-view';
import type { ArticleId } from '../../../lib/model/ids';
import type { AskOwner } from '../../../lib/owner/jobs';
import type { IndexReach, SearchPage } from '../../../lib/search/answer';
import type { SearchQuery } from '../../../lib/search/query';

/** Ten in the morning of 9 March 2026 in Vietnam. */
const NOW = Date.parse('2026-03-09T10:00:00+07:00');
const WHOLE: IndexReach = { kind: 'whole' };

interface Asked {
  query: SearchQuery;
  page: SearchPage;
}

/** An owner that finds `count` articles, named by the query's first day; `reaches`: how far its index is at each question. */
function ownerWith(count: number, reaches: IndexReach[] = [WHOLE]) {
  const ask = vi.fn(async (job: string, { query, page }: Asked) => {
    const from = Number(page.after);
    const last = Math.min(count, from + page.limit);
    const ids = Array.from(
      { length: last - from },
      (_, at) => `${query.filters.from ?? 'a'}-${from + at}` as ArticleId,
    );
    const told = {
      total: count,
      isSettled: true,
      reach: reaches.length > 1 ? (reaches.shift() ?? WHOLE) : (reaches[0] ?? WHOLE),
      ...(last < count && { next: String(last) }),
    };
    return job === 'index/ids' ? { ids, ...told } : { rows: ids.map((articleId) => ({ articleId })), ...told };
  });
  const lists = { tags: async () => [], topics: async () => ['Đê điều'] };
  return { ask, finding: { askOwner: ask as unknown as AskOwner, lists, meanings: {}, now: NOW } };
}

const view = (typed: string, isGrouped = false) => ({ typed, isGrouped });

it('finds everything in the order of the answers, page by page, by what the collection knows', async () => {
  const { ask, finding } = ownerWith(4_500);
  const { ids, isCut, days, before } = await findView(finding, view('chủđề:Đê điều '));
  expect(ids).toEqual(Array.from({ length: 4_500 }, (_, at) => `a-${at}`));
  expect({ isCut, days, before }).toEqual({ isCut: false, days: null, before: null });
  expect(ask).toHaveBeenCalledTimes(3);
  expect(ask.mock.lastCall?.[1].query.filters).toEqual({ topics: ['Đê điều'] });
});

it('says that there are more than are wanted, and compares those with nothing', async () => {
  const { ids, isCut, before } = await findView(ownerWith(1_200).finding, view('từ:1/3/2026 đến:7/3/2026 '), {
    most: 1_000,
    withBefore: true,
  });
  expect([ids.length, isCut, before]).toEqual([1_000, true, null]);
  const whole = await findView(ownerWith(1_000).finding, view(''), { most: 1_000 });
  expect([whole.ids.length, whole.isCut]).toEqual([1_000, false]);
});

it('takes the first of the same news where the view has them as one row', async () => {
  const { ask, finding } = ownerWith(250);
  expect((await findView(finding, view('lũ ', true))).ids).toHaveLength(250);
  expect(ask.mock.calls.map(([job, { page }]) => [job, page.isGrouped, page.after])).toEqual([
    ['index/search', true, '0'],
    ['index/search', true, '100'],
    ['index/search', true, '200'],
  ]);
});

it.each([
  ['từ:1/3/2026 đến:7/3/2026 ', { from: '2026-03-01', to: '2026-03-07' }, ['2026-02-22', '2026-02-28']],
  ['ngày:"hôm qua" ', { from: '2026-03-08', to: '2026-03-08' }, ['2026-03-07', '2026-03-07']],
  // Open at its end: until today.
  ['từ:8/3/2026 ', { from: '2026-03-08', to: '2026-03-09' }, ['2026-03-06', '2026-03-07']],
])('compares %s with as many days before', async (typed, days, [from, to]) => {
  const { ask, finding } = ownerWith(2);
  const found = await findView(finding, view(typed), { withBefore: true });
  expect(found.days).toEqual(days);
  expect(found.before).toEqual([`${from}-0`, `${from}-1`]);
  expect(ask.mock.lastCall?.[1].query.filters).toMatchObject({ from, to });
});

it('compares days on which articles were kept in the same way, and a view without a first day with nothing', async () => {
  const { ask, finding } = ownerWith(2);
  const found = await findView(finding, view('lưu:8/3/2026 '), { withBefore: true });
  expect(found.days).toEqual({ from: '2026-03-08', to: '2026-03-08' });
  expect(ask.mock.lastCall?.[1].query.filters).toEqual({ savedFrom: '2026-03-07', savedTo: '2026-03-07' });
  const open = await findView(finding, view('đến:7/3/2026 '), { withBefore: true });
  expect([open.days, open.before]).toEqual([null, null]);
});

it('waits while the index is being made, and gives a part for the whole to nobody', async () => {
  vi.useFakeTimers();
  const { ask, finding } = ownerWith(3, [{ kind: 'building', articles: 1, all: 3 }, WHOLE]);
  const finds = findView(finding, view(''));
  await vi.advanceTimersByTimeAsync(2_000);
  expect((await finds).ids).toHaveLength(3);
  expect(ask).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
  const none = ownerWith(3, [{ kind: 'unavailable', error: 'storage-full' }]);
  await expect(findView(none.finding, view(''))).rejects.toMatchObject({ code: 'index-unavailable' });
});
