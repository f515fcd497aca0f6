/** Highlights that are selected: those that are shown, a range of those that were never shown, and all that match. */

import { expect, it, vi } from 'vitest';
import { createLibrary } from '../../../lib/controllers/library/library';
import { FIRST_PLACE } from '../../../lib/library/place';
import { ALL_SELECTED, toggleRow } from '../../../lib/library/selection';
import type { ArticleId, HighlightId } from '../../../lib/model/ids';
import type { AskOwner } from '../../../lib/owner/jobs';
import type { SearchPage } from '../../../lib/search/answer';
import type { HighlightPlace } from '../../../lib/search/highlights';

const TOTAL = 4_500;
const highlightId = (at: number) => `highlight-${at}` as HighlightId;
const place = (at: number): HighlightPlace => ({ id: `article-${at}` as ArticleId, place: 0, made: at });

function begin() {
  const answers = { rows: [], facets: {}, timeline: [], total: TOTAL, isSettled: true, reach: { kind: 'whole' } };
  const pages: SearchPage[] = [];
  let change = 1;
  const highlightsAt = vi.fn(async (places: readonly HighlightPlace[]) => places.map(({ made }) => highlightId(made)));
  const askOwner = async (job: string, payload: { page: SearchPage }) => {
    if (job !== 'index/highlight-places') return answers;
    const { limit, after = '0' } = payload.page;
    pages.push(payload.page);
    const first = Number(after);
    const end = Math.min(first + limit, TOTAL);
    const places = Array.from({ length: end - first }, (_one, at) => place(first + at));
    return { ...answers, places, ...(end < TOTAL && { next: String(end) }) };
  };
  const library = createLibrary({
    askOwner: askOwner as unknown as AskOwner,
    place: { ...FIRST_PLACE, tab: 'highlights' },
    onPlace: () => undefined,
    onFailure: (thrown) => expect.fail(String(thrown)),
    language: () => 'vi',
    known: () => ({}),
    now: () => 0,
    records: { highlightsAt, changeNumber: async () => change },
  });
  return { library, pages, highlightsAt, onChange: (next: () => number) => (change = next()) };
}

it('are all that match but those that were taken out', async () => {
  const { library, pages } = begin();
  library.highlightSelection.value = toggleRow<HighlightId>(ALL_SELECTED, highlightId(7), 7);
  const ids = await library.selectedHighlights();
  expect(ids).toHaveLength(TOTAL - 1);
  expect(ids).not.toContain(highlightId(7));
  expect(pages.map(({ after }) => after)).toEqual(['0', '2000', '4000']);
  library.end();
});

it('are the rows between two, whether they were shown or not', async () => {
  const { library, pages } = begin();
  expect(await library.highlightsBetween(10, 12)).toEqual([10, 11, 12].map(highlightId));
  expect(pages).toEqual([{ limit: 3, after: '10' }]);
  expect(await library.highlightsBetween(TOTAL - 2, TOTAL + 5)).toEqual([TOTAL - 2, TOTAL - 1].map(highlightId));
  library.end();
});

it('are looked up again where the collection changed meanwhile', async () => {
  const { library, highlightsAt, onChange } = begin();
  highlightsAt.mockImplementationOnce(async () => {
    onChange(() => 2);
    return [highlightId(999)];
  });
  expect(await library.highlightsBetween(0, 1)).toEqual([0, 1].map(highlightId));
  expect(highlightsAt).toHaveBeenCalledTimes(2);
  library.end();
});

it('are none where something else is asked', async () => {
  const { library } = begin();
  library.highlightSelection.value = ALL_SELECTED;
  library.type('lũ ');
  expect(library.highlightSelection.value.isAll).toBe(false);
  library.end();
});
