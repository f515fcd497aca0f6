import { expect, it, vi } from 'vitest';
import { type KeepAllPorts, keepAllTabs, toKeepCounts } from '../../../lib/controllers/keep-all';
import type { PageState } from '../../../lib/messages/contract';
import { ReaderError } from '../../../lib/model/error';
import type { ArticleId } from '../../../lib/model/ids';
import type { OpenTab } from '../../../lib/platform/tabs';
import { readingOf } from '../store/sample';

const NEWS = 'https://nhandan.vn/bai-1.html';
const tab = (id: number, more: Partial<OpenTab> = {}): OpenTab => ({
  ...{ id, index: id - 1, url: NEWS, title: null, isLoading: false, isAsleep: false, isPrivate: false },
  ...more,
});
type ArticleState = Extract<PageState, { kind: 'article' }>;
const article = (more: Partial<ArticleState> = {}): PageState => ({
  ...{ kind: 'article', article: readingOf(1), certain: true, remarks: [], cleared: true, fromBody: false },
  ...{ view: 'clear', kept: null, question: null, found: {} },
  ...more,
});
const kept = (id: string) => ({ id: id as ArticleId, savedAt: '2026-11-27T08:00:00.000+07:00', highlights: [] });
const ask = {
  kind: 'other-article',
  id: 'x' as ArticleId,
  url: NEWS,
  headline: '',
  savedAt: kept('x').savedAt,
  highlights: 0,
} as const;

/** Each tab answers to the first question with its state, to the second with what saving makes of it. */
function portsOf(answers: Record<number, (PageState | ReaderError)[]>, tabs: OpenTab[]): KeepAllPorts {
  return {
    tabs: async () => tabs,
    readerHosts: async () => ['tuoitre.vn'],
    ask: vi.fn(async (id: number, type: string) => {
      const answer = answers[id]?.[type === 'page/state' ? 0 : 1];
      if (answer === undefined) throw new ReaderError('page-unreachable');
      if (answer instanceof ReaderError) throw answer;
      return answer;
    }),
  };
}

it('tells of each tab what came of it', async () => {
  const tabs = [
    tab(1),
    tab(2),
    tab(3),
    tab(4),
    tab(5),
    tab(6),
    tab(7),
    tab(8, { isAsleep: true }),
    tab(9, { isPrivate: true }),
    tab(10, { url: 'chrome://settings/' }),
    tab(11, { url: null }),
    tab(12, { isLoading: true, url: 'https://example.com/' }),
    tab(13, { url: 'https://tuoitre.vn/x.htm' }),
    tab(14, { url: 'https://example.com/' }),
    tab(15),
  ];
  const ports = portsOf(
    {
      1: [article(), article({ kept: kept('a1') })],
      2: [article({ kept: kept('a2') })],
      3: [{ kind: 'no-article', reason: 'list', asked: false }],
      4: [article({ certain: false })],
      5: [article(), article({ question: ask })],
      6: [article(), new ReaderError('record-damaged')],
      7: [article(), new ReaderError('storage-full')],
      15: [article({ question: ask })],
    },
    tabs,
  );
  const results = await keepAllTabs(ports);
  expect(results.map(({ result }) => result)).toEqual([
    ...['kept', 'already', 'no-article', 'uncertain', 'asks', 'damaged', 'failed', 'asleep', 'private', 'no-page'],
    ...['no-permission', 'loading', 'loading', 'no-permission', 'asks'],
  ]);
  expect(results.map(({ id }) => id).filter(Boolean)).toEqual(['a1', 'a2']);
  // A tab that sleeps, and one that is private, is asked nothing: that would wake it.
  const asked = vi.mocked(ports.ask).mock.calls.map(([id]) => id);
  expect(asked).not.toContain(8);
  expect(asked).not.toContain(9);
});

it('names the tabs that the reader has to look at: by their place, and their title where the browser tells it', () => {
  const counts = toKeepCounts([
    { tab: tab(1, { title: 'Bài một' }), result: 'kept', id: 'a1' as ArticleId },
    { tab: tab(2, { url: null }), result: 'no-permission' },
    { tab: tab(3, { title: ' Kinh tế ' }), result: 'no-article' },
    { tab: tab(4, { isPrivate: true, title: 'Riêng' }), result: 'private' },
    { tab: tab(5, { url: null }), result: 'no-permission' },
  ]);
  expect(counts).toEqual([
    { result: 'kept', count: 1, tabs: [] },
    { result: 'no-article', count: 1, tabs: [{ id: 3, place: 3, title: 'Kinh tế' }] },
    {
      result: 'no-permission',
      count: 2,
      tabs: [
        { id: 2, place: 2, title: '' },
        { id: 5, place: 5, title: '' },
      ],
    },
    { result: 'private', count: 1, tabs: [] },
  ]);
});

it('waits for no page that does not answer, and asks four at a time', async () => {
  vi.useFakeTimers();
  try {
    let open = 0;
    let most = 0;
    const done = keepAllTabs({
      tabs: async () => Array.from({ length: 30 }, (_, at) => tab(at + 1)),
      readerHosts: async () => [],
      ask: async (id) => {
        open += 1;
        most = Math.max(most, open);
        if (id === 3) return new Promise<never>(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, 10));
        open -= 1;
        return article({ kept: kept(`a${id}`) });
      },
    });
    await vi.advanceTimersByTimeAsync(5_000);
    const results = await done;
    expect(results.filter(({ result }) => result === 'already')).toHaveLength(29);
    expect(results[2]).toEqual({ tab: tab(3), result: 'loading' });
    expect(most).toBe(4);
  } finally {
    vi.useRealTimers();
  }
});
