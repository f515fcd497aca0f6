import type { JSX } from 'preact';
import { LANGUAGES, type Language, type Settings } from '../../lib/model/settings/settings';
import type { Words } from '../../locales';
import { Icon, type IconName } from './Icon';
import { Segmented } from './Segmented';

export interface AppearanceProps {
  words: Words;
  theme: Settings['theme'];
  onLanguage: (language: Language) => void;
  onTheme: (theme: Settings['theme']) => void;
}

const LANGUAGE_NAMES: Record<Language, string> = { vi: 'Tiếng Việt', en: 'English' };
const THEME_ICONS: Record<Settings['theme'], IconName> = { light: 'sun', dark: 'moon', auto: 'auto' };
const THEME_ORDER = ['light', 'dark', 'auto'] as const;

/** The two switches that every screen of ours has in its head. */
export function Appearance({ words, theme, onLanguage, onTheme }: AppearanceProps): JSX.Element {
  return (
    <>
      <Segmented
        name={words.appearance.language}
        chosen={words.language}
        onChoose={onLanguage}
        choices={LANGUAGES.map((value) => ({
          value,
          name: LANGUAGE_NAMES[value],
          label: value.toUpperCase(),
          language: value,
        }))}
      />
      <Segmented
        name={words.appearance.theme}
        chosen={theme}
        onChoose={onTheme}
        choices={THEME_ORDER.map((value) => ({
          value,
          name: words.appearance.themes[value],
          label: <Icon name={THEME_ICONS[value]} />,
        }))}
      />
    </>
  );
}
