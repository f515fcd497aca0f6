import type { Language } from '../../lib/model/settings/settings';
import { optionsEn } from './en';
import { optionsVi } from './vi';
import type { OptionsWords } from './words';

export type { DoubtName, LevelName, OptionsWords, RemarkName, SourceName } from './words';

/** The catalogue of the options page in a language. */
export function optionsWordsFor(language: Language): OptionsWords {
  return language === 'vi' ? optionsVi : optionsEn;
}
