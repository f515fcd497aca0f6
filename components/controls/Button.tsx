import type { JSX } from 'preact';
import { Icon, type IconName } from './Icon';

interface Props {
  label: string;
  icon?: IconName;
  look?: 'main' | 'plain';
  /** At work: it keeps the focus and its place, and does nothing. */
  busy?: boolean;
  title?: string;
  /** The accessible name where the label alone does not tell what it is about. */
  name?: string;
  onPress: () => void;
}

export function Button({ label, icon, look, busy = false, title, name, onPress }: Props): JSX.Element {
  return (
    <button
      type="button"
      class={look === undefined ? 'db-button' : `db-button db-button-${look}`}
      aria-disabled={busy}
      aria-busy={busy}
      onClick={() => {
        if (!busy) onPress();
      }}
      {...(title === undefined ? {} : { title })}
      {...(name === undefined ? {} : { 'aria-label': name })}
    >
      {icon !== undefined && <Icon name={icon} />}
      {label}
    </button>
  );
}
