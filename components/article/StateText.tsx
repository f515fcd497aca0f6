import type { JSX } from 'preact';
import type { HighlightState } from '../../lib/model/highlight';
import type { InPageWords } from '../../locales/in-page';

interface Props {
  words: InPageWords;
  state: HighlightState;
  /** True where the page holds another article. */
  isOtherArticle?: boolean | undefined;
}

/** What became of a highlight on the page, and what that means; nothing where it is what it was. */
export function StateText({ words, state, isOtherArticle = false }: Props): JSX.Element | null {
  const { label, hint } = words.states[isOtherArticle ? 'otherArticle' : state];
  if (label === '') return null;
  return (
    <p class="db-state" data-state={state}>
      <strong>{label}.</strong> {hint}
    </p>
  );
}
