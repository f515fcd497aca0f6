import { useEffect, useState } from 'preact/hooks';
import type { FormatChoice } from '../../components/article/views';
import type { Words } from '../../locales/index';

/** What an article can be exported in; empty until it is loaded, which a popup is drawn without. `after`: what comes before it. */
export function useFormats(words: Words, after?: Promise<unknown>): readonly FormatChoice[] {
  const [formats, setFormats] = useState<readonly FormatChoice[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const load = async () => {
      await after;
      const { articleFormats } = await import('./export-formats');
      if (isCurrent) setFormats(articleFormats(words));
    };
    void load();
    return () => {
      isCurrent = false;
    };
  }, [words, after]);
  return formats;
}
