import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ArticleVersion } from '../../lib/model/article';
import { describeChange } from '../../lib/model/compare-versions';
import { type ErrorCode, toReaderError } from '../../lib/model/error';
import type { ArticleId } from '../../lib/model/ids';
import type { Words } from '../../locales';
import { Button } from '../controls/Button';
import { ErrorText } from '../controls/ErrorText';
import { VersionComparison } from './VersionComparison';
import { VersionText } from './VersionText';
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

type Loaded = VersionsView | { error: ErrorCode } | null;
type Open = { number: number; as: 'text' | 'comparison' } | null;

/** The texts that an article has had: when, what differs from the one that is shown, each to be read, compared, taken back. */
export function VersionsPanel({ words, id, count, view, actions, onShow, shownNumber = null }: Props): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const [loaded, setLoaded] = useState<Loaded>(null);
  const [shown, setShown] = useState<Open>(null);

  useEffect(() => {
    if (!isOpen) return;
    let isOver = false;
    actions.onLoadVersions(id).then(
      (found) => !isOver && setLoaded(found),
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
        expanded={isOpen}
        onPress={() => setOpen((before) => !before)}
      />
      {isOpen && loaded !== null && 'error' in loaded && <ErrorText words={words} error={loaded.error} />}
      {isOpen && loaded !== null && 'versions' in loaded && (
        <ul class="db-version-rows">
          {loaded.versions.toReversed().map((version) => (
            <VersionRow
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

interface RowProps {
  words: Words;
  version: ArticleVersion;
  view: VersionsView;
  open: 'text' | 'comparison' | null;
  /** It stands in the article's place already. */
  isInPlace: boolean;
  actions: VersionActions;
  onOpen: (as: 'text' | 'comparison' | null) => void;
  onTakeBack: () => void;
}

function VersionRow({ words, version, view, open, isInPlace, actions, onOpen, onTakeBack }: RowProps): JSX.Element {
  const { versions } = words;
  const { facts, blocks } = describeChange(version, view.shown);
  const differences = [...facts.map((fact) => versions.facts[fact]), ...(blocks > 0 ? [versions.blocks(blocks)] : [])];
  const when = words.moment(version.readAt);
  const toggle = (as: 'text' | 'comparison') => onOpen(open === as ? null : as);
  return (
    <li>
      <p class="db-version-when">
        <strong>{when}</strong> {version.isBeside ? versions.beside : ''}
      </p>
      {version.flaws?.map((flaw) => (
        <p key={flaw} class="db-version-told">
          {versions.flaws[flaw]}
        </p>
      ))}
      <p class="db-version-told">
        {differences.length > 0 ? versions.differs(differences.join(', ')) : versions.isShown}
      </p>
      <div class="db-actions">
        {!isInPlace && (
          <Button
            label={open === 'text' ? versions.hide : versions.read}
            name={versions.ofVersion(open === 'text' ? versions.hide : versions.read, when)}
            look="plain"
            onPress={() => toggle('text')}
          />
        )}
        <Button
          label={open === 'comparison' ? versions.hide : versions.compare}
          name={versions.ofVersion(open === 'comparison' ? versions.hide : versions.compare, when)}
          look="plain"
          onPress={() => toggle('comparison')}
        />
        {differences.length > 0 && (
          <Button
            label={versions.takeBack}
            name={versions.ofVersion(versions.takeBack, when)}
            look="plain"
            onPress={onTakeBack}
          />
        )}
      </div>
      {open === 'text' && <VersionText words={words} version={version} />}
      {open === 'comparison' && <VersionComparison words={words} version={version} view={view} actions={actions} />}
    </li>
  );
}
