import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { WelcomeScreen } from '../../components/welcome/WelcomeScreen';
import type { ScreenProps } from '../../lib/controllers/mount';
import { useSettings } from '../../lib/controllers/use-settings';
import type { Shortcuts } from '../../lib/model/command';
import { OUTLETS } from '../../lib/outlets/table';
import { loadShortcuts } from '../../lib/platform/commands';
import { openTab } from '../../lib/platform/tabs';
import { welcomeWordsFor } from '../../locales/welcome';

/** The first outlet of the government: its front page has articles of today. */
const FIRST_OUTLET = OUTLETS.find(({ level }) => level === 'government');

/** Puts the settings and the screen together. */
export function Welcome({ initialSettings }: ScreenProps): JSX.Element {
  const report = (thrown: unknown) => console.error(thrown);
  const { settings, words, change } = useSettings(initialSettings, report);
  const [shortcuts, setShortcuts] = useState<Shortcuts>({});
  const welcome = welcomeWordsFor(words.language);

  useEffect(() => {
    loadShortcuts().then(setShortcuts, report);
  }, []);
  useEffect(() => {
    document.title = `${welcome.title} · ${words.product}`;
  }, [welcome, words]);

  return (
    <WelcomeScreen
      words={words}
      welcome={welcome}
      theme={settings.theme}
      view={settings.view}
      shortcuts={shortcuts}
      onView={(view) => change({ view })}
      onLanguage={(language) => change({ language })}
      onTheme={(theme) => change({ theme })}
      {...(FIRST_OUTLET && { onOpen: () => void openTab(`https://${FIRST_OUTLET.host}/`).catch(report) })}
    />
  );
}
