import type { JSX } from 'preact';
import { Icon, type IconName } from './Icon';
import { tooltipOf } from './tooltip-of';

interface Look {
  label: string;
  icon?: IconName;
  /** `danger`: what it does cannot be taken back. `tile`: one of a row of large ones, the icon over the label. */
  look?: 'main' | 'plain' | 'danger' | 'tile' | 'tile-main';
  /** At work: it keeps the focus and its place, and does nothing. */
  busy?: boolean;
  /** Cannot be done now: it keeps its place and its focus too, and `title` says why. */
  refused?: boolean;
  title?: string;
  /** Whether what it shows and hides is there. */
  expanded?: boolean;
  /** The accessible name where the label alone does not tell what it is about. */
  name?: string;
}

/** `submits`: it sends the form that it stands in, and the form says what is done. */
type Props = Look & ({ submits: true; onPress?: never } | { submits?: false; onPress: (press: MouseEvent) => void });

export function Button({
  label,
  icon,
  look,
  busy = false,
  refused = false,
  title,
  expanded,
  name,
  submits = false,
  onPress,
}: Props): JSX.Element {
  return (
    <button
      type={submits ? 'submit' : 'button'}
      class={look === undefined ? 'db-button' : `db-button db-button-${look}`}
      aria-disabled={busy || refused}
      aria-busy={busy}
      onClick={(press) => {
        if (!busy && !refused) onPress?.(press);
        else press.preventDefault();
      }}
      {...(title === undefined ? {} : tooltipOf(title, name ?? label))}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
      {...(name === undefined ? {} : { 'aria-label': name })}
    >
      {icon !== undefined && <Icon name={icon} />}
      {label}
    </button>
  );
}
