import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { colourOfKey, HIGHLIGHT_COLOURS, type HighlightColour } from '../../lib/model/highlight';
import type { InPageWords } from '../../locales/in-page';
import { ColourRow } from '../controls/ColourRow';
import { IconButton } from '../controls/IconButton';
import { useRoving } from '../controls/use-roving';

export interface SelectionChipProps {
  words: InPageWords;
  /** The colour that was used last: the chip's tab stop, and the one that the shortcut gives. */
  colour: HighlightColour;
  /** True where the reader called the chip by keyboard: it takes the focus. By mouse it must not, the selection would go. */
  takeFocus?: boolean;
  /** Makes a highlight. */
  onColour: (colour: HighlightColour) => void;
  /** Widens the selection to its whole paragraph; left out where it is one. */
  onWhole?: () => void;
  /** Makes a highlight in the colour used last and opens its note. */
  onNote: () => void;
  /** Copies the selection with its source line. */
  onCopy: () => void;
  onClose: () => void;
}

const AFTER_COLOURS = HIGHLIGHT_COLOURS.length;

/** The small toolbar beside a selection. A press keeps the selection; Escape closes. */
export function SelectionChip(props: SelectionChipProps): JSX.Element {
  const { words, colour, takeFocus = false, onColour, onWhole, onNote, onCopy, onClose } = props;
  const first = HIGHLIGHT_COLOURS.indexOf(colour);
  const { tabIndexOf, onKeyDown } = useRoving(first);
  const chip = useRef<HTMLDivElement>(null);
  const next = AFTER_COLOURS + (onWhole ? 1 : 0);

  // Before the next key, which belongs to the chip already.
  useLayoutEffect(() => {
    if (takeFocus) chip.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [takeFocus]);

  return (
    <div
      ref={chip}
      class="db-chip"
      role="toolbar"
      aria-label={words.chip.label}
      // A press moves the focus and with it drops the page's selection, which is what is to be marked.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        const pressed = colourOfKey(event);
        if (pressed) onColour(pressed);
        if (event.key !== 'Escape') return onKeyDown(event);
        event.preventDefault();
        onClose();
      }}
    >
      <ColourRow
        words={words}
        label={words.chip.colours}
        chosen={colour}
        kind="act"
        tabIndexOf={tabIndexOf}
        onColour={onColour}
      />
      <span class="db-chip-rule" aria-hidden="true" />
      {onWhole && (
        <IconButton icon="whole" name={words.chip.whole} stop={tabIndexOf(AFTER_COLOURS)} onPress={onWhole} />
      )}
      <IconButton icon="note" name={words.chip.note} stop={tabIndexOf(next)} onPress={onNote} />
      <IconButton icon="copy" name={words.chip.copy} stop={tabIndexOf(next + 1)} onPress={onCopy} />
      <IconButton icon="close" name={words.chip.close} stop={tabIndexOf(next + 2)} onPress={onClose} />
    </div>
  );
}
