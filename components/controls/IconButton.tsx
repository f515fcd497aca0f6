import type { JSX } from 'preact';
import { Icon, type IconName } from './Icon';

interface Props {
  icon: IconName;
  /** The accessible name, shown as a tooltip too. */
  name: string;
  /** A shorter tooltip where the name carries a quote. */
  title?: string;
  tabIndex?: number;
  stop?: boolean;
  onPress: () => void;
}

/** A square button with an icon alone and a name for everybody who does not see it. */
export function IconButton({ icon, name, title, tabIndex, stop = false, onPress }: Props): JSX.Element {
  return (
    <button
      type="button"
      class="db-icon-button"
      aria-label={name}
      title={title ?? name}
      onClick={onPress}
      {...(tabIndex === undefined ? {} : { tabIndex })}
      {...(stop ? { 'data-stop': '' } : {})}
    >
      <Icon name={icon} />
    </button>
  );
}
