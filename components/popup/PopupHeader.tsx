import type { JSX } from 'preact';
import { Appearance, type AppearanceProps } from '../controls/Appearance';
import { IconButton } from '../controls/IconButton';
import { Logo } from '../controls/Logo';

interface Props extends AppearanceProps {
  today: Date;
  onOptions: () => void;
}

/** The masthead, with the two switches that are always at hand and the way to the options. */
export function PopupHeader({ today, onOptions, ...appearance }: Props): JSX.Element {
  const { words } = appearance;
  return (
    <header class="db-masthead">
      <Logo />
      <div class="db-masthead-name">
        <h1>{words.product}</h1>
        <p>{words.today(today)}</p>
      </div>
      <Appearance {...appearance} />
      <IconButton icon="options" name={words.screens.options} onPress={onOptions} />
    </header>
  );
}
