import type { JSX } from 'preact';
import type { HighlightState } from '../../lib/model/highlight';
import type { InPageWords } from '../../locales/in-page';

/** What became of a highlight on the page, and what that means; nothing where it is what it was. */
export function StateText({ words, state }: { words: InPageWords; state: HighlightState }): JSX.Element | null {
  const { label, hint } = words.states[state];
  if (label === '') return null;
  return (
    <p class="db-state" data-state={state}>
      <strong>{label}.</strong> {hint}
    </p>
  );
}
