import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Settings } from '../../lib/model/settings';
import { browserLanguage } from '../../lib/platform/language';
import { changeSettings, onSettingsChanged } from '../../lib/platform/settings';
import { languageOf, type Words, wordsFor } from '../../locales';
import { withMeanings } from '../../locales/with-meanings';

/** The settings and the words to speak, the colours' meanings as the reader named them, kept in step with every other screen; the document carries theme and language. */
export function useSettings(
  initial: Settings,
  onFailure: (thrown: unknown) => void,
): { settings: Settings; words: Words; change: (changes: Partial<Settings>) => void } {
  const [settings, setSettings] = useState(initial);
  const words = useMemo(
    () => withMeanings(wordsFor(languageOf(settings.language, browserLanguage())), settings.meanings),
    [settings.language, settings.meanings],
  );

  useEffect(() => {
    const life = new AbortController();
    onSettingsChanged(setSettings, life.signal);
    return () => life.abort();
  }, []);

  useEffect(() => {
    document.documentElement.dataset.theme = settings.theme;
    document.documentElement.lang = words.language;
  }, [settings.theme, words.language]);

  return { settings, words, change: (changes) => void changeSettings(() => changes).then(setSettings, onFailure) };
}
