import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type ErrorCode, toReaderError } from '../../lib/model/error';
import type { ArticleId } from '../../lib/model/ids';
import type { Words } from '../../locales';
import { Button } from '../controls/Button';
import { ErrorText } from '../controls/ErrorText';
import type { VersionRow } from './VersionRow';
import type { VersionActions, VersionsView } from './views';

interface Props {
  words: Words;
  id: ArticleId;
  count: number;
  /** What the page is shown as: with another one they are loaded anew. */
  view: object;
  actions: VersionActions;
  /** Shows a version in the article's place, where the screen has one; else its text stands in its row. */
  onShow?: (number: number | null) => void;
  /** The version that stands there now. */
  shownNumber?: number | null;
}

type Loaded = (VersionsView & { Row: typeof VersionRow }) | { error: ErrorCode } | null;
type Open = { number: number; as: 'text' | 'comparison' } | null;

/** Comparing texts weighs more than the panel, and most readers never open it. */
const loadRow = () => import('./VersionRow');

/** The texts that an article has had: when, what differs from the one that is shown, each to be read, compared, taken back. */
export function VersionsPanel({ words, id, count, view, actions, onShow, shownNumber = null }: Props): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const [loaded, setLoaded] = useState<Loaded>(null);
  const [shown, setShown] = useState<Open>(null);

  useEffect(() => {
    if (!isOpen) return;
    let isOver = false;
    Promise.all([actions.onLoadVersions(id), loadRow()]).then(
      ([found, { VersionRow: Row }]) => !isOver && setLoaded({ ...found, Row }),
      (thrown: unknown) => !isOver && setLoaded({ error: toReaderError(thrown).code }),
    );
    return () => {
      isOver = true;
    };
  }, [isOpen, id, view]);

  return (
    <section class="db-versions">
      <Button
        label={words.versions.title(count)}
        look="plain"
        icon={isOpen ? 'collapse' : 'expand'}
        expanded={isOpen}
        onPress={() => setOpen((before) => !before)}
      />
      {isOpen && loaded !== null && 'error' in loaded && <ErrorText words={words} error={loaded.error} />}
      {isOpen && loaded !== null && 'versions' in loaded && (
        <ul class="db-version-rows">
          {loaded.versions.toReversed().map((version) => (
            <loaded.Row
              key={version.number}
              words={words}
              version={version}
              view={loaded}
              open={shown?.number === version.number ? shown.as : null}
              isInPlace={shownNumber === version.number}
              actions={actions}
              onOpen={(as) => {
                if (as === 'text' && onShow) onShow(version.number);
                else setShown(as && { number: version.number, as });
              }}
              onTakeBack={() => actions.onTakeBack(id, version.number)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
