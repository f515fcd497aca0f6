import type { DigestWords } from '../../lib/digest/words';
import type { Language } from '../../lib/model/settings/settings';
import { documentEn } from './document-en';
import { documentVi } from './document-vi';
import { en } from './en';
import { vi } from './vi';
import type { DigestPageWords } from './words';

export type { DigestPageWords } from './words';

/** The words of a digest in its own language, but for the colours' meanings. */
export function documentWordsFor(language: Language): Omit<DigestWords, 'colours'> {
  return language === 'vi' ? documentVi : documentEn;
}

/** The catalogue of the page on which a digest is put together, in a language. */
export function digestPageWordsFor(language: Language): DigestPageWords {
  return language === 'vi' ? vi : en;
}
