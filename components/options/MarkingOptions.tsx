import type { JSX } from 'preact';
import { useId, useLayoutEffect, useState } from 'preact/hooks';
import { HIGHLIGHT_COLOURS, type HighlightColour } from '../../lib/model/highlight';
import { LONGEST_MEANING, MAKINGS, type Making, type Settings } from '../../lib/model/settings/settings';
import type { InPageWords } from '../../locales/in-page';
import type { OptionsWords } from '../../locales/options';

interface Props {
  /** With the meanings that the colours come with. */
  words: InPageWords;
  options: OptionsWords;
  making: Making;
  meanings: Settings['meanings'];
  onMaking: (making: Making) => void;
  /** The empty text gives the colour its own word back. */
  onMeaning: (colour: HighlightColour, meaning: string) => void;
}

/** How highlights are made, and what their colours mean. */
export function MarkingOptions({ words, options, making, meanings, onMaking, onMeaning }: Props): JSX.Element {
  const id = useId();
  return (
    <section aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>{options.marking}</h2>
      <fieldset class="db-makings">
        <legend>{options.makingLabel}</legend>
        {MAKINGS.map((value) => (
          <label key={value} class="db-making">
            <input
              type="radio"
              name={`${id}making`}
              value={value}
              checked={value === making}
              aria-labelledby={`${id}${value}label`}
              aria-describedby={`${id}${value}`}
              onChange={() => onMaking(value)}
            />
            <span>
              <span class="db-making-label" id={`${id}${value}label`}>
                {options.makings[value].label}
              </span>
              <span class="db-soft" id={`${id}${value}`}>
                {options.makings[value].hint}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <h3>{options.meanings}</h3>
      <p class="db-soft">{options.meaningsHint}</p>
      <ul class="db-plain db-meanings">
        {HIGHLIGHT_COLOURS.map((colour) => (
          <MeaningField
            key={colour}
            words={words}
            options={options}
            colour={colour}
            stored={meanings[colour] ?? ''}
            onMeaning={onMeaning}
          />
        ))}
      </ul>
    </section>
  );
}

interface FieldProps extends Pick<Props, 'words' | 'options' | 'onMeaning'> {
  colour: HighlightColour;
  stored: string;
}

/** Stored when the reader is done with the field, as the browser's own event says: never in the midst of a word. */
function MeaningField({ words, options, colour, stored, onMeaning }: FieldProps): JSX.Element {
  const [typed, setTyped] = useState(stored);
  const id = useId();
  const { name, line, meaning } = words.colours[colour];
  // Before anything can be typed: an effect that comes later would take back the first letters.
  useLayoutEffect(() => setTyped(stored), [stored]);
  return (
    <li class="db-meaning-row">
      <span class={`db-swatch db-${colour}`} aria-hidden="true">
        <span class="db-ink">{'\u00a0a\u00a0'}</span>
      </span>
      <label for={id}>
        {options.meaningOf(name)}
        <span class="db-soft">{line}</span>
      </label>
      <input
        id={id}
        class="db-input"
        type="text"
        autocomplete="off"
        maxLength={LONGEST_MEANING}
        placeholder={meaning}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={() => {
          const clean = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
          setTyped(clean);
          if (clean !== stored) onMeaning(colour, clean);
        }}
      />
    </li>
  );
}
