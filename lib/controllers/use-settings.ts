import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { languageOf, type Words, wordsFor } from '../../locales/index';
import { withMeanings } from '../../locales/with-meanings';
import type { Language, Settings } from '../model/settings/settings';
import { browserLanguage } from '../platform/language';
import { changeSettings, onSettingsChanged } from '../platform/settings';
import { quietRegions } from './quiet-regions';

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
  const language = spokenBy(settings);
  const plainWords = wordsFor(language);
  const words = useMemo(() => withMeanings(plainWords, settings.meanings), [plainWords, settings.meanings]);

  const spoken = useRef(language);
  spoken.current = language;
  const take = (next: Settings) => {
    if (spokenBy(next) !== spoken.current) quietRegions();
    setSettings(next);
  };

  useEffect(() => {
    const life = new AbortController();
    onSettingsChanged(take, life.signal);
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
      void changeSettings(typeof changes === 'function' ? changes : () => changes).then(take, onFailure),
  };
}

function spokenBy(settings: Settings): Language {
  return languageOf(settings.language, browserLanguage());
}
