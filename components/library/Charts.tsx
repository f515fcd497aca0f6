import type { JSX } from 'preact';
import type { Period, RecentPeriod } from '../../lib/library/periods';
import { RECENT_PERIODS } from '../../lib/library/periods';
import { LIBRARY_CHARTS, type LibraryChart } from '../../lib/library/place';
import type { Words } from '../../locales';
import type { LibraryWords } from '../../locales/library';
import { Button } from '../controls/Button';
import { Segmented } from '../controls/Segmented';
import { CompareChart } from './CompareChart';
import type { ChartView } from './chart-views';
import { SeriesChart } from './SeriesChart';

export interface ChartsProps {
  words: Words;
  library: LibraryWords;
  countOf: (count: number) => string;
  countHead: string;
  /** Null: nothing stands under the bars. */
  chosen: LibraryChart | null;
  view: ChartView | null;
  onChart: (chart: LibraryChart | null) => void;
  onPeriod: (from: string | null, to: string | null) => void;
  onRecent: (which: RecentPeriod) => void;
  /** Null: the period just before. */
  onAgainst: (period: Period | null) => void;
  onCopyPicture: () => void;
  onCopyNumbers: () => void;
}

const CHOICES = ['bars', ...LIBRARY_CHARTS] as const;

/** What is looked at under the bars: two periods beside each other, or a facet's values over time. */
export function Charts(props: ChartsProps): JSX.Element {
  const { library, chosen, view } = props;
  const { charts } = library;
  return (
    <div class="db-lib-charts">
      <Segmented
        name={charts.choose}
        chosen={chosen ?? 'bars'}
        onChoose={(one) => props.onChart(one === 'bars' ? null : one)}
        choices={CHOICES.map((value) => ({ value, name: charts.names[value], label: charts.names[value] }))}
      />
      {view !== null && <Chart {...props} view={view} />}
    </div>
  );
}

function Chart({ view, ...props }: ChartsProps & { view: ChartView }): JSX.Element {
  const { words, library, countHead } = props;
  const { charts } = library;
  switch (view.kind) {
    case 'waiting':
      return <p class="db-lib-soft">{charts.counting}</p>;
    case 'no-period':
      return (
        <div class="db-lib-no-period">
          <p class="db-lib-soft">{charts.compare.noPeriod}</p>
          {RECENT_PERIODS.map((which) => (
            <Button key={which} label={charts.compare.recent[which]} onPress={() => props.onRecent(which)} />
          ))}
        </div>
      );
    case 'compare':
      return (
        <CompareChart
          words={words}
          library={library}
          view={view}
          onAgainst={props.onAgainst}
          onCopyPicture={props.onCopyPicture}
          onCopyNumbers={props.onCopyNumbers}
        />
      );
    case 'series':
      return (
        <SeriesChart
          words={words}
          library={library}
          view={view}
          countHead={countHead}
          onCopyPicture={props.onCopyPicture}
          onCopyNumbers={props.onCopyNumbers}
        />
      );
  }
}
