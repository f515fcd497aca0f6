import type { JSX } from 'preact';
import type { Highlight, HighlightState } from '../../lib/model/highlight';
import { brief } from '../../locales/brief';
import { fillIn } from '../../locales/fill-in';
import type { InPageWords } from '../../locales/in-page';

interface Props {
  words: InPageWords;
  marks: readonly { highlight: Highlight; state: HighlightState }[];
  /** The article's language, BCP 47. */
  language: string;
  onJump: (highlight: Highlight) => void;
}

/**
 * The highlights as a list, since what is painted is told to nobody who does not see it. Not seen until the keyboard is
 * in it, as a skip link is.
 */
export function MarkList({ words, marks, language, onJump }: Props): JSX.Element | null {
  if (marks.length === 0) return null;
  return (
    <nav class="db-mark-list" aria-label={fillIn(words.list.label, { count: marks.length })}>
      <ul>
        {marks.map(({ highlight, state }) => (
          <li key={highlight.id}>
            <button type="button" class={`db-mark-link db-${highlight.colour}`} onClick={() => onJump(highlight)}>
              <span lang={language}>{brief(highlight.quote.exact)}</span>
              {` (${[words.colours[highlight.colour].meaning, words.states[state].label].filter(Boolean).join(', ')})`}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
