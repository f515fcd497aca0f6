import type { Language } from '../../lib/model/settings/settings';
import { en } from './en';
import { vi } from './vi';
import type { CopyPageWords } from './words';

export type { CopyPageWords } from './words';

/** The catalogue of the page that shows a kept article, in a language. */
export function copyPageWordsFor(language: Language): CopyPageWords {
  return language === 'vi' ? vi : en;
}
