import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { VIEWS, type View } from '../../lib/model/settings/settings';
import type { InPageWords } from '../../locales/in-page';

interface Props {
  words: InPageWords;
  chosen: View;
  onChoose: (view: View) => void;
}

/** The two ways in which a cleared page is set, each as a small page of its own: radio buttons, so that keys know them. */
export function LookChoice({ words, chosen, onChoose }: Props): JSX.Element {
  const group = useId();
  const { views, view: name } = words.letters;
  const { headline, facts, text } = words.handle.sample;
  return (
    <fieldset class="db-looks">
      <legend class="db-unseen">{name}</legend>
      {VIEWS.map((view) => (
        <label key={view} class="db-look" title={views[view].hint}>
          <input
            type="radio"
            name={group}
            value={view}
            checked={view === chosen}
            aria-label={views[view].hint}
            onChange={() => onChoose(view)}
          />
          <span class={`db-look-page db-look-${view}`} aria-hidden="true">
            <b>{headline}</b>
            <i>{facts}</i>
            <span>{text}</span>
          </span>
          <span class="db-look-name" aria-hidden="true">
            {views[view].label}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
