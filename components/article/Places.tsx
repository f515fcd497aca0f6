import type { JSX } from 'preact';
import type { FoundHighlight, HighlightColour, TextPosition } from '../../lib/model/highlight';
import type { Words } from '../../locales';
import { Button } from '../controls/Button';
import type { Passage } from './views';

interface PassageProps {
  passage: Passage;
  colour: HighlightColour;
  language: string;
}

function PassageText({ passage: { before, quote, after }, colour, language }: PassageProps): JSX.Element {
  return (
    <p class="db-passage" lang={language}>
      {before}
      <mark class={`db-ink db-${colour}`}>{quote}</mark>
      {after}
    </p>
  );
}

interface SavedProps extends PassageProps {
  words: Words;
  onAttach: () => void;
}

/** What the page has lost, as it was saved, and how to say where it went. */
export function SavedPassage({ words, onAttach, ...passage }: SavedProps): JSX.Element {
  return (
    <div class="db-places">
      <p class="db-places-title">{words.highlights.savedPassage}</p>
      <PassageText {...passage} />
      <p class="db-hint">{words.highlights.attachHint}</p>
      <Button
        label={words.highlights.attach}
        name={words.highlights.attachNamed(passage.passage.quote)}
        icon="attach"
        onPress={onAttach}
      />
    </div>
  );
}

interface PlacesProps {
  words: Words;
  quote: string;
  colour: HighlightColour;
  places: NonNullable<FoundHighlight['places']>;
  language: string;
  onChoose: (position: TextPosition) => void;
}

/** The places where the marked words stand, for the reader to say which one was meant. */
export function Places({ words, quote, colour, places, language, onChoose }: PlacesProps): JSX.Element {
  return (
    <div class="db-places">
      <p class="db-places-title">{words.highlights.places(places.length)}</p>
      <ol class="db-rows">
        {places.map(({ position, before, after }, index) => (
          <li key={`${position.startBlock}:${position.startOffset}`} class="db-place">
            <PassageText passage={{ before, quote, after }} colour={colour} language={language} />
            <Button
              label={words.place.here}
              name={words.highlights.here(index + 1)}
              onPress={() => onChoose(position)}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}
