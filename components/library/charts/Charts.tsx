import type { JSX } from 'preact';
import type { Words } from '../../../locales';
import type { LibraryWords } from '../../../locales/library';
import { Button } from '../../controls/Button';
import { Segmented } from '../../controls/Segmented';
import { CompareChart } from './CompareChart';
import { SeriesChart } from './SeriesChart';
import type { ChartsShown, ChartView, RecentName } from './views';

interface Props extends ChartsShown {
  words: Words;
  library: LibraryWords;
  /** Over a column of counts. */
  countHead: string;
}

const CHOICES = ['bars', 'compare', 'outlet', 'topic', 'tone'] as const;
const RECENT = ['days', 'month', 'year'] as const satisfies readonly RecentName[];

/** What is looked at under the bars: two periods beside each other, or a facet's values over time. */
export function Charts(props: Props): JSX.Element {
  const { library, chosen, view } = props;
  const { charts } = library;
  const isCopied =
    (view?.kind === 'compare' && view.counted !== null) || (view?.kind === 'series' && view.rows.length > 0);
  return (
    <div class="db-lib-charts">
      <div class="db-lib-time-head">
        <Segmented
          name={charts.choose}
          chosen={chosen}
          onChoose={props.onChart}
          choices={CHOICES.map((value) => ({ value, name: charts.names[value], label: charts.names[value] }))}
        />
        {isCopied && (
          <div class="db-lib-tail">
            <Button
              label={library.copyPicture}
              name={`${library.copyPicture}: ${charts.names[chosen]}`}
              look="plain"
              onPress={props.onCopyPicture}
            />
            <Button
              label={library.copyNumbers}
              name={`${library.copyNumbers}: ${charts.names[chosen]}`}
              look="plain"
              onPress={props.onCopyNumbers}
            />
          </div>
        )}
      </div>
      {view !== null && <Chart {...props} view={view} />}
    </div>
  );
}

function Chart({ view, ...props }: Props & { view: ChartView }): JSX.Element {
  const { words, library, countHead } = props;
  const { charts } = library;
  switch (view.kind) {
    case 'waiting':
      return <p class="db-lib-soft">{charts.counting}</p>;
    case 'no-period':
      return (
        <div class="db-lib-no-period">
          <p class="db-lib-soft">{charts.compare.noPeriod}</p>
          {RECENT.map((which) => (
            <Button key={which} label={charts.compare.recent[which]} onPress={() => props.onRecent(which)} />
          ))}
        </div>
      );
    case 'compare':
      return <CompareChart words={words} library={library} view={view} onAgainst={props.onAgainst} />;
    case 'series':
      return <SeriesChart words={words} library={library} view={view} countHead={countHead} />;
  }
}
