// @vitest-environment jsdom
/** Two periods and values over time, as the controllers tell them: in words, as a table, as numbers and as a drawing. */

import { describe, expect, it, vi } from 'vitest';
import type { CompareView, SeriesView } from '../../../components/library/charts/views';
import { toChartDrawing, toTimelineDrawing } from '../../../lib/controllers/library/chart-drawings';
import { toCompareText, toSeriesText, toTimelineText } from '../../../lib/controllers/library/chart-text';
import {
  type ChartCounts,
  type ChartsAsked,
  createLibraryCharts,
} from '../../../lib/controllers/library/library-charts';
import { toChartView } from '../../../lib/controllers/library/to-chart-view';
import { toTimelineView } from '../../../lib/controllers/library/to-library-view';
import type { CountsAsked } from '../../../lib/index/count-matches';
import type { SearchQuery } from '../../../lib/search/query';
import { wordsFor } from '../../../locales';
import { libraryWordsFor } from '../../../locales/library';

const ALL: SearchQuery = { clauses: [], filters: {}, order: 'relevance' };
const language = (of: 'vi' | 'en') => {
  const library = libraryWordsFor(of);
  return { words: wordsFor(of), library, countOf: library.articles };
};
const asked = (given: Partial<ChartsAsked> = {}): ChartsAsked => ({
  chart: 'compare',
  unit: 'month',
  against: null,
  today: '2026-11-27',
  query: { ...ALL, filters: { from: '2026-01-01', to: '2026-06-30' } },
  ...given,
});
const COMPARED: ChartCounts = {
  kind: 'compare',
  period: { from: '2026-01-01', to: '2026-06-30' },
  before: { from: '2025-07-01', to: '2025-12-31' },
  counts: {
    now: {
      total: 12,
      facets: {
        outlet: [
          { value: 'nhandan.vn', count: 9 },
          { value: 'a\tb.example', count: 3 },
        ],
        tone: [{ value: 'positive', count: 4 }],
      },
    },
    before: { total: 10, facets: { outlet: [{ value: 'baochinhphu.vn', count: 10 }] } },
  },
};

describe('what is asked of the index', () => {
  const settled = { total: 0, facets: {}, timeline: [], isSettled: true, reach: { kind: 'whole' } as const };

  it('is each period with what else was asked, and nothing where no period is chosen', async () => {
    const find = vi.fn(async (_query: SearchQuery, _asked: CountsAsked, _name: string) => settled);
    const told = vi.fn<(counts: ChartCounts) => void>();
    const charts = createLibraryCharts(find, told, (thrown) => expect.fail(String(thrown)));
    const query = { ...ALL, filters: { outlets: ['nhandan.vn'], from: '2026-03-01', to: '2026-03-31' } };
    charts.ask(asked({ query }));
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
    expect(find.mock.calls.map(([one]) => one.filters)).toEqual([
      { outlets: ['nhandan.vn'], from: '2026-03-01', to: '2026-03-31' },
      { outlets: ['nhandan.vn'], from: '2026-02-01', to: '2026-02-28' },
    ]);
    charts.ask(asked({ query: ALL }));
    await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith({ kind: 'no-period' }));
    charts.ask(asked({ chart: 'tone' }));
    await vi.waitFor(() =>
      expect(told).toHaveBeenLastCalledWith(expect.objectContaining({ kind: 'series', facet: 'tone' })),
    );
    expect(find.mock.lastCall?.[1]).toMatchObject({ timeline: 'month', series: { facet: 'tone', unit: 'month' } });
    charts.ask(asked({ unit: null }));
    await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith({ kind: 'none' }));
    expect(find).toHaveBeenCalledTimes(3);
  });

  it('is asked again until it is settled, and dropped where something else was asked since', async () => {
    let isSettled = false;
    const told = vi.fn<(counts: ChartCounts) => void>();
    const charts = createLibraryCharts(
      async (_query, _asked, name) => {
        if (name === 'compare now') isSettled = true;
        return { ...settled, isSettled, total: 5 };
      },
      told,
      (thrown) => expect.fail(String(thrown)),
    );
    charts.ask(asked({ chart: 'outlet' }));
    charts.ask(asked());
    await vi.waitFor(() => expect(told.mock.calls.map(([{ kind }]) => kind)).toContain('compare'));
    expect(told.mock.calls.map(([{ kind }]) => kind)).not.toContain('series');
  });
});

describe('two periods', () => {
  const view = (of: 'vi' | 'en', given: Partial<ChartsAsked> = {}, counts: ChartCounts = COMPARED) =>
    toChartView(asked(given), counts, language(of)) as CompareView;

  it('are told in words, in both languages', () => {
    expect(view('vi').counted?.told).toEqual([
      '01/01/2026–30/06/2026: 12 bài, nhiều hơn 2 (+20%) so với 10 bài của 01/07/2025–31/12/2025.',
      'Báo: tăng nhiều nhất là Báo Nhân Dân (+9), giảm nhiều nhất là Báo điện tử Chính phủ (-10).',
      'Sắc thái: tăng nhiều nhất là tích cực (+4).',
    ]);
    expect(view('en').counted?.told[0]).toBe(
      '01/01/2026–30/06/2026: 12 articles, 2 more (+20%) than the 10 articles of 01/07/2025–31/12/2025.',
    );
  });

  it('of different lengths are told by the day', () => {
    const before = { from: '2025-12-22', to: '2025-12-31' };
    const counts = { ...COMPARED, before } as ChartCounts;
    expect(view('vi', { against: before }, counts).counted?.told[1]).toBe(
      'Hai kỳ dài ngắn khác nhau (181 và 10 ngày): mỗi ngày 0,1 so với 1.',
    );
  });

  it('have what has no value as a row of its own', () => {
    const tones = view('vi').counted?.parts.find(({ name }) => name === 'Sắc thái');
    expect(tones?.rows.map(({ label, now, before, difference }) => [label, now, before, difference])).toEqual([
      ['Tích cực', 4, 0, '+4'],
      ['Chưa ghi sắc thái', 8, 10, '-2'],
    ]);
  });

  it('are copied as numbers, a name in one cell', () => {
    const lines = toCompareText(view('vi'), libraryWordsFor('vi'))
      .split('\n')
      .map((line) => line.split('\t'));
    expect(lines[0]).toEqual(['', 'Kỳ này: 01/01/2026–30/06/2026', 'Kỳ trước: 01/07/2025–31/12/2025', 'Chênh lệch']);
    expect(lines[1]).toEqual(['Tổng số', '12', '10', '2']);
    expect(lines).toContainEqual(['a b.example', '3', '0', '3']);
  });

  it('keep the dates that are typed while they are counted', () => {
    const against = { from: '2024-01-01', to: '2024-02-01' };
    expect(view('vi', { against }, { kind: 'none' })).toMatchObject({ before: against, isTyped: true, counted: null });
    expect(toChartView(asked({ query: ALL }), COMPARED, language('vi'))).toEqual({ kind: 'no-period' });
  });
});

describe('values over time', () => {
  const counts: ChartCounts = {
    kind: 'series',
    facet: 'tone',
    unit: 'month',
    timeline: [
      { from: '2026-01-01', count: 5 },
      { from: '2026-03-01', count: 4 },
    ],
    series: [
      { value: 'positive', count: 4, bars: [{ from: '2026-01-01', count: 4 }] },
      { value: 'negative', count: 2, bars: [{ from: '2026-03-01', count: 2 }] },
    ],
  };
  const view = toChartView(asked({ chart: 'tone' }), counts, language('vi')) as SeriesView;

  it('have a bar for each period that is looked at, and the rest told', () => {
    expect(view.bars.map(({ from }) => from)).toEqual(
      ['01', '02', '03', '04', '05', '06'].map((month) => `2026-${month}-01`),
    );
    expect(view.rows.map(({ label, counts: along }) => [label, along])).toEqual([
      ['Tích cực', [4, 0, 0, 0, 0, 0]],
      ['Tiêu cực', [0, 0, 2, 0, 0, 0]],
    ]);
    expect(view.rest).toMatchObject({ count: 3, counts: [1, 0, 2, 0, 0, 0] });
    expect(view.rows[0]?.told).toBe('Tích cực: 4 bài; cao nhất 4 bài');
    expect(toSeriesText(view, libraryWordsFor('vi')).split('\n').slice(0, 2)).toEqual([
      'Thời gian\tTích cực\tTiêu cực\tChưa ghi sắc thái\tTổng số',
      '2026-01-01 – 2026-01-31\t4\t0\t1\t5',
    ]);
  });

  it('have one colour for a tone whichever others there are, and one by their place for anything else', () => {
    expect(view.rows.map(({ ink }) => ink)).toEqual([0, 1]);
    const [, negative] = counts.series;
    const alone = toChartView(
      asked({ chart: 'tone' }),
      { ...counts, series: negative ? [negative] : [] },
      language('vi'),
    );
    expect((alone as SeriesView).rows.map(({ ink }) => ink)).toEqual([1]);
    const outlets = Array.from({ length: 7 }, (_one, at) => ({ value: `o${at}.example`, count: 1, bars: [] }));
    const many = toChartView(
      asked({ chart: 'outlet' }),
      { ...counts, facet: 'outlet', series: outlets },
      language('vi'),
    );
    expect((many as SeriesView).rows.map(({ ink }) => ink)).toEqual([0, 1, 2, 3, 4, 5, 0]);
  });

  it('wait for their own counts', () => {
    expect(toChartView(asked({ chart: 'outlet' }), counts, language('vi'))).toEqual({ kind: 'waiting' });
  });
});

describe('a drawing that is copied', () => {
  const on = { ...language('vi'), asked: 'thẻ:"a<b" & c' };
  const draw = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml');

  it('has its names, its numbers and what was asked, whatever stands in them', () => {
    const timeline = toTimelineView(
      {
        facets: {},
        total: 0,
        timeline: [
          { from: '2025-07-01', count: 3 },
          { from: '2026-01-01', count: 6 },
        ],
      },
      asked().query,
      'month',
      { period: { from: '2026-01-01', to: '2026-06-30' }, before: { from: '2025-07-01', to: '2025-12-31' } },
    );
    const compare = toChartView(asked(), COMPARED, on) as CompareView;
    for (const { svg, height } of [toTimelineDrawing(timeline, compare, on), toChartDrawing(compare, on)]) {
      const drawn = draw(svg);
      expect(drawn.querySelector('parsererror')).toBeNull();
      expect(drawn.documentElement.textContent).toContain('thẻ:"a<b" & c');
      expect(drawn.documentElement.textContent).toContain('Kỳ trước: 01/07/2025–31/12/2025');
      const ends = [...drawn.querySelectorAll('rect')].map(
        (one) => Number(one.getAttribute('y')) + Number(one.getAttribute('height')),
      );
      expect(Math.max(...ends)).toBeLessThanOrEqual(height);
    }
    expect(toTimelineText(timeline, 'Số bài', on.library).split('\n')[7]).toBe(
      '2026-01-01 – 2026-01-31\t6\t2025-07-01 – 2025-07-31\t3',
    );
  });
});
