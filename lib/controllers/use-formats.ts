import { useEffect, useState } from 'preact/hooks';
import type { FormatChoice } from '../../components/article/views';
import type { Words } from '../../locales/index';

/** What an article can be exported in; empty until it is loaded, which a popup is drawn without. */
export function useFormats(words: Words): readonly FormatChoice[] {
  const [formats, setFormats] = useState<readonly FormatChoice[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void import('./export-formats').then(({ articleFormats }) => {
      if (isCurrent) setFormats(articleFormats(words));
    });
    return () => {
      isCurrent = false;
    };
  }, [words]);
  return formats;
}
