import type { JSX } from 'preact';
import { LANGUAGES, type Language, type Settings } from '../../lib/model/settings';
import type { Words } from '../../locales';
import { Icon, type IconName } from '../controls/Icon';
import { Segmented } from '../controls/Segmented';
import { Mark } from './Mark';

interface Props {
  words: Words;
  theme: Settings['theme'];
  today: Date;
  onLanguage: (language: Language) => void;
  onTheme: (theme: Settings['theme']) => void;
}

const LANGUAGE_NAMES: Record<Language, string> = { vi: 'Tiếng Việt', en: 'English' };
const THEME_ICONS: Record<Settings['theme'], IconName> = { light: 'sun', dark: 'moon', auto: 'auto' };
const THEME_ORDER = ['light', 'dark', 'auto'] as const;

/** The masthead, with the two switches that are always at hand. */
export function PopupHeader({ words, theme, today, onLanguage, onTheme }: Props): JSX.Element {
  return (
    <header class="db-masthead">
      <Mark />
      <div class="db-masthead-name">
        <h1>{words.product}</h1>
        <p>{words.today(today)}</p>
      </div>
      <Segmented
        name={words.popup.language}
        chosen={words.language}
        onChoose={onLanguage}
        choices={LANGUAGES.map((value) => ({ value, name: LANGUAGE_NAMES[value], label: value.toUpperCase() }))}
      />
      <Segmented
        name={words.popup.theme}
        chosen={theme}
        onChoose={onTheme}
        choices={THEME_ORDER.map((value) => ({
          value,
          name: words.popup.themes[value],
          label: <Icon name={THEME_ICONS[value]} />,
        }))}
      />
    </header>
  );
}
