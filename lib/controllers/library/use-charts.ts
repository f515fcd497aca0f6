import { useMemo } from 'preact/hooks';
import type { ChartsShown } from '../../../components/library/charts/views';
import type { TimelineView } from '../../../components/library/views';
import type { Words } from '../../../locales/index';
import type { LibraryWords } from '../../../locales/library';
import type { ChartDrawing } from '../../export/chart-drawing';
import { withPeriod } from '../../library/narrow-query';
import { recentPeriod } from '../../library/periods';
import { copyRich } from '../copy-rich';
import type { Notices } from '../use-notices';
import { toCompareText, toSeriesText, toTimelineText } from './chart-text';
import { copyDrawing } from './copy-drawing';
import type { LibraryState } from './library';
import { comparedPeriods } from './library-charts';
import { toChartView } from './to-chart-view';
import { toTimelineView } from './to-library-view';

interface Context {
  library: LibraryState;
  words: Words;
  libraryWords: LibraryWords;
  notices: Pick<Notices, 'tell' | 'fail'>;
}

interface LibraryCharts {
  /** Null: it is folded. */
  timeline: TimelineView | null;
  charts: ChartsShown;
  onCopyPicture: () => void;
  onCopyNumbers: () => void;
}

/** The timeline and what stands under it, each copied as a picture and as numbers. */
export function useCharts({ library, words, libraryWords, notices }: Context): LibraryCharts {
  const { tab, unit, chart, against } = library.place.value;
  const { query, pieces } = library.asked.value;
  const counts = library.counts.value;
  const told = library.charts.value;
  const isOfHighlights = tab === 'highlights';
  const language = {
    words,
    library: libraryWords,
    countOf: isOfHighlights ? libraryWords.highlights : libraryWords.articles,
  };
  const asking = library.chartsAsked();
  const compared = chart === 'compare' ? comparedPeriods(asking) : null;
  const timeline = useMemo(
    () => (unit === null ? null : toTimelineView(counts, query, unit, compared)),
    [counts, query, unit, compared?.period.to, compared?.before.from, compared?.before.to],
  );
  const view = useMemo(
    () => toChartView(asking, told, language),
    [told, query, unit, chart, against, asking.today, words, libraryWords, isOfHighlights],
  );

  const countHead = isOfHighlights ? libraryWords.tableHead.highlights : libraryWords.tableHead.count;
  const typed = pieces.map((piece) => piece.typed).join(' ');
  const on = { ...language, asked: [libraryWords.tabs[tab], ...(typed === '' ? [] : [typed])].join(' · ') };
  const copyDrawn = (toDrawing: (code: typeof import('./chart-drawings')) => ChartDrawing) => {
    copyDrawing(import('./chart-drawings').then(toDrawing)).then(
      () => notices.tell(libraryWords.copiedPicture),
      notices.fail,
    );
  };
  const copyText = (plain: string) => {
    copyRich({ plain }).then(() => notices.tell(libraryWords.copiedNumbers), notices.fail);
  };
  const shown = view?.kind === 'compare' || view?.kind === 'series' ? view : null;

  return {
    timeline,
    charts: {
      chosen: chart ?? 'bars',
      view,
      onChart: (next) => library.go({ chart: next === 'bars' ? null : next }),
      onRecent: (which) => library.narrow(withPeriod(query, recentPeriod(which, asking.today))),
      onAgainst: (period) => library.go({ against: period }),
      onCopyPicture: () => shown && copyDrawn(({ toChartDrawing }) => toChartDrawing(shown, on)),
      onCopyNumbers: () => {
        if (shown === null) return;
        copyText(shown.kind === 'compare' ? toCompareText(shown, libraryWords) : toSeriesText(shown, libraryWords));
      },
    },
    onCopyPicture: () => timeline && copyDrawn(({ toTimelineDrawing }) => toTimelineDrawing(timeline, view, on)),
    onCopyNumbers: () => timeline && copyText(toTimelineText(timeline, countHead, libraryWords)),
  };
}
