import type { ComponentChildren, JSX } from 'preact';
import { silentTooltip } from './tooltip-of';

interface Props {
  children: ComponentChildren;
  /** How the text looks. */
  class: string;
  /** The text's language, BCP 47, where it is not the interface's. */
  lang?: string | undefined;
  /** A tooltip that says no more than the text or the name does. */
  title?: string;
  /** The accessible name where the text alone does not tell what a press does. */
  name?: string;
  /** It leads to what is shown. */
  isCurrent?: boolean;
  onPress: () => void;
}

/** A text that can be pressed and looks like what it says rather than like a button: a quote, a meaning, a line of a list. */
export function TextButton({
  children,
  class: look,
  lang,
  title,
  name,
  isCurrent = false,
  onPress,
}: Props): JSX.Element {
  return (
    <button
      type="button"
      class={`db-text-button ${look}`}
      onClick={onPress}
      {...(lang === undefined ? {} : { lang })}
      {...(title === undefined ? {} : silentTooltip(title))}
      {...(name === undefined ? {} : { 'aria-label': name })}
      {...(isCurrent ? { 'aria-current': 'page' } : {})}
    >
      {children}
    </button>
  );
}
