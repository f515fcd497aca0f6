import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Highlight, HighlightState } from '../../lib/model/highlight';
import { brief } from '../../locales/brief';
import { fillIn } from '../../locales/fill-in';
import type { InPageWords } from '../../locales/in-page';

interface Props {
  words: InPageWords;
  highlights: readonly { highlight: Highlight; state: HighlightState }[];
  /** The article's language, BCP 47. */
  language: string;
  onJump: (highlight: Highlight) => void;
}

/** How many links there are at first, and how many more a press brings: all of a long list at once would hold the page up. */
const LINKS_AT_A_TIME = 100;

/**
 * The highlights as a list of links: a screen reader announces no paint. The list is out of sight until the keyboard is in
 * it, as a skip link is.
 */
export function HighlightLinks({ words, highlights, language, onJump }: Props): JSX.Element | null {
  const [shown, setShown] = useState(LINKS_AT_A_TIME);
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    // The first of those that came: the button that brought them may be gone.
    if (shown > LINKS_AT_A_TIME) list.current?.children[shown - LINKS_AT_A_TIME]?.querySelector('button')?.focus();
  }, [shown]);
  if (highlights.length === 0) return null;
  return (
    <nav class="db-mark-list" aria-label={fillIn(words.list.label, { count: highlights.length })}>
      <ul ref={list}>
        {highlights.slice(0, shown).map(({ highlight, state }) => (
          <li key={highlight.id}>
            <button type="button" class={`db-mark-link db-${highlight.colour}`} onClick={() => onJump(highlight)}>
              <span lang={language}>{brief(highlight.quote.exact)}</span>
              {` (${[words.colours[highlight.colour].meaning, words.states[state].label].filter(Boolean).join(', ')})`}
            </button>
          </li>
        ))}
        {highlights.length > shown && (
          <li key="more">
            <button type="button" class="db-mark-link" onClick={() => setShown(shown + LINKS_AT_A_TIME)}>
              {fillIn(words.list.more, {
                count: Math.min(LINKS_AT_A_TIME, highlights.length - shown),
                rest: highlights.length - shown,
              })}
            </button>
          </li>
        )}
      </ul>
    </nav>
  );
}
