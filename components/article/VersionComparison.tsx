import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ArticleVersion } from '../../lib/model/article';
import type { Words } from '../../locales';
import { BlockDifferences } from './BlockDifferences';
import type { VersionActions, VersionsView } from './views';

interface Props {
  words: Words;
  version: ArticleVersion;
  view: VersionsView;
  actions: Pick<VersionActions, 'onTellChanges'>;
}

/** The number of a choice that is no version: the text that is shown. Versions begin at 1. */
const SHOWN = 0;

/** What a version says otherwise than the text that is shown, or than another version: the paragraphs that differ. */
export function VersionComparison({ words, version, view, actions }: Props): JSX.Element {
  const [chosen, setChosen] = useState(SHOWN);
  const id = useId();
  const others = view.versions.filter(({ number }) => number !== version.number);
  const other = others.find(({ number }) => number === chosen) ?? view.shown;
  return (
    <div class="db-version-comparison">
      <label for={id}>{words.versions.compareWith}</label>{' '}
      <select id={id} class="db-input" onChange={(event) => setChosen(Number(event.currentTarget.value))}>
        <option value={SHOWN}>{words.versions.shownText}</option>
        {others.map(({ number, readAt }) => (
          <option key={number} value={number} selected={number === chosen}>
            {words.moment(readAt)}
          </option>
        ))}
      </select>
      <BlockDifferences
        key={`${chosen}`}
        words={words}
        before={version}
        after={other}
        onTellChanges={actions.onTellChanges}
      />
    </div>
  );
}
