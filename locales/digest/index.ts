import type { DigestWords } from '../../lib/digest/words';
import type { Language } from '../../lib/model/settings/settings';
import { documentEn } from './document-en';
import { documentVi } from './document-vi';

/** The words of a digest in its own language, but for the colours' meanings. */
export function documentWordsFor(language: Language): Omit<DigestWords, 'colours'> {
  return language === 'vi' ? documentVi : documentEn;
}
