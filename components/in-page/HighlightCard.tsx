import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import {
  colourOfKey,
  type DiffPart,
  HIGHLIGHT_COLOURS,
  type Highlight,
  type HighlightColour,
  type HighlightState,
  type MeaningDifference,
} from '../../lib/model/highlight';
import { fillIn } from '../../locales/fill-in';
import type { InPageWords } from '../../locales/in-page';
import { DifferenceList, DifferenceText } from '../article/DifferenceText';
import { EarlierNotes } from '../article/EarlierNotes';
import { StateText } from '../article/StateText';
import { TagList } from '../article/TagList';
import { Button } from '../controls/Button';
import { ColourRow } from '../controls/ColourRow';
import { IconButton } from '../controls/IconButton';
import { useRoving } from '../controls/use-roving';

export interface HighlightCardProps {
  words: InPageWords;
  /** The article's language, BCP 47; left out where it is unknown. */
  quoteLanguage?: string;
  highlight: Pick<Highlight, 'colour' | 'note' | 'earlierNotes' | 'quote' | 'tags'>;
  state: HighlightState;
  /** Where the words are other ones now. */
  diff?: readonly DiffPart[];
  /** What of that turns the meaning, or is only written otherwise. */
  differences?: readonly MeaningDifference[];
  /** Where several highlights lie over each other: which of them this is, counted from 1. */
  overlap?: { index: number; count: number; onNext: () => void };
  onColour: (colour: HighlightColour) => void;
  onEditNote: () => void;
  /** Takes the words of now for the highlight's own; left out where they are. */
  onAccept?: () => void;
  /** To the highlight before or after in the article; left out where there is no other. */
  onWalk?: (step: 1 | -1) => void;
  onCopy: () => void;
  onDelete: () => void;
  onClose: () => void;
}

/** What a click on a highlight opens. It takes the focus; Escape closes it. */
export function HighlightCard(props: HighlightCardProps): JSX.Element {
  const { words, quoteLanguage, highlight, state, diff, differences, overlap, onAccept, onWalk, onColour, onEditNote } =
    props;
  const { onCopy, onDelete, onClose } = props;
  const { colour, note, tags } = highlight;
  const lang = quoteLanguage === undefined ? {} : { lang: quoteLanguage };
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
        const pressed = colourOfKey(event);
        if (pressed && pressed !== colour) onColour(pressed);
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
      {overlap && (
        <p class="db-hint db-overlap">
          {fillIn(words.card.overlap, { index: overlap.index, count: overlap.count })}
          <Button label={words.card.nextHere} look="plain" onPress={overlap.onNext} />
        </p>
      )}
      {diff ? (
        <DifferenceText
          words={words}
          parts={diff}
          {...(quoteLanguage === undefined ? {} : { language: quoteLanguage })}
        />
      ) : (
        <p class="db-quote" {...lang}>
          <span class={`db-ink db-${colour}`}>{highlight.quote.exact}</span>
        </p>
      )}
      <StateText words={words} state={state} />
      {differences && (
        <DifferenceList
          words={words}
          differences={differences}
          {...(quoteLanguage === undefined ? {} : { language: quoteLanguage })}
        />
      )}
      <TagList tags={tags} />
      <p class={note === '' ? 'db-note db-note-none' : 'db-note'}>{note === '' ? words.card.noNote : note}</p>
      <EarlierNotes words={words} item={highlight} draw={(earlier) => <p class="db-note">{earlier}</p>} />
      <div class="db-panel-foot">
        <Button label={note === '' ? words.card.addNote : words.card.editNote} icon="note" onPress={onEditNote} />
        {onAccept && <Button label={words.card.accept} onPress={onAccept} />}
        <span class="db-panel-foot-small">
          {onWalk && (
            <>
              <IconButton icon="previous" name={words.card.previous} onPress={() => onWalk(-1)} />
              <IconButton icon="next" name={words.card.next} onPress={() => onWalk(1)} />
            </>
          )}
          <IconButton icon="copy" name={words.card.copy} onPress={onCopy} />
          <IconButton icon="trash" name={words.card.remove} onPress={onDelete} />
        </span>
      </div>
    </div>
  );
}
