/** The two languages of the interface. */

import type { Language } from '../lib/model/settings/settings';
import { en } from './en';
import { vi } from './vi';
import type { Words } from './words';

export type { ColourWords, ErrorWords } from './in-page';
export { languageOf } from './language-of';
export type { Words } from './words';

/** The catalogue of a language. */
export function wordsFor(language: Language): Words {
  return language === 'vi' ? vi : en;
}
