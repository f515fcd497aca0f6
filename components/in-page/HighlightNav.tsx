import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Highlight, HighlightState } from '../../lib/model/highlight';
import { brief } from '../../locales/brief';
import { fillIn } from '../../locales/fill-in';
import type { InPageWords } from '../../locales/in-page';
import { TextButton } from '../controls/TextButton';

interface Props {
  words: InPageWords;
  highlights: readonly { highlight: Highlight; state: HighlightState }[];
  /** The article's language, BCP 47. */
  language: string;
  onJump: (highlight: Highlight) => void;
}

/** So many stand in the list at first, and so many come with a press: more at once would hold the page up. */
const ROWS_AT_ONCE = 100;

/**
 * The highlights as a list of links: a screen reader announces no paint. The list is out of sight until the keyboard is in
 * it, as a skip link is.
 */
export function HighlightNav({ words, highlights, language, onJump }: Props): JSX.Element | null {
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    // The first of those that came: the button that brought them may be gone.
    if (shown > ROWS_AT_ONCE) list.current?.children[shown - ROWS_AT_ONCE]?.querySelector('button')?.focus();
  }, [shown]);
  if (highlights.length === 0) return null;
  return (
    <nav class="db-highlight-nav" aria-label={fillIn(words.list.label, { count: highlights.length })}>
      <ul ref={list}>
        {highlights.slice(0, shown).map(({ highlight, state }) => (
          <li key={highlight.id}>
            <TextButton class={`db-highlight-link db-${highlight.colour}`} onPress={() => onJump(highlight)}>
              <span lang={language}>{brief(highlight.quote.exact)}</span>
              {` (${[words.colours[highlight.colour].meaning, words.states[state].label].filter(Boolean).join(', ')})`}
            </TextButton>
          </li>
        ))}
        {highlights.length > shown && (
          <li key="more">
            <TextButton class="db-highlight-link" onPress={() => setShown(shown + ROWS_AT_ONCE)}>
              {fillIn(words.list.more, {
                count: Math.min(ROWS_AT_ONCE, highlights.length - shown),
                rest: highlights.length - shown,
              })}
            </TextButton>
          </li>
        )}
      </ul>
    </nav>
  );
}
