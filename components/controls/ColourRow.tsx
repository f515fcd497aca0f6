import type { JSX } from 'preact';
import { HIGHLIGHT_COLOURS, type HighlightColour } from '../../lib/model/highlight';
import { fillIn } from '../../locales/fill-in';
import type { InPageWords } from '../../locales/in-page';
import { silentTooltip } from './tooltip-of';
import { STOP } from './use-roving';

interface Props {
  words: InPageWords;
  /** The accessible name of the row. */
  label: string;
  /** The colour in force: of this highlight, or the one that was used last. */
  chosen: HighlightColour;
  /** `choose`: a radio group, the colour of something that exists. `act`: buttons, each makes a highlight. */
  kind: 'choose' | 'act';
  /** The roving tab stop of the toolbar that the row stands in; the row's stops come first. */
  tabIndexOf: (index: number) => 0 | -1;
  onColour: (colour: HighlightColour) => void;
}

/** A letter between two spaces that are underlined too: room for a wave to be told from a line. */
const SWATCH_TEXT = '\u00a0a\u00a0';

/** The five colours side by side. Each swatch shows its line pattern and is named by its meaning. */
export function ColourRow({ words, label, chosen, kind, tabIndexOf, onColour }: Props): JSX.Element {
  return (
    <div class="db-swatches" {...{ role: kind === 'choose' ? 'radiogroup' : 'group', 'aria-label': label }}>
      {HIGHLIGHT_COLOURS.map((colour, index) => {
        const colourWords = words.colours[colour];
        const name =
          kind === 'act'
            ? fillIn(words.chip.mark, { ...colourWords })
            : `${colourWords.meaning} (${colourWords.name}, ${colourWords.line})`;
        return (
          <button
            key={colour}
            type="button"
            class={`db-swatch db-${colour}${colour === chosen ? ' db-swatch-chosen' : ''}`}
            aria-label={name}
            aria-keyshortcuts={String(index + 1)}
            tabIndex={tabIndexOf(index)}
            onClick={() => onColour(colour)}
            {...STOP}
            // Listeners are told the key by its own attribute.
            {...silentTooltip(`${name} · ${index + 1}`)}
            {...(kind === 'choose' ? { role: 'radio', 'aria-checked': colour === chosen } : {})}
          >
            <span class="db-ink" aria-hidden="true">
              {SWATCH_TEXT}
            </span>
          </button>
        );
      })}
    </div>
  );
}
