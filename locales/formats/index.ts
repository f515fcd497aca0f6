import type { Language } from '../../lib/model/settings/settings';
import { en } from './en';
import { vi } from './vi';
import type { FormatWords } from './words';

export type { ArticleFormatName, ClipboardName, CollectionFormatName, FormatWords } from './words';

/** The catalogue of the formats, in a language. */
export function formatWordsFor(language: Language): FormatWords {
  return language === 'vi' ? vi : en;
}
