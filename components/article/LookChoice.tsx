import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { FONT_STACKS } from '../../lib/model/font-stacks';
import { PAPER } from '../../lib/model/palette';
import { type Comfort, VIEWS, type View } from '../../lib/model/settings/settings';
import type { InPageWords } from '../../locales/in-page';

/** The beginning of an article, as it stands on the small pages. */
export interface LookSample {
  headline: string;
  facts: string;
  text: string;
  language: string;
}

export interface LookChoiceProps {
  words: InPageWords;
  chosen: View;
  /** The reader's letters: the comfortable page is set in them, as far as a small page can be. */
  comfort?: Comfort;
  /** Of the article in view; an invented one where there is none. */
  sample?: LookSample | null;
  onChoose: (view: View) => void;
}

/** The two ways in which a cleared page is set, each as a small page of its own: radio buttons, so that keys know them. */
export function LookChoice({ words, chosen, comfort, sample, onChoose }: LookChoiceProps): JSX.Element {
  const group = useId();
  const { views, view: name } = words.letters;
  const { headline, facts, text, language } = sample ?? { ...words.handle.sample, language: 'vi' };
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
          <span
            class={`db-look-page db-look-${view}`}
            aria-hidden="true"
            lang={language}
            {...(view === 'comfort' && comfort ? { style: styleOf(comfort) } : {})}
          >
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

/** Letters of a small page are so many times smaller than those of the page. */
const SMALLER = 1.9;

/** A ground that follows the machine is that of our own paper. */
function styleOf({ fontSize, lineHeight, font, ground }: Comfort): string {
  const size = fontSize / SMALLER;
  const rules = [`font-size: ${size.toFixed(1)}px`, `line-height: ${(size * lineHeight).toFixed(1)}px`];
  if (font !== 'page') rules.push(`font-family: ${FONT_STACKS[font]}`);
  if (ground !== 'auto') rules.push(`background: ${PAPER[ground].ground}`, `color: ${PAPER[ground].ink}`);
  return rules.join('; ');
}
