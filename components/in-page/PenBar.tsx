import type { JSX } from 'preact';
import { HIGHLIGHT_COLOURS, type HighlightColour } from '../../lib/model/highlight';
import type { InPageWords } from '../../locales/in-page';
import { ColourRow } from '../controls/ColourRow';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import { tooltipOf } from '../controls/tooltip-of';
import { useRoving } from '../controls/use-roving';

interface Props {
  words: InPageWords;
  colour: HighlightColour;
  onColour: (colour: HighlightColour) => void;
  onOff: () => void;
}

/** Stands on the page as long as the pen is on, so that nobody wonders why a selection turns yellow. */
export function PenBar({ words, colour, onColour, onOff }: Props): JSX.Element {
  const { tabIndexOf, onKeyDown } = useRoving(HIGHLIGHT_COLOURS.indexOf(colour));
  return (
    <div
      class="db-chip db-pen"
      role="toolbar"
      aria-label={words.pen.label}
      {...tooltipOf(words.pen.label, words.pen.label)}
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      <Icon name="pen" />
      <ColourRow
        words={words}
        label={words.pen.colours}
        chosen={colour}
        kind="choose"
        tabIndexOf={tabIndexOf}
        onColour={onColour}
      />
      <IconButton icon="close" name={words.pen.off} stop={tabIndexOf(HIGHLIGHT_COLOURS.length)} onPress={onOff} />
    </div>
  );
}
