import type { JSX } from 'preact';
import type { HighlightState } from '../../lib/model/highlight';
import type { Words } from '../../locales';
import { showMoment } from '../../locales/moments';
import { Icon } from '../controls/Icon';
import type { ArticleView } from './views';

interface Props {
  words: Words;
  view: Pick<ArticleView, 'kept' | 'found' | 'remarks' | 'reprint'>;
  /** The screen's masthead says whose clock it is. */
  isZoneKnown?: boolean;
}

/** How the article stands with the collection, in one line: kept, changed since it was marked, cut, kept from elsewhere. */
export function ArticleState({ words, view, isZoneKnown = false }: Props): JSX.Element {
  const { kept, found, remarks, reprint } = view;
  const { state } = words.popup;
  const of = (wanted: HighlightState) =>
    (kept?.highlights ?? []).filter(({ id }) => found[id]?.state === wanted).length;
  const warnings = [
    [of('changed'), state.changed],
    [of('orphan'), state.missing],
    [of('ambiguous'), state.unclear],
  ] as const;
  return (
    <ul class="db-states" aria-label={state.label}>
      {kept === null ? (
        <li>{state.notKept}</li>
      ) : (
        <li class="db-badge">
          <Icon name="check" />
          {state.kept(isZoneKnown ? showMoment(kept.savedAt, null) : words.moment(kept.savedAt))}
        </li>
      )}
      {warnings.map(
        ([count, tell]) =>
          count > 0 && (
            <li key={tell(count)} class="db-state-warning">
              {tell(count)}
            </li>
          ),
      )}
      {remarks.some(({ kind }) => kind === 'cut') && <li class="db-state-warning">{state.cut}</li>}
      {kept === null && reprint !== null && <li>{state.elsewhere}</li>}
    </ul>
  );
}
