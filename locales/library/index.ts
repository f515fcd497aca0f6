import type { Language } from '../../lib/model/settings/settings';
import { libraryEn } from './en';
import { libraryVi } from './vi';
import type { LibraryWords } from './words';

export type { LibraryCommandName, LibraryWords } from './words';

/** The catalogue of the library in a language. */
export function libraryWordsFor(language: Language): LibraryWords {
  return language === 'vi' ? libraryVi : libraryEn;
}
