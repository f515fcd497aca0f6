import type { Language } from '../../lib/model/settings/settings';
import { en } from './en';
import { vi } from './vi';
import type { TransferWords } from './words';

export type { TransferWords } from './words';

/** The catalogue of the page for backups, restores and imports, in a language. */
export function transferWordsFor(language: Language): TransferWords {
  return language === 'vi' ? vi : en;
}
