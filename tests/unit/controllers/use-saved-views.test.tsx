// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { createLibrary } from '../../../lib/controllers/library/library';
import { useSavedViews } from '../../../lib/controllers/library/use-saved-views';
import { FIRST_PLACE } from '../../../lib/library/place';
import type { AskOwner } from '../../../lib/owner/jobs';
import { loadSavedViews } from '../../../lib/platform/saved-views';
import { SETTLING_MS } from '../../../lib/search/until-settled';
import { libraryWordsFor } from '../../../locales/library';
import { drawHook, settle } from './draw-hook';

vi.mock('../../../lib/platform/saved-views', () => ({
  loadSavedViews: vi.fn(),
  onSavedViewsChanged: vi.fn(),
  changeSavedViews: vi.fn(),
}));

type Asked = (
  job: string,
  payload: { query: { clauses: unknown[] }; asked?: { facets: unknown[] } },
  turn: { page: string; number: number },
) => Promise<unknown>;

const libraryThatAsks = (askOwner: Asked) =>
  createLibrary({
    askOwner: askOwner as unknown as AskOwner,
    place: FIRST_PLACE,
    onPlace: () => undefined,
    onFailure: (thrown) => expect.fail(String(thrown)),
    language: () => 'vi',
    known: () => ({}),
    now: () => 0,
    records: { highlightsAt: async () => [], changeNumber: async () => 0 },
  });

const isOfAView: (...asked: Parameters<Asked>) => boolean = (job, { asked }) =>
  job === 'index/count' && asked?.facets.length === 0;

it('counts its views once, and again when the collection changes, not while the reader types', async () => {
  vi.mocked(loadSavedViews).mockResolvedValue([{ id: 'one', name: 'Chợ quê', address: '?q=phi%C3%AAn' }]);
  let articles = 7;
  let counted = 0;
  const library = libraryThatAsks(async (...asked) => {
    if (isOfAView(...asked)) counted += 1;
    const total = articles + asked[1].query.clauses.length;
    return { rows: [], facets: {}, timeline: [], total, isSettled: true, reach: { kind: 'whole' } };
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

it('keeps a count that is newly asked for, where the one before it was not settled yet', async () => {
  vi.mocked(loadSavedViews).mockResolvedValue([{ id: 'one', name: 'Chợ quê', address: '?q=phi%C3%AAn' }]);
  let latest = 0;
  let asked = 0;
  // As the owner does it: of the questions of one name only the latest is answered.
  const library = libraryThatAsks(async (...question) => {
    const answer = { rows: [], facets: {}, timeline: [], total: 0, isSettled: true, reach: { kind: 'whole' } };
    if (!isOfAView(...question)) return answer;
    const [, , { number }] = question;
    latest = Math.max(latest, number);
    asked += 1;
    if (asked === 1) {
      setTimeout(() => library.refresh(), SETTLING_MS / 3);
      return { ...answer, isSettled: false };
    }
    await new Promise((resolve) => setTimeout(resolve, 2 * SETTLING_MS));
    return number === latest ? { ...answer, total: 5 } : null;
  });
  const { last } = await drawHook(() =>
    useSavedViews(library, libraryWordsFor('vi'), { tell: vi.fn(), fail: vi.fn() }),
  );
  await vi.waitFor(() => expect(last().rows).toMatchObject([{ count: 5 }]));
  library.end();
});
