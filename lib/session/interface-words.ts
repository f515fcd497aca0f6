/** The words and the style of what stands on the page: a page without an article does without them. */

import type { InPageWords } from '../../locales/in-page/words';
import type { Language } from '../model/settings/settings';
import type { AskBackground } from './ports';

export interface InterfaceWords {
  /** The words in the reader's language, or in the one that was shown until now; null before any were brought. */
  readonly current: InPageWords | null;
  /** Brings the words of the reader's language where they are not here yet. Rejects where the background cannot be asked. */
  bring(): Promise<InPageWords>;
}

export interface InterfaceWordsParts {
  ask: AskBackground;
  /** The reader's language. */
  language: () => Language;
  /** Sets the style that comes with the words. */
  dress: (css: string) => void;
  /** Called after other words have come. */
  onArrival: () => void;
}

export function createInterfaceWords({ ask, language, dress, onArrival }: InterfaceWordsParts): InterfaceWords {
  let current: InPageWords | null = null;
  let coming: { language: Language; words: Promise<InPageWords> } | null = null;
  const fetchIn = async (wanted: Language): Promise<InPageWords> => {
    try {
      const { words, css } = await ask('page/interface', { language: wanted });
      // The reader may have chosen another language meanwhile: its words are on their way, or here.
      if (language() === wanted) {
        dress(css);
        current = words;
        onArrival();
      }
      return words;
    } finally {
      if (coming?.language === wanted) coming = null;
    }
  };
  return {
    get current() {
      return current;
    },
    bring() {
      const wanted = language();
      if (current?.language === wanted) return Promise.resolve(current);
      // Asked for at every drawing until it is here: one question is enough.
      if (coming?.language !== wanted) coming = { language: wanted, words: fetchIn(wanted) };
      return coming.words;
    },
  };
}
