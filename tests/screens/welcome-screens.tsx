import { WelcomeScreen } from '../../components/welcome/WelcomeScreen';
import { welcomeWordsFor } from '../../locales/welcome';
import { screensOf } from './screen';

const nothing = () => {};
const KEYS = {
  'toggle-clear': 'Alt+Q',
  'mark-selection': 'Alt+M',
  'save-article': 'Alt+L',
  'next-highlight': 'Alt+.',
};

/** Every state of the page after the install by name. */
export const WELCOME_SCREENS = screensOf<{ hasKeys: boolean }>(
  {
    first: {
      with: () => ({ hasKeys: true }),
      shows: ({ language }) => [welcomeWordsFor(language).title, welcomeWordsFor(language).open, 'Alt+L'],
    },
    'without-keys': {
      with: () => ({ hasKeys: false }),
      shows: ({ language }) => [welcomeWordsFor(language).pinTitle],
    },
  },
  ({ hasKeys }, words, theme) => (
    <WelcomeScreen
      words={words}
      welcome={welcomeWordsFor(words.language)}
      theme={theme}
      view="comfort"
      shortcuts={hasKeys ? KEYS : {}}
      onView={nothing}
      onLanguage={nothing}
      onTheme={nothing}
      onOpen={nothing}
    />
  ),
);
