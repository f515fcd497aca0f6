import type { Language } from '../../lib/model/settings/settings';
import { en } from './en';
import { vi } from './vi';
import type { ExportPageWords } from './words';

export type { ExportPageWords } from './words';

/** The catalogue of the page that exports the collection, in a language. */
export function exportPageWordsFor(language: Language): ExportPageWords {
  return language === 'vi' ? vi : en;
}
