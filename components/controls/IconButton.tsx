import type { JSX } from 'preact';
import { Icon, type IconName } from './Icon';
import { tooltipOf } from './tooltip-of';

interface Props {
  icon: IconName;
  /** The accessible name, shown as a tooltip too. */
  name: string;
  /** A shorter tooltip where the name carries a quote. */
  title?: string;
  /** A stop of a roving row (`useRoving`), with its tab index. */
  stop?: 0 | -1;
  /** Takes the focus when another row of its list was deleted (`useFocusAfterRemoval`). */
  holdsFocus?: boolean;
  /** Whether what it shows and hides is there. */
  expanded?: boolean;
  /** A number on its corner; the name says it too. 0 is not shown. */
  count?: number;
  onPress: () => void;
}

/** A square button with an icon alone and a name for everybody who does not see it. */
export function IconButton({
  icon,
  name,
  title = name,
  stop,
  holdsFocus = false,
  expanded,
  count = 0,
  onPress,
}: Props): JSX.Element {
  return (
    <button
      type="button"
      class="db-icon-button"
      aria-label={name}
      onClick={onPress}
      {...tooltipOf(title, name)}
      {...(stop === undefined ? {} : { 'data-stop': '', tabIndex: stop })}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
      {...(holdsFocus ? { 'data-focus': '' } : {})}
    >
      <Icon name={icon} />
      {count > 0 && (
        <span class="db-icon-count" aria-hidden="true">
          {count}
        </span>
      )}
    </button>
  );
}
