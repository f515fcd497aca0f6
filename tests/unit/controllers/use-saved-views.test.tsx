// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { createLibrary } from '../../../lib/controllers/library/library';
import { useSavedViews } from '../../../lib/controllers/library/use-saved-views';
import { FIRST_PLACE } from '../../../lib/library/place';
import type { AskOwner } from '../../../lib/owner/jobs';
import { loadSavedViews } from '../../../lib/platform/saved-views';
import { libraryWordsFor } from '../../../locales/library';
import { drawHook, settle } from './draw-hook';

vi.mock('../../../lib/platform/saved-views', () => ({
  loadSavedViews: vi.fn(),
  onSavedViewsChanged: vi.fn(),
  changeSavedViews: vi.fn(),
}));

it('counts its views once, and again when the collection changes, not while the reader types', async () => {
  vi.mocked(loadSavedViews).mockResolvedValue([{ id: 'one', name: 'Chợ quê', address: '?q=phi%C3%AAn' }]);
  let articles = 7;
  let counted = 0;
  const askOwner = vi.fn(
    async (job: string, payload: { query: { clauses: unknown[] }; asked?: { facets: unknown[] } }) => {
      if (job === 'index/count' && payload.asked?.facets.length === 0) counted += 1;
      const total = articles + payload.query.clauses.length;
      return { rows: [], facets: {}, timeline: [], total, isSettled: true, reach: { kind: 'whole' } };
    },
  );
  const library = createLibrary({
    askOwner: askOwner as unknown as AskOwner,
    place: FIRST_PLACE,
    onPlace: () => undefined,
    onFailure: (thrown) => expect.fail(String(thrown)),
    language: () => 'vi',
    known: () => ({}),
    now: () => 0,
    records: { highlightsAt: async () => [], changeNumber: async () => 0 },
  });
  const notices = { tell: vi.fn(), fail: vi.fn() };
  const { last } = await drawHook(() => useSavedViews(library, libraryWordsFor('vi'), notices));
  await vi.waitFor(() => expect(last().rows).toMatchObject([{ name: 'Chợ quê', count: 8 }]));
  await settle();
  const before = counted;
  for (const typed of ['l', 'lũ', 'lũ ']) {
    library.type(typed);
    await settle();
  }
  expect(library.counts.value.total).toBe(8);
  expect(counted).toBe(before);
  articles = 9;
  library.refresh();
  await vi.waitFor(() => expect(last().rows).toMatchObject([{ count: 10 }]));
  expect(counted).toBe(before + 1);
  library.end();
});
