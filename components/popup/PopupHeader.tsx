import type { JSX } from 'preact';
import { Logo } from '../controls/Logo';
import { MoreMenu, type MoreMenuProps } from './MoreMenu';

interface Props extends MoreMenuProps {
  today: Date;
}

/** The masthead, and the one button with everything that is not wanted every day. */
export function PopupHeader({ today, ...more }: Props): JSX.Element {
  const { words } = more;
  return (
    <header class="db-masthead">
      <Logo />
      <div class="db-masthead-name">
        <h1>{words.product}</h1>
        <p>{words.today(today)}</p>
      </div>
      <MoreMenu {...more} />
    </header>
  );
}
