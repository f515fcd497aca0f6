import { useEffect, useMemo, useState } from 'preact/hooks';
import { languageOf, type Words, wordsFor } from '../../locales/index';
import { withMeanings } from '../../locales/with-meanings';
import type { Settings } from '../model/settings/settings';
import { browserLanguage } from '../platform/language';
import { changeSettings, onSettingsChanged } from '../platform/settings';

/** New values, or what makes them from the settings as they are stored. */
type Changes = Partial<Settings> | ((settings: Settings) => Partial<Settings>);

/**
 * The settings and the words to speak, with the colours' meanings as the reader named them (`plainWords`: as they come),
 * kept in step with every other screen; the document carries theme and language.
 */
export function useSettings(
  initial: Settings,
  onFailure: (thrown: unknown) => void,
): { settings: Settings; words: Words; plainWords: Words; change: (changes: Changes) => void } {
  const [settings, setSettings] = useState(initial);
  const plainWords = wordsFor(languageOf(settings.language, browserLanguage()));
  const words = useMemo(() => withMeanings(plainWords, settings.meanings), [plainWords, settings.meanings]);

  useEffect(() => {
    const life = new AbortController();
    onSettingsChanged(setSettings, life.signal);
    return () => life.abort();
  }, []);

  useEffect(() => {
    document.documentElement.dataset.theme = settings.theme;
    document.documentElement.lang = words.language;
  }, [settings.theme, words.language]);

  return {
    settings,
    words,
    plainWords,
    change: (changes) =>
      void changeSettings(typeof changes === 'function' ? changes : () => changes).then(setSettings, onFailure),
  };
}
