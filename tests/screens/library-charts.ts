/** Charts of the library as the controllers make them, of invented counts. */

import type { LibraryScreenProps } from '../../components/library/LibraryScreen';
import type { ChartCounts, ChartsAsked } from '../../lib/controllers/library/library-charts';
import { comparedPeriods } from '../../lib/controllers/library/library-charts';
import { toChartView } from '../../lib/controllers/library/to-chart-view';
import { toTimelineView } from '../../lib/controllers/library/to-library-view';
import type { LibraryChart } from '../../lib/library/place';
import type { Words } from '../../locales';
import { libraryWordsFor } from '../../locales/library';

const nothing = () => {};
const TODAY = '2026-11-27';
const HOSTS = [
  'nhandan.vn',
  'baochinhphu.vn',
  'cong-thong-tin.uy-ban-tinh-binh-lam.example',
  'quochoi.vn',
  'vtv.vn',
  'tuoitre.vn',
];
const months = (count: (at: number) => number) =>
  Array.from({ length: 36 }, (_one, at) => ({
    from: `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`,
    count: count(at),
  })).filter((bar) => bar.count > 0);
const values = (names: readonly string[], step: number) =>
  names.map((value, at) => ({ value, count: 90 - ((at * step) % 83) }));

const TIMELINE = months((at) => (at * 37) % 90);
const SERIES = {
  outlet: HOSTS,
  topic: ['Thủy lợi', 'Đê điều trước mùa lũ ở hai tỉnh mới sáp nhập', 'Giao thông'],
  tone: ['positive', 'neutral', 'negative'],
};

function countsOf(chart: LibraryChart): ChartCounts {
  if (chart !== 'compare') {
    const series = SERIES[chart].map((value, row) => {
      const bars = months((at) => Math.floor(((at * (row + 5)) % 23) / (row + 1)));
      return { value, count: 100 - row, bars };
    });
    return { kind: 'series', facet: chart, unit: 'month', timeline: TIMELINE, series };
  }
  const facets = (step: number) => ({
    outlet: values([...HOSTS, 'vov.vn', 'laodong.vn', 'bao-moi.example'], step),
    level: values(['party', 'state', 'ministry'], step),
    topic: values(SERIES.topic, step),
    tone: values(SERIES.tone, step),
  });
  return {
    kind: 'compare',
    period: { from: '2026-01-01', to: '2026-06-30' },
    before: { from: '2025-07-01', to: '2025-12-31' },
    counts: { now: { total: 714, facets: facets(17) }, before: { total: 595, facets: facets(31) } },
  };
}

const askedOf = (chart: LibraryChart | null, from?: string): ChartsAsked => ({
  chart,
  unit: 'month',
  against: null,
  today: TODAY,
  query: { clauses: [], filters: from === undefined ? {} : { from, to: '2026-06-30' }, order: 'published' },
});

/** The timeline with this under it; `from`: the period that is looked at begins there. */
export function withChart(
  words: Words,
  chart: LibraryChart | null,
  from?: string,
): Pick<LibraryScreenProps, 'timeline' | 'charts'> {
  const library = libraryWordsFor(words.language);
  const asked = askedOf(chart, from);
  const compared = chart === 'compare' ? comparedPeriods(asked) : null;
  const counts = chart === null ? ({ kind: 'none' } as const) : countsOf(chart);
  return {
    timeline: toTimelineView({ facets: {}, timeline: TIMELINE, total: 0 }, asked.query, 'month', compared),
    charts: {
      chosen: chart ?? 'bars',
      view: toChartView(asked, counts, { words, library, countOf: library.articles }),
      onChart: nothing,
      onRecent: nothing,
      onAgainst: nothing,
      onCopyPicture: nothing,
      onCopyNumbers: nothing,
    },
  };
}
