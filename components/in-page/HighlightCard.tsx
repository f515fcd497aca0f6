import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { HIGHLIGHT_COLOURS, type Highlight, type HighlightColour } from '../../lib/model/highlight';
import { fillIn } from '../../locales/fill-in';
import type { InPageWords } from '../../locales/in-page';
import { ColourRow } from '../controls/ColourRow';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import { useRoving } from '../controls/use-roving';

export interface HighlightCardProps {
  words: InPageWords;
  /** The article's language, BCP 47; left out where it is unknown. */
  quoteLanguage?: string;
  highlight: Pick<Highlight, 'colour' | 'note' | 'quote'>;
  onColour: (colour: HighlightColour) => void;
  onEditNote: () => void;
  onCopy: () => void;
  onDelete: () => void;
  onClose: () => void;
}

/** What a click on a highlight opens. It takes the focus; Escape closes it. */
export function HighlightCard(props: HighlightCardProps): JSX.Element {
  const { words, quoteLanguage, highlight, onColour, onEditNote, onCopy, onDelete, onClose } = props;
  const { colour, note } = highlight;
  const { tabIndexOf, onKeyDown } = useRoving(HIGHLIGHT_COLOURS.indexOf(colour));
  const card = useRef<HTMLDivElement>(null);

  // Before the next key, which belongs to the card already.
  useLayoutEffect(() => card.current?.focus({ preventScroll: true }), []);

  return (
    <div
      ref={card}
      class="db-panel"
      role="dialog"
      tabIndex={-1}
      aria-label={fillIn(words.card.label, { ...words.colours[colour] })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div class="db-panel-head">
        <div class="db-panel-title" aria-hidden="true">
          {words.colours[colour].meaning}
        </div>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the radios inside */}
        <div onKeyDown={onKeyDown}>
          <ColourRow
            words={words}
            label={words.card.colours}
            chosen={colour}
            kind="choose"
            tabIndexOf={tabIndexOf}
            onColour={onColour}
          />
        </div>
        <IconButton icon="close" name={words.close} onPress={onClose} />
      </div>
      <p class="db-quote" {...(quoteLanguage === undefined ? {} : { lang: quoteLanguage })}>
        <span class={`db-ink db-${colour}`}>{highlight.quote.exact}</span>
      </p>
      <p class={note === '' ? 'db-note db-note-none' : 'db-note'}>{note === '' ? words.card.noNote : note}</p>
      <div class="db-panel-foot">
        <button type="button" class="db-button" onClick={onEditNote}>
          <Icon name="note" />
          {note === '' ? words.card.addNote : words.card.editNote}
        </button>
        <span class="db-push" />
        <IconButton icon="copy" name={words.card.copy} onPress={onCopy} />
        <IconButton icon="trash" name={words.card.remove} onPress={onDelete} />
      </div>
    </div>
  );
}
