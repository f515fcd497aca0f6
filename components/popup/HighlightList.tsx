import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { FoundHighlight, Highlight, HighlightState } from '../../lib/model/highlight';
import type { HighlightId } from '../../lib/model/ids';
import type { Words } from '../../locales';
import { Button } from '../controls/Button';
import { IconButton } from '../controls/IconButton';
import { useFocusAfterRemoval } from '../controls/use-focus-after-removal';

interface Props {
  words: Words;
  highlights: readonly Highlight[];
  found: Readonly<Record<string, FoundHighlight>>;
  /** The article's. */
  language: string;
  onJump: (id: HighlightId) => void;
  onDelete: (id: HighlightId) => void;
}

/** The highlights of the page in view, in the order of the text; shown when asked for: the panel shows them beside the page. */
export function HighlightList({ words, highlights, found, language, onJump, onDelete }: Props): JSX.Element {
  const ids = useMemo(() => highlights.map(({ id }) => id), [highlights]);
  const { list, heading, remember } = useFocusAfterRemoval(ids);
  const [isOpen, setOpen] = useState(false);
  return (
    <div class="db-highlights">
      <h3 class="db-section" ref={heading} tabIndex={-1}>
        <Button
          look="plain"
          icon={isOpen ? 'collapse' : 'expand'}
          label={words.popup.highlights(highlights.length)}
          expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        />
      </h3>
      {isOpen && highlights.length === 0 && <p class="db-hint">{words.highlights.none}</p>}
      {isOpen && highlights.length > 0 && (
        <ul class="db-rows" ref={list}>
          {highlights.map((highlight) => (
            <HighlightRow
              key={highlight.id}
              words={words}
              highlight={highlight}
              state={found[highlight.id]?.state ?? 'exact'}
              isOtherArticle={found[highlight.id]?.isOtherArticle === true}
              language={language}
              onJump={() => onJump(highlight.id)}
              onDelete={() => {
                remember(highlight.id);
                onDelete(highlight.id);
              }}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

interface RowProps {
  words: Words;
  highlight: Highlight;
  state: HighlightState;
  isOtherArticle: boolean;
  language: string;
  onJump: () => void;
  onDelete: () => void;
}

function HighlightRow({ words, highlight, state, isOtherArticle, language, onJump, onDelete }: RowProps): JSX.Element {
  const { colour, note, quote } = highlight;
  const stateWords = words.states[isOtherArticle ? 'otherArticle' : state];
  return (
    <li class="db-highlight-row">
      <div class="db-highlight-head">
        <span class={`db-meaning db-ink db-${colour}`}>{words.colours[colour].meaning}</span>
        {stateWords.label !== '' && (
          <span class="db-highlight-state" data-state={state} title={stateWords.hint}>
            {stateWords.label}
          </span>
        )}
        <span class="db-push" />
        {state !== 'orphan' && (
          <IconButton
            icon="jump"
            name={words.highlights.jump(quote.exact)}
            title={words.highlights.jumpShort}
            onPress={onJump}
          />
        )}
        <IconButton
          icon="trash"
          name={words.highlights.delete(quote.exact)}
          title={words.remove}
          holdsFocus
          onPress={onDelete}
        />
      </div>
      <p class="db-highlight-quote" lang={language}>
        {quote.exact}
      </p>
      {note !== '' && (
        <p class="db-highlight-note">
          <span class="db-unseen">{words.highlights.note}: </span>
          {note}
        </p>
      )}
    </li>
  );
}
