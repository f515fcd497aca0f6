import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
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
  /** Shows them beside the page, with everything that can be done with them. */
  onOpenPanel: () => void;
  onJump: (id: HighlightId) => void;
  onDelete: (id: HighlightId) => void;
}

/** The highlights of the page in view, in the order of the text. */
export function HighlightList({
  words,
  highlights,
  found,
  language,
  onOpenPanel,
  onJump,
  onDelete,
}: Props): JSX.Element {
  const ids = useMemo(() => highlights.map(({ id }) => id), [highlights]);
  const { list, heading, remember } = useFocusAfterRemoval(ids);
  return (
    <div class="db-highlights">
      <div class="db-section-head">
        <h3 class="db-section" ref={heading} tabIndex={-1}>
          {words.highlights.title}
          {highlights.length > 0 && <span class="db-count">{highlights.length}</span>}
        </h3>
        <Button
          look="plain"
          icon="panel"
          label={words.screens.panel}
          title={words.screens.panelHint}
          onPress={onOpenPanel}
        />
      </div>
      {highlights.length === 0 ? (
        <p class="db-hint">{words.highlights.none}</p>
      ) : (
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
