import type { JSX } from 'preact';
import type { ArticleVersion } from '../../lib/model/article';
import { describeChange } from '../../lib/model/compare-versions';
import type { Words } from '../../locales';
import { Button } from '../controls/Button';
import { VersionComparison } from './VersionComparison';
import { VersionText } from './VersionText';
import type { VersionActions, VersionsView } from './views';

interface Props {
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

/** One text that an article has had: when, what differs from the one that is shown, and the text or the comparison. */
export function VersionRow({ words, version, view, open, isInPlace, actions, onOpen, onTakeBack }: Props): JSX.Element {
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
