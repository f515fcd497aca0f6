import type { Language } from '../../lib/model/settings/settings';
import { en } from './en';
import { vi } from './vi';
import type { AutoBackupWords } from './words';

export type { AutoBackupWords } from './words';

/** The catalogue of automatic backups, in a language. */
export function autoBackupWordsFor(language: Language): AutoBackupWords {
  return language === 'vi' ? vi : en;
}
