import type { JSX } from 'preact';
import { describeChange } from '../../lib/model/compare-versions';
import type { Words } from '../../locales';
import type { CopyPageWords } from '../../locales/copy-page';
import { BlockDifferences } from '../article/BlockDifferences';
import type { VersionActions } from '../article/views';
import { Button } from '../controls/Button';
import type { TodayView } from './views';

interface Props {
  words: Words;
  copy: CopyPageWords;
  view: TodayView;
  onCompare: () => void;
  onTellChanges: VersionActions['onTellChanges'];
}

/** What the paper's page says today otherwise than what is kept, where the reader asks. */
export function TodayPanel({ words, copy, view, onCompare, onTellChanges }: Props): JSX.Element {
  const isBusy = view.kind === 'busy';
  return (
    <section class="db-copy-today" aria-label={copy.today}>
      <h2>{copy.today}</h2>
      <p class="db-copy-hint">{copy.todayHint}</p>
      <Button label={isBusy ? copy.comparingToday : copy.compareToday} icon="page" busy={isBusy} onPress={onCompare} />
      <div role="status">
        <Told words={words} copy={copy} view={view} />
      </div>
      {view.kind === 'told' && (
        <div class="db-version-comparison">
          <BlockDifferences
            key={view.at}
            words={words}
            before={view.kept}
            after={view.today}
            onTellChanges={onTellChanges}
          />
        </div>
      )}
    </section>
  );
}

function Told({ words, copy, view }: Pick<Props, 'words' | 'copy' | 'view'>): JSX.Element | null {
  switch (view.kind) {
    case 'idle':
    case 'busy':
      return null;
    case 'another':
      return <p>{copy.todayAnother(view.headline || words.article.noHeadline)}</p>;
    case 'gone':
      return <p>{copy.todayGone}</p>;
    case 'silent':
      return <p>{copy.todaySilent}</p>;
    case 'told': {
      const { versions } = words;
      const { facts, blocks } = describeChange(view.kept, view.today);
      const what = [...facts.map((fact) => versions.facts[fact]), ...(blocks > 0 ? [versions.blocks(blocks)] : [])];
      const when = words.moment(view.at);
      if (what.length === 0) return <p>{copy.todaySame(when)}</p>;
      return (
        <>
          <p>{copy.todayDiffers(what.join(', '), when)}</p>
          <p class="db-copy-hint">{copy.keepToday}</p>
        </>
      );
    }
  }
}
